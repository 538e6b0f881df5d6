/** Answers of another system or of an earlier run, by the id of their report. */
import { createHash } from 'node:crypto'
import { type Given, readGiven } from '../../bench/answers.js'
import { fieldsOf } from '../../bench/fields.js'
import type { CorpusFile } from '../../bench/report.js'
import { decodeUtf8 } from '../../channels/lines.js'
import { PaknInputError } from '../../problems.js'
import { openInput } from '../inputs.js'
import { CannotStart, type Terminal } from '../terminal.js'
import { corpusFile, corpusNames, openCorpus } from './corpus.js'

export interface Answers {
  readonly file: CorpusFile
  /** The next answer to a report of that id: equal ids are answered in their order. */
  take(id: string): Given | null
}

const ADVICE = 'one JSON object a line: a decision of `pakn decide`, or {"id": …, "tags": […]}'

/** @param option names the file in messages: `--pred` */
export async function readAnswers(option: string, name: string, terminal: Terminal): Promise<Answers> {
  await corpusNames([name])
  const corpus = await openCorpus(name, new Map(), terminal)
  const answers = new Map<string, Given[]>()
  let records = 0
  let wholeHash: string | null = null
  const add = (value: unknown, line: number) => {
    const { id, given } = read(value, `${option} ${name}:${line}`)
    const known = answers.get(id)
    if (known) known.push(given)
    else answers.set(id, [given])
    records += 1
  }
  for await (const record of corpus.records) {
    if (!('error' in record) && fieldsOf(record.report).schema === 'pakn/bench@1') {
      for (const item of itemsOf(record.report)) add(item, record.line)
    } else if (!('error' in record)) add(record.report, record.line)
    else if (record.line === 1) {
      // A report written for people: one JSON object over many lines.
      const { report, sha256 } = await wholeJson(option, name, terminal)
      wholeHash = sha256
      for (const [i, item] of itemsOf(report).entries()) add(item, i + 1)
      break
    } else throw new CannotStart(`${option} ${name}:${record.line}: ${record.error.message}`, ADVICE)
  }
  return {
    file:
      wholeHash === null ? corpusFile(corpus, records, records) : { name, sha256: wholeHash, records, used: records },
    take: id => answers.get(id)?.shift() ?? null,
  }
}

function read(value: unknown, place: string): ReturnType<typeof readGiven> {
  try {
    return readGiven(value)
  } catch (error) {
    // A decision is read as pakn writes it; one that was cut short fails somewhere inside.
    const why = PaknInputError.is(error) ? error.message : 'không phải một kết quả của pakn'
    throw new CannotStart(`${place}: ${why}`, ADVICE)
  }
}

function itemsOf(report: unknown): readonly unknown[] {
  const { items } = fieldsOf(report)
  return Array.isArray(items) ? items : []
}

async function wholeJson(
  option: string,
  name: string,
  terminal: Terminal,
): Promise<{ report: unknown; sha256: string }> {
  if (name === '-') throw new CannotStart(`${option} -: not one object a line`, ADVICE)
  const chunks: Uint8Array[] = []
  for await (const chunk of await openInput(name, terminal)) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  try {
    const bytes = Buffer.concat(chunks)
    const report: unknown = JSON.parse(decodeUtf8(bytes) ?? '')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (fieldsOf(report).schema === 'pakn/bench@1') return { report, sha256 }
  } catch {
    // Told below: neither form can be read.
  }
  throw new CannotStart(`${option} ${name}: neither a report of pakn bench nor one answer a line`, ADVICE)
}

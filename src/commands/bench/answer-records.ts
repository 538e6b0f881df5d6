/** The three forms of a file of answers: one JSON object a line, a table, or a report of `pakn bench --json`. */
import { createHash } from 'node:crypto'
import { fieldsOf } from '../../bench/fields.js'
import { decodeUtf8, readLines } from '../../channels/lines.js'
import { openInput } from '../inputs.js'
import { CannotStart, type Terminal } from '../terminal.js'
import { corpusNames, hashed, openCorpus } from './corpus.js'

interface AnswerRecord {
  readonly line: number
  readonly answer: unknown
}

export interface AnswerRecords {
  readonly records: AsyncGenerator<AnswerRecord>
  /** Of the bytes that were read. */
  sha256(): string
}

export async function answerRecords(option: string, name: string, terminal: Terminal): Promise<AnswerRecords> {
  await corpusNames([name])
  const file = `${option} ${name}`
  if (await isReport(name, terminal)) return reportRecords(file, name, terminal)
  const corpus = await openCorpus(name, new Map(), terminal)
  return {
    records: (async function* () {
      for await (const record of corpus.records) {
        if ('error' in record) throw badLine(`${file}:${record.line}`, record.error)
        const { schema, items } = fieldsOf(record.report)
        // A report that another program has put on one line.
        if (schema === 'pakn/bench@1' && Array.isArray(items)) {
          for (const [i, answer] of items.entries()) yield { line: i + 1, answer }
        } else yield { line: record.line, answer: isTable(name) ? fromTable(record.report) : record.report }
      }
    })(),
    sha256: () => corpus.sha256(),
  }
}

/** Only there: the right answers of a corpus are no answers of a system. */
function isTable(name: string): boolean {
  return /\.(?:csv|tsv|xlsx)$/i.test(name)
}

/** A row of a table has its answer in columns, as a corpus has the right one. */
function fromTable(report: unknown): unknown {
  const { id, gold, correct } = fieldsOf(report)
  const answer = gold ?? correct
  return answer === undefined ? report : { id, tags: [], ...fieldsOf(answer) }
}

// ── Reports ─────────────────────────────────────────────────────────────────────────────────────

/** A report is one object over many lines. */
async function isReport(name: string, terminal: Terminal): Promise<boolean> {
  if (name === '-') return false
  for await (const line of readLines(await openInput(name, terminal))) return 'text' in line && line.text.trim() === '{'
  return false
}

/** As pakn writes it, each item on a line of its own; as other programs do, only in one piece. */
async function reportRecords(file: string, name: string, terminal: Terminal): Promise<AnswerRecords> {
  const hash = createHash('sha256')
  let digest: string | null = null
  return {
    records: (async function* () {
      const source = hashed(await openInput(name, terminal), hash)
      let items = 0
      let inside = false
      let known = false
      for await (const line of readLines(source)) {
        if ('error' in line) throw notAReport(file)
        const text = line.text.trim()
        if (inside && /^\],?$/.test(text)) inside = false
        else if (inside) {
          const answer = parsed(text.replace(/,$/, ''))
          if (answer === undefined) return yield* wholeReport(file, name, items, terminal)
          yield { line: ++items, answer }
        } else if (/^"items": \[$/.test(text)) inside = true
        else if (/^"schema": "pakn\/bench@1",?$/.test(text)) known = true
      }
      if (!known) throw notAReport(file)
    })(),
    sha256() {
      digest ??= hash.digest('hex')
      return digest
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param from so many items were read already */
async function* wholeReport(
  file: string,
  name: string,
  from: number,
  terminal: Terminal,
): AsyncGenerator<AnswerRecord> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await openInput(name, terminal)) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  const report = parsed(decodeUtf8(Buffer.concat(chunks)) ?? '')
  const { schema, items } = typeof report === 'object' && report !== null ? fieldsOf(report) : {}
  if (schema !== 'pakn/bench@1' || !Array.isArray(items)) throw notAReport(file)
  for (const [i, answer] of items.entries()) if (i >= from) yield { line: i + 1, answer }
}

function notAReport(file: string): CannotStart {
  return new CannotStart(say => say.noAnswers(file))
}

function badLine(place: string, { message }: Error): CannotStart {
  return new CannotStart(say => say.badAnswer(place, message))
}

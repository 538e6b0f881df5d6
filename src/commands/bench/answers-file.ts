/**
 * Answers of another system or of an earlier run, by the id of their report. They are read as they are asked for: where
 * they come in the order of the corpus, one of them is held at a time; those that come too early wait, packed.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Given, readGiven } from '../../bench/answers.js'
import { fieldsOf } from '../../bench/fields.js'
import type { CorpusFile } from '../../bench/report.js'
import { PaknInputError } from '../../problems.js'
import { CannotStart, type Terminal } from '../terminal.js'
import { answerRecords } from './answer-records.js'

export interface Answers {
  /** The next answer to a report of that id: equal ids are answered in their order. */
  take(id: string): Promise<Given | null>
  /** The file, once what nobody asked for is read, too. */
  end(): Promise<CorpusFile>
}

/** @param option names the file in messages: `--pred` */
export async function readAnswers(option: string, name: string, terminal: Terminal): Promise<Answers> {
  const { records, sha256 } = await answerRecords(option, name, terminal)
  const waiting = waitingAnswers()
  let read = 0
  let used = 0
  /** The next answer of the file; null at its end. */
  const next = async () => {
    const { done, value } = await records.next()
    if (done === true) return null
    read += 1
    const found = readAnswer(value.answer, `${option} ${name}:${value.line}`)
    return { ...found, answer: value.answer }
  }
  // A file that is none is refused before anything is decided.
  let first = await next()
  return {
    async take(id) {
      const kept = waiting.take(id)
      if (kept !== null) {
        used += 1
        return readGiven(kept).given
      }
      for (let one = first ?? (await next()); one !== null; one = await next()) {
        first = null
        if (one.id === id) {
          used += 1
          return one.given
        }
        waiting.add(one.id, one.answer)
      }
      return null
    },
    async end() {
      first = null
      while ((await next()) !== null);
      return { name, sha256: sha256(), records: read, used }
    },
  }
}

function readAnswer(value: unknown, place: string): ReturnType<typeof readGiven> {
  try {
    return readGiven(value)
  } catch (error) {
    // A decision is read as pakn writes it; one that was cut short fails somewhere inside.
    const why = PaknInputError.is(error) ? error.message : 'không phải một kết quả của pakn'
    throw new CannotStart(say => say.badAnswer(place, why))
  }
}

/** Answers that came before their report: some hundred bytes each. */
function waitingAnswers() {
  const packed = new Map<string, Buffer[]>()
  return {
    add(id: string, answer: unknown) {
      const pack = deflateRawSync(JSON.stringify(fieldsOf(answer)), { level: 1 })
      const known = packed.get(id)
      if (known) known.push(pack)
      else packed.set(id, [pack])
    },
    take(id: string): unknown {
      const known = packed.get(id)
      const pack = known?.shift()
      if (known?.length === 0) packed.delete(id)
      return pack === undefined ? null : JSON.parse(inflateRawSync(pack).toString('utf8'))
    },
  }
}

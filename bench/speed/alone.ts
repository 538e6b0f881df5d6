/**
 * One thing measured in a process of its own, round by round as its parent asks (see whole.ts). A pipeline that stands
 * beside others of its kind in one process is not what a user has: its functions serve several at once, so that the
 * compiler can rely on less, and every table lies in memory as often as it was built.
 */
import { deepStrictEqual } from 'node:assert/strict'
import { Readable } from 'node:stream'
import { readLines } from '../../src/channels/lines.js'
import { triageOf } from '../../src/decide.js'
import hanoi from '../../src/generated/hanoi.cjs'
import { phraseIndex } from '../../src/match/phrases.js'
import { reader } from '../../src/match/reading.js'
import { profiling } from './in-place.js'
import { cpuOf, latency, median } from './measure.js'
import { lines, reports } from './reports.js'
import { type Ask, digestOf, ROUNDS, WARM_ROUNDS } from './whole.js'

interface Measured {
  readonly all: () => unknown
  readonly one: (i: number) => unknown
}

function decisions(): Measured {
  const triage = triageOf(hanoi)
  const decide = (i: number) => {
    const report = reports[i]
    return report && triage.decide(report)
  }
  const all = () => {
    for (let i = 0; i < reports.length; i++) decide(i)
  }
  return { all, one: decide }
}

/** Stream, lines, JSON, NFC, one look at each character, one scan of the automaton: no decision can be quicker. */
function ceiling(): Measured {
  const index = phraseIndex(hanoi.phrases)
  const read = reader(hanoi.spelling)
  const readings = reports.map(({ text }) => read(text))
  const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''))
  let checksum = 0
  const one = (i: number) => {
    const { text }: { text: string } = JSON.parse(lines[i] ?? '')
    const composed = text.normalize('NFC')
    for (let at = 0; at < composed.length; at++) checksum = (checksum + composed.charCodeAt(at)) | 0
    const reading = readings[i]
    return reading && index.scan(reading, reports[i]?.sentAt?.slice(0, 10) ?? null)
  }
  const all = async () => {
    let i = 0
    for await (const line of readLines(Readable.from([bytes]))) {
      if ('error' in line) throw line.error
      one(i++)
    }
    deepStrictEqual(i, reports.length)
  }
  return { all, one }
}

/** So often in a row a report is decided that the processor has its memory and its guesses at hand. */
const AGAIN = 50

// Begins before there is anything to profile.
const profile = process.argv[2] === 'profile' ? profiling() : null
const { all, one } = process.argv[2] === 'ceiling' ? ceiling() : decisions()
const answer: Readonly<Record<Ask, () => unknown>> = {
  round: () => cpuOf(reports.length, all),
  again: async () => {
    const each: number[] = []
    for (let i = 0; i < reports.length; i++) {
      const again = () => {
        for (let call = 0; call < AGAIN; call++) one(i)
      }
      again()
      each.push(await cpuOf(AGAIN, again))
    }
    return median(each)
  },
  latency: () => latency(reports.length, one),
  shares: () => profile?.sharesOf(times(WARM_ROUNDS, all), times(ROUNDS, all)),
  answers: () => digestOf(reports.map((_, i) => one(i))),
}
process.on('message', async (ask: Ask) => {
  process.send?.(await answer[ask]())
})

function times(rounds: number, run: () => unknown): () => Promise<void> {
  return async () => {
    for (let round = 0; round < rounds; round++) await run()
  }
}

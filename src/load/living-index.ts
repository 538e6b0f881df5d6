/** The phrases of folders that change while they are watched: a change rebuilds the phrases of its own file only. */
import { buildAutomaton } from '../match/automaton.js'
import { cueEntries } from '../match/cues.js'
import { byPlace, FIRST, matchAt, OUTPUT, type PhraseIndex, phraseIndex, ROW } from '../match/phrases.js'
import type { PhraseAutomaton } from '../pack.js'
import type { ReadCue } from './phrases.js'

/** Cues by the file they are written in; a file that did not change has the same array. */
type CuesByFile = ReadonlyMap<string, readonly ReadCue[]>

export interface LivingIndex {
  /** Finds the cues of these files, and the names of `lexicon`. */
  over(cues: CuesByFile, lexicon: PhraseAutomaton): PhraseIndex
}

export function livingIndex(): LivingIndex {
  let base: { readonly cues: CuesByFile; readonly index: PhraseIndex } | null = null
  return {
    over(cues, lexicon) {
      base ??= { cues, index: indexOf([...cues.values()]) }
      const { cues: old, index } = base
      const files = [...new Set([...old.keys(), ...cues.keys()])].filter(file => old.get(file) !== cues.get(file))
      const stale = new Set(files.flatMap(file => idsOf(old.get(file) ?? [])))
      const fresh = files.length === 0 ? [] : [indexOf(files.map(file => cues.get(file) ?? []))]
      return joined([{ index, stale }, ...[...fresh, phraseIndex(lexicon)].map(index => ({ index, stale: NOTHING }))])
    },
  }
}

const NOTHING: ReadonlySet<string> = new Set()

function indexOf(files: readonly (readonly ReadCue[])[]): PhraseIndex {
  return phraseIndex(buildAutomaton(cueEntries(files.flatMap(read => read.map(({ set }) => set)))))
}

/** What the matches of these cues are called. */
function idsOf(read: readonly ReadCue[]): string[] {
  return cueEntries(read.map(({ set }) => set)).map(({ id }) => id)
}

/** An index, and which of its outputs no longer count. */
interface Part {
  readonly index: PhraseIndex
  readonly stale: ReadonlySet<string>
}

/** Several indexes as one, with the outputs of all, one list after the other. */
function joined(parts: readonly Part[]): PhraseIndex {
  const outputs = parts.flatMap(({ index }) => index.outputs)
  const counts = Uint8Array.from(
    parts.flatMap(({ index, stale }) => index.outputs.map(({ id }) => (stale.has(id) ? 0 : 1))),
  )
  const scan: PhraseIndex['scan'] = (reading, asOf) => {
    const found: (readonly number[])[] = []
    let before = 0
    for (const { index } of parts) {
      const { count, rows } = index.scan(reading, asOf)
      for (let at = 0; at < count * ROW; at += ROW) {
        const output = before + (rows[at + OUTPUT] ?? 0)
        if (counts[output] === 1) found.push([output, ...rows.subarray(at + FIRST, at + ROW)])
      }
      before += index.outputs.length
    }
    found.sort((a, b) => (a[FIRST] ?? 0) - (b[FIRST] ?? 0))
    return { count: found.length, rows: Int32Array.from(found.flat()) }
  }
  return {
    outputs,
    scan,
    find(reading, asOf) {
      const { count, rows } = scan(reading, asOf)
      return Array.from({ length: count }, (_, row) => matchAt(rows, row, outputs)).sort(byPlace)
    },
  }
}

/** The phrases of folders that change while they are watched: a change rebuilds the phrases of its own cues only. */
import { buildAutomaton } from '../match/automaton.js'
import { cueEntries, cueOfEntry } from '../match/cues.js'
import { byPlace, FIRST, matchAt, OUTPUT, type PhraseIndex, phraseIndex, ROW } from '../match/phrases.js'
import type { CueSet, PhraseAutomaton } from '../pack.js'
import { sameWords } from './word-watch.js'

export interface LivingIndex {
  /** Finds these cues, and the names of `lexicon`. */
  over(cues: readonly CueSet[], lexicon: PhraseAutomaton): PhraseIndex
}

export function livingIndex(): LivingIndex {
  let base: { readonly cues: ReadonlyMap<string, CueSet>; readonly index: PhraseIndex } | null = null
  return {
    over(cues, lexicon) {
      const now = new Map(cues.map(cue => [cue.id, cue]))
      base ??= { cues: now, index: indexOf(cues) }
      const { cues: old, index } = base
      const stale = new Set([...old.values()].filter(cue => !sameWords(cue, now.get(cue.id))).map(({ id }) => id))
      const fresh = cues.filter(cue => stale.has(cue.id) || !old.has(cue.id))
      const added = fresh.length === 0 ? [] : [indexOf(fresh)]
      return joined([{ index, stale }, ...[...added, phraseIndex(lexicon)].map(index => ({ index, stale: NOTHING }))])
    },
  }
}

const NOTHING: ReadonlySet<string> = new Set()

function indexOf(cues: readonly CueSet[]): PhraseIndex {
  return phraseIndex(buildAutomaton(cueEntries(cues)))
}

/** An index, and the cues of it that no longer count. */
interface Part {
  readonly index: PhraseIndex
  readonly stale: ReadonlySet<string>
}

/** Several indexes as one, with the outputs of all, one list after the other. */
function joined(parts: readonly Part[]): PhraseIndex {
  const outputs = parts.flatMap(({ index }) => index.outputs)
  const counts = Uint8Array.from(
    parts.flatMap(({ index, stale }) => index.outputs.map(({ id }) => (stale.has(cueOfEntry(id)) ? 0 : 1))),
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

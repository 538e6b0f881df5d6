/** Cues in a report: masked where a longer exception covers them, marked where a negation stands before them. */
import type { CueSet, Labels } from '../pack.js'
import type { CueMatch, PhraseMatch } from '../types.js'
import type { IndexEntry } from './automaton.js'
import { type Reading, wordsBetween } from './reading.js'

/** Prefixes keep the kinds of entries apart inside the one phrase index. */
const CUE = 'cue:'
const EXCEPT = 'except:'

export function cueEntries(cues: readonly CueSet[]): IndexEntry[] {
  return cues.flatMap(cue => [
    ...cue.phrases.map(phrase => ({ id: CUE + cue.id, phrase })),
    ...cue.except.map(phrase => ({ id: EXCEPT + cue.id, phrase })),
  ])
}

/** Cue matches by cue id, each list in reading order. */
export type Cues = ReadonlyMap<string, readonly CueMatch[]>

export function gatherCues(reading: Reading, matches: readonly PhraseMatch[], negation: Labels['negation']): Cues {
  const hits = new Map<string, PhraseMatch[]>()
  const masks = new Map<string, PhraseMatch[]>()
  for (const match of matches) {
    if (match.id.startsWith(CUE)) add(hits, match.id.slice(CUE.length), match)
    else if (match.id.startsWith(EXCEPT)) add(masks, match.id.slice(EXCEPT.length), match)
  }
  const negations = negationsAt(hits.get(negation.cue) ?? [])
  const cues = new Map<string, CueMatch[]>()
  for (const [id, found] of hits) {
    const standing = longest(unmasked(found, masks.get(id) ?? []))
    if (standing.length > 0) {
      cues.set(
        id,
        standing.map(match => ({
          ...match,
          id,
          negated: isNegated(reading, match, negations, negation.window),
          sentence: reading.sentence[match.first] ?? 0,
          clause: reading.clause[match.first] ?? 0,
        })),
      )
    }
  }
  return cues
}

function add(map: Map<string, PhraseMatch[]>, id: string, match: PhraseMatch): void {
  const list = map.get(id)
  if (list) list.push(match)
  else map.set(id, [match])
}

/** Both lists come by first token, so one walk over them is enough. */
function unmasked(found: readonly PhraseMatch[], masks: readonly PhraseMatch[]): readonly PhraseMatch[] {
  if (masks.length === 0) return found
  let next = 0
  let coveredUntil = -1
  return found.filter(hit => {
    for (let mask = masks[next]; mask && mask.first <= hit.first; mask = masks[++next]) {
      coveredUntil = Math.max(coveredUntil, mask.end)
    }
    return hit.end > coveredUntil
  })
}

/** Of phrases of one cue that lie inside one another only the longest counts; matches come by first token, then length. */
function longest(found: readonly PhraseMatch[]): readonly PhraseMatch[] {
  const kept: PhraseMatch[] = []
  for (const match of found) {
    const last = kept.at(-1)
    if (last && last.first === match.first) kept[kept.length - 1] = match
    else if (!last || match.end > last.end) kept.push(match)
  }
  return kept
}

/**
 * A negation word ends fewer than `window` words before the hit, in the same clause ("không hách dịch", not "gọi không
 * được, quá hạn"). A phrase that itself begins with the negation ("không giải quyết") is not negated by it.
 */
function isNegated(reading: Reading, hit: PhraseMatch, negations: Negations, window: number): boolean {
  if (negations.firsts.has(hit.first)) return false
  for (let end = hit.first; end > 0 && wordsBetween(reading, end, hit.first) < window; end--) {
    if (reading.clause[end - 1] !== reading.clause[hit.first]) return false
    if (negations.ends.has(end)) return true
  }
  return false
}

interface Negations {
  readonly firsts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

function negationsAt(matches: readonly PhraseMatch[]): Negations {
  return { firsts: new Set(matches.map(m => m.first)), ends: new Set(matches.map(m => m.end)) }
}

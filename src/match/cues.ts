/** Cues in a report: masked where a longer exception covers them, marked where a negation stands before them. */
import type { CueSet, Labels } from '../pack.js'
import type { CueMatch, PhraseMatch } from '../types.js'
import type { IndexEntry } from './automaton.js'
import { type Reading, wordsBetween } from './reading.js'

/** Prefixes keep the kinds of entries apart inside the one automaton. */
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

/** The hits of one cue in one text, and of the longer phrases that hide them. */
interface Found {
  readonly id: string
  readonly hits: PhraseMatch[]
  readonly masks: PhraseMatch[]
}

export type CueGatherer = (reading: Reading, matches: readonly PhraseMatch[]) => Cues

export function cueGatherer(
  ids: readonly string[],
  negation: Labels['negation'],
  contrast: Labels['contrast'] = null,
): CueGatherer {
  const cueOf = new Map<string, { readonly id: string; readonly masks: boolean }>()
  for (const id of ids) {
    cueOf.set(CUE + id, { id, masks: false })
    cueOf.set(EXCEPT + id, { id, masks: true })
  }
  return (reading, matches) => {
    const all = new Map<string, Found>()
    for (const match of matches) {
      const target = cueOf.get(match.id)
      if (!target) continue
      const found = all.get(target.id)
      // Begun with its first match, since an empty array that grows takes room for seventeen: most cues stand once.
      if (!found)
        all.set(target.id, { id: target.id, hits: target.masks ? [] : [match], masks: target.masks ? [match] : [] })
      else if (target.masks) found.masks.push(match)
      else found.hits.push(match)
    }
    const words = all.get(negation.cue)
    const negations = negationsAt(words?.hits ?? [], words?.masks ?? [])
    const past = contrast ? pastStretches(reading, all.get(contrast.past), all.get(contrast.now)) : NO_STRETCHES
    const cues = new Map<string, readonly CueMatch[]>()
    for (const { id, hits, masks } of all.values()) {
      const standing = longest(unmasked(hits, masks))
      if (standing.length > 0)
        cues.set(
          id,
          standing.map(hit => cueMatch(id, hit, reading, negations, negation.window, past)),
        )
    }
    return cues
  }
}

function cueMatch(
  id: string,
  hit: PhraseMatch,
  reading: Reading,
  negations: Negations,
  window: number,
  past: readonly Stretch[],
): CueMatch {
  return {
    id,
    first: hit.first,
    end: hit.end,
    how: hit.how,
    negated: isNegated(reading, hit, negations, window),
    past: past.some(stretch => stretch.first <= hit.first && hit.first < stretch.end),
    sentence: reading.sentence[hit.first] ?? 0,
    clause: reading.clause[hit.first] ?? 0,
  }
}

/** Tokens from `first` up to `end`. */
interface Stretch {
  readonly first: number
  readonly end: number
}

const NO_STRETCHES: readonly Stretch[] = []

/**
 * What a text tells of a time that is over. Only a contrast ends a time: “trước đây khó, giờ nhanh” up to the word for
 * now, which may begin the next sentence; “giờ nhanh, chứ trước đây khó” to the end of its sentence. “Trước đây” alone
 * ends nothing: what happened then is still complained of.
 */
function pastStretches(reading: Reading, then: Found | undefined, now: Found | undefined): readonly Stretch[] {
  if (!then || !now) return NO_STRETCHES
  const { sentence } = reading
  const nows = unmasked(now.hits, now.masks)
  return unmasked(then.hits, then.masks).flatMap(({ first, end }) => {
    const own = sentence[first] ?? 0
    const after = nows.find(word => word.first >= end)
    if (after && (sentence[after.first] ?? 0) <= own + 1) return [{ first, end: after.first }]
    const isAfter = nows.some(word => word.end <= first && sentence[word.first] === own)
    return isAfter ? [{ first, end: sentence.lastIndexOf(own) + 1 }] : []
  })
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
  if (found.length < 2) return found
  const kept: PhraseMatch[] = []
  for (const match of found) {
    const last = kept[kept.length - 1]
    if (last && last.first === match.first) kept[kept.length - 1] = match
    else if (!last || match.end > last.end) kept.push(match)
  }
  return kept
}

/**
 * A negation word ends fewer than `window` words before the hit, in the same clause ("không hách dịch", not "gọi không
 * được, quá hạn"). A phrase that itself begins with a negation ("không giải quyết") is never negated: it already says the denial.
 */
function isNegated(reading: Reading, hit: PhraseMatch, negations: Negations, window: number): boolean {
  if (negations.ends.size === 0 || negations.firsts.has(hit.first)) return false
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

/** "không những hách dịch" denies nothing: a negation word inside one of its exceptions does not negate. */
function negationsAt(words: readonly PhraseMatch[], masks: readonly PhraseMatch[]): Negations {
  return { firsts: new Set(words.map(m => m.first)), ends: new Set(unmasked(words, masks).map(m => m.end)) }
}

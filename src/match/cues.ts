/** Cues in a report: masked where a longer exception covers them, marked where a negation stands before them. */
import type { CueSet, Labels, PhraseOutput } from '../pack.js'
import type { CueMatch } from '../types.js'
import type { IndexEntry } from './automaton.js'
import { END, FIRST, type Hits, HOW, HOWS, ROW } from './phrases.js'
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

export type CueGatherer = (reading: Reading, hits: Hits) => Cues

/** What an output of the automaton is to the gatherer; 0: no cue. */
const HIT = 1
const MASK = 2

/** `outputs` and the rows of the hits it is given are those of one index. */
export function cueGatherer(
  outputs: readonly PhraseOutput[],
  negation: Labels['negation'],
  contrast: Labels['contrast'] = null,
): CueGatherer {
  const numbers = new Map<string, number>()
  const roles = new Uint8Array(outputs.length)
  const cueOf = new Int32Array(outputs.length)
  outputs.forEach(({ id }, output) => {
    const prefix = id.startsWith(CUE) ? CUE : id.startsWith(EXCEPT) ? EXCEPT : null
    if (prefix === null) return
    const cue = id.slice(prefix.length)
    const number = numbers.get(cue) ?? numbers.size
    numbers.set(cue, number)
    roles[output] = prefix === CUE ? HIT : MASK
    cueOf[output] = number
  })
  const ids = [...numbers.keys()]
  const numberOf = (id: string | undefined) => numbers.get(id ?? '') ?? -1
  const denies = numberOf(negation.cue)
  const then = numberOf(contrast?.past)
  const now = numberOf(contrast?.now)
  // Lists of one text by the number of their cue; empty again at the end of each.
  const found: (CueMatch[] | undefined)[] = ids.map(() => undefined)
  const masks: (Stretch[] | undefined)[] = ids.map(() => undefined)

  return (reading, { count, rows }) => {
    const masked: number[] = []
    const words: Stretch[] = []
    const thens: Stretch[] = []
    const nows: Stretch[] = []
    for (let at = 0; at < count * ROW; at += ROW) {
      const output = rows[at] ?? 0
      const cue = cueOf[output] ?? 0
      const first = rows[at + FIRST] ?? 0
      const end = rows[at + END] ?? 0
      if (roles[output] === MASK) {
        const known = masks[cue]
        if (known) known.push(withMask(known, first, end))
        else {
          masks[cue] = [{ first, end }]
          masked.push(cue)
        }
      } else if (roles[output] === HIT) {
        if (cue === denies) words.push({ first, end })
        if (cue === then) thens.push({ first, end })
        if (cue === now) nows.push({ first, end })
      }
    }
    const negations = negationsAt(words, masks[denies], reading, negation.window)
    const past = pastStretches(reading, unmasked(thens, masks[then]), unmasked(nows, masks[now]))
    const cues = new Map<string, readonly CueMatch[]>()
    const standing: number[] = []
    for (let at = 0; at < count * ROW; at += ROW) {
      const output = rows[at] ?? 0
      if (roles[output] !== HIT) continue
      const cue = cueOf[output] ?? 0
      const first = rows[at + FIRST] ?? 0
      const end = rows[at + END] ?? 0
      if (isMasked(first, end, masks[cue])) continue
      const known = found[cue]
      const last = known?.[known.length - 1]
      // Of phrases of one cue that lie inside one another only the longest counts; rows come by first token.
      if (last && (last.first === first ? end < last.end : end <= last.end)) continue
      const id = ids[cue] ?? ''
      const match: CueMatch = {
        id,
        first,
        end,
        how: HOWS[rows[at + HOW] ?? 0] ?? 'as-written',
        negated: negations?.(first) ?? false,
        past: past.length > 0 && past.some(stretch => stretch.first <= first && first < stretch.end),
        sentence: reading.sentence[first] ?? 0,
        clause: reading.clause[first] ?? 0,
      }
      if (!known) {
        const list = [match]
        found[cue] = list
        standing.push(cue)
        cues.set(id, list)
      } else if (last && last.first === first) known[known.length - 1] = match
      else known.push(match)
    }
    for (const cue of masked) masks[cue] = undefined
    for (const cue of standing) found[cue] = undefined
    return cues
  }
}

/** Tokens, half-open. */
interface Stretch {
  readonly first: number
  readonly end: number
}

/** A longer phrase that the author excepted hides the hits inside it; `end` is the farthest of this mask and those before it. */
function withMask(masks: readonly Stretch[], first: number, end: number): Stretch {
  return { first, end: Math.max(end, masks[masks.length - 1]?.end ?? 0) }
}

function isMasked(first: number, end: number, masks: readonly Stretch[] | undefined): boolean {
  if (!masks) return false
  const before = masks[countUntil(masks, first, firstOf) - 1]
  return before !== undefined && end <= before.end
}

function unmasked(stretches: readonly Stretch[], masks: readonly Stretch[] | undefined): readonly Stretch[] {
  return masks ? stretches.filter(({ first, end }) => !isMasked(first, end, masks)) : stretches
}

function firstOf(stretch: Stretch): number {
  return stretch.first
}

function itself(number: number): number {
  return number
}

/** How many of the sorted items are not above the limit. */
function countUntil<T>(items: readonly T[], limit: number, numberOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && numberOf(item) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a hit that begins at a token is negated; null when the text negates nothing. */
type Negations = ((first: number) => boolean) | null

/**
 * A negation word ends fewer than `window` words before the hit, in the same clause ("không hách dịch", not "gọi không
 * được, quá hạn"). A phrase that itself begins with a negation ("không giải quyết") is never negated: it already says the
 * denial. "không những hách dịch" denies nothing: a negation word inside one of its exceptions does not negate.
 */
function negationsAt(
  words: readonly Stretch[],
  masks: readonly Stretch[] | undefined,
  reading: Reading,
  window: number,
): Negations {
  const denying = unmasked(words, masks)
  if (denying.length === 0) return null
  const firsts = new Set(words.map(word => word.first))
  const ends = denying.map(word => word.end).sort((a, b) => a - b)
  return first => {
    if (firsts.has(first)) return false
    // The nearest one decides: any other is farther away, or behind the end of a clause.
    const end = ends[countUntil(ends, first, itself) - 1] ?? 0
    return end > 0 && reading.clause[end - 1] === reading.clause[first] && wordsBetween(reading, end, first) < window
  }
}

const NO_STRETCHES: readonly Stretch[] = []

/**
 * What a text tells of a time that is over. Only a contrast ends a time: “trước đây khó, giờ nhanh” up to the word for
 * now, which may begin the next sentence; “giờ nhanh, chứ trước đây khó” to the end of its sentence. “Trước đây” alone
 * ends nothing: what happened then is still complained of.
 */
function pastStretches({ sentence }: Reading, thens: readonly Stretch[], nows: readonly Stretch[]): readonly Stretch[] {
  if (thens.length === 0 || nows.length === 0) return NO_STRETCHES
  return thens.flatMap(({ first, end }) => {
    const own = sentence[first] ?? 0
    const after = nows.find(word => word.first >= end)
    if (after && (sentence[after.first] ?? 0) <= own + 1) return [{ first, end: after.first }]
    const isAfter = nows.some(word => word.end <= first && sentence[word.first] === own)
    return isAfter ? [{ first, end: sentence.lastIndexOf(own) + 1 }] : []
  })
}

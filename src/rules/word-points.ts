/**
 * What the words of a text say by themselves: each word, each pair of neighbours and each sign (a cue that is spoken of,
 * the length) has points for or against every label, learnt from labelled reports (`pakn learn`) and kept in
 * `dictionaries/word-points/points.tsv`. They hear what no rule foresaw. Rules and words add up in `conclude`, and what
 * only words speak for goes to a person.
 */
import { cueOf, endOf, type FoundCues } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { Labels, WordPoints, WordSettings } from '../pack.js'
import { pieceRows } from '../text/by-piece.js'
import { stripAccents } from '../text/letters.js'
import { onDemand } from '../text/on-demand.js'
import type { Because, Firing, Label } from '../types.js'
import { asKnown } from './labels.js'
import {
  CUE_SIGN,
  DENIED,
  FACT_SIGNS,
  type FactFound,
  factsThatCount,
  heardHit,
  hitThatSpeaks,
  PLAIN,
  type SignedText,
} from './plain-signs.js'
import { ANY_NUMBER, BEGINS_CLAUSE, ROLE, ROLES, roleReader } from './plain-words.js'
import { type WordTotals, wordTotals } from './word-totals.js'

/** Stands in firings where the id of a rule would stand, and in their evidence where that of a cue would when a mere word speaks. */
export const WORD_POINTS = 'word-points'

/** So many words are shown as evidence: those that weigh most. */
const MOST_SHOWN = 3
/** Nearly always enough to find them, and always: a word or pair overlaps with few others. */
const LOOKED_AT = [6, 16] as const

export type SumWords = (text: SignedText) => readonly Firing[]

/** The firings of the words of a text, one for each label they have something to say about. */
export function wordSummer(wordPoints: WordPoints, settings: Labels['words']): SumWords {
  if (settings === null || wordPoints.labels.length === 0) return () => []
  const labels = wordPoints.labels.map(asKnown)
  const least = labels.map(label => leastOf(label, settings))
  const totals = onDemand(() => {
    const { sums, sum, tell } = summing(wordPoints, settings)
    return { sums, sum, loudest: loudestOf(sums, tell) }
  })
  return text => {
    const { sums, sum, loudest } = totals()
    sum(text)
    const firings: Firing[] = []
    if (sums.now.count === 0) return firings
    for (let i = 0; i < sums.points.length; i++) {
      const label = labels[i]
      const weight = weightOf(sums.points[i] ?? 0, least[i] ?? 0, settings)
      if (!label || weight === 0 || Math.abs(weight) < settings.least) continue
      const because = loudest(i, weight > 0, text)
      firings.push({ rule: WORD_POINTS, label, weight: weight / 100, because })
    }
    return firings
  }
}

/** What sums up texts, its sums, which are those of the text that was summed up last, and what tells their evidence. */
export function summing(wordPoints: WordPoints, settings: WordSettings) {
  const sums = wordTotals(wordPoints, settings.whole)
  const rolesOf = roleReader(settings)
  const readWords = wordReader(sums)
  const readSigns = signReader(sums)
  const sum = (text: SignedText): void => {
    const roles = rolesOf(text)
    sums.begin()
    readWords(text.reading, roles)
    sums.wordsEnd()
    readSigns(text, roles)
    sums.end()
  }
  return { sums, sum, tell: evidenceTeller(wordPoints, sums) }
}

/** Tells the sums all words of a text, each by its number, which is found by that of its piece. */
function wordReader(sums: WordTotals): (reading: Reading, roles: Uint8Array) => void {
  const wordOf = pieceRows(1, (piece, numbers, at) => {
    numbers[at] = sums.numberOf(piece.bare)
  })
  const anyNumber = sums.numberOf(ANY_NUMBER)
  const question = sums.numberOf('?')
  // Those that the dictionary of abbreviations spells out; taking accents off anew for each text is dear.
  const spelt = new Map<string, number>()
  const numberOfSyllable = (syllable: string): number => {
    const known = spelt.get(syllable)
    if (known !== undefined) return known
    const number = sums.numberOf(stripAccents(syllable))
    spelt.set(syllable, number)
    return number
  }
  return ({ pieces, pieceNumbers, alternatives }, roles) => {
    const { numbers } = wordOf
    for (let token = 0; token < pieces.length; token++) {
      const role = roles[token] ?? 0
      if ((role & BEGINS_CLAUSE) !== 0) sums.gap()
      switch (role & ROLES) {
        case ROLE.end:
          sums.gap()
          break
        case ROLE.word: {
          const piece = pieces[token]
          if (piece) sums.word(numbers[wordOf.at(piece, pieceNumbers[token] ?? 0)] ?? -1, token)
          break
        }
        case ROLE.number:
          sums.word(anyNumber, token)
          break
        case ROLE.question:
          sums.word(question, token)
          break
        case ROLE.short:
          for (const syllable of alternatives[token]?.[0] ?? []) sums.word(numberOfSyllable(syllable), token)
      }
    }
  }
}

/**
 * Tells the sums the signs of a text: first the cues that are spoken of, then those that are only denied. A cue stands where
 * its first hit does; facts stand one after the other behind the last token, so that none hides another.
 */
function signReader(sums: WordTotals): (text: SignedText, roles: Uint8Array) => void {
  const numberOfFact = Int32Array.from(FACT_SIGNS.keys(), sign => sums.numberOf(sign))
  const latest: { known: FoundCues['known'] | null; numbers: Int32Array } = { known: null, numbers: new Int32Array(0) }
  return (text, roles) => {
    const { reading, cues } = text
    if (latest.known !== cues.known) {
      latest.known = cues.known
      latest.numbers = Int32Array.from(cues.known.ids, id => sums.numberOf(CUE_SIGN + id))
    }
    const { numbers } = latest
    const { cues: all, starts, hits } = cues.found
    let denied = 0
    for (let at = 0; at < all.length; at++) {
      const one = all[at] ?? 0
      denied |= one & DENIED
      const number = numbers[cueOf(one)] ?? -1
      if (number === -1 || (one & PLAIN) === 0) continue
      const hit = heardHit(starts[at] ?? 0, starts[at + 1] ?? 0, PLAIN, hits, roles)
      if (hit !== -1) sums.cue(number, hits[hit] ?? 0, endOf(hits[hit + 1] ?? 0) - 1)
    }
    for (let at = 0; denied !== 0 && at < all.length; at++) {
      const number = numbers[cueOf(all[at] ?? 0)] ?? -1
      const hit = hitThatSpeaks(at, DENIED, cues, roles)
      if (hit !== -1) sums.denied(number, hits[hit] ?? 0, endOf(hits[hit + 1] ?? 0) - 1)
    }
    const { length } = reading.kinds
    const [quotes, words] = factsThatCount(text, roles)
    sums.fact(numberOfFact[quotes] ?? -1, length)
    sums.fact(numberOfFact[words] ?? -1, length + 1)
  }
}

/** What words may weigh for a label at the least. They never speak against a category: that they do not sound like it says little. */
export function leastOf(label: Label, { most }: WordSettings): number {
  return label.startsWith('off-topic/') ? 0 : -most
}

/** Whole hundredths; `least` is that of the label. */
export function weightOf(points: number, least: number, { share, most }: WordSettings): number {
  return Math.min(most, Math.max(least, Math.round((points * share) / 100)))
}

/** Tells the words that speak loudest for a label or against it, in the order of the text; of words that overlap the weightier. */
type Loudest = (label: number, isFor: boolean, text: SignedText) => readonly Because[]

/** Its lists serve label after label. */
function loudestOf(sums: WordTotals, tell: TellWord): Loudest {
  const { table } = sums
  /** The weightiest words, the weightiest first, and what they weigh. */
  const words = new Int32Array(LOOKED_AT[1])
  const weights = new Float64Array(LOOKED_AT[1])
  /** Those of them that are shown. */
  const shown = new Int32Array(MOST_SHOWN)

  /** How many of so many weightiest words there are. A list this short is kept in order quicker than all words are sorted. */
  const find = (label: number, isFor: boolean, most: number): number => {
    const { places, plain, count } = sums.now
    let found = 0
    let least = 0
    // Nearly all say just what their rows say: whole numbers, read without a call.
    for (let word = 0; word < plain; word++) {
      const points = table[(places[word] ?? 0) + label] ?? 0
      const weight = isFor ? points : 0 - points
      if (weight <= least) continue
      put(word, weight, found === most ? most - 1 : found++)
      if (found === most) least = weights[most - 1] ?? 0
    }
    for (let word = plain; word < count; word++) {
      const points = sums.pointsOf(word, label)
      const weight = isFor ? points : 0 - points
      if (weight <= least) continue
      put(word, weight, found === most ? most - 1 : found++)
      if (found === most) least = weights[most - 1] ?? 0
    }
    return found
  }
  /** At the place or before it, where the lighter ones begin. */
  const put = (word: number, weight: number, place: number): void => {
    let at = place
    for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) {
      words[at] = words[at - 1] ?? 0
      weights[at] = weights[at - 1] ?? 0
    }
    words[at] = word
    weights[at] = weight
  }
  /** How many of those found are shown; they are kept in the order of the text. */
  const choose = (found: number): number => {
    const { firsts, lasts } = sums.now
    let count = 0
    for (let i = 0; i < found && count < MOST_SHOWN; i++) {
      const word = words[i] ?? 0
      const first = firsts[word] ?? 0
      const last = lasts[word] ?? 0
      let at = 0
      while (at < count && (lasts[shown[at] ?? 0] ?? 0) < first) at++
      if (at < count && (firsts[shown[at] ?? 0] ?? 0) <= last) continue
      for (let i = count; i > at; i--) shown[i] = shown[i - 1] ?? word
      shown[at] = word
      count++
    }
    return count
  }
  return (label, isFor, text) => {
    let count = 0
    for (const most of LOOKED_AT) {
      const found = find(label, isFor, most)
      count = choose(found)
      if (count === MOST_SHOWN || found < most) break
    }
    // Of its full length from the start: a list that is pushed to takes room for seventeen.
    const told = new Array<Because>(count)
    for (let i = 0; i < count; i++) told[i] = tell(shown[i] ?? 0, text)
    return told
  }
}

/** A stretch of the text as evidence. */
export type WordsFound = Extract<Because, { readonly cue: string }> & { readonly text: string }

/** A word or a sign as evidence, by its place among those found. */
export type TellWord = (word: number, text: SignedText) => WordsFound | FactFound

function evidenceTeller({ words }: WordPoints, sums: WordTotals): TellWord {
  // By row what stands where the cue does, or the whole evidence of a fact.
  const told = words
    .split('\n')
    .map(row => (row.startsWith(CUE_SIGN) ? row.slice(CUE_SIGN.length) : (FACT_SIGNS.get(row) ?? WORD_POINTS)))
  return (word, { reading }) => {
    const cue = told[sums.rowOf(word)] ?? WORD_POINTS
    return typeof cue === 'object'
      ? cue
      : becauseOf(sums.now.firsts[word] ?? 0, sums.now.lasts[word] ?? 0, reading, cue)
  }
}

/** Words as evidence, where they stand in the text. */
export function becauseOf(
  first: number,
  last: number,
  { starts, ends, normalised, alternatives, unaccented }: Reading,
  cue = WORD_POINTS,
): WordsFound {
  const start = starts[first] ?? 0
  const end = ends[last] ?? start
  const isShort = Boolean(alternatives[first] ?? alternatives[last])
  const how = isShort ? 'abbreviation' : unaccented[first] ? 'without-accents' : 'as-written'
  return { cue, start, end, text: normalised.original.slice(start, end), how }
}

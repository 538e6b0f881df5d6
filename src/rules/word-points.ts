/**
 * What the words of a text say by themselves: each word, each pair of neighbours and each sign (a cue that is spoken of,
 * the length) has points for or against every label, learnt from labelled reports (`pakn learn`) and kept in
 * `dictionaries/word-points/points.tsv`. They hear what no rule foresaw. Rules and words add up in `conclude`, and what
 * only words speak for goes to a person.
 */
import type { FoundCues } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { Labels, WordPoints, WordSettings } from '../pack.js'
import { byPiece } from '../text/by-piece.js'
import { stripAccents } from '../text/letters.js'
import { onDemand } from '../text/on-demand.js'
import type { Because, Firing, Label } from '../types.js'
import {
  CUE_SIGN,
  eachPlainCue,
  FACT_SIGNS,
  type FactFound,
  factSign,
  factsThatCount,
  type SignedText,
} from './plain-signs.js'
import { ANY_NUMBER, BEGINS_CLAUSE, ROLE, ROLES, roleReader } from './plain-words.js'
import { WordTotals } from './word-totals.js'

/** Stands in firings where the id of a rule would stand, and in their evidence where that of a cue would when a mere word speaks. */
export const WORD_POINTS = 'word-points'

/** So many words are shown as evidence: those that weigh most. */
const MOST_SHOWN = 3
/** Enough to find them: a word or pair overlaps with few others. */
const MOST_LOOKED_AT = 16

export type SumWords = (text: SignedText) => readonly Firing[]

/** The firings of the words of a text, one for each label they have something to say about. */
export function wordSummer(wordPoints: WordPoints, settings: Labels['words']): SumWords {
  if (settings === null || wordPoints.labels.length === 0) return () => []
  const totals = onDemand(() => {
    const { sums, sum } = summing(wordPoints, settings)
    return { sums, sum, heaviest: new Heaviest(sums) }
  })
  return text => {
    const { sums, sum, heaviest } = totals()
    sum(text)
    const firings: Firing[] = []
    if (sums.count === 0) return firings
    for (let i = 0; i < sums.points.length; i++) {
      const label = wordPoints.labels[i]
      const weight = label ? weightOf(sums.points[i] ?? 0, label, settings) : 0
      if (!label || weight === 0 || Math.abs(weight) < settings.least) continue
      const because = heaviest.of(i, Math.sign(weight), text)
      firings.push({ rule: WORD_POINTS, label, weight: weight / 100, because })
    }
    return firings
  }
}

/** What sums up texts, and its sums, which are those of the text that was summed up last. */
export function summing(wordPoints: WordPoints, settings: WordSettings) {
  const sums = new WordTotals(wordPoints, settings.whole)
  const rolesOf = roleReader(settings)
  const readWords = wordReader(sums)
  const readSigns = signReader(sums)
  const sum = (text: SignedText): void => {
    const roles = rolesOf(text)
    sums.begin()
    readWords(text.reading, roles)
    readSigns(text, roles)
    sums.end()
  }
  return { sums, sum }
}

/** Tells the sums all words of a text, each by its number, which is found by that of its piece. */
function wordReader(sums: WordTotals): (reading: Reading, roles: Uint8Array) => void {
  const numberOf = byPiece(piece => sums.numberOf(piece.bare))
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
  return ({ pieces, alternatives }, roles) => {
    for (let token = 0; token < pieces.length; token++) {
      const role = roles[token] ?? 0
      if ((role & BEGINS_CLAUSE) !== 0) sums.gap()
      switch (role & ROLES) {
        case ROLE.end:
          sums.gap()
          break
        case ROLE.word: {
          const piece = pieces[token]
          if (piece) sums.word(numberOf(piece), token)
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
 * Tells the sums the signs of a text. A cue stands where its first hit does; facts stand one after the other behind the
 * last token, so that none hides another.
 */
function signReader(sums: WordTotals): (text: SignedText, roles: Uint8Array) => void {
  const numberOfFact = new Map([...FACT_SIGNS.keys()].map(sign => [sign, sums.numberOf(sign)]))
  let known: FoundCues['known'] | null = null
  let numbers: Int32Array = new Int32Array(0)
  return (text, roles) => {
    const { reading, cues } = text
    if (known !== cues.known) {
      known = cues.known
      numbers = Int32Array.from(known.ids, id => sums.numberOf(CUE_SIGN + id))
    }
    eachPlainCue(cues, roles, (cue, first, end, spoken) => {
      if (spoken === 'plain') sums.cue(numbers[cue] ?? -1, first, end - 1)
      else sums.denied(numbers[cue] ?? -1, first, end - 1)
    })
    const { length } = reading.tokens
    factsThatCount(text, roles).forEach((fact, i) => {
      sums.fact(numberOfFact.get(factSign(fact)) ?? -1, length + i)
    })
  }
}

/** Whole hundredths. Words never speak against a category: that they do not sound like it says little. */
export function weightOf(points: number, label: Label, { share, most }: WordSettings): number {
  const weight = Math.round((points * share) / 100)
  return Math.min(most, Math.max(label.startsWith('off-topic/') ? 0 : -most, weight))
}

/** Finds the words that speak loudest; its lists serve label after label. */
class Heaviest {
  /** The weightiest words, the weightiest first, and what they weigh. */
  private readonly words = new Int32Array(MOST_LOOKED_AT)
  private readonly weights = new Int32Array(MOST_LOOKED_AT)
  private count = 0

  constructor(private readonly sums: WordTotals) {}

  /** In the order of the text; of words that overlap the weightier. `sign` tells whether they speak for the label. */
  of(label: number, sign: number, text: SignedText): readonly Because[] {
    this.find(label, sign)
    const { firsts, lasts } = this.sums
    const shown: number[] = []
    for (let i = 0; i < this.count && shown.length < MOST_SHOWN; i++) {
      const word = this.words[i] ?? 0
      const first = firsts[word] ?? 0
      const last = lasts[word] ?? 0
      // Kept in the order of the text.
      let at = 0
      while (at < shown.length && (lasts[shown[at] ?? 0] ?? 0) < first) at++
      if (at < shown.length && (firsts[shown[at] ?? 0] ?? 0) <= last) continue
      for (let i = shown.length; i > at; i--) shown[i] = shown[i - 1] ?? word
      shown[at] = word
    }
    return shown.map(word => evidenceOf(word, this.sums, text))
  }

  /** A list this short is kept in order quicker than all words are sorted. */
  private find(label: number, sign: number): void {
    const { sums, words, weights } = this
    let count = 0
    let least = 0
    for (let word = 0; word < sums.count; word++) {
      const weight = sums.pointsOf(word, label) * sign
      if (weight <= least) continue
      let at = count === MOST_LOOKED_AT ? count - 1 : count++
      for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) {
        words[at] = words[at - 1] ?? 0
        weights[at] = weights[at - 1] ?? 0
      }
      words[at] = word
      weights[at] = weight
      if (count === MOST_LOOKED_AT) least = weights[count - 1] ?? 0
    }
    this.count = count
  }
}

/** A stretch of the text as evidence. */
export type WordsFound = Extract<Because, { readonly cue: string }> & { readonly text: string }

/** A word or a sign as evidence, by its place among those found. */
export function evidenceOf(word: number, sums: WordTotals, { reading }: SignedText): WordsFound | FactFound {
  const sign = sums.signOf(word)
  const fact = sign === null ? undefined : FACT_SIGNS.get(sign)
  if (fact) return fact
  const cue = sign === null ? WORD_POINTS : sign.slice(CUE_SIGN.length)
  return becauseOf(sums.firsts[word] ?? 0, sums.lasts[word] ?? 0, reading, cue)
}

/** Words as evidence, where they stand in the text. */
export function becauseOf(
  first: number,
  last: number,
  { tokens, normalised, alternatives, unaccented }: Reading,
  cue = WORD_POINTS,
): WordsFound {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  const isShort = Boolean(alternatives[first] ?? alternatives[last])
  const how = isShort ? 'abbreviation' : unaccented[first] ? 'without-accents' : 'as-written'
  return { cue, start, end, text: normalised.original.slice(start, end), how }
}

/**
 * What the words of a text say by themselves: each word, and each pair of neighbours, has points for or against every
 * label, learnt from labelled reports (`pakn learn`) and kept in `dictionaries/word-points/points.tsv`. They hear what
 * no rule foresaw. Rules and words add up in `conclude`, and what only words speak for goes to a person.
 */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { Labels, WordPoints, WordSettings } from '../pack.js'
import { onDemand } from '../text/on-demand.js'
import type { Because, Firing, Label } from '../types.js'
import { plainWords } from './plain-words.js'
import { type KnownWord, wordTotals } from './word-totals.js'

/** Stands in firings where the id of a rule would stand, and in their evidence where that of a cue would. */
export const WORD_POINTS = 'word-points'

/** So many words are shown as evidence: those that weigh most. */
const MOST_SHOWN = 3
/** Enough to find them: a word or pair overlaps with few others. */
const MOST_LOOKED_AT = 16

export type SumWords = (text: { readonly reading: Reading; readonly cues: Cues }) => readonly Firing[]

/** The firings of the words of a text, one for each label they have something to say about. */
export function wordSummer(wordPoints: WordPoints, settings: Labels['words']): SumWords {
  if (settings === null || wordPoints.labels.length === 0) return () => []
  const totals = onDemand(() => wordTotals(wordPoints))
  return text => {
    const { reading } = text
    const { known, points, pointsOf } = totals()(plainWords(text, settings))
    const firings: Firing[] = []
    if (known.length === 0) return firings
    for (let i = 0; i < points.length; i++) {
      const label = wordPoints.labels[i]
      const weight = label ? weightOf(points[i] ?? 0, label, settings) : 0
      if (!label || weight === 0 || Math.abs(weight) < settings.least) continue
      const speaking = (word: KnownWord) => pointsOf(word, i) * Math.sign(weight)
      const because = heaviest(known, speaking).map(word => becauseOf(word, reading))
      firings.push({ rule: WORD_POINTS, label, weight: weight / 100, because })
    }
    return firings
  }
}

/** Whole hundredths. Words never speak against a category: that they do not sound like it says little. */
function weightOf(points: number, label: Label, { share, most }: WordSettings): number {
  const weight = Math.round((points * share) / 100)
  return Math.min(most, Math.max(label.startsWith('off-topic/') ? 0 : -most, weight))
}

/** In the order of the text; of words that overlap the weightier. */
function heaviest(known: readonly KnownWord[], speaking: (word: KnownWord) => number): readonly KnownWord[] {
  const shown: KnownWord[] = []
  for (const word of weightiest(known, speaking)) {
    if (shown.length === MOST_SHOWN) break
    if (!shown.some(other => word.first <= other.last && other.first <= word.last)) shown.push(word)
  }
  return shown.sort((a, b) => a.first - b.first)
}

/** As many as may be needed, the weightiest first; a list this short is kept in order quicker than all words are sorted. */
function weightiest(known: readonly KnownWord[], speaking: (word: KnownWord) => number): readonly KnownWord[] {
  const words: KnownWord[] = []
  const weights: number[] = []
  for (const word of known) {
    const weight = speaking(word)
    const isFull = words.length === MOST_LOOKED_AT
    if (weight <= (isFull ? (weights[MOST_LOOKED_AT - 1] ?? 0) : 0)) continue
    let at = isFull ? MOST_LOOKED_AT - 1 : words.length
    for (; at > 0 && (weights[at - 1] ?? 0) < weight; at--) {
      words[at] = words[at - 1] ?? word
      weights[at] = weights[at - 1] ?? 0
    }
    words[at] = word
    weights[at] = weight
  }
  return words
}

function becauseOf({ first, last }: KnownWord, { tokens, normalised, alternatives, unaccented }: Reading): Because {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  const isShort = Boolean(alternatives[first] ?? alternatives[last])
  const how = isShort ? 'abbreviation' : unaccented[first] ? 'without-accents' : 'as-written'
  return { cue: WORD_POINTS, start, end, text: normalised.original.slice(start, end), how }
}

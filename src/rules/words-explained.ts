/** What the points of words come to in one text, label by label, also where they say nothing in the end. */
import { compareText } from '../match/automaton.js'
import type { Labels, WordPoints, WordSettings } from '../pack.js'
import type { Label } from '../types.js'
import type { FactFound, SignedText } from './plain-signs.js'
import { plainWords } from './plain-words.js'
import { becauseOf, leastOf, summing, type TellWord, type WordsFound, weightOf } from './word-points.js'
import type { WordTotals } from './word-totals.js'

/** A word, two neighbours, a cue or a fact, with what it counts for a label, as `Firing.weight` does. */
export type ExplainedWord = (WordsFound | FactFound) & { readonly weight: number }

/** What the words of a text say of one label; weights are points: 1 is what `rules/labels.yaml` writes as 100. */
export interface ExplainedWordLabel {
  readonly label: Label
  /** What the decision counts; 0: the words say nothing of this label. */
  readonly weight: number
  /** What they would count without limits. */
  readonly sum: number
  /** The part of it that every text has. */
  readonly base: number
  /** Why `weight` is not `sum`: the limits of `words` in labels.yaml, and words never speak against a category. */
  readonly limit: 'most' | 'least' | 'never-against' | null
  /** Those that weigh most on either side, the weightiest first. */
  readonly words: readonly ExplainedWord[]
}

/** What words say by themselves, beside all rules (`dictionaries/word-points`). */
export interface ExplainedWords {
  /** Different words and pairs of the text that have points. */
  readonly known: number
  /** Words that count at all. */
  readonly read: number
  /** Phrases whose clauses do not count (`except` in labels.yaml), and words that are passed over (`skip`). */
  readonly leftOut: readonly (WordsFound & { readonly why: 'except' | 'skip' })[]
  /** Labels of which something could be said, the weightiest first. */
  readonly labels: readonly ExplainedWordLabel[]
}

const MOST_SHOWN = 6

/** Null when words have no points here, or `labels.yaml` does not use them. */
export function wordExplainer(
  wordPoints: WordPoints,
  settings: Labels['words'],
): ((text: SignedText) => ExplainedWords) | null {
  if (settings === null || wordPoints.labels.length === 0) return null
  const { sums, sum, tell } = summing(wordPoints, settings)
  const part = (points: number) => Math.round((points * settings.share) / 100) / 100
  return text => {
    sum(text)
    const labels = wordPoints.labels.map((label, i): ExplainedWordLabel => {
      const points = sums.points[i] ?? 0
      const weight = weightOf(points, leastOf(label, settings), settings)
      const speaks = Math.abs(weight) >= settings.least
      return {
        label,
        weight: speaks ? weight / 100 : 0,
        sum: part(points),
        base: part(sums.baseOf(i)),
        limit: limitOn(Math.round((points * settings.share) / 100), weight, speaks),
        words: weightiest(sums, i, tell, text, part),
      }
    })
    return {
      known: sums.now.count,
      read: plainWords(text, settings).filter(word => word !== null).length,
      leftOut: [...leftOut('except', text, settings), ...leftOut('skip', text, settings)].sort(
        (a, b) => a.start - b.start || compareText(a.cue, b.cue),
      ),
      labels: sums.now.count === 0 ? [] : labels.sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum)),
    }
  }
}

function limitOn(sum: number, weight: number, speaks: boolean): ExplainedWordLabel['limit'] {
  if (sum === 0) return null
  if (weight === 0) return 'never-against'
  if (!speaks) return 'least'
  return weight === sum ? null : 'most'
}

function weightiest(
  sums: WordTotals,
  label: number,
  tell: TellWord,
  text: SignedText,
  part: (points: number) => number,
) {
  const found = Array.from({ length: sums.now.count }, (_, word): ExplainedWord => {
    return { ...tell(word, text), weight: part(sums.pointsOf(word, label)) }
  })
  return found
    .filter(({ weight }) => weight !== 0)
    .sort(byLoudness)
    .slice(0, MOST_SHOWN)
}

/** In the order of the text where they are equally loud; facts have no place in it. */
function byLoudness(a: ExplainedWord, b: ExplainedWord): number {
  const placeOf = (word: ExplainedWord) => ('start' in word ? word.start : Number.MAX_SAFE_INTEGER)
  return Math.abs(b.weight) - Math.abs(a.weight) || placeOf(a) - placeOf(b)
}

function leftOut(why: 'except' | 'skip', { reading, cues }: SignedText, settings: WordSettings) {
  return settings[why].flatMap(cue =>
    (cues.get(cue) ?? []).map(({ first, end, how }) => ({ ...becauseOf(first, end - 1, reading), cue, how, why })),
  )
}

/** What words are worth without any rule, judged on texts they were not learnt from. */
import { asText } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import { FIRST_LABELS, TAG_COUNT, wordTotals, ZERO } from '../rules/word-totals.js'
import { OFF_TOPIC_CATEGORIES, TAGS } from '../types.js'
import { FOR_CATEGORIES, learnTable, type WordedText, type WordTable } from './word-table.js'

interface Count {
  readonly k: number
  readonly n: number
}

export interface WordsAlone {
  readonly scope: Count
  /** Scope and tags both. */
  readonly tags: Count
  /** Of texts that are off topic and taken for it. */
  readonly category: Count
}

const FOLDS = 5

/** Learns from four fifths, judges the fifth, five times; the folds are every fifth text. */
export function wordsAlone(texts: readonly WordedText[]): WordsAlone {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const learnt = learnTable(texts.filter((_, i) => i % FOLDS !== fold))
    const answer = answerer(learnt)
    return texts.filter((_, i) => i % FOLDS === fold).map(text => ({ right: text.right, given: answer(text) }))
  }).flat()
  const count = (among: typeof judged, isRight: (one: (typeof judged)[number]) => boolean): Count => ({
    k: among.filter(isRight).length,
    n: among.length,
  })
  const offTopic = judged.filter(({ right, given }) => right.category !== null && given.category !== null)
  return {
    scope: count(judged, ({ right, given }) => right.tags.length > 0 === given.tags.length > 0),
    tags: count(judged, ({ right, given }) => [...right.tags].sort().join() === given.tags.join()),
    category: count(offTopic, ({ right, given }) => right.category === given.category),
  }
}

function answerer(table: WordTable) {
  const sums = wordTotals(packed(table), 1)
  return ({ words, signs }: WordedText) => {
    sums.begin()
    for (const word of words) {
      if (word) sums.word(sums.numberOf(word.text), word.token)
      else sums.gap()
    }
    sums.wordsEnd()
    for (const sign of signs) sums.cue(sums.numberOf(sign), 0, 0)
    sums.end()
    const points = Array.from(sums.points)
    const [tags, categories] = [points.slice(0, TAG_COUNT), points.slice(TAG_COUNT, FIRST_LABELS)]
    const best = Math.max(...categories)
    const inScope = Math.max(...tags) > 0 && Math.max(...tags) + FOR_CATEGORIES >= best
    return {
      tags: inScope
        ? Object.keys(TAGS)
            .filter((_, i) => (tags[i] ?? 0) > 0)
            .sort()
        : [],
      category: inScope ? null : (Object.keys(OFF_TOPIC_CATEGORIES)[categories.indexOf(best)] ?? null),
    }
  }
}

function packed({ labels, base, rows }: WordTable): WordPoints {
  const points = asText(rows.flatMap(row => row.points.map(one => one + ZERO)))
  return { labels, base, words: rows.map(({ words }) => words).join('\n'), points }
}

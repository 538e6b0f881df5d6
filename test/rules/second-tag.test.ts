/** What words say of a second tag is told under the tag: a score is the sum of the weights that carry its label. */
import { describe, expect, it } from 'vitest'
import { withSecondTag } from '../../src/rules/second-tag.js'
import { WORD_POINTS } from '../../src/rules/word-points.js'
import type { Because, Firing, Label } from '../../src/types.js'

const word = (text: string, start: number): Because => {
  return { cue: WORD_POINTS, start, end: start + text.length, text, how: 'as-written' }
}
const length: Because = { fact: 'words', value: 40 }
const words = (label: Label, weight: number, ...because: readonly Because[]): Firing => {
  return { rule: WORD_POINTS, label, weight, because }
}
const rule: Firing = { rule: 'staff-conduct/rude', label: 'staff-conduct', weight: 1, because: [word('quát', 9)] }

describe('what words say of a second tag', () => {
  const alone = words('staff-conduct', 1.2, word('quát', 9), length)
  const beside = words('also/staff-conduct', 3, word('về', 2), word('quát', 9), length)

  it('is told with what they say of the tag by itself, as much as it added in the end', () => {
    expect(withSecondTag([rule, alone, beside], { tag: 'staff-conduct', points: 80 })).toEqual([
      rule,
      words('staff-conduct', 2, word('về', 2), word('quát', 9), length),
    ])
  })

  it('is told by itself where words say nothing else of the tag, and not at all where both come to nothing', () => {
    expect(withSecondTag([rule, beside], { tag: 'staff-conduct', points: 80 })).toEqual([
      rule,
      { ...beside, label: 'staff-conduct', weight: 0.8 },
    ])
    expect(withSecondTag([rule, alone, beside], { tag: 'staff-conduct', points: -120 })).toEqual([rule])
  })

  it('is left out where nobody asked for it', () => {
    expect(withSecondTag([rule, alone, beside], null)).toEqual([rule, alone])
    expect(withSecondTag([alone, beside], { tag: 'procedure-difficulty', points: 0 })).toEqual([alone])
  })
})

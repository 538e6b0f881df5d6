/**
 * What words say of a tag as the second one, told together with what they say of it by itself: in a decision a score is the sum
 * of the weights that carry its label.
 */
import { compareText } from '../match/automaton.js'
import type { Because, Firing } from '../types.js'
import type { Conclusion } from './conclude.js'
import { isAlso } from './labels.js'
import { WORD_POINTS } from './word-points.js'

/** The firings as a decision tells them; what speaks for a second tag is no evidence where nobody asked for one. */
export function withSecondTag(firings: readonly Firing[], also: Conclusion['also']): Firing[] {
  const told = firings.filter(({ label }) => !isAlso(label))
  if (also === null || also.points === 0) return told
  const beside = firings.find(({ label }) => label === `also/${also.tag}`)
  const at = told.findIndex(({ rule, label }) => rule === WORD_POINTS && label === also.tag)
  const alone = told[at]
  const points = Math.round((alone?.weight ?? 0) * 100) + also.points
  const merged: Firing = {
    rule: WORD_POINTS,
    label: also.tag,
    weight: points / 100,
    because: together(alone?.because ?? [], beside?.because ?? []),
  }
  const after = told.findLastIndex(({ rule }) => rule <= WORD_POINTS) + 1
  told.splice(alone === undefined ? after : at, alone === undefined ? 0 : 1, ...(points === 0 ? [] : [merged]))
  return told
}

/** Words in the order of the text, then facts by name; each once. */
function together(some: readonly Because[], others: readonly Because[]): Because[] {
  const added = others.filter(one => !some.some(other => isSame(one, other)))
  return [...some, ...added].sort((a, b) => {
    if (!('fact' in a || 'fact' in b)) return a.start - b.start || a.end - b.end
    return compareText('fact' in a ? a.fact : '', 'fact' in b ? b.fact : '')
  })
}

function isSame(a: Because, b: Because): boolean {
  if ('fact' in a || 'fact' in b) return 'fact' in a && 'fact' in b && a.fact === b.fact
  return a.cue === b.cue && a.start === b.start && a.end === b.end
}

/** What the words around a hit say of it: that it is denied, or that it is over. */
import { firstFrom } from '../text/first-from.js'
import { type Reading, wordsBetween } from './reading.js'
import { isMasked, type Mask, type Stretch } from './stretches.js'

const NO_STRETCHES: readonly Stretch[] = []
const FEW_TOKENS = 256

/** Tells of the tokens of one text whether a hit that begins there is negated. Its buffer serves text after text, and is good until the next. */
export class Denials {
  private denied = new Uint8Array(FEW_TOKENS)
  private marked = 0

  /**
   * A negation word ends fewer than `window` words before the hit, in the same clause ("không hách dịch", not "gọi không
   * được, quá hạn"). A phrase that itself begins with a negation ("không giải quyết") is never negated: it already says
   * the denial. "không những hách dịch" denies nothing: a negation word inside one of its exceptions does not negate.
   *
   * By token: 1 where it is so, 0 or nothing elsewhere.
   */
  look(words: readonly Stretch[], masks: readonly Mask[] | undefined, reading: Reading, window: number): Uint8Array {
    const { clause } = reading
    for (let token = 0; token < this.marked; token++) this.denied[token] = 0
    this.marked = 0
    // Room for all tokens, though few texts deny: an answer from beyond the end is a slow one.
    if (clause.length > this.denied.length) this.denied = new Uint8Array(clause.length * 2)
    const { denied } = this
    if (words.length === 0) return denied
    this.marked = clause.length
    for (const { first, end } of words) {
      if (isMasked(first, end, masks)) continue
      for (let at = end; clause[at] === clause[end - 1] && wordsBetween(reading, end, at) < window; at++) denied[at] = 1
    }
    for (const { first } of words) denied[first] = 0
    return denied
  }
}

/**
 * What a text tells of a time that is over. Only a contrast ends a time: “trước đây khó, giờ nhanh” up to the word for
 * now, which may begin the next sentence; “giờ nhanh, chứ trước đây khó” to the end of its sentence. “Trước đây” alone
 * ends nothing: what happened then is still complained of. Both kinds of words come by first token; the stretches do too,
 * and never overlap: a text may contrast thousands of times.
 */
export function pastStretches(
  { sentence }: Reading,
  thens: readonly Stretch[],
  nows: readonly Stretch[],
): readonly Stretch[] {
  if (thens.length === 0 || nows.length === 0) return NO_STRETCHES
  const past: Stretch[] = []
  let over = 0
  for (const then of thens) {
    const end = endOfTime(then, nows, sentence)
    if (end <= over) continue
    past.push({ first: Math.max(then.first, over), end })
    over = end
  }
  return past
}

/** The token before which the time is over; 0 where it is not. */
function endOfTime({ first, end }: Stretch, nows: readonly Stretch[], sentence: Reading['sentence']): number {
  const own = sentence[first] ?? 0
  const after = nows[firstFrom(nows, end)]
  if (after && (sentence[after.first] ?? 0) <= own + 1) return after.first
  for (let i = firstFrom(nows, first) - 1; i >= 0; i--) {
    const before = nows[i]
    if (before === undefined || sentence[before.first] !== own) return 0
    if (before.end <= first) return endOfSentence(own, sentence)
  }
  return 0
}

/** Sentences are numbered as they come. */
function endOfSentence(own: number, sentence: Reading['sentence']): number {
  let low = 0
  let high = sentence.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentence[middle] ?? own) <= own) low = middle + 1
    else high = middle
  }
  return low
}

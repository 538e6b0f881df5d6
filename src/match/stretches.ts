/** Stretches of tokens, and the longer phrases that hide hits inside them. */
import { lastBefore } from '../text/first-from.js'

/** Tokens, half-open. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

/** A longer phrase that the author excepted hides the hits inside it; `end` is the farthest of it and those before it. */
export type Mask = Stretch

/** Adds a mask to those of one cue; they come by first token. */
export function addMask(masks: Mask[], first: number, end: number): void {
  // The element before the first is asked for by nobody: V8 leaves its quick way for it.
  const before = masks.length === 0 ? 0 : (masks[masks.length - 1]?.end ?? 0)
  masks.push({ first, end: Math.max(end, before) })
}

export function isMasked(first: number, end: number, masks: readonly Mask[] | undefined): boolean {
  if (!masks) return false
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((masks[middle]?.first ?? 0) <= first) low = middle + 1
    else high = middle
  }
  return low > 0 && end <= (masks[low - 1]?.end ?? 0)
}

export function unmasked(stretches: readonly Stretch[], masks: readonly Mask[] | undefined): readonly Stretch[] {
  return masks ? stretches.filter(({ first, end }) => !isMasked(first, end, masks)) : stretches
}

/** The stretches come in order and never overlap. */
export function isWithin(token: number, stretches: readonly Stretch[]): boolean {
  return token < (lastBefore(stretches, token + 1)?.end ?? 0)
}

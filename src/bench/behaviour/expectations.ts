/** What a change may do to a decision. */
import type { Decision, Tag } from '../../types.js'

export type Expectation =
  | { readonly labels: 'same'; readonly body: 'same' | 'not-another' | 'any'; readonly review?: 'same' }
  | { readonly score: Tag; readonly may: 'rise' | 'fall' }

/** The very same decision: the change is one of writing only. */
export const sameDecision: Expectation = { labels: 'same', body: 'same', review: 'same' }

/** The same scope and tags; the body may be left to a person, but never be another one. */
export const sameAnswer: Expectation = { labels: 'same', body: 'not-another' }

export function notLess(tag: Tag): Expectation {
  return { score: tag, may: 'rise' }
}

export function notMore(tag: Tag): Expectation {
  return { score: tag, may: 'fall' }
}

export function holds(expected: Expectation, before: Decision, after: Decision): boolean {
  if ('score' in expected) {
    const was = before.score[expected.score]
    const is = after.score[expected.score]
    // Below zero nothing speaks for the tag: less against it is no rise.
    return expected.may === 'rise' ? is >= was : is <= Math.max(0, was)
  }
  const { labels, body, review } = expected
  if (labels === 'same' && (before.scope !== after.scope || before.tags.join() !== after.tags.join())) return false
  if (review === 'same' && before.review.join() !== after.review.join()) return false
  const then = before.route.authority?.id ?? null
  const now = after.route.authority?.id ?? null
  if (body === 'same') return then === now
  return body === 'any' || now === null || then === null || then === now
}

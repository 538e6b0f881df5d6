/** In which way a changed answer is better or worse. */
import type { Given } from './answers.js'
import type { Judgement } from './judge.js'
import type { FlipKind } from './report.js'

/** Null when both answers are the same and both, or neither, go to a person. */
export function flipKind(now: Given, judgedNow: Judgement, before: Given, judgedBefore: Judgement): FlipKind | null {
  if (sameAnswer(now, before)) return now.review.length > 0 === before.review.length > 0 ? null : 'abstention'
  const [is, was] = [allRight(judgedNow), allRight(judgedBefore)]
  if (is === was) return is ? 'still-right' : 'still-wrong'
  return is ? 'gained' : 'lost'
}

/** Everything that the corpus can judge is right. */
function allRight({ scope, exact, category, field, route }: Judgement): boolean {
  const body = route === null || route === 'right' || route === 'kept'
  return scope !== 1 && scope !== 2 && exact !== false && category !== false && field !== false && body
}

function sameAnswer(a: Given, b: Given): boolean {
  const body = (one: Given) => (one.body === null ? '' : (one.body.id ?? one.body.name))
  return (
    a.scope === b.scope &&
    a.tags.join() === b.tags.join() &&
    a.offTopic === b.offTopic &&
    a.field === b.field &&
    a.status === b.status &&
    body(a) === body(b)
  )
}

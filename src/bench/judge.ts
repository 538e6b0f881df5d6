/** One answer against the right one. Every other figure of the report is counted from what is said here. */
import type { Tag } from '../types.js'
import type { Given } from './answers.js'
import { sameBody } from './bodies.js'
import type { Gold } from './gold.js'
import type { Body, GoldAnswer } from './report.js'

export const TAG_NAMES = ['procedure-difficulty', 'staff-conduct'] as const satisfies readonly Tag[]

/** Of a yes-or-no question: 0 rightly no, 1 wrongly yes, 2 wrongly no, 3 rightly yes. */
export type Cell = 0 | 1 | 2 | 3

/** `open`: nobody was named though it is known who; `kept`: rightly nobody; `sent`: somebody though nobody can know. */
export type RouteJudgement = 'right' | 'wrong' | 'open' | 'kept' | 'sent'

/** Null: the corpus does not say, so nothing is judged. */
export interface Judgement {
  /** The right answer; of several accepted ones the one that was given. */
  readonly gold: GoldAnswer
  readonly scope: Cell | null
  readonly tags: Readonly<Record<Tag, Cell | null>>
  /** Scope and both tags. */
  readonly exact: boolean | null
  /** Where both say off-topic. */
  readonly category: boolean | null
  /** Where both say in scope. */
  readonly field: boolean | null
  readonly route: RouteJudgement | null
  /** The right body is the answer, a candidate or a secondary body. */
  readonly named: boolean | null
}

export function judge(gold: Gold, given: Given): Judgement {
  const wanted = acceptedAnswer(gold, given)
  const decidedIn = given.scope === 'administrative-procedure'
  const wantedIn = wanted.scope === null ? null : wanted.scope === 'administrative-procedure'
  const scope = wantedIn === null ? null : cell(wantedIn, decidedIn)
  return {
    gold: wanted,
    scope,
    tags: {
      'procedure-difficulty': tagCell(wanted, given, 'procedure-difficulty'),
      'staff-conduct': tagCell(wanted, given, 'staff-conduct'),
    },
    exact: wanted.tags === null ? null : wantedIn === decidedIn && sameTags(wanted.tags, given.tags),
    category: wantedIn === false && !decidedIn && wanted.offTopic !== null ? wanted.offTopic === given.offTopic : null,
    field: wantedIn !== false && decidedIn && wanted.field !== null ? wanted.field === given.field : null,
    ...judgeRoute(wantedIn === false ? null : wanted.bodies, given),
  }
}

/**
 * Of the gold answer and those accepted beside it the one that was given, or the nearest to it: same scope and tags at
 * least; the gold answer itself when none has these.
 */
function acceptedAnswer({ alsoOk, scope, tags, offTopic, field, bodies }: Gold, given: Given): GoldAnswer {
  const gold = { scope, tags, offTopic, field, bodies }
  const others = alsoOk.map(other => ({ ...gold, ...other, offTopic: other.offTopic ?? offTopic }))
  const near = [gold, ...others].filter(one => one.scope === given.scope && sameTags(one.tags ?? [], given.tags))
  return near.find(one => one.offTopic === given.offTopic) ?? near[0] ?? gold
}

function sameTags(a: readonly Tag[], b: readonly Tag[]): boolean {
  return TAG_NAMES.every(tag => a.includes(tag) === b.includes(tag))
}

function tagCell({ tags }: GoldAnswer, given: Given, tag: Tag): Cell | null {
  return tags === null ? null : cell(tags.includes(tag), given.tags.includes(tag))
}

function cell(wanted: boolean, decided: boolean): Cell {
  return wanted ? (decided ? 3 : 2) : decided ? 1 : 0
}

function judgeRoute(wanted: GoldAnswer['bodies'], given: Given): Pick<Judgement, 'route' | 'named'> {
  const sent = given.status === 'resolved'
  if (wanted === null) return { route: null, named: null }
  if (wanted === 'needs-review') return { route: sent ? 'sent' : 'kept', named: null }
  const isRight = (body: Body) => wanted.some(right => sameBody(right, body))
  const right = given.body !== null && isRight(given.body)
  return { route: sent ? (right ? 'right' : 'wrong') : 'open', named: right || given.others.some(isRight) }
}

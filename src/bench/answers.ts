/** Answers to be judged: pakn's decisions, or what any other system wrote. */
import type { Labels } from '../pack.js'
import { PaknInputError } from '../problems.js'
import { conclude } from '../rules/conclude.js'
import {
  type Decision,
  FIELDS,
  type Firing,
  OFF_TOPIC_CATEGORIES,
  ROUTE_STATUSES,
  type RouteReason,
  TAGS,
  type Tag,
} from '../types.js'
import { type Fields, fieldsOf, textOf, wordOf, wordsOf } from './fields.js'
import { SCOPES } from './gold.js'
import type { Answer, Body, CalibrationQuestion } from './report.js'

/** An answer with what the report is made from. */
export interface Given extends Answer {
  /** Candidates and secondary bodies. */
  readonly others: readonly Body[]
  /** Distance of the scores from another answer in hundredths, null where the system gives none. */
  readonly margin: number | null
  /** Shares that the answer states of itself, between 0 and 1; null where it states none. */
  readonly confidence: Confidence | null
  /** Null for another system. */
  readonly firings: readonly Firing[] | null
  /** Ids of the rules that fired, sorted. */
  readonly rules: readonly string[]
}

export type Confidence = Readonly<Partial<Record<CalibrationQuestion, number>>>

/** A decision of pakn; `labels` are those it was made with, null for a decision read from a file. */
export function givenOf(decision: Decision, labels: Labels | null): Given {
  const { route } = decision
  return {
    scope: decision.scope,
    tags: decision.tags,
    offTopic: decision.offTopic?.category ?? null,
    field: decision.field,
    status: route.status,
    body: route.authority && bodyOf(route.authority),
    reasons: route.reasons,
    review: decision.review,
    score: decision.score,
    others: [...route.candidates, ...route.secondary].map(bodyOf),
    margin: labels && marginOf(decision.firings, labels),
    confidence: readConfidence(decision.confidence),
    firings: decision.firings,
    rules: [...new Set(decision.firings.map(firing => firing.rule))].sort(),
  }
}

function bodyOf({ id, name }: Body): Body {
  return { id, name }
}

/** By how much the scores would have to move for scope or tags to change. */
function marginOf(firings: readonly Firing[], labels: Labels): number {
  const { tags, margin, score } = conclude(firings, labels)
  if (tags.length === 0) return Math.abs(margin)
  const distance = (tag: Tag) => Math.abs(score[tag] - labels.tags[tag].threshold)
  return Math.min(margin, distance('procedure-difficulty'), distance('staff-conduct'))
}

/**
 * One line of a file of answers: a decision of `pakn decide`, an item of an earlier report, or at least
 * `{ "id": …, "tags": […] }` with any of `scope`, `offTopic`, `field`, `authority`, `authorityId`, `status`, `review`,
 * `score`, `margin`, `confidence` (`{ scope, tags: { … }, route }`, shares from 0 to 1).
 * @throws PaknInputError naming the field that is wrong
 */
export function readGiven(value: unknown): { readonly id: string; readonly given: Given } {
  const record = fieldsOf(value)
  const id = textOf(record.id, 'id') ?? textOf(record.report, 'report') ?? missing('id')
  // Only pakn writes this schema, and `firings` and `route` are read as it writes them.
  if (record.schema === 'pakn/decision@1') return { id, given: givenOf(value as Decision, null) }
  const tags = wordsOf(record.tags, TAGS, 'tags') ?? missing('tags')
  const body = readBody(record)
  const scope = wordOf(record.scope, SCOPES, 'scope') ?? (tags.length > 0 ? 'administrative-procedure' : 'off-topic')
  const category =
    typeof record.offTopic === 'object' && record.offTopic !== null
      ? fieldsOf(record.offTopic).category
      : record.offTopic
  const open = scope === 'off-topic' ? 'not-applicable' : body === null ? 'needs-review' : 'resolved'
  return {
    id,
    given: {
      scope,
      tags,
      offTopic: wordOf(category, OFF_TOPIC_CATEGORIES, 'offTopic'),
      field: wordOf(record.field, FIELDS, 'field'),
      status: wordOf(record.status, ROUTE_STATUSES, 'status') ?? open,
      body,
      reasons: texts(record.reasons, 'reasons') as RouteReason[], // only counted and shown
      review: texts(record.review, 'review'),
      score: readScore(record.score),
      others: [],
      margin: typeof record.margin === 'number' ? record.margin : null,
      confidence: readConfidence(record.confidence),
      firings: null,
      rules: texts(record.rules, 'rules'),
    },
  }
}

function missing(field: string): never {
  throw new PaknInputError('missing-field', { field })
}

function readBody(record: Fields): Body | null {
  const given = record.body ?? record.authority
  if (typeof given === 'object' && given !== null) {
    const body = fieldsOf(given)
    return { id: textOf(body.id, 'body.id'), name: textOf(body.name, 'body.name') ?? '' }
  }
  const name = textOf(given, 'authority')
  const id = textOf(record.authorityId, 'authorityId')
  return name === null && id === null ? null : { id, name: name ?? '' }
}

function texts(value: unknown, field: string): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new PaknInputError('wrong-type', { field }, 'cần danh sách')
  return value.map((one, i) => textOf(one, `${field}[${i}]`) ?? '')
}

/** What is stated as a share; null where nothing is. */
function readConfidence(value: unknown): Confidence | null {
  if (value === undefined || value === null) return null
  const said = fieldsOf(value, 'confidence')
  const tags = said.tags === undefined || said.tags === null ? {} : fieldsOf(said.tags, 'confidence.tags')
  const stated = Object.entries({ scope: said.scope, ...tags, route: said.route }).flatMap(([question, share]) => {
    if (share === undefined || share === null) return []
    if (typeof share !== 'number' || share < 0 || share > 1)
      throw new PaknInputError('wrong-type', { field: 'confidence' }, 'cần số từ 0 đến 1')
    return [[question, share] as const]
  })
  return stated.length === 0 ? null : Object.fromEntries(stated)
}

function readScore(value: unknown): Answer['score'] {
  if (value === undefined || value === null) return null
  const score = fieldsOf(value, 'score')
  const of = (tag: Tag) => (typeof score[tag] === 'number' ? score[tag] : 0)
  return { 'procedure-difficulty': of('procedure-difficulty'), 'staff-conduct': of('staff-conduct') }
}

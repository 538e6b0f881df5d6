/** A labelled report: what the citizen wrote and the answer that is right. */
import { PaknInputError } from '../problems.js'
import { checkReport } from '../report.js'
import { type Day, FIELDS, OFF_TOPIC_CATEGORIES, type OffTopicCategory, type Report, TAGS, type Tag } from '../types.js'
import { type Fields, fieldsOf, textOf, textsOf, weightOf, wordOf, wordsOf } from './fields.js'
import type { Body, GoldAnswer } from './report.js'

export const SCOPES = { 'administrative-procedure': true, 'off-topic': true } as const
export type Scope = keyof typeof SCOPES

/** Another answer that counts as equally right. */
export interface Accepted {
  readonly scope: Scope
  readonly tags: readonly Tag[]
  readonly offTopic: OffTopicCategory | null
}

export interface Gold extends GoldAnswer {
  readonly alsoOk: readonly Accepted[]
  readonly unsure: boolean
}

export interface Case {
  readonly report: Report
  /** The report's day, else the one that serves reports without any. */
  readonly day: Day | null
  readonly gold: Gold
  readonly file: string
  readonly line: number
  readonly split: string | null
  /** Reports of one group (a citizen, a matter) are no independent evidence. */
  readonly group: string | null
  /** How many reports of a day's post this one stands for; null where the corpus does not weigh. */
  readonly weight: number | null
  readonly style: string | null
  readonly origin: string | null
  readonly note: string | null
}

/**
 * A record of a corpus: a Report with `gold` (every answer), or with `correct` (what an official corrected, and no more).
 * @throws PaknInputError naming the field that is wrong
 */
export function readCase(value: unknown, asOf: Day | null, file: string, line: number): Case {
  const record = fieldsOf(value)
  // checkReport is the gate: it judges the whole of the value.
  const { report, asOf: day } = checkReport({ sentAt: null, ...record } as unknown as Report, asOf)
  return {
    report,
    day,
    gold: readAnswer(record),
    file,
    line,
    split: textOf(record.split, 'split'),
    group: textOf(record.group, 'group'),
    weight: weightOf(record.weight, 'weight'),
    style: textOf(record.style, 'style'),
    origin: textOf(record.origin, 'origin'),
    note: textOf(record.note, 'note'),
  }
}

function readAnswer(record: Fields): Gold {
  if (record.gold !== undefined && record.gold !== null) return readGold(fieldsOf(record.gold, 'gold'))
  if (record.correct !== undefined && record.correct !== null)
    return readCorrection(fieldsOf(record.correct, 'correct'))
  throw new PaknInputError(
    'missing-field',
    { field: 'gold' },
    'câu trả lời đúng; hoặc correct: những chỗ cán bộ đã sửa',
  )
}

function readGold(gold: Fields): Gold {
  const scope = wordOf(gold.scope, SCOPES, 'gold.scope')
  const tags = wordsOf(gold.tags, TAGS, 'gold.tags')
  if (scope === null) throw new PaknInputError('missing-field', { field: 'gold.scope' })
  if (tags === null)
    throw new PaknInputError('missing-field', { field: 'gold.tags' }, 'danh sách, rỗng khi ngoài phạm vi')
  checkTags(scope, tags, 'gold.tags')
  const alsoOk = readAlsoOk(gold.alsoOk)
  return {
    scope,
    tags,
    offTopic: wordOf(gold.offTopic, OFF_TOPIC_CATEGORIES, 'gold.offTopic'),
    field: wordOf(gold.field, FIELDS, 'gold.field'),
    bodies: readBodies(gold, 'gold'),
    alsoOk,
    unsure: gold.unsure === true || alsoOk.length > 0,
  }
}

/** In scope means at least one tag, and off topic none. */
function checkTags(scope: Scope, tags: readonly Tag[], field: string): void {
  if ((scope === 'off-topic') === (tags.length === 0)) return
  const expected = scope === 'off-topic' ? 'ngoài phạm vi thì không có nhãn' : 'trong phạm vi thì cần ít nhất một nhãn'
  throw new PaknInputError('wrong-type', { field }, expected)
}

function readAlsoOk(value: unknown): Accepted[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new PaknInputError('wrong-type', { field: 'gold.alsoOk' }, 'cần danh sách')
  return value.map((one, i) => {
    const field = `gold.alsoOk[${i}]`
    const accepted = fieldsOf(one, field)
    const scope = wordOf(accepted.scope, SCOPES, `${field}.scope`)
    const tags = wordsOf(accepted.tags, TAGS, `${field}.tags`) ?? []
    if (scope === null) throw new PaknInputError('missing-field', { field: `${field}.scope` })
    checkTags(scope, tags, `${field}.tags`)
    return { scope, tags, offTopic: wordOf(accepted.offTopic, OFF_TOPIC_CATEGORIES, `${field}.offTopic`) }
  })
}

/** What an official corrected; what is not said was either right or not looked at, so it is not judged. */
function readCorrection(correct: Fields): Gold {
  const tags = wordsOf(correct.tags, TAGS, 'correct.tags')
  const offTopic = wordOf(correct.offTopic, OFF_TOPIC_CATEGORIES, 'correct.offTopic')
  const bodies = readBodies(correct, 'correct')
  const field = wordOf(correct.field, FIELDS, 'correct.field')
  const said = wordOf(correct.scope, SCOPES, 'correct.scope')
  if (tags === null && offTopic === null && bodies === null && field === null && said === null) {
    throw new PaknInputError('missing-field', { field: 'correct' }, 'cần ít nhất một chỗ đã sửa')
  }
  const implied = tags !== null ? (tags.length > 0 ? 'administrative-procedure' : 'off-topic') : offTopic && 'off-topic'
  const scope = said ?? implied
  const all = scope === 'off-topic' ? (tags ?? []) : tags
  if (scope !== null && all !== null) checkTags(scope, all, 'correct.tags')
  return { scope, tags: all, offTopic, field, bodies, alsoOk: [], unsure: false }
}

/** Official names with their ids, place by place; one of them may be missing. */
function readBodies(answer: Fields, at: string): readonly Body[] | 'needs-review' | null {
  if (answer.authority === 'needs-review') return 'needs-review'
  const names = answer.authority === undefined ? [] : textsOf(answer.authority, `${at}.authority`)
  const ids = answer.authorityId === undefined ? [] : textsOf(answer.authorityId, `${at}.authorityId`)
  const places = Math.max(names.length, ids.length)
  const bodies = Array.from({ length: places }, (_, i) => ({ id: ids[i] || null, name: names[i] ?? '' }))
  const known = bodies.filter(body => body.id !== null || body.name !== '')
  return known.length === 0 ? null : known
}

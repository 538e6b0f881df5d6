import { z } from 'zod'
import { METHODS } from '../bench/report.js'
import { RULE_LABELS } from '../rules/labels.js'
import { FIELDS, OFF_TOPIC_CATEGORIES, ROUTE_REASONS, ROUTE_STATUSES, TAGS } from '../types.js'
import { keysOf } from './schemas/common.js'

/** Shapes that stand in many places of a bench report. */
export const object = z.strictObject
export const list = z.array
export const text = z.string()
export const count = z.int().min(0)
export const number = z.number()
export const tag = z.enum(keysOf(TAGS))
const category = z.enum(keysOf(OFF_TOPIC_CATEGORIES))
const field = z.enum(keysOf(FIELDS))
export const label = z.enum(RULE_LABELS)
export const byTag = <Inside extends z.ZodType>(inside: Inside) => z.record(tag, inside)

export const figure = object({
  value: number.nullable().meta({ description: 'Giá trị; null khi không xác định' }),
  low: number.nullable().meta({ description: 'Đầu dưới của khoảng 95 %' }),
  high: number.nullable().meta({ description: 'Đầu trên của khoảng 95 %' }),
  k: count.nullable().meta({ description: 'Số trường hợp được tính, khi là tỷ lệ' }),
  n: count.meta({ description: 'Số trường hợp đã đo' }),
  method: z.enum(keysOf(METHODS)).meta({ description: 'Cách tính khoảng' }),
}).meta({ id: 'figure', description: 'Một con số kèm độ chắc' })

export const words = object({ vi: text, en: text }).meta({ id: 'words' })
export const counted = object({ name: text, n: count }).meta({ id: 'count' })
export const file = object({ name: text, sha256: text, records: count, used: count }).meta({ id: 'file' })

const body = object({ id: text.nullable(), name: text })
const scope = z.enum(['administrative-procedure', 'off-topic'])
export const gold = object({
  scope: scope.nullable(),
  tags: list(tag).nullable(),
  offTopic: category.nullable(),
  field: field.nullable(),
  bodies: z.union([list(body), z.literal('needs-review')]).nullable(),
}).meta({ id: 'gold', description: 'Câu trả lời đúng; null là dữ liệu không nói' })

export const answer = {
  scope,
  tags: list(tag),
  offTopic: category.nullable(),
  field: field.nullable(),
  status: z.enum(keysOf(ROUTE_STATUSES)),
  body: body.nullable(),
  reasons: list(z.enum(keysOf(ROUTE_REASONS))),
  review: list(text),
  score: byTag(number).nullable(),
}
export const fired = object({
  rule: text,
  title: text,
  label,
  weight: number,
  spans: list(object({ start: count, end: count })),
})
export const explained = object({ ...answer, rules: list(text), fired: list(fired) })

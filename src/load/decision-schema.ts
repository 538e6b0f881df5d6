import { z } from 'zod'
import { RULE_LABELS } from '../rules/labels.js'
import {
  type Decision,
  FIELDS,
  FLAGS,
  HOWS,
  LEVELS,
  LIMIT_UNITS,
  MENTION_KINDS,
  OFF_TOPIC_CATEGORIES,
  REVIEW_REASONS,
  ROUTE_REASONS,
  ROUTE_STATUSES,
  TAGS,
} from '../types.js'
import type { Same } from './same-type.js'
import { keysOf } from './schemas/common.js'

const tag = z.enum(keysOf(TAGS))
const offset = z.int().min(0).meta({ description: 'Vị trí trong nội dung gốc, đơn vị mã UTF-16' })
const share = z.number().min(0).max(1).nullable()

const authority = z
  .strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'Tên chính thức vào ngày gửi' }),
    level: z.enum(keysOf(LEVELS)),
    unit: z.string().nullable().meta({ description: 'Mã đơn vị hành chính mà cơ quan phụ trách' }),
    unitHint: z.string().exactOptional().meta({ description: 'Chi nhánh hoặc bộ phận, khi nội dung có nêu' }),
  })
  .meta({ id: 'authority', description: 'Cơ quan vào ngày của phản ánh' })

const route = z.strictObject({
  status: z.enum(keysOf(ROUTE_STATUSES)),
  authority: authority.nullable(),
  secondary: z.array(authority),
  candidates: z.array(authority),
  reasons: z.array(z.enum(keysOf(ROUTE_REASONS))),
  certainty: share.meta({ description: 'Dòng của bảng chuyển chắc đến đâu về câu trả lời; null khi không chuyển' }),
  steps: z.array(z.strictObject({ rule: z.string(), to: z.string(), why: z.string(), basis: z.string() })),
})

const overdue = z.strictObject({
  procedure: z.string().meta({ description: 'Mã thủ tục có thời hạn này' }),
  limit: z.number().min(0),
  elapsed: z.int().min(0).meta({ description: 'Đã chờ ít nhất bấy nhiêu, cùng đơn vị với limit' }),
  unit: z.enum(keysOf(LIMIT_UNITS)),
  since: z.iso.date().meta({ description: 'Ngày nộp muộn nhất có thể; tính từ ngày hôm sau' }),
  until: z.iso.date(),
  basis: z.string(),
  because: z.array(z.strictObject({ start: offset, end: offset })),
})

const because = z.union([
  z.strictObject({
    cue: z.string(),
    start: offset,
    end: offset,
    text: z.string().exactOptional(),
    how: z.enum(keysOf(HOWS)),
  }),
  z.strictObject({ fact: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
])

const mention = z.strictObject({
  kind: z.enum(keysOf(MENTION_KINDS)),
  id: z.string(),
  name: z.string(),
  start: offset,
  end: offset,
  text: z.string().exactOptional(),
})

/** A Decision as JSON: one line of what `pakn decide` writes. */
export const decisionSchema = z
  .strictObject({
    schema: z.literal('pakn/decision@1'),
    report: z.string().meta({ description: 'Mã của phản ánh' }),
    asOf: z.iso.date().nullable().meta({ description: 'Ngày dùng để xác định cơ quan' }),
    scope: z.enum(['administrative-procedure', 'off-topic']),
    tags: z.array(tag),
    offTopic: z
      .strictObject({ category: z.enum(keysOf(OFF_TOPIC_CATEGORIES)), suggestedChannel: z.string() })
      .nullable(),
    field: z.enum(keysOf(FIELDS)).nullable(),
    procedure: z.strictObject({ id: z.string(), code: z.string().nullable(), name: z.string() }).nullable(),
    overdue: overdue.nullable().meta({ description: 'Hồ sơ đã quá thời hạn, khi nội dung cho biết ngày nộp' }),
    route,
    score: z.record(tag, z.number()).meta({ description: 'Tổng trọng số của mỗi nhãn, phần trăm điểm' }),
    confidence: z
      .strictObject({ scope: share, tags: z.partialRecord(tag, share), route: share })
      .meta({ description: 'Tỷ lệ đúng đã đo trong khoảng điểm này; null khi chưa đo' }),
    review: z
      .array(z.enum(keysOf(REVIEW_REASONS)))
      .meta({ description: 'Vì sao cần người xem; rỗng là chuyển được ngay' }),
    flags: z.array(z.enum(keysOf(FLAGS))),
    firings: z.array(
      z.strictObject({ rule: z.string(), label: z.enum(RULE_LABELS), weight: z.number(), because: z.array(because) }),
    ),
    mentions: z.array(mention),
    madeWith: z.strictObject({ version: z.string(), rules: z.string(), dictionaries: z.string() }),
  })
  .meta({ title: 'Decision', description: 'Kết quả cho một phản ánh' })

/** Fails to compile when the schema and the type part ways. */
export const decisionSchemaIsDecision: Same<z.infer<typeof decisionSchema>, Decision> = true

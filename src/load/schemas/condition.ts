import { z } from 'zod'
import { name, oneOrMore, text } from './common.js'
import { note, strict } from './note.js'

/** The key that tells what a condition is; in the order of the options of `condition`. */
const HEADS = ['all', 'any', 'not', 'condition', 'has', 'near', 'sequence', 'count', 'fact']

/** One kind of condition. */
function option<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return strict(shape, HEADS)
}

/** The words json-rules-engine knows; `pakn/load` may be told of more. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'contains',
  'doesNotContain',
] as const

const cues = oneOrMore.meta({ description: 'Tên nhóm cụm từ (có “/”) hoặc cụm từ viết tại chỗ; một hay nhiều' })
const negated = z
  .enum(['no', 'yes', 'any'])
  .exactOptional()
  .meta({ description: 'no (mặc định): chỉ chỗ không bị phủ định; yes: chỉ chỗ bị phủ định; any: cả hai' })
const time = z.enum(['now', 'past', 'any']).exactOptional().meta({
  description:
    'any (mặc định): lúc nào cũng tính; now: bỏ chuyện đã qua (“trước đây … giờ …”); past: chỉ chuyện đã qua',
})
const policies = { negated, time }
const scope = z
  .enum(['clause', 'sentence', 'report'])
  .exactOptional()
  .meta({ description: 'Các phần phải cùng một mệnh đề, cùng câu (mặc định) hay cùng phản ánh' })
const distanceInWords = z.int().min(0).max(1000)
const count = z.int().min(0).max(1_000_000)
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

const numberPart = strict({
  number: strict({
    min: count.exactOptional().meta({ description: 'Ít nhất là' }),
    max: count.exactOptional().meta({ description: 'Nhiều nhất là' }),
  }).meta({
    description: 'Một con số trong khoảng',
  }),
})

export type AuthoredCues = z.infer<typeof cues>
export type AuthoredNumber = z.infer<typeof numberPart>

const has = option({ has: cues, ...policies }).meta({ description: 'Có một trong các cụm từ' })
const near = option({
  near: z.array(cues).min(2).max(4).meta({ description: 'Hai đến bốn phần phải đứng gần nhau' }),
  within: distanceInWords.meta({ description: 'Nhiều nhất bao nhiêu tiếng giữa hai phần; 0: liền nhau' }),
  order: z.enum(['any', 'given']).exactOptional().meta({ description: 'any (mặc định): thứ tự nào cũng được' }),
  scope,
  ...policies,
}).meta({ description: 'Các phần đứng gần nhau' })
const sequence = option({
  sequence: z
    .array(z.union([text, z.array(text).min(1), numberPart]))
    .min(2)
    .meta({ description: 'Các phần theo thứ tự: nhóm, cụm từ, hoặc { number: { min, max } }' }),
  gap: distanceInWords
    .exactOptional()
    .meta({ description: 'Nhiều nhất bao nhiêu tiếng giữa hai phần liền nhau (mặc định 2; 0: liền nhau)' }),
  scope,
  ...policies,
}).meta({ description: 'Các phần theo đúng thứ tự' })
const counted = option({
  count: strict({
    of: cues,
    min: z.int().min(1).max(1000).meta({ description: 'Ít nhất bao nhiêu lần' }),
    distinct: z.boolean().exactOptional().meta({ description: 'true (mặc định): đếm cụm từ khác nhau' }),
    scope: z
      .enum(['clause', 'sentence', 'report'])
      .exactOptional()
      .meta({ description: 'Đếm trong một mệnh đề, một câu hay cả phản ánh (mặc định)' }),
  }).meta({ description: 'Đếm cụm từ của các nhóm' }),
  ...policies,
}).meta({ description: 'Có ít nhất bấy nhiêu cụm từ' })
const fact = option({
  fact: text.meta({
    description:
      'Tên dữ kiện: field, procedures, bodies, places, procedure-ids, body-ids, place-codes, syllables, accents, question-marks, quotes, channel, overdue',
  }),
  operator: text.meta({ description: `Phép so sánh: ${OPERATORS.join(', ')}` }),
  value: z
    .union([scalar, z.array(z.union([z.string(), z.number()]))])
    .meta({ description: 'Giá trị để so sánh; danh sách khi dùng in, notIn' }),
}).meta({ description: 'So sánh một dữ kiện' })
const named = option({ condition: name.meta({ description: 'Tên điều kiện trong rules/conditions.yaml' }) }).meta({
  description: 'Điều kiện chung trong rules/conditions.yaml',
})

type Leaf =
  | z.infer<typeof has>
  | z.infer<typeof near>
  | z.infer<typeof sequence>
  | z.infer<typeof counted>
  | z.infer<typeof fact>
  | z.infer<typeof named>

/** A condition as its author writes it. */
export type AuthoredCondition =
  | { readonly all: readonly AuthoredCondition[] }
  | { readonly any: readonly AuthoredCondition[] }
  | { readonly not: AuthoredCondition }
  | Leaf

const inner: z.ZodType<AuthoredCondition> = z.lazy(() => condition)

/** Every option has one key that no other has; `heads` in the same order tells them apart in errors. */
export const condition: z.ZodType<AuthoredCondition> = z
  .union(
    [
      option({ all: z.array(inner).min(1).meta({ description: 'Danh sách điều kiện, tất cả phải đúng' }) }).meta({
        description: 'Mọi điều kiện đều đúng',
      }),
      option({ any: z.array(inner).min(1).meta({ description: 'Danh sách điều kiện, một cái đúng là đủ' }) }).meta({
        description: 'Ít nhất một điều kiện đúng',
      }),
      option({ not: inner }).meta({ description: 'Điều kiện không đúng' }),
      named,
      has,
      near,
      sequence,
      counted,
      fact,
    ],
    {
      error: note({ heads: HEADS }),
    },
  )
  .meta({
    id: 'condition',
    description: 'Một điều kiện: all, any, not, condition, has, near, sequence, count hoặc fact',
  })

export const conditionFile = z.record(name, condition).meta({
  title: 'Điều kiện chung',
  description: 'Mỗi khóa là một điều kiện; quy tắc gọi bằng condition: <khóa>',
})

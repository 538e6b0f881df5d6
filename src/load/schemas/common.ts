import { z } from 'zod'
import { say } from '../../problems.js'
import { note, strict } from './note.js'

/** The keys of a closed vocabulary as zod wants them. */
export function keysOf<Key extends string>(vocabulary: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets the type of the keys.
  return Object.keys(vocabulary) as Key[]
}

/** Text with at least one visible character. */
export const text = z.string().regex(/\S/, note({ code: 'empty-value' }))

/** Lower-case ASCII words joined by hyphens: the form of names that end up in ids. */
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const name = z.string().regex(
  KEBAB,
  note({
    code: 'bad-name',
    message: say(
      'Tên chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
      'A name has only lower-case letters without accents, digits and hyphens',
    ),
    hint: say('Viết như “qua-han” hoặc “overdue”', 'Write it like “qua-han” or “overdue”'),
  }),
)

export const day = z.iso.date().meta({ description: 'Ngày, viết YYYY-MM-DD, ví dụ 2025-07-01' })

interface OpenPeriod {
  readonly from?: string
  readonly through?: string
}

/** Adds the check that a period does not end before it begins. */
export function ordered<Schema extends z.ZodType<OpenPeriod>>(schema: Schema): Schema {
  return schema.superRefine(({ from, through }, context) => {
    // A day that cannot be read is empty by now.
    if (!from || !through || from <= through) return
    const message = note({
      code: 'period-reversed',
      message: say(`Bắt đầu ${from} sau khi đã kết thúc ${through}`, `Begins on ${from}, after its end on ${through}`),
      hint: say('Đổi chỗ hai ngày; cả hai ngày đều tính vào khoảng', 'Swap the two days; both belong to the period'),
    })
    context.addIssue({ code: 'custom', path: ['from'], message })
  })
}

export const periodKeys = {
  from: day.exactOptional().meta({ description: 'Ngày đầu tiên có hiệu lực (tính cả ngày này)' }),
  through: day.exactOptional().meta({ description: 'Ngày cuối cùng có hiệu lực (tính cả ngày này)' }),
}

export const effective = ordered(strict(periodKeys)).meta({
  description: 'Khoảng thời gian có hiệu lực theo ngày gửi phản ánh; bỏ trống một đầu là không giới hạn',
})

/** A text or a list of texts. */
export const oneOrMore = z.union([text, z.array(text).min(1)])

export const phrase = z
  .union([
    text,
    strict({
      text: text.meta({ description: 'Cụm từ; (a|b) là một trong hai, (x)? là có hoặc không' }),
      fold: z
        .enum(['auto', 'never', 'always'])
        .exactOptional()
        .meta({ description: 'Khớp chữ không dấu: auto (mặc định), never (không bao giờ), always (luôn luôn)' }),
      effective: effective.exactOptional(),
      note: text.exactOptional().meta({ description: 'Vì sao viết như vậy' }),
    }),
  ])
  .meta({ description: 'Cụm từ viết đủ dấu, không có dấu câu; (a|b) là một trong hai, (x)? là có hoặc không' })

export type AuthoredPhrase = z.infer<typeof phrase>

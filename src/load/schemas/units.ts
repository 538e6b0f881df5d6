import { z } from 'zod'
import { say } from '../../problems.js'
import { SUCCESSION_PARTS } from '../../types.js'
import { day, KEBAB, keysOf, text } from './common.js'
import { forEach, forSome, note, strict } from './note.js'

const UNIT_KINDS = ['phường', 'xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'thị xã', 'thành phố'] as const

export const unitCode = z.string().regex(
  /^\d{3}(\d{2})?$/,
  note({
    code: 'bad-name',
    message: say('Mã đơn vị gồm 3 hoặc 5 chữ số', 'The code of a unit has 3 or 5 digits'),
    hint: say('Giữ đủ số 0 ở đầu: 00001, 001', 'Keep the zeros in front: 00001, 001'),
  }),
)
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable()

/** Rows of tables hold text only: an empty cell is null. */
export const unitRow = z
  .strictObject({
    code: unitCode,
    name: text,
    kind: z.enum(UNIT_KINDS),
    district: optional(unitCode),
    from: optional(day),
    through: optional(day),
    source: text,
  })
  .superRefine(({ from, through }, context) => {
    // A day that cannot be read is empty by now.
    if (!from || !through || from <= through) return
    const message = note({
      code: 'period-reversed',
      message: say(`Bắt đầu ${from} sau khi đã kết thúc ${through}`, `Begins on ${from}, after its end on ${through}`),
      hint: say('Đổi chỗ hai ngày', 'Swap the two days'),
    })
    context.addIssue({ code: 'custom', path: ['from'], message })
  })

export const successionRow = z.strictObject({
  from: unitCode,
  to: unitCode,
  day,
  share: z.enum(['whole', 'part']),
  part: z.enum(keysOf(SUCCESSION_PARTS)),
  default: z.enum(['true', 'false']),
  basis: text,
})

export const aliasRow = z.strictObject({
  level: z.enum(['commune', 'district']),
  code: unitCode,
  from: optional(day),
  alias: text,
  rule: z.string().regex(
    KEBAB,
    note({
      code: 'bad-name',
      message: say(
        'Tên cách đặt chỉ gồm chữ thường và gạch nối',
        'The rule is a word of lower-case letters and hyphens',
      ),
      hint: say('Ví dụ: former-name', 'For example: former-name'),
    }),
  ),
})

export const kindsFile = forEach(UNIT_KINDS, z.array(text).min(1)).meta({
  title: 'Từ chỉ loại đơn vị',
  description: 'Mỗi loại đơn vị và các cách viết đứng trước tên',
})

export const commonNamesFile = z
  .array(text)
  .min(1)
  .meta({ title: 'Tên dễ lẫn', description: 'Tên đơn vị cũng là từ thường hoặc tên người: cần từ chỉ loại đứng trước' })

export const outsideFile = z
  .record(text, z.array(text))
  .meta({ title: 'Nơi ngoài Hà Nội', description: 'Tên và các cách gọi khác' })

const words = (description: string) => z.array(text).min(1).meta({ description })

export const addressFile = strict({
  city: words('Tên tỉnh, thành phố của gói dữ liệu và tên nước, ở cuối địa chỉ'),
  'city-kinds': words('Chữ báo trước tên thành phố'),
  streets: words('Đứng trước tên đường, phố, công trình: tên theo sau không phải đơn vị cùng tên'),
  settlements: words('Phần của xã, phường: thôn, xóm, tổ …'),
  'town-parts': words('Phần chỉ phường, thị trấn mới có: tổ dân phố, khu phố …').optional(),
  houses: words('Đứng trước số nhà, hoặc số, tên của ngõ, đường có nhà ấy: số nhà, lô, ngõ …').optional(),
  'kinds-after': forSome(UNIT_KINDS, z.array(text).min(1))
    .optional()
    .meta({ description: 'Từ tiếng nước ngoài chỉ loại đơn vị, đứng sau tên: Ward, District …' }),
  surnames: words('Họ: tên theo sau là tên người hoặc tên đường'),
  former: words('Theo sau tên một đơn vị đã chấm dứt'),
  now: words('Đứng trước tên đơn vị hiện nay'),
  formerly: words('Đứng trước tên đơn vị cũ'),
}).meta({ title: 'Chữ trong địa chỉ', description: 'Chữ thường gặp trong địa chỉ, không phải tên đơn vị' })

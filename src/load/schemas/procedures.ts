import { z } from 'zod'
import { say } from '../../problems.js'
import { ordered, periodKeys, phrase, text } from './common.js'
import { note, strict } from './note.js'

const procedureKey = z.string().regex(
  /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
  note({
    code: 'bad-name',
    message: say(
      'Mã thủ tục chỉ gồm chữ, số và gạch nối',
      'The id of a procedure has only letters, digits and hyphens',
    ),
    hint: say('Ví dụ: P001', 'For example: P001'),
  }),
)

const procedureEntry = strict({
  code: text
    .nullable()
    .exactOptional()
    .meta({ description: 'Mã trên Cổng dịch vụ công quốc gia, viết trong ngoặc kép' }),
  name: text.meta({ description: 'Tên đầy đủ' }),
  says: z.array(phrase).meta({ description: 'Cách người dân gọi' }),
  competent: z
    .array(ordered(strict({ ...periodKeys, bodies: z.array(text).min(1).meta({ description: 'Mã cơ quan' }) })))
    .min(1)
    .meta({ description: 'Ai có thẩm quyền, theo thời gian' }),
  instead: strict({
    when: text.meta({ description: 'Nhóm cụm từ' }),
    procedure: text.meta({ description: 'Mã thủ tục' }),
  })
    .exactOptional()
    .meta({ description: 'Thủ tục khác được hiểu khi nội dung có nhóm cụm từ này' }),
  limit: strict({
    value: z.number().min(0).max(3650).meta({ description: 'Bao nhiêu' }),
    unit: z.enum(['days', 'working-days', 'hours']).meta({ description: 'Ngày, ngày làm việc hay giờ' }),
  })
    .exactOptional()
    .meta({ description: 'Thời hạn giải quyết' }),
  basis: text.meta({ description: 'Căn cứ pháp lý' }),
  source: text.meta({ description: 'Nguồn' }),
})

export const procedureFile = strict({
  words: z.array(phrase).meta({ description: 'Từ cho biết lĩnh vực mà không nêu thủ tục nào' }),
  procedures: z.record(procedureKey, procedureEntry).meta({ description: 'Mỗi khóa là mã của một thủ tục' }),
}).meta({
  title: 'Thủ tục của một lĩnh vực',
  description: 'Tên tệp là lĩnh vực; mỗi khóa trong procedures là một thủ tục',
})

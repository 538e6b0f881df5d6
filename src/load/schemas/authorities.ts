import { z } from 'zod'
import { AUTHORITY_KINDS } from '../../pack.js'
import { FIELDS, LEVELS } from '../../types.js'
import { day, keysOf, name, ordered, periodKeys, text } from './common.js'
import { strict } from './note.js'
import { unitCode } from './units.js'

export const authorityEntry = ordered(
  strict({
    name: text.meta({ description: 'Tên chính thức; nhóm cơ quan dùng {unit} hoặc {number}, ví dụ UBND {unit}' }),
    kind: z.enum(AUTHORITY_KINDS).meta({ description: 'Loại cơ quan' }),
    level: z.enum(keysOf(LEVELS)).meta({ description: 'Phạm vi lãnh thổ mà cơ quan chịu trách nhiệm' }),
    per: z
      .enum(['commune', 'district', 'number'])
      .exactOptional()
      .meta({ description: 'Nhóm cơ quan: mỗi xã, mỗi huyện hoặc mỗi số một cơ quan' }),
    unit: unitCode
      .exactOptional()
      .meta({ description: 'Mã của đơn vị hành chính mà cơ quan phụ trách, viết trong ngoặc kép' }),
    says: z.array(text).meta({ description: 'Cách gọi khác, viết tắt mà người dân dùng' }),
    ...periodKeys,
    heirs: z
      .array(
        strict({
          to: text.meta({ description: 'Cơ quan nhận' }),
          day: day.meta({ description: 'Ngày nhận' }),
          subjects: z.array(text).exactOptional().meta({ description: 'Việc được nhận; bỏ trống là mọi việc còn lại' }),
        }),
      )
      .exactOptional()
      .meta({ description: 'Ai nhận việc gì từ ngày nào' }),
    parents: z
      .array(ordered(strict({ id: text.meta({ description: 'Mã cơ quan cấp trên' }), ...periodKeys })))
      .exactOptional()
      .meta({ description: 'Cơ quan cấp trên theo thời gian' }),
    settles: z
      .array(z.enum(keysOf(FIELDS)))
      .exactOptional()
      .meta({ description: 'Lĩnh vực được phân cấp, ủy quyền giải quyết; chỉ tính khi phản ánh nêu tên cơ quan' }),
    source: text.meta({ description: 'Văn bản hoặc nguồn' }),
  }),
)

export const authorityFile = z.record(name, authorityEntry).meta({
  title: 'Cơ quan',
  description: 'Mỗi khóa là mã của một cơ quan hoặc một nhóm cơ quan',
})

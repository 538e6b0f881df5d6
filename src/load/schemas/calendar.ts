import { z } from 'zod'
import { day, ordered, text } from './common.js'
import { strict } from './note.js'

export const calendarFile = strict({
  holidays: z
    .array(ordered(strict({ name: text.meta({ description: 'Tên ngày lễ, Tết' }), from: day, through: day })))
    .meta({ description: 'Các đợt nghỉ, kể cả nghỉ bù và hoán đổi; hai đầu đều tính' }),
  worked: z.array(day).meta({ description: 'Thứ Bảy, Chủ nhật làm bù' }),
  source: text.meta({ description: 'Nguồn' }),
}).meta({
  title: 'Ngày nghỉ của một năm',
  description: 'Tên tệp là năm. Năm không có tệp thì không đếm ngày làm việc',
})

import { z } from 'zod'
import { OFF_TOPIC_CATEGORIES, STRENGTHS, TAGS } from '../../types.js'
import { keysOf, text } from './common.js'
import { strict } from './note.js'

const points = z.int().min(0).max(10_000)
const category = z.enum(keysOf(OFF_TOPIC_CATEGORIES))

export const labelsFile = strict({
  strengths: z.record(z.enum(STRENGTHS), points).meta({ description: 'Trọng số của năm mức, phần trăm điểm' }),
  tags: z.record(
    z.enum(keysOf(TAGS)),
    strict({
      threshold: points.meta({ description: 'Từ bao nhiêu điểm thì gắn nhãn' }),
      review: z.tuple([points, points]).meta({ description: 'Khoảng điểm cần người xem' }),
    }),
  ),
  'off-topic': strict({
    threshold: points.meta({ description: 'Từ bao nhiêu điểm thì một nhóm ngoài phạm vi được tính' }),
    margin: points.meta({ description: 'Hơn điểm các nhãn bao nhiêu thì nhóm ngoài phạm vi thắng' }),
    review: points.meta({ description: 'Chênh nhau dưới bao nhiêu điểm thì cần người xem' }),
    fallback: category.meta({ description: 'Nhóm của phản ánh không quy tắc nào nói tới' }),
    channels: z.record(category, text).meta({ description: 'Nơi nên gửi tới, theo nhóm' }),
  }),
  flags: strict({ threshold: points }),
  negation: strict({
    cue: text.meta({ description: 'Nhóm từ phủ định' }),
    window: z.int().min(1).max(20).meta({ description: 'Từ phủ định đứng trước nhiều nhất bao nhiêu tiếng' }),
  }),
}).meta({ title: 'Thang điểm', description: 'Trọng số, ngưỡng và khoảng cần người xem; chỉ tệp này chứa con số' })

import { z } from 'zod'
import { LEVELS, OFF_TOPIC_CATEGORIES, STRENGTHS, TAGS } from '../../types.js'
import { keysOf, ordered, periodKeys, text } from './common.js'
import { forEach, forSome, strict } from './note.js'

const points = z.int().min(0).max(10_000)
/** Scores are sums, and may be below nothing. */
const score = z.int().min(-10_000).max(10_000)
const category = z.enum(keysOf(OFF_TOPIC_CATEGORIES))

const share = z.number().min(0).max(1).meta({ description: 'Tỷ lệ đúng đã đo, từ 0 đến 1' })
const n = z.int().min(1).meta({ description: 'Đo trên bao nhiêu quyết định' })
const bands = z
  .array(strict({ from: z.int().meta({ description: 'Khoảng này bắt đầu từ bao nhiêu điểm' }), share, n }))
  .meta({ description: 'Các khoảng điểm, từ thấp đến cao; rỗng khi chưa gặp lần nào' })

const confidence = strict({
  on: text.meta({ description: 'Đo trên những tệp nào, bao nhiêu phản ánh' }),
  scope: bands.meta({ description: 'Theo mức nghiêng về trong phạm vi (số âm: ngoài phạm vi)' }),
  tags: forEach(keysOf(TAGS), bands).meta({ description: 'Theo điểm của từng nhãn' }),
  route: forSome(keysOf(LEVELS), strict({ share, n })).meta({ description: 'Theo cấp của cơ quan được chọn' }),
}).meta({ description: 'Độ tin cậy đã đo, do pakn tune ghi; không sửa tay' })

const channel = ordered(
  strict({
    ...periodKeys,
    to: text.meta({ description: 'Nơi nên gửi tới trong khoảng này' }),
    source: text.exactOptional().meta({ description: 'Biết ngày từ đâu' }),
  }),
)

export const labelsFile = strict({
  strengths: forEach(STRENGTHS, points).meta({ description: 'Trọng số của năm mức, phần trăm điểm' }),
  tags: forEach(
    keysOf(TAGS),
    strict({
      threshold: points.meta({ description: 'Từ bao nhiêu điểm thì gắn nhãn' }),
      review: z.tuple([score, score]).meta({ description: 'Khoảng điểm cần người xem' }),
    }),
  ).meta({ description: 'Ngưỡng và khoảng cần người xem của hai nhãn' }),
  'off-topic': strict({
    threshold: points.meta({ description: 'Từ bao nhiêu điểm thì một nhóm ngoài phạm vi được tính' }),
    margin: points.meta({ description: 'Hơn điểm các nhãn bao nhiêu thì nhóm ngoài phạm vi thắng' }),
    review: points.meta({
      description: 'Cách mép trong, ngoài phạm vi dưới bao nhiêu điểm (ở phía nào cũng vậy) thì cần người xem',
    }),
    fallback: category.meta({ description: 'Nhóm của phản ánh không quy tắc nào nói tới' }),
    channels: forEach(keysOf(OFF_TOPIC_CATEGORIES), z.union([text, z.array(channel).min(1)])).meta({
      description: 'Nơi nên gửi tới, theo nhóm: một câu, hoặc nhiều câu theo thời gian',
    }),
  }).meta({ description: 'Các nhóm ngoài phạm vi: ngưỡng, cách thắng thua với nhãn, nơi nên gửi tới' }),
  flags: strict({ threshold: points.meta({ description: 'Từ bao nhiêu điểm thì gắn cờ' }) }).meta({
    description: 'Ngưỡng của các cờ đi kèm',
  }),
  negation: strict({
    cue: text.meta({ description: 'Nhóm từ phủ định' }),
    window: z.int().min(1).max(20).meta({ description: 'Từ phủ định đứng trước nhiều nhất bao nhiêu tiếng' }),
  }).meta({ description: 'Thế nào là bị phủ định: “không hách dịch”' }),
  contrast: strict({
    past: text.meta({ description: 'Nhóm từ chỉ thời trước: trước đây, hồi trước' }),
    now: text.meta({ description: 'Nhóm từ chỉ lúc này: giờ thì, nay đã' }),
  })
    .exactOptional()
    .meta({ description: 'Đối chiếu “trước đây … giờ …”: chuyện nằm giữa hai từ là chuyện đã qua' }),
  words: strict({
    share: z.int().min(0).max(1000).meta({ description: 'Lấy bao nhiêu phần trăm số điểm đã học của từ ngữ' }),
    most: points.meta({ description: 'Từ ngữ cộng hoặc trừ cho mỗi nhãn nhiều nhất bao nhiêu phần trăm điểm' }),
    least: points.meta({ description: 'Dưới bao nhiêu phần trăm điểm thì bỏ qua' }),
    whole: z
      .int()
      .min(1)
      .meta({ description: 'Từ bao nhiêu từ và dấu hiệu đã biết thì phản ánh đủ dài để tính trọn dòng *' }),
    except: z
      .array(text)
      .meta({ description: 'Không tính mệnh đề có một trong các nhóm cụm từ này: lời chào, lời khen cách phục vụ' }),
    skip: z
      .array(text)
      .meta({ description: 'Bỏ qua chữ của các nhóm cụm từ này như không có: lời phủ nhận nhấn mạnh' }),
    opposed: points.meta({
      description:
        'Từ ngữ nghiêng về phía ngược với kết luận, hoặc bỏ nhãn mà quy tắc đã cho vượt ngưỡng, bao nhiêu thì cần người xem',
    }),
  })
    .exactOptional()
    .meta({ description: 'Điểm của từ ngữ (dictionaries/word-points) được tính bao nhiêu; bỏ mục này thì không tính' }),
  confidence: confidence.exactOptional(),
}).meta({ title: 'Thang điểm', description: 'Trọng số, ngưỡng và khoảng cần người xem; chỉ tệp này chứa con số' })

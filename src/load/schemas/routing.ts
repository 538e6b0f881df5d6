import { z } from 'zod'
import { FIELDS } from '../../types.js'
import { day, effective, keysOf, name, oneOrMore, phrase, text } from './common.js'
import { strict } from './note.js'

const share = z.number().min(0).max(1)

export const routingTable = strict({
  'confidence-floor': share.meta({ description: 'Độ tin cậy dưới mức này thì cần người xem' }),
  'filing-anywhere-from': day.meta({ description: 'Từ ngày này nộp hồ sơ ở đâu trong thành phố cũng được' }),
  'first-reports': day.meta({ description: 'Không có phản ánh nào cũ hơn ngày này' }),
  rows: z
    .array(
      strict({
        id: text.meta({ description: 'Mã dòng, ví dụ R09' }),
        title: text,
        when: z.record(text, oneOrMore).meta({ description: 'Dữ kiện và giá trị; danh sách là một trong các giá trị' }),
        effective: effective.exactOptional(),
        to: text.meta({ description: 'Cách tìm cơ quan' }),
        confidence: share.meta({ description: 'Độ tin cậy của dòng, từ 0 đến 1' }),
        basis: text.meta({ description: 'Căn cứ pháp lý' }),
        policy: text
          .exactOptional()
          .meta({ description: 'Tên công tắc, khi dòng là lựa chọn chứ không phải quy định' }),
      }),
    )
    .min(1),
}).meta({ title: 'Bảng chuyển', description: 'Dòng đầu tiên đúng là dòng trả lời' })

export const routingFields = strict({
  defaults: z.array(
    strict({
      field: z.enum(keysOf(FIELDS)),
      effective: effective.exactOptional(),
      body: text.meta({ description: 'Mã cơ quan' }),
      when: text.exactOptional().meta({ description: 'Nhóm cụm từ chọn dòng này' }),
    }),
  ),
}).meta({ title: 'Cơ quan theo lĩnh vực', description: 'Ai trả lời khi không nhận ra thủ tục nào' })

const members = z.array(text).exactOptional()

export const bodyFamily = strict({
  title: text.meta({ description: 'Tên gọi chung: Công an' }),
  heads: z.array(phrase).min(1).meta({ description: 'Từ đứng trước tên nơi: công an, CA' }),
  commune: members.meta({ description: 'Mã cơ quan cấp xã của mọi thời kỳ' }),
  district: members.meta({ description: 'Mã cơ quan cấp huyện của mọi thời kỳ' }),
  city: members.meta({ description: 'Mã cơ quan cấp thành phố của mọi thời kỳ' }),
  field: z.enum(keysOf(FIELDS)).exactOptional().meta({ description: 'Lĩnh vực khi không có gì khác cho biết' }),
  special: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Chỉ làm một loại việc: nêu tên cơ quan mạnh hơn nêu tên thủ tục' }),
})

export const familiesFile = z.record(name, bodyFamily).meta({
  title: 'Họ cơ quan',
  description: 'Cơ quan cùng từ đứng đầu, cấp theo tên nơi đứng sau: “công an” + “phường La Khê”',
})

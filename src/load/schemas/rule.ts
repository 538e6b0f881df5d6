import { z } from 'zod'
import { say } from '../../problems.js'
import { RULE_LABELS } from '../../rules/labels.js'
import { STATUSES, STRENGTHS } from '../../types.js'
import { effective, text } from './common.js'
import { condition } from './condition.js'
import { note, strict } from './note.js'

const label = z.enum(RULE_LABELS, {
  error: note({ code: 'unknown-label', message: say('Không có nhãn', 'There is no label') }),
})
const labels = z.union([label, z.array(label).min(1)]).exactOptional()

/** An example that must match only as it is written; a reason is asked for, because half of all reports come without accents. */
const accentedExample = strict({
  text: text.meta({ description: 'Câu phải khớp' }),
  'needs-accents': text.meta({ description: 'Vì sao câu này viết không dấu thì không cần khớp' }),
})

export const ruleFile = strict({
  title: text.meta({ description: 'Tên quy tắc, bằng tiếng Việt' }),
  explain: text.meta({ description: 'Câu giải thích cho cán bộ; {nhóm/cụm-từ} được thay bằng chữ tìm thấy' }),
  reference: text.meta({ description: 'Căn cứ pháp lý hoặc thực tế' }),
  owner: text.meta({ description: 'Đơn vị chịu trách nhiệm về quy tắc' }),
  status: z.enum(STATUSES).meta({
    description: 'draft: chỉ chạy ví dụ; shadow: chạy nhưng không có tác dụng; active: đang dùng; deprecated: sắp bỏ',
  }),
  'superseded-by': text.exactOptional().meta({ description: 'Quy tắc thay thế, khi status là deprecated' }),
  effective: effective.exactOptional(),
  supports: labels.meta({ description: 'Nhãn mà quy tắc ủng hộ' }),
  against: labels.meta({ description: 'Nhãn mà quy tắc chống lại' }),
  strength: z.enum(STRENGTHS).meta({ description: 'Mạnh yếu bằng lời; rules/labels.yaml cho mỗi mức một trọng số' }),
  when: condition.meta({ description: 'Điều kiện để quy tắc khớp' }),
  unless: condition.exactOptional().meta({ description: 'Ngoại lệ: chỉ có thể làm mất một lần khớp' }),
  examples: strict({
    match: z
      .array(z.union([text, accentedExample]))
      .min(2)
      .meta({ description: 'Ít nhất hai câu phải khớp' }),
    'no-match': z.array(text).min(2).meta({ description: 'Ít nhất hai câu suýt khớp mà không được khớp' }),
    todo: z.array(text).exactOptional().meta({ description: 'Chỗ hổng đã biết: câu nên khớp mà chưa khớp' }),
  }).meta({ description: 'Câu ví dụ, được chạy mỗi lần kiểm tra' }),
}).meta({ title: 'Quy tắc', description: 'Một tệp là một quy tắc; tên quy tắc là đường dẫn dưới rules/' })

export type AuthoredRule = z.infer<typeof ruleFile>

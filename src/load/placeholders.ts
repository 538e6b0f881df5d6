/** What `pakn new-rule` writes where the author has to: a rule that still says it is not finished. */
import { say } from '../problems.js'
import type { Reading } from './reading.js'
import type { AuthoredRule } from './schemas/rule.js'
import type { YamlFile } from './yaml-file.js'

export const PLACEHOLDERS = {
  title: 'Đặt tên cho quy tắc',
  explain: 'Viết câu giải thích cho cán bộ đọc',
  reference: 'Ghi căn cứ',
  match: 'Thay bằng câu phải khớp, có dấu.',
  matchUnaccented: 'Thay bang cau phai khop, khong dau.',
  noMatch: 'Thay bằng câu suýt khớp mà không được khớp.',
  otherNoMatch: 'Thay bằng câu suýt khớp thứ hai.',
} as const

const KNOWN: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS))

/** A draft may wait for its author; whatever is on trial or in use has to be finished. */
export function reportPlaceholders(written: AuthoredRule, file: YamlFile, reading: Reading): void {
  const tell = written.status === 'draft' ? reading.warning : reading.error
  const { title, explain, reference, examples } = written
  const texts = [
    ...Object.entries({ title, explain, reference }).map(([key, text]) => ({ text, path: [key] })),
    ...examples.match.map((one, i) => ({
      text: typeof one === 'string' ? one : one.text,
      path: ['examples', 'match', i],
    })),
    ...examples['no-match'].map((text, i) => ({ text, path: ['examples', 'no-match', i] })),
  ]
  for (const { text, path } of texts) {
    if (!KNOWN.has(text)) continue
    const message = say(
      `Còn nguyên chữ mẫu của new-rule: “${text}”`,
      `What new-rule wrote stands here still: “${text}”`,
    )
    const hint = say('Viết nội dung của quy tắc vào đây', 'Write here what the rule has to say')
    tell('empty-value', file.locate(path), message, hint)
  }
}

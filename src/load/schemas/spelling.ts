import { z } from 'zod'
import { text } from './common.js'
import { strict } from './note.js'

const neighbours = z.array(text).min(1).exactOptional()

/** One reading of an abbreviation. */
const reading = z.union([
  text,
  strict({
    text: text.meta({ description: 'Chữ đầy đủ' }),
    after: neighbours.meta({ description: 'Chỉ đọc như vậy ngay sau một trong các chữ này; <number> là số' }),
    before: neighbours.meta({ description: 'Chỉ đọc như vậy ngay trước một trong các chữ này' }),
    'not-after': neighbours.meta({ description: 'Không đọc như vậy ngay sau các chữ này' }),
    'not-before': neighbours.meta({ description: 'Không đọc như vậy ngay trước các chữ này' }),
  }),
])

export type AuthoredReading = z.infer<typeof reading>

export const spellingKey = text
export const spellingEntry = z.union([text, z.array(reading).min(1)])

export const spellingFile = z.record(spellingKey, spellingEntry).meta({
  title: 'Chữ viết tắt, chữ viết kiểu chat',
  description: 'Mỗi dòng: cách viết tắt và danh sách cách đọc, cách hay gặp nhất đứng trước',
})

import { z } from 'zod'
import { name, phrase, text } from './common.js'
import { strict } from './note.js'

export const cueEntry = strict({
  title: text.meta({ description: 'Tên của nhóm cụm từ, bằng tiếng Việt' }),
  phrases: z.array(phrase).min(1).meta({ description: 'Các cách nói cùng một ý' }),
  except: z
    .array(phrase)
    .min(1)
    .exactOptional()
    .meta({ description: 'Cụm từ dài hơn che những chỗ khớp nằm trong nó' }),
})

export const cueFile = z.record(name, cueEntry).meta({
  title: 'Nhóm cụm từ',
  description: 'Mỗi khóa là một nhóm cụm từ; quy tắc gọi nhóm bằng <tên tệp>/<khóa>',
})

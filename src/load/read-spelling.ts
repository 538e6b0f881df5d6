import type { Spelling, SpellingReading } from '../pack.js'
import { type Place, say } from '../problems.js'
import { normalise } from '../text/normalise.js'
import { FIRST_HERE, type Reading } from './reading.js'
import { type AuthoredReading, spellingEntry, spellingKey } from './schemas/spelling.js'
import { readEntries } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `dictionaries/spelling/*.yaml`: abbreviations and chat spellings; one abbreviation stands in one file only. */
export function readSpelling(files: readonly YamlFile[], reading: Reading): Spelling[] {
  const firsts = new Map<string, Place>()
  return files.flatMap(file =>
    readEntries(file, spellingKey, spellingEntry, reading).flatMap(({ key, shape, locate }) => {
      const short = normalise(key).text.toLowerCase()
      const place = locate([], 'key')
      const first = firsts.get(short)
      if (first !== undefined) {
        const related = [{ place: first, message: FIRST_HERE }]
        const message = say(`Chữ viết tắt “${short}” đã có`, `The abbreviation “${short}” is there already`)
        const hint = say('Gộp các cách đọc vào một chỗ', 'Put all readings in one place')
        reading.error('duplicate-id', place, message, hint, related)
        return []
      }
      firsts.set(short, place)
      return shape === null ? [] : [{ short, reads: [shape].flat().map(readReading) }]
    }),
  )
}

function readReading(authored: AuthoredReading): SpellingReading {
  if (typeof authored === 'string') return { text: normalise(authored).text }
  const { text, after, before, 'not-after': notAfter, 'not-before': notBefore } = authored
  return {
    text: normalise(text).text,
    ...(after && { after: after.map(normaliseWord) }),
    ...(before && { before: before.map(normaliseWord) }),
    ...(notAfter && { notAfter: notAfter.map(normaliseWord) }),
    ...(notBefore && { notBefore: notBefore.map(normaliseWord) }),
  }
}

function normaliseWord(word: string): string {
  return normalise(word).text
}

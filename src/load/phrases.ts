import type { Phrase } from '../pack.js'
import { type Place, say } from '../problems.js'
import { normalise } from '../text/normalise.js'
import { expandAlternations } from './alternations.js'
import { FIRST_HERE, type Reading } from './reading.js'
import type { AuthoredPhrase } from './schemas/common.js'
import type { Locate } from './yaml-file.js'

/** Expands the phrases of one list into plain phrases; a phrase written twice is kept once and reported. */
export function readPhrases(written: readonly AuthoredPhrase[], locate: Locate, reading: Reading): Phrase[] {
  const firsts = new Map<string, Place>()
  return written.flatMap((phrase, index) => {
    const path = typeof phrase === 'string' ? [index] : [index, 'text']
    const place = locate(path)
    const expanded = readPhrase(phrase, place, reading)
    const again = expanded.filter(one => firsts.has(identity(one)))
    const [double] = again
    if (double !== undefined) {
      const first = firsts.get(identity(double))
      const message = say(`Cụm từ “${double.text}” đã có ở trên`, `The phrase “${double.text}” is above already`)
      const hint = say('Xóa một chỗ', 'Delete one of the two')
      const related = first === undefined ? [] : [{ place: first, message: FIRST_HERE }]
      reading.warning('duplicate-phrase', place, message, hint, related)
    }
    const fresh = expanded.filter(one => !firsts.has(identity(one)))
    for (const one of fresh) firsts.set(identity(one), place)
    return fresh
  })
}

function readPhrase(phrase: AuthoredPhrase, place: Place, reading: Reading): Phrase[] {
  const { text, fold = 'auto', effective = {} } = typeof phrase === 'string' ? { text: phrase } : phrase
  const spellings = expandAlternations(text, syllable => normalise(syllable).text)
  if ('fault' in spellings) {
    reading.error(spellings.fault, place, spellings.message, spellings.hint)
    return []
  }
  const period = { from: effective.from ?? null, through: effective.through ?? null }
  return spellings.plain.map(plain => ({ text: plain, fold, ...period }))
}

// The same words in two periods, or read with other accents, are two phrases.
function identity({ text, from, through, fold }: Phrase): string {
  return `${text.toLowerCase()}\n${from}\n${through}\n${fold}`
}

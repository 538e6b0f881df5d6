import type { CueSet, Phrase } from '../pack.js'
import { type Place, say } from '../problems.js'
import { normalise } from '../text/normalise.js'
import { expandAlternations } from './alternations.js'
import { EMPTY } from './empty.js'
import type { Reading } from './reading.js'
import type { AuthoredPhrase } from './schemas/common.js'
import type { Locate } from './yaml-file.js'

/** One phrase as it is written, and the plain phrases it stands for that are not written before it. */
export interface SpelledPhrase {
  readonly written: string
  readonly place: Place
  readonly phrases: readonly Phrase[]
}

/** A set of cues with the way from each plain phrase back to where it is written. */
export interface ReadCue {
  readonly set: CueSet
  readonly phrases: readonly SpelledPhrase[]
  readonly except: readonly SpelledPhrase[]
}

export function readCue(
  about: Pick<CueSet, 'id' | 'title'>,
  phrases: readonly SpelledPhrase[],
  except: readonly SpelledPhrase[] = [],
): ReadCue {
  const plain = (spelled: readonly SpelledPhrase[]) => spelled.flatMap(({ phrases }) => phrases)
  return { set: { ...about, phrases: plain(phrases), except: plain(except) }, phrases, except }
}

/** Expands the phrases of one list into plain phrases. */
export function readPhrases(written: readonly AuthoredPhrase[], locate: Locate, reading: Reading): Phrase[] {
  return spellPhrases(written, locate, reading).flatMap(({ phrases }) => phrases)
}

/** The phrases of one list with what they stand for; a plain phrase that stands in two lines is kept once. */
export function spellPhrases(written: readonly AuthoredPhrase[], locate: Locate, reading: Reading): SpelledPhrase[] {
  const lines = written.map((phrase, index): SpelledPhrase => {
    const place = locate(typeof phrase === 'string' ? [index] : [index, 'text'])
    return {
      written: typeof phrase === 'string' ? phrase : phrase.text,
      place,
      phrases: expand(phrase, place, reading),
    }
  })
  reportDoubles(lines, reading)
  const known = new Set<string>()
  return lines.map(({ phrases, ...line }) => {
    const fresh = phrases.filter(phrase => !known.has(identity(phrase)))
    for (const phrase of fresh) known.add(identity(phrase))
    return { ...line, phrases: fresh }
  })
}

/** Tells of lines that add nothing to the others. That two lines with brackets cross here and there is as it should be. */
function reportDoubles(lines: readonly SpelledPhrase[], reading: Reading): void {
  const holders = new Map<string, Set<SpelledPhrase>>()
  for (const line of lines) {
    for (const phrase of line.phrases) {
      const id = identity(phrase)
      holders.set(id, (holders.get(id) ?? new Set()).add(line))
    }
  }
  // From the end, so that of two equal lines the later is told.
  for (const line of [...lines].reverse()) {
    const others = line.phrases.map(phrase => [...(holders.get(identity(phrase)) ?? [])].find(other => other !== line))
    const [other] = others
    const [first] = line.phrases
    if (first === undefined || other === undefined || others.includes(undefined)) continue
    for (const phrase of line.phrases) holders.get(identity(phrase))?.delete(line)
    const below =
      other.place.line > line.place.line ||
      (other.place.line === line.place.line && other.place.column > line.place.column)
    const message = below
      ? say(`Cụm từ “${first.text}” còn ở dòng dưới`, `The phrase “${first.text}” is in a line below too`)
      : say(`Cụm từ “${first.text}” đã có ở trên`, `The phrase “${first.text}” is above already`)
    const hint = say('Xóa chỗ này', 'Delete this one')
    reading.warning('duplicate-phrase', line.place, message, hint, [{ place: other.place, message: THERE }])
  }
}

const THERE = say('Cũng có ở đây', 'Here too')

function expand(phrase: AuthoredPhrase, place: Place, reading: Reading): Phrase[] {
  const { text, fold = 'auto', effective = {} } = typeof phrase === 'string' ? { text: phrase } : phrase
  if (text === EMPTY) return []
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

/** What written phrases stand for, line by line, without their places: so a line that stays as it is need not be read again. */
import type { Phrase } from '../pack.js'
import { normalise } from '../text/normalise.js'
import { expandAlternations, type Spellings } from './alternations.js'
import { EMPTY } from './empty.js'
import type { AuthoredPhrase } from './schemas/common.js'

/** One written phrase by itself. */
interface Line {
  /** As it is written, with all it says beside the words. */
  readonly text: string
  readonly phrases: readonly Phrase[]
  readonly fault: Extract<Spellings, { readonly fault: unknown }> | null
}

/** A list of phrases as it was read, by which it is read again quicker. */
export interface SpeltList {
  readonly byText: ReadonlyMap<string, Line>
  readonly lines: readonly Line[]
  /** Of each line the phrases that are not in one above. */
  readonly fresh: readonly (readonly Phrase[])[]
  /** Lines that add nothing to the others. */
  readonly doubles: readonly { readonly index: number; readonly other: number; readonly text: string }[]
}

function listOf(lines: readonly Line[]): Omit<SpeltList, 'byText'> {
  const ids = lines.map(({ phrases }) => phrases.map(identity))
  const known = new Set<string>()
  const fresh = lines.map(({ phrases }, index) => {
    const own = ids[index] ?? []
    const isFresh = own.map(id => !known.has(id))
    for (const id of own) known.add(id)
    return isFresh.includes(false) ? phrases.filter((_, i) => isFresh[i]) : phrases
  })
  return { lines, fresh, doubles: doublesAmong(lines, ids) }
}

/** Lines that add nothing to the others. That two lines with brackets cross here and there is as it should be. */
function doublesAmong(lines: readonly Line[], ids: readonly (readonly string[])[]): SpeltList['doubles'] {
  const holders = new Map<string, Set<number>>()
  ids.forEach((own, index) => {
    for (const id of own) {
      const there = holders.get(id)
      if (there) there.add(index)
      else holders.set(id, new Set([index]))
    }
  })
  const doubles: { index: number; other: number; text: string }[] = []
  // From the end, so that of two equal lines the later is told.
  for (let index = lines.length - 1; index >= 0; index--) {
    const own = ids[index] ?? []
    const others = own.map(id => [...(holders.get(id) ?? [])].find(other => other !== index))
    const [other] = others
    if (other === undefined || others.includes(undefined)) continue
    for (const id of own) holders.get(id)?.delete(index)
    doubles.push({ index, other, text: lines[index]?.phrases[0]?.text ?? '' })
  }
  return doubles
}

/** The list that these lines make, with the work of the last time where it is still good. */
export function speltList(written: readonly AuthoredPhrase[], before: SpeltList | undefined): SpeltList {
  const lines = written.map(phrase => {
    const text = JSON.stringify(phrase)
    return before?.byText.get(text) ?? expand(phrase, text)
  })
  const isSame = before?.lines.length === lines.length && before.lines.every((line, i) => line === lines[i])
  return before && isSame ? before : { byText: new Map(lines.map(line => [line.text, line])), ...listOf(lines) }
}

function expand(phrase: AuthoredPhrase, written: string): Line {
  const { text, fold = 'auto', effective = {} } = typeof phrase === 'string' ? { text: phrase } : phrase
  if (text === EMPTY) return { text: written, phrases: [], fault: null }
  const spellings = expandAlternations(text, syllable => normalise(syllable).text)
  if ('fault' in spellings) return { text: written, phrases: [], fault: spellings }
  const period = { from: effective.from ?? null, through: effective.through ?? null }
  return { text: written, phrases: spellings.plain.map(plain => ({ text: plain, fold, ...period })), fault: null }
}

// The same words in two periods, or read with other accents, are two phrases.
function identity({ text, from, through, fold }: Phrase): string {
  return `${text.toLowerCase()}\n${from}\n${through}\n${fold}`
}

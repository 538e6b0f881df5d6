/** The texts that a change makes of a report; null where it does not apply. */
import { WORD_POINTS } from '../../rules/word-points.js'
import { stripAccents } from '../../text/letters.js'
import { normalise } from '../../text/normalise.js'
import { sentences } from '../../text/sentences.js'
import { tokenise } from '../../text/tokenise.js'
import { toNewTonePlacement, toOldTonePlacement } from '../../text/tone.js'
import type { Decision, Report } from '../../types.js'

/** What a change may use besides the report. */
export interface Material {
  /** Short spellings for words, likeliest first: `không` → `ko`. */
  readonly shorthand: ReadonlyMap<string, string>
  /** For the name of a commune with its kind (`phường Ngọc Hà`), that of another which may stand in its place. */
  standIn(name: string): string | null
}

/** As the new way has it; what is written so already, as the old one. */
export function otherTonePlacement(text: string): string {
  const changed = toNewTonePlacement(text)
  return changed === text ? toOldTonePlacement(text) : changed
}

/** Words with a short form, in that form; null when there is none in the text. */
export function inShorthand(text: string, shorthand: ReadonlyMap<string, string>): string | null {
  const { text: clean } = normalise(text)
  const changed = clean.replace(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/gu, words => {
    const whole = shorthand.get(words.toLowerCase())
    return whole ?? words.replace(/[\p{L}\p{M}]+/gu, word => shorthand.get(word) ?? word)
  })
  return changed === clean ? null : changed
}

/** Marks between words only: those inside numbers, dates and abbreviations carry meaning. */
export function withoutPunctuation(text: string): string | null {
  const changed = text.replace(/[,.;:!?…]+(?=\s|$)/g, '')
  return changed === text ? null : changed
}

export function reversedSentences(text: string): string | null {
  const read = normalise(text)
  const tokens = tokenise(read)
  const { sentence } = sentences(tokens)
  const starts = tokens.flatMap((token, i) => (i === 0 || sentence[i] !== sentence[i - 1] ? [token.start] : []))
  if (starts.length < 2) return null
  const parts = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim())
  return parts.reverse().join('\n')
}

/** The only commune of the text under another name; null when there are several, or none that can stand in. */
export function elsewhere({ text }: Report, { mentions }: Decision, { standIn }: Material): string | null {
  const named = mentions.flatMap(({ kind, name, start, end }) => {
    const other = kind === 'place' ? standIn(name) : null
    return other === null ? [] : [{ start, end, other }]
  })
  const [only, ...more] = named
  if (!only || more.length > 0) return null
  const words = text.slice(only.start, only.end)
  // Who types without accents would type the other name so, too.
  const other = stripAccents(words) === words ? stripAccents(only.other) : only.other
  return text.slice(0, only.start) + other + text.slice(only.end)
}

/**
 * `không hề` before the last words that the strongest rule of staff conduct stands on: who comes first, deeds last. What
 * words sound like says of no word that it is the deed.
 */
export function negated({ text }: Report, { firings }: Decision): string | null {
  const findings = firings.filter(
    ({ rule, label, weight }) => rule !== WORD_POINTS && label === 'staff-conduct' && weight > 0,
  )
  const most = Math.max(...findings.map(({ weight }) => weight))
  const strongest = findings.find(({ weight }) => weight === most)
  const starts = strongest?.because.flatMap(one => ('start' in one ? [one.start] : [])) ?? []
  if (starts.length === 0) return null
  const last = Math.max(...starts)
  return `${text.slice(0, last)}không hề ${text.slice(last)}`
}

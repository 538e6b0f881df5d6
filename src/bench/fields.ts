/** Reading values that claim to be something: refusals name the field, never what stands in it. */
import { PaknInputError } from '../problems.js'

export type Fields = Readonly<Record<string, unknown>>

export function fieldsOf(value: unknown, field?: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields // an object of unknowns
  throw new PaknInputError('not-an-object', { field })
}

/** The value when it is one of the closed list, null when it is not given. */
export function wordOf<Word extends string>(
  value: unknown,
  words: Readonly<Record<Word, unknown>>,
  field: string,
): Word | null {
  if (value === undefined || value === null) return null
  const word = Object.keys(words).find(known => known === value)
  if (word === undefined)
    throw new PaknInputError('wrong-type', { field }, `cần một trong: ${Object.keys(words).join(', ')}`)
  return word as Word // a key of the list
}

export function wordsOf<Word extends string>(
  value: unknown,
  words: Readonly<Record<Word, unknown>>,
  field: string,
): Word[] | null {
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) throw new PaknInputError('wrong-type', { field }, 'cần danh sách')
  const found = value.map((one, i) => wordOf(one, words, `${field}[${i}]`))
  if (found.includes(null)) throw new PaknInputError('wrong-type', { field }, 'danh sách có chỗ trống')
  return [...new Set(found.filter(word => word !== null))].sort()
}

/** A text, null when it is not given. */
export function textOf(value: unknown, field: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw new PaknInputError('wrong-type', { field }, 'cần chuỗi')
  return value
}

/** A number above zero, also as the text of a cell (with a comma for decimals); null when it is not given. */
export function weightOf(value: unknown, field: string): number | null {
  if (value === undefined || value === null || value === '') return null
  const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value
  if (typeof number === 'number' && number > 0 && Number.isFinite(number)) return number
  throw new PaknInputError('wrong-type', { field }, 'cần số lớn hơn 0')
}

/** A text or a list of texts, as a list; places of a list may be empty. */
export function textsOf(value: unknown, field: string): (string | null)[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((one, i) => textOf(one, Array.isArray(value) ? `${field}[${i}]` : field))
}

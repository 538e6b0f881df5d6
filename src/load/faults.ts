import { type ProblemCode, type Said, say } from '../problems.js'
import { dayFault } from './days.js'
import { allowed, didYouMean } from './nearest.js'
import type { Note } from './schemas/note.js'
import type { Path } from './yaml-places.js'

/** A mistake of shape, told to the author. `path` leads to what is wrong; `at` says whether its key or its value is shown. */
export interface Fault {
  readonly code: ProblemCode
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly message: Said
  readonly hint: Said
  /** The key that is not there, of a `missing-key`. */
  readonly missing?: string
}

const PAIRS = say('các cặp “khóa: giá trị”', 'pairs “key: value”')
const LIST = say('danh sách', 'a list')

const TYPES: Readonly<Record<string, Said>> = {
  string: say('chữ', 'a text'),
  number: say('số', 'a number'),
  int: say('số nguyên', 'a whole number'),
  boolean: say('true hoặc false', 'true or false'),
  array: LIST,
  tuple: LIST,
  object: PAIRS,
  record: PAIRS,
}

/** A type of zod in words. */
export function typeName(type: string): Said {
  return TYPES[type] ?? say(type, type)
}

/** What a value is, in words. */
export function typeOf(value: unknown): Said {
  if (value === null) return say('bỏ trống', 'empty')
  if (Array.isArray(value)) return LIST
  if (typeof value === 'number' && Number.isInteger(value)) return typeName('int')
  return typeName(typeof value)
}

/** A longer list of allowed values is left out when the likely one is known. */
const MOST_LISTED = 8

export function unknownKey(path: Path, key: string, known: readonly string[]): Fault {
  const message = say(`Không có khóa “${key}” ở đây`, `There is no key “${key}” here`)
  const list = known.join(', ')
  const hint = didYouMean(key, known) ?? say(`Ở đây chỉ có: ${list}`, `Here there is only: ${list}`)
  return { code: 'unknown-key', path, at: 'key', message, hint }
}

export function wrongType(path: Path, expected: Said, found: unknown): Fault {
  const last = path.at(-1)
  if (found === undefined) {
    const key = String(last)
    const message = say(`Thiếu khóa “${key}”`, `The key “${key}” is missing`)
    const hint = say(`Thêm khóa “${key}”, giá trị là ${expected.vi}`, `Add the key “${key}” with ${expected.en}`)
    return { code: 'missing-key', missing: key, path: path.slice(0, -1), at: 'key', message, hint }
  }
  if (found === null) {
    const hint = say(
      `Viết ${expected.vi}, hoặc xóa cả khóa nếu không bắt buộc`,
      `Write ${expected.en}, or delete the key if it is optional`,
    )
    return { code: 'empty-value', path, at: 'key', message: say('Giá trị bỏ trống', 'The value is empty'), hint }
  }
  const is = typeOf(found)
  const message = say(`Cần ${expected.vi}, đang là ${is.vi}`, `Expects ${expected.en}, finds ${is.en}`)
  return { code: 'wrong-type', path, at: 'value', message, hint: rightType(expected, found) }
}

/** How to make of a value what is expected there. */
function rightType(expected: Said, found: unknown): Said {
  const isPairs = typeOf(found) === PAIRS
  if (isPairs && expected.en.includes(LIST.en)) {
    return say(
      'Đặt “- ” trước các cặp này: chúng là một mục của danh sách',
      'Put “- ” before these pairs: they are an item of a list',
    )
  }
  // A sentence with a colon is read as a key and its value.
  if (isPairs && expected === TYPES.string) {
    return say(
      'Câu có dấu “:” thì đặt cả câu trong ngoặc kép: "…"',
      'Put a sentence that holds a “:” in double quotes: "…"',
    )
  }
  if (expected.en.includes(typeName('string').en) && typeof found !== 'object') {
    return say(`Đặt trong ngoặc kép: "${String(found)}"`, `Put it in double quotes: "${String(found)}"`)
  }
  return say(`Sửa thành ${expected.vi}`, `Make it ${expected.en}`)
}

export function notInList(path: Path, list: readonly string[], found: unknown, known: Note): Fault {
  if (found === undefined || found === null) {
    return wrongType(path, say(`một trong: ${list.join(', ')}`, `one of: ${list.join(', ')}`), found)
  }
  const shown = typeof found === 'object' ? typeOf(found) : say(`“${String(found)}”`, `“${String(found)}”`)
  const absence = known.message ?? say('Trong danh sách không có', 'The list does not have')
  const near = didYouMean(String(found), list)
  const all = allowed(list)
  const both = near && say(`${near.vi} ${all.vi}`, `${near.en} ${all.en}`)
  return {
    code: known.code ?? 'not-in-list',
    path,
    at: 'value',
    message: say(`${absence.vi} ${shown.vi}`, `${absence.en} ${shown.en}`),
    hint: near === null ? all : list.length > MOST_LISTED ? near : (both ?? all),
  }
}

export function tooSmall(path: Path, origin: string, least: number): Fault {
  if (origin === 'array' && least > 1) {
    const message = say(`Cần ít nhất ${least} mục`, `At least ${least} items are needed`)
    const hint = say('Viết thêm mục vào danh sách', 'Add items to the list')
    return { code: 'too-few', path, at: 'value', message, hint }
  }
  if (origin === 'array' || origin === 'string') {
    const hint = say(
      'Viết giá trị vào, hoặc xóa cả khóa nếu không bắt buộc',
      'Write a value, or delete the key if it is optional',
    )
    return { code: 'empty-value', path, at: 'value', message: say('Giá trị bỏ trống', 'The value is empty'), hint }
  }
  const message = say(`Số nhỏ quá, ít nhất là ${least}`, `The number is too small, it is at least ${least}`)
  return {
    code: 'out-of-range',
    path,
    at: 'value',
    message,
    hint: say(`Viết số từ ${least} trở lên`, `Write ${least} or more`),
  }
}

export function tooBig(path: Path, origin: string, most: number): Fault {
  if (origin === 'array') {
    const message = say(`Chỉ được tối đa ${most} mục`, `At most ${most} items are allowed`)
    const hint = say('Bớt mục trong danh sách', 'Take items out of the list')
    return { code: 'too-many', path, at: 'value', message, hint }
  }
  const message = say(`Số lớn quá, nhiều nhất là ${most}`, `The number is too big, it is at most ${most}`)
  return {
    code: 'out-of-range',
    path,
    at: 'value',
    message,
    hint: say(`Viết số từ ${most} trở xuống`, `Write ${most} or less`),
  }
}

export function wrongFormat(path: Path, format: string, found: unknown, known: Note): Fault {
  if (format === 'date') return { code: 'bad-date', path, at: 'value', ...dayFault(String(found)) }
  if (known.code === 'empty-value') return tooSmall(path, 'string', 1)
  return {
    code: known.code ?? 'wrong-type',
    path,
    at: 'value',
    message: known.message ?? say('Giá trị không đúng dạng', 'The value has a wrong form'),
    hint: known.hint ?? say('Xem ví dụ trong tệp cùng loại', 'Look at a file of the same kind'),
  }
}

export function badCondition(path: Path, found: unknown, heads: readonly string[], message: Said): Fault {
  const written = typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : []
  const many = written.filter(key => heads.includes(key)).length > 1
  const near = written.map(key => didYouMean(key, heads)).find(hint => hint !== null)
  const one = say(`Dùng một trong: ${heads.join(', ')}`, `Use one of: ${heads.join(', ')}`)
  const list = say('Đặt “- ” trước mỗi điều kiện trong một “all:”', 'Put “- ” before each condition inside one “all:”')
  const split = say('Tách thành nhiều điều kiện trong một “all:”', 'Make several conditions of it inside one “all:”')
  const hint = many ? split : Array.isArray(found) ? list : (near ?? one)
  return { code: 'bad-condition', path, at: 'value', message, hint }
}

import type { ProblemCode } from '../problems.js'
import { didYouMean } from './nearest.js'
import type { Note } from './schemas/note.js'
import type { Path } from './yaml-places.js'

/** A mistake of shape, told to the author. `path` leads to what is wrong; `at` says whether its key or its value is shown. */
export interface Fault {
  readonly code: ProblemCode
  readonly path: Path
  readonly at: 'key' | 'value'
  readonly message: string
  readonly hint: string
  /** The key that is not there, of a `missing-key`. */
  readonly missing?: string
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'các cặp “khóa: giá trị”',
  record: 'các cặp “khóa: giá trị”',
}

/** A type of zod in Vietnamese. */
export function typeName(type: string): string {
  return TYPES[type] ?? type
}

/** What a value is, in Vietnamese. */
export function typeOf(value: unknown): string {
  if (value === null) return 'bỏ trống'
  if (Array.isArray(value)) return 'danh sách'
  if (typeof value === 'number' && Number.isInteger(value)) return 'số nguyên'
  return TYPES[typeof value] ?? typeof value
}

/** A longer list of allowed values is left out when the likely one is known. */
const MOST_LISTED = 8

export function unknownKey(path: Path, key: string, allowed: readonly string[]): Fault {
  const hint = didYouMean(key, allowed) ?? `Ở đây chỉ có: ${allowed.join(', ')}`
  return { code: 'unknown-key', path, at: 'key', message: `Không có khóa “${key}” ở đây`, hint }
}

export function wrongType(path: Path, expected: string, found: unknown): Fault {
  const last = path.at(-1)
  if (found === undefined) {
    const message = `Thiếu khóa “${String(last)}”`
    return {
      code: 'missing-key',
      missing: String(last),
      path: path.slice(0, -1),
      at: 'key',
      message,
      hint: `Thêm khóa “${String(last)}”, giá trị là ${expected}`,
    }
  }
  if (found === null) {
    return {
      code: 'empty-value',
      path,
      at: 'key',
      message: 'Giá trị bỏ trống',
      hint: `Viết ${expected}, hoặc xóa cả khóa nếu không bắt buộc`,
    }
  }
  const quote = expected === 'chữ' && typeof found !== 'object'
  const hint = quote ? `Đặt trong ngoặc kép: "${String(found)}"` : `Sửa thành ${expected}`
  return { code: 'wrong-type', path, at: 'value', message: `Cần ${expected}, đang là ${typeOf(found)}`, hint }
}

export function notInList(path: Path, allowed: readonly string[], found: unknown, known: Note): Fault {
  if (found === undefined || found === null) return wrongType(path, `một trong: ${allowed.join(', ')}`, found)
  const shown = typeof found === 'object' ? typeOf(found) : `“${String(found)}”`
  const list = `Được dùng: ${allowed.join(', ')}`
  const near = didYouMean(String(found), allowed)
  const message = `${known.message ?? 'Trong danh sách không có'} ${shown}`
  return {
    code: known.code ?? 'not-in-list',
    path,
    at: 'value',
    message,
    hint: near === null ? list : allowed.length > MOST_LISTED ? near : `${near} ${list}`,
  }
}

export function tooSmall(path: Path, origin: string, least: number): Fault {
  if (origin === 'array' && least > 1) {
    return {
      code: 'too-few',
      path,
      at: 'value',
      message: `Cần ít nhất ${least} mục`,
      hint: 'Viết thêm mục vào danh sách',
    }
  }
  if (origin === 'array' || origin === 'string') {
    return {
      code: 'empty-value',
      path,
      at: 'value',
      message: 'Giá trị bỏ trống',
      hint: 'Viết giá trị vào, hoặc xóa cả khóa nếu không bắt buộc',
    }
  }
  return {
    code: 'out-of-range',
    path,
    at: 'value',
    message: `Số nhỏ quá, ít nhất là ${least}`,
    hint: `Viết số từ ${least} trở lên`,
  }
}

export function tooBig(path: Path, origin: string, most: number): Fault {
  if (origin === 'array') {
    return {
      code: 'too-many',
      path,
      at: 'value',
      message: `Chỉ được tối đa ${most} mục`,
      hint: 'Bớt mục trong danh sách',
    }
  }
  return {
    code: 'out-of-range',
    path,
    at: 'value',
    message: `Số lớn quá, nhiều nhất là ${most}`,
    hint: `Viết số từ ${most} trở xuống`,
  }
}

export function wrongFormat(path: Path, format: string, found: unknown, known: Note): Fault {
  if (format === 'date') {
    const message = `“${String(found)}” không phải một ngày có thật`
    return { code: 'bad-date', path, at: 'value', message, hint: 'Viết YYYY-MM-DD, ví dụ 2025-07-01' }
  }
  if (known.code === 'empty-value') return tooSmall(path, 'string', 1)
  return {
    code: known.code ?? 'wrong-type',
    path,
    at: 'value',
    message: known.message ?? 'Giá trị không đúng dạng',
    hint: known.hint ?? '',
  }
}

export function badCondition(path: Path, found: unknown, heads: readonly string[], message: string): Fault {
  const written = typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.keys(found) : []
  const many = written.filter(key => heads.includes(key)).length > 1
  const near = written.map(key => didYouMean(key, heads)).find(hint => hint !== null)
  const hint = many ? 'Tách thành nhiều điều kiện trong một “all:”' : (near ?? `Dùng một trong: ${heads.join(', ')}`)
  return { code: 'bad-condition', path, at: 'value', message, hint }
}

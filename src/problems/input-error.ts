/** Why a value is refused as a report or as a record of reports. */
export const INPUT_CODES = {
  'not-an-object': 'Không phải một đối tượng',
  'missing-field': 'Thiếu trường bắt buộc',
  'wrong-type': 'Trường có kiểu sai',
  'bad-date': 'Ngày không có thật hoặc không đúng dạng ISO',
  'out-of-range': 'Số ngoài khoảng cho phép',
  'unknown-name': 'Không có tên này',
  'bad-json': 'Không đọc được JSON',
  'bad-csv': 'Không đọc được CSV',
  'not-utf8': 'Không phải UTF-8',
  'too-long': 'Bản ghi quá dài',
  'internal-error': 'Lỗi của chương trình khi xét bản ghi, không phải của bản ghi',
} as const
/** Why a value was refused. */
export type InputCode = keyof typeof INPUT_CODES

/** Where the refused value stood, as far as it is known. */
export interface InputPlace {
  /** Path of the field inside the report: `sentAt`, `location.lat`. */
  readonly field?: string | undefined
  readonly file?: string | undefined
  /** 1-based line or record number. */
  readonly line?: number | undefined
}

const INPUT_ERROR = Symbol.for('pakn.PaknInputError')

/**
 * What a caller handed over is refused: mostly it is no Report, or a name stands in no list. The message is made of the
 * code, the field and what was expected, never of the value: reports are letters of citizens and must not leak into logs.
 */
export class PaknInputError extends Error {
  override readonly name = 'PaknInputError'
  readonly code: InputCode
  readonly field: string | null
  readonly file: string | null
  readonly line: number | null
  readonly [INPUT_ERROR] = true

  /** @param expected what would have been right, in Vietnamese, e.g. `cần YYYY-MM-DD` */
  constructor(code: InputCode, place: InputPlace = {}, expected?: string) {
    super(describe(code, place, expected))
    this.code = code
    this.field = place.field ?? null
    this.file = place.file ?? null
    this.line = place.line ?? null
  }

  /** True for a PaknInputError of any copy of pakn. */
  static is(value: unknown): value is PaknInputError {
    return typeof value === 'object' && value !== null && INPUT_ERROR in value
  }
}

function describe(code: InputCode, { field, file, line }: InputPlace, expected?: string): string {
  const where = file === undefined ? (line === undefined ? '' : `dòng ${line}: `) : `${file}:${line ?? 1}: `
  const what = field === undefined ? INPUT_CODES[code] : `${INPUT_CODES[code]}: ${field}`
  return where + what + (expected === undefined ? '' : ` (${expected})`)
}

import type { Normalised, Span, Token } from '../types.js'
import { addressEnd } from './address.js'
import { normalise } from './normalise.js'
import {
  CLOCK,
  DOCUMENT,
  DOSSIER,
  EMAIL,
  EMOJI,
  endAt,
  FORM_CODE,
  FULL_DATE,
  GROUPS,
  HASHTAG,
  LETTER_NUMBER,
  LONG_NUMBER,
  type Pattern,
  PHONE,
  PLATE,
  PROCEDURE_CODE,
  sticky as pattern,
  URL,
  urlEnd,
} from './patterns.js'
import { tokenise } from './tokenise.js'
import { DIGIT, LETTER, ODD, traits } from './traits.js'

/** Types of entities, each with its meaning in Vietnamese. */
export const ENTITY_TYPES = {
  address: 'Địa chỉ có số nhà, ngõ hoặc tổ',
  code: 'Ký hiệu: hạng bằng, mẫu, đơn vị (B2, CT01, 01/ĐK)',
  date: 'Ngày',
  docnum: 'Số văn bản, mã hồ sơ, mã thủ tục',
  email: 'Thư điện tử',
  emoji: 'Hình biểu cảm',
  emoticon: 'Mặt cười gõ bằng dấu',
  hashtag: 'Nhãn bắt đầu bằng #',
  idnum: 'Số định danh: căn cước, CMND, mã số thuế, BHXH',
  legalRef: 'Điểm, khoản, điều',
  mention: 'Nhắc tên bắt đầu bằng @',
  money: 'Số tiền',
  number: 'Số có phân cách hàng nghìn',
  phone: 'Số điện thoại',
  plate: 'Biển số xe',
  quantity: 'Đại lượng: diện tích, độ dài, khối lượng, tỷ lệ',
  quarter: 'Quý trong năm',
  time: 'Giờ trong ngày',
  url: 'Địa chỉ mạng',
  weekday: 'Thứ trong tuần viết tắt',
} as const
/** What kind of piece it is. */
export type EntityType = keyof typeof ENTITY_TYPES

/** A piece of the text that is no ordinary word. `text` is what the citizen wrote, the offsets are in the original. */
export interface Entity extends Span {
  readonly type: EntityType
  readonly text: string
}

const CLOSED = '(?![\\p{L}\\p{N}])'
const sticky = (source: string): Pattern => pattern(source, 'iuy')

const AMOUNT = `\\d{1,3}(?:[.,]\\d{3})${GROUPS}(?:[.,]\\d{1,2})?|\\d{1,9}(?:[.,]\\d{1,3})?`
const MONEY = sticky(
  `(?:${AMOUNT})(?:(?:tr|k|củ)\\d{0,3}| ?(?:nghìn|ngàn|triệu|tr|tỷ|tỉ|củ|trăm nghìn)(?: rưỡi| \\d{1,3}(?! ?\\p{L}))?(?: ?(?:đồng|đ|vnđ|vnd))?| ?(?:đồng|vnđ|vnd|usd|đ|\\$))${CLOSED}`,
)
const QUANTITY = sticky(`(?:${AMOUNT})(?: ?(?:m²|m³|m2|m3|km²|km2|ha|kg|km|cm|mm|lít|m)${CLOSED}| ?%)`)
const GROUPED = sticky(`\\d{1,3}(?:\\.\\d{3})${GROUPS}${CLOSED}(?![.,]\\d)`)
const HOUR = sticky(
  `(?:[01]?\\d|2[0-4])(?:h| ?giờ(?: ?\\d{1,2}(?: ?phút)?| ?(?:rưỡi|sáng|trưa|chiều|tối|đêm|kém)))${CLOSED}`,
)
const DAY_MONTH = sticky(`(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?![/.-]?\\d)${CLOSED}`)
const MONTH_YEAR = sticky(`(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}(?![/-]?\\d)${CLOSED}`)
const SHORT_YEAR = sticky(`(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])/[12]\\d(?![/.-]?\\d)${CLOSED}`)
const DATE_IN_WORDS = sticky(`\\d{1,2} tháng \\d{1,2}(?: năm (?:19|20)\\d{2})?${CLOSED}`)
const AFTER_DAY_WORD = /(?:ngày|hôm|từ|đến|tới|sáng|chiều|tối|hạn|hẹn|mùng|lúc|trước|sau) $/i
const LEGAL_REF = sticky(
  `(?:điểm [\\p{L}]{1,2},? )?(?:khoản \\d{1,3},? )?điều \\d{1,4}[a-zđ]?${CLOSED}|điểm [\\p{L}]{1,2},? khoản \\d{1,3}${CLOSED}`,
)
const QUARTER = sticky(`quý (?:iv|i{1,3}|[1-4])(?:[/.-]| năm )(?:19|20)\\d{2}${CLOSED}`)
const WEEKDAY = pattern(`(?:T[2-7]|CN)(?:[-–](?:T[2-7]|CN))${CLOSED}|T[2-7](?![\\p{L}\\p{N}/])`)
const MENTION = pattern('@\\p{L}[\\p{L}\\p{N}_.]{0,30}(?: \\p{Lu}\\p{Ll}{0,8}){0,5}')
const EMOTICON = pattern(`(?:[:;=]['’]?-?[()DPp3]{1,6}|[:;]-?[|/]|=[.]=|\\^[_.]?\\^|T[_.]T|-_-|:[vV])${CLOSED}`)
const AFTER_ID_WORD =
  /(?:cccd|cmnd|cmt|cmtnd|căn cước(?: công dân)?|chứng minh(?: thư| nhân dân)?|định danh(?: cá nhân)?|mst|mã số thuế|bhxh|hộ chiếu)(?: số| là)?[:.]? ?$/i
const LONGEST_CONTEXT = 32

/** Finds one entity type at a place: its end, or -1. */
type Finder = (text: string, at: number) => number
const by =
  (pattern: Pattern): Finder =>
  (text, at) =>
    endAt(pattern, text, at)
const after =
  (context: RegExp, pattern: Pattern): Finder =>
  (text, at) =>
    context.test(text.slice(Math.max(0, at - LONGEST_CONTEXT), at)) ? endAt(pattern, text, at) : -1

/** What an entity of a kind may begin with. A character that is none of them may begin any. */
const DIGITS = 1
const LETTERS = 2
const MARKS = 4
const WORDS = DIGITS | LETTERS

/** In this order; the first that matches at a place takes it. */
const FINDERS: readonly (readonly [type: EntityType, begins: number, find: Finder])[] = [
  ['email', WORDS, by(EMAIL)],
  ['url', WORDS, (text, at) => (endAt(URL, text, at) > at ? urlEnd(text, at) : -1)],
  ['hashtag', MARKS, by(HASHTAG)],
  ['mention', MARKS, by(MENTION)],
  ['emoticon', LETTERS | MARKS, by(EMOTICON)],
  ['legalRef', LETTERS, by(LEGAL_REF)],
  ['quarter', LETTERS, by(QUARTER)],
  ['docnum', WORDS, by(DOSSIER)],
  ['docnum', DIGITS, by(DOCUMENT)],
  ['docnum', DIGITS, by(PROCEDURE_CODE)],
  ['date', DIGITS, by(FULL_DATE)],
  ['date', DIGITS, by(SHORT_YEAR)],
  ['date', DIGITS, by(DATE_IN_WORDS)],
  ['date', DIGITS, after(/(?:tháng|từ|đến|tới) $/i, MONTH_YEAR)],
  ['date', DIGITS, after(AFTER_DAY_WORD, DAY_MONTH)],
  ['idnum', DIGITS, after(AFTER_ID_WORD, LONG_NUMBER)],
  ['plate', DIGITS, by(PLATE)],
  ['phone', DIGITS | MARKS, by(PHONE)],
  ['idnum', DIGITS, by(pattern(`0\\d{11}${CLOSED}`))],
  ['address', WORDS, addressEnd],
  ['money', DIGITS, by(MONEY)],
  ['quantity', DIGITS, by(QUANTITY)],
  ['time', DIGITS, by(CLOCK)],
  ['time', DIGITS, by(HOUR)],
  ['weekday', LETTERS, by(WEEKDAY)],
  ['code', DIGITS, after(/mẫu(?: số)? $/i, FORM_CODE)],
  ['code', LETTERS, (text, at) => (/[A-ZĐ]/.test(text.charAt(at)) ? endAt(LETTER_NUMBER, text, at) : -1)],
  ['number', DIGITS, by(GROUPED)],
  ['emoji', DIGITS | MARKS, by(EMOJI)],
]
const FINDERS_AT = [DIGITS, LETTERS, MARKS].map(begin => FINDERS.filter(([, begins]) => (begins & begin) !== 0))
const [AT_DIGIT = FINDERS, AT_LETTER = FINDERS, AT_MARK = FINDERS] = FINDERS_AT

/** ASCII marks that begin any entity; full stops and commas, which are most of the marks, do not. */
const TELLING_MARKS = '#@:;=^-(+*'

function findersAt(text: string, at: number): typeof FINDERS {
  const unit = text.charCodeAt(at)
  const is = traits(unit)
  if ((is & DIGIT) !== 0) return AT_DIGIT
  if (unit < 0x80) return (is & LETTER) !== 0 ? AT_LETTER : TELLING_MARKS.includes(text.charAt(at)) ? AT_MARK : NONE
  return (is & LETTER) !== 0 && (is & ODD) === 0 ? AT_LETTER : FINDERS
}

const NONE: typeof FINDERS = []

/** Ordinary words an entity can begin with; every other entity begins with a number, a mark or a code. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  (
    'căn chung cụm cn đội đường hẻm huyện h. khối khu kđt kđtm kiệt làng lô ngách ngõ nhà p. phố phòng phường ' +
    'q. quận số t tầng thành thị thôn tỉnh tổ tòa tp tp. tt tt. tx tx. x. xã xóm tdp điểm khoản điều quý quí'
  ).split(' '),
)

function mayBegin({ kind, key }: Token): boolean {
  return kind !== 'syllable' || FIRST_WORDS.has(key)
}

/** Finds from left to right, never overlapping. */
class Search {
  readonly found: Entity[] = []
  private taken = 0

  constructor(
    private readonly normalised: Normalised,
    private readonly keeps: (type: EntityType) => boolean,
  ) {}

  /** What begins with a token of the canonical text. */
  look(token: Token): void {
    const at = token.start
    if (at < this.taken || !mayBegin(token)) return
    const { text, original } = this.normalised
    for (const [type, , find] of findersAt(text, at)) {
      const end = find(text, at)
      if (end <= at) continue
      this.taken = end
      if (!this.keeps(type)) return
      const span = this.normalised.toOriginal({ start: at, end })
      this.found.push({ type, text: original.slice(span.start, span.end), ...span })
      return
    }
  }
}

/**
 * Finds codes, numbers of documents, dates, times, money, telephones, personal numbers, addresses … from left to
 * right, never overlapping. Spans are in the original text. Never throws, whatever the text.
 */
export function entities(input: string | Normalised): readonly Entity[] {
  const normalised = typeof input === 'string' ? normalise(input) : input
  const search = new Search(normalised, () => true)
  for (const token of tokenise(normalise(normalised.text))) search.look(token)
  return search.found
}

/** How a date and a number of a document begin, whatever else begins so. */
const BEGINS_LIKE_ONE = sticky('\\d{1,5}[./-]|\\d{1,2} tháng |[A-ZĐ]{1,6}[\\d.-]')

/**
 * Only the dates and the numbers of documents. What else may lie over one begins behind the last border that no entity
 * goes across, so a text is searched from there, and not at all where nothing begins like one.
 */
export function datesAndCodes(
  normalised: Normalised,
  /** Tokens of the canonical text, when the caller has them. */
  known: readonly Token[] | null = null,
): readonly Entity[] {
  const { text } = normalised
  const tokens = known ?? tokenise(normalise(text))
  const search = new Search(normalised, type => type === 'date' || type === 'docnum')
  // "@Nguyễn Lan. Anh": a full stop may belong to a handle.
  const hasHandles = text.includes('@')
  let next = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    if (mayBegin(token) && endAt(BEGINS_LIKE_ONE, text, token.start) >= 0)
      for (; next <= i; next++) search.look(tokens[next] ?? token)
    if (isBorder(tokens, i, hasHandles)) next = i + 1
  }
  return search.found
}

/** Whether no entity goes across from a token to the one after it. */
function isBorder(tokens: readonly Token[], at: number, hasHandles: boolean): boolean {
  const after = tokens[at + 1]?.before
  if (after === 'line') return true
  const mark = tokens[at]
  if (after !== 'space' || mark?.kind !== 'mark') return false
  if (mark.text !== '.') return mark.text === '?' || mark.text === '!' || mark.text === ';'
  // "P. Láng Hạ"
  const word = tokens[at - 1]
  return !hasHandles && word?.kind === 'syllable' && word.text.length >= LONGER_THAN_SHORTS
}

const LONGER_THAN_SHORTS = 3

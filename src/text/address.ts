/** Addresses with a house, lane or group: `số 12 ngõ 34/5 P. Láng Thượng, Q. Đống Đa`. */
import { onDemand } from './on-demand.js'
import { endAt, sticky } from './patterns.js'

const NUMBER = '\\d{1,5}[A-Za-z]?(?:[/-]\\d{1,5}[A-Za-z]?){0,5}(?![\\p{L}\\p{N}/])'
const CODE = '[A-Z]{1,4}\\d{1,4}[A-Z]?(?![\\p{L}\\p{N}])'
const NAME = '\\p{Lu}\\p{L}{0,7}(?: \\p{Lu}\\p{L}{0,7}){0,4}'

const any = (words: string): string =>
  `(?:${words
    .split(' ')
    .map(
      word =>
        `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1).replaceAll('_', ' ').replaceAll('.', '\\.')}`,
    )
    .join('|')})`

const HOUSE = any('số_nhà số nhà_số nhà phòng căn_hộ_số căn_hộ căn lô p. tầng')
const LANE = any('ngõ ngách hẻm kiệt tổ_dân_phố tổ tDP tdp xóm đội cụm khối khu thôn đường phố')
const NAMED = any(
  'đường phố ngõ thôn xóm làng kĐT kĐTM tòa_nhà tòa chung_cư phường xã thị_trấn thị_xã quận huyện thành_phố tỉnh tP tP. p. q. h. x. tX. tT.',
)

const house = `${HOUSE} ?(?:${NUMBER}|${CODE})`
const lane = `${LANE}(?: số)? ?(?:${NUMBER})`
const named = `(?:${NAMED} ?|[Kk]hu(?: \\p{Ll}{1,7}){0,3} )(?:${CODE}|${NAME})`

const NUMBERED_PART = sticky(`${house}|${lane}`)
const NAMED_PART = sticky(named)
/** `12A Chùa Bộc`: a house number and a street of at least two words. */
const STREET_PART = sticky(`\\d{1,5}[A-Z]?(?:/\\d{1,5}[A-Z]?){0,4} \\p{Lu}\\p{Ll}{1,6}(?: \\p{Lu}\\p{Ll}{0,6}){1,3}`)
const PLACE_PART = sticky('\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{0,6}){1,3}')
const SMALL_PLACE = onDemand(() => /^\p{Ll}*(?:ngõ|ngách|xóm|tổ)/iu)
const SMALL_LANE = onDemand(() => /(?:ngõ|ngách|hẻm) ?\d[\d/A-Za-z]{0,20}$/iu)
const GAP = sticky(' ?[,–-] ?| ')
const MOST_PARTS = 8

/**
 * End of the address that begins here, or -1. An address has at least two parts and one of them is a number: a lone
 * `số nhà 12/5` or `phường Láng Hạ, quận Đống Đa` is none.
 */
export function addressEnd(text: string, at: number): number {
  let end = at
  let parts = 0
  let numbered = false
  let named = false
  for (let next = at; parts < MOST_PARTS; ) {
    // `ngõ 195 Trần Cung`: the street of a lane needs no word before its name.
    const isAfterLane: boolean = !text.slice(end, next).includes(',') && SMALL_LANE().test(text.slice(at, end))
    const isAfterComma: boolean = parts > 0 && text.slice(end, next).includes(',')
    const numberPart = endAt(NUMBERED_PART, text, next)
    const namePart = endAt(NAMED_PART, text, next)
    const streetPart: number = parts === 0 || numbered ? endAt(STREET_PART, text, next) : -1
    const placePart = (isAfterComma && named) || isAfterLane ? endAt(PLACE_PART, text, next) : -1
    const stop = Math.max(numberPart, namePart, streetPart, placePart)
    if (stop <= next) break
    numbered ||= stop === numberPart || stop === streetPart
    named ||= stop !== numberPart || SMALL_PLACE().test(text.slice(next, stop))
    end = stop
    parts++
    next = endAt(GAP, text, end)
    if (next < 0) break
  }
  return parts > 1 && numbered ? end : -1
}

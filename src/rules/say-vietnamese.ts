/** Near misses in Vietnamese. */
import type { Day } from '../types.js'
import type { AccentReason, NearMiss } from './near-miss.js'
import { type CueName, list, named, operatorSign, quoted, type Range } from './said-words.js'

const ACCENTS: Readonly<Record<AccentReason, string>> = {
  'fold-never': 'cụm này chỉ tính khi viết đủ dấu (fold: never)',
  'single-syllable': 'cụm một tiếng viết không dấu thì không tính',
  'mixed-writing': 'viết thiếu dấu giữa câu có dấu',
  'other-accents': 'khác dấu',
}

export function sayVietnamese(miss: NearMiss, cueName: CueName): string {
  switch (miss.kind) {
    case 'absent':
      return `không thấy ${named(miss.cues, ' hoặc ', cueName)}`
    case 'negated':
      return `${quoted(miss.words)} bị phủ định${miss.by ? ` bởi ${quoted(miss.by)}` : ''}`
    case 'not-negated':
      return `${quoted(miss.words)} không bị phủ định, mà điều kiện chỉ tính chỗ bị phủ định`
    case 'past':
      return `${quoted(miss.words)} là chuyện đã qua (${list(miss.marks)})`
    case 'not-past':
      return `${quoted(miss.words)} là chuyện hiện tại, mà điều kiện chỉ tính chuyện đã qua`
    case 'masked':
      return `${quoted(miss.words)} bị che bởi ${quoted(miss.by)}`
    case 'phrase-not-in-force':
      return `${quoted(miss.words)}: cụm từ này ${period(miss.from, miss.through, miss.asOf)}`
    case 'accents':
      return `${quoted(miss.words)} không tính là “${miss.phrase}”: ${ACCENTS[miss.reason]}`
    case 'misspelt':
      return `${quoted(miss.words)} có lẽ là “${miss.phrase}” gõ sai`
    case 'too-far':
      return `${quoted(miss.second)} cách ${quoted(miss.first)} ${miss.distance} tiếng, giới hạn ${miss.limit}`
    case 'wrong-order':
      return `${quoted(miss.second)} đứng trước ${quoted(miss.first)}, trái thứ tự`
    case 'other-sentence':
      return `${quoted(miss.first)} và ${quoted(miss.second)} khác câu (cách ${miss.distance} tiếng, giới hạn ${miss.limit})`
    case 'other-clause':
      return `${quoted(miss.first)} và ${quoted(miss.second)} khác mệnh đề (cách ${miss.distance} tiếng, giới hạn ${miss.limit})`
    case 'overlap':
      return `${quoted(miss.first)} và ${quoted(miss.second)} chồng lên nhau, cần hai chỗ riêng`
    case 'too-few':
      return tooFew(miss)
    case 'number-out-of-range':
      return `số ${quoted(miss.words)} ngoài khoảng, cần ${range(miss)}`
    case 'number-missing':
      return `không có con số ${range(miss)} ở chỗ cần có`
    case 'fact-differs':
      return `${miss.fact} = ${JSON.stringify(miss.actual)}, ${miss.unwanted ? 'vướng' : 'cần'} ${operatorSign(miss.operator, 'vi')} ${JSON.stringify(miss.wanted)}`
    case 'unwanted':
      return unwanted(miss)
    case 'condition-fails':
      return `không thấy gì cho điều kiện chung ${miss.condition}`
    case 'not-in-force':
      return `quy tắc ${period(miss.from, miss.through, miss.asOf)}`
    case 'unreadable':
      return miss.reason === 'no-text'
        ? 'phản ánh không có chữ, không xét quy tắc'
        : 'phản ánh không phải tiếng Việt, không xét quy tắc'
    case 'not-in-use':
      return 'quy tắc còn là bản nháp (draft), chỉ chạy với ví dụ của nó'
  }
}

function tooFew({ found, wanted, distinct, scope, words }: Extract<NearMiss, { kind: 'too-few' }>): string {
  const what = distinct ? 'cụm khác nhau' : 'chỗ'
  const where = scope === 'report' ? '' : scope === 'sentence' ? ' trong một câu' : ' trong một mệnh đề'
  return `chỉ có ${found}/${wanted} ${what}${where}: ${list(words)}`
}

function unwanted({ under, condition, words }: Extract<NearMiss, { kind: 'unwanted' }>): string {
  const what = under === 'unless' ? 'ngoại lệ (unless)' : 'điều kiện not'
  const name = condition === null ? '' : ` ${condition}`
  return words.length === 0 ? `vướng ${what}${name}` : `vướng ${what}${name}: có ${list(words)}`
}

/** `chưa có hiệu lực trước 2022-09-01`, `hết hiệu lực sau 2025-06-30`. */
function period(from: Day | null, through: Day | null, asOf: Day | null): string {
  if (asOf === null) return `có hiệu lực ${span(from, through)}, phản ánh không có ngày`
  if (from !== null && asOf < from) return `chưa có hiệu lực trước ${from} (ngày xét ${asOf})`
  return `hết hiệu lực sau ${through ?? '…'} (ngày xét ${asOf})`
}

function span(from: Day | null, through: Day | null): string {
  return [from === null ? '' : `từ ${from}`, through === null ? '' : `đến hết ${through}`].filter(Boolean).join(' ')
}

function range({ min, max }: Range): string {
  if (min === null) return max === null ? 'nào' : `nhiều nhất ${max}`
  return max === null ? `ít nhất ${min}` : `từ ${min} đến ${max}`
}

/**
 * Ways to change a report of which one knows what they may do to its decision (CheckList: Ribeiro and others, ACL 2020).
 * The sentences added here are instruments of measuring, the same for every pack, so that figures can be compared.
 */
import { stripAccents } from '../../text/letters.js'
import type { Decision, Report } from '../../types.js'
import type { Words } from '../report.js'
import { type Expectation, notLess, notMore, sameAnswer, sameDecision } from './expectations.js'
import {
  elsewhere,
  inShorthand,
  type Material,
  negated,
  otherTonePlacement,
  reversedSentences,
  withoutPunctuation,
} from './rewrites.js'

export interface Change {
  readonly name: string
  readonly title: Words
  readonly kind: 'invariance' | 'direction'
  readonly expects: Expectation
  /** The changed text; null when the change does not apply to this report. */
  apply(report: Report, decision: Decision, material: Material): string | null
}

/** A change of writing only: nothing of what is said may come out otherwise. */
function invariance(name: string, title: Words, expects: Expectation, apply: Change['apply']): Change {
  return { name, title, kind: 'invariance', expects, apply }
}

/** A change of what is said, of which one knows to which side a score may move. */
function direction(name: string, title: Words, expects: Expectation, apply: Change['apply']): Change {
  return { name, title, kind: 'direction', expects, apply }
}

export const CHANGES: readonly Change[] = [
  invariance('nfd', { vi: 'Chữ tổ hợp (NFD)', en: 'Decomposed letters (NFD)' }, sameDecision, ({ text }) =>
    text.normalize('NFD'),
  ),
  invariance(
    'tone-placement',
    { vi: 'Đặt dấu thanh kiểu kia (hòa, hoà)', en: 'The other tone placement (hòa, hoà)' },
    sameDecision,
    ({ text }) => otherTonePlacement(text.normalize('NFC')),
  ),
  invariance(
    'spaces',
    { vi: 'Thừa khoảng trắng', en: 'Extra spaces' },
    sameDecision,
    ({ text }) => `  ${text.replaceAll(' ', '  ')} `,
  ),
  invariance('upper-case', { vi: 'Viết hoa toàn bộ', en: 'All in capitals' }, sameAnswer, ({ text }) =>
    text.toUpperCase(),
  ),
  invariance(
    'greeting',
    { vi: 'Thêm lời chào và lời kết', en: 'A greeting and a closing added' },
    sameAnswer,
    ({ text }) => `Kính gửi quý cơ quan! ${text}\nMong được quan tâm xem xét.`,
  ),
  invariance('without-accents', { vi: 'Bỏ dấu', en: 'Accents stripped' }, sameAnswer, ({ text }) => stripAccents(text)),
  invariance(
    'shorthand',
    { vi: 'Viết tắt kiểu chat (ko, dc, hs)', en: 'Chat spelling (ko, dc, hs)' },
    sameAnswer,
    ({ text }, _, { shorthand }) => inShorthand(text, shorthand),
  ),
  invariance('without-punctuation', { vi: 'Bỏ dấu câu', en: 'Punctuation removed' }, sameAnswer, ({ text }) =>
    withoutPunctuation(text),
  ),
  invariance('sentence-order', { vi: 'Đảo thứ tự câu', en: 'Sentences in reverse order' }, sameAnswer, ({ text }) =>
    reversedSentences(text),
  ),
  invariance(
    'place-swapped',
    { vi: 'Thay tên xã, phường', en: 'Another commune named' },
    { labels: 'same', body: 'any' },
    elsewhere,
  ),
  direction(
    'obstacle-added',
    { vi: 'Thêm câu kể vướng mắc: điểm khó khăn không giảm', en: 'Obstacle added: difficulty must not fall' },
    notLess('procedure-difficulty'),
    ({ text }) => `${text}\nHồ sơ của tôi đến nay quá hạn vẫn chưa được giải quyết.`,
  ),
  direction(
    'praise-added',
    { vi: 'Thêm lời khen: điểm thái độ không tăng', en: 'Praise added: conduct must not rise' },
    notMore('staff-conduct'),
    ({ text }) => `${text}\nỞ đây phục vụ nhiệt tình, chu đáo, tôi rất hài lòng.`,
  ),
  direction(
    'negated',
    { vi: 'Phủ định căn cứ về thái độ: điểm không tăng', en: 'Conduct evidence negated: must not rise' },
    notMore('staff-conduct'),
    negated,
  ),
]

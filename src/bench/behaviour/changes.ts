/**
 * Ways to change a report of which one knows what they may do to its decision (CheckList: Ribeiro and others, ACL 2020).
 * The sentences added here are instruments of measuring, the same for every pack, so that figures can be compared.
 */

import { stripAccents } from '../../text/letters.js'
import { normalise } from '../../text/normalise.js'
import { sentences } from '../../text/sentences.js'
import { tokenise } from '../../text/tokenise.js'
import { toNewTonePlacement } from '../../text/tone.js'
import type { Decision, Report } from '../../types.js'
import type { Words } from '../report.js'
import { type Expectation, notLess, notMore, sameAnswer, sameDecision } from './expectations.js'

/** What a change may use besides the report. */
export interface Material {
  /** Short spellings for words, likeliest first: `không` → `ko`. */
  readonly shorthand: ReadonlyMap<string, string>
  /** For the name of a commune with its kind (`phường Ngọc Hà`), that of another which may stand in its place. */
  standIn(name: string): string | null
}

export interface Change {
  readonly name: string
  readonly title: Words
  readonly kind: 'invariance' | 'direction'
  /** The changed text; null when the change does not apply to this report. */
  apply(report: Report, decision: Decision, material: Material): string | null
  readonly expects: Expectation
}

const INVARIANCE = 'invariance'
const DIRECTION = 'direction'

export const CHANGES: readonly Change[] = [
  {
    name: 'nfd',
    title: { vi: 'Chữ tổ hợp (NFD)', en: 'Decomposed letters (NFD)' },
    kind: INVARIANCE,
    apply: ({ text }) => text.normalize('NFD'),
    expects: sameDecision,
  },
  {
    name: 'tone-placement',
    title: { vi: 'Đặt dấu thanh kiểu mới (hoà)', en: 'New tone placement (hoà)' },
    kind: INVARIANCE,
    apply: ({ text }) => toNewTonePlacement(text.normalize('NFC')),
    expects: sameDecision,
  },
  {
    name: 'spaces',
    title: { vi: 'Thừa khoảng trắng', en: 'Extra spaces' },
    kind: INVARIANCE,
    apply: ({ text }) => `  ${text.replaceAll(' ', '  ')} `,
    expects: sameDecision,
  },
  {
    name: 'upper-case',
    title: { vi: 'Viết hoa toàn bộ', en: 'All in capitals' },
    kind: INVARIANCE,
    apply: ({ text }) => text.toUpperCase(),
    expects: sameAnswer,
  },
  {
    name: 'greeting',
    title: { vi: 'Thêm lời chào và lời kết', en: 'A greeting and a closing added' },
    kind: INVARIANCE,
    apply: ({ text }) => `Kính gửi quý cơ quan! ${text}\nMong được quan tâm xem xét.`,
    expects: sameAnswer,
  },
  {
    name: 'without-accents',
    title: { vi: 'Bỏ dấu', en: 'Accents stripped' },
    kind: INVARIANCE,
    apply: ({ text }) => stripAccents(text),
    expects: sameAnswer,
  },
  {
    name: 'shorthand',
    title: { vi: 'Viết tắt kiểu chat (ko, dc, hs)', en: 'Chat spelling (ko, dc, hs)' },
    kind: INVARIANCE,
    apply: ({ text }, _, { shorthand }) => inShorthand(text, shorthand),
    expects: sameAnswer,
  },
  {
    name: 'without-punctuation',
    title: { vi: 'Bỏ dấu câu', en: 'Punctuation removed' },
    kind: INVARIANCE,
    apply: ({ text }) => withoutPunctuation(text),
    expects: sameAnswer,
  },
  {
    name: 'sentence-order',
    title: { vi: 'Đảo thứ tự câu', en: 'Sentences in reverse order' },
    kind: INVARIANCE,
    apply: ({ text }) => reversedSentences(text),
    expects: sameAnswer,
  },
  {
    name: 'place-swapped',
    title: { vi: 'Thay tên xã, phường', en: 'Another commune named' },
    kind: INVARIANCE,
    apply: (report, decision, material) => elsewhere(report, decision, material),
    expects: { labels: 'same', body: 'any' },
  },
  {
    name: 'obstacle-added',
    title: { vi: 'Thêm câu kể vướng mắc: điểm khó khăn không giảm', en: 'Obstacle added: difficulty must not fall' },
    kind: DIRECTION,
    apply: ({ text }) => `${text}\nHồ sơ của tôi đến nay quá hạn vẫn chưa được giải quyết.`,
    expects: notLess('procedure-difficulty'),
  },
  {
    name: 'praise-added',
    title: { vi: 'Thêm lời khen: điểm thái độ không tăng', en: 'Praise added: conduct must not rise' },
    kind: DIRECTION,
    apply: ({ text }) => `${text}\nỞ đây phục vụ nhiệt tình, chu đáo, tôi rất hài lòng.`,
    expects: notMore('staff-conduct'),
  },
  {
    name: 'negated',
    title: { vi: 'Phủ định căn cứ về thái độ: điểm không tăng', en: 'Conduct evidence negated: must not rise' },
    kind: DIRECTION,
    apply: (report, decision) => negated(report, decision),
    expects: notMore('staff-conduct'),
  },
]

/** Words with a short form, in that form; null when there is none in the text. */
function inShorthand(text: string, shorthand: ReadonlyMap<string, string>): string | null {
  const { text: clean } = normalise(text)
  const changed = clean.replace(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/gu, words => {
    const whole = shorthand.get(words.toLowerCase())
    return whole ?? words.replace(/[\p{L}\p{M}]+/gu, word => shorthand.get(word) ?? word)
  })
  return changed === clean ? null : changed
}

/** Marks between words only: those inside numbers, dates and abbreviations carry meaning. */
function withoutPunctuation(text: string): string | null {
  const changed = text.replace(/[,.;:!?…]+(?=\s|$)/g, '')
  return changed === text ? null : changed
}

function reversedSentences(text: string): string | null {
  const read = normalise(text)
  const tokens = tokenise(read)
  const { sentence } = sentences(tokens)
  const starts = tokens.flatMap((token, i) => (i === 0 || sentence[i] !== sentence[i - 1] ? [token.start] : []))
  if (starts.length < 2) return null
  const parts = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim())
  return parts.reverse().join('\n')
}

/** The only commune of the text under another name; null when there are several, or none that can stand in. */
function elsewhere({ text }: Report, { mentions }: Decision, { standIn }: Material): string | null {
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

/** `không hề` before the last words that the strongest finding of staff conduct stands on: who comes first, deeds last. */
function negated({ text }: Report, { firings }: Decision): string | null {
  const findings = firings.filter(({ label, weight }) => label === 'staff-conduct' && weight > 0)
  const most = Math.max(...findings.map(({ weight }) => weight))
  const strongest = findings.find(({ weight }) => weight === most)
  const starts = strongest?.because.flatMap(one => ('start' in one ? [one.start] : [])) ?? []
  if (starts.length === 0) return null
  const last = Math.max(...starts)
  return `${text.slice(0, last)}không hề ${text.slice(last)}`
}

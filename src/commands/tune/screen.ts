/** What tuning found, for a person. */
import type { Labels } from '../../pack.js'
import { decimal, type Lang, plainNumber } from '../../problems.js'
import { TAG_NAMES } from '../../rules/labels.js'
import { type CurvePoint, meets, type Wanted } from '../../tune/bands.js'
import type { Trial } from '../../tune/fit.js'
import { STRENGTHS } from '../../types.js'
import { padEnd } from '../screen/width.js'
import type { ObservedFile } from './observed.js'

export interface Tuned {
  readonly before: Labels
  readonly after: Labels
  readonly loss: { readonly before: number; readonly after: number }
  readonly right: { readonly before: Count; readonly after: Count }
  /** None when weights were kept on request. */
  readonly trials: readonly Trial[]
  readonly fittedOn: readonly ObservedFile[]
  readonly chosenOn: readonly ObservedFile[]
  readonly curve: readonly CurvePoint[]
  readonly chosen: CurvePoint | null
  /** What was asked of the bands; the chosen ones may fall short of it. */
  readonly wanted: Wanted
}

/** Fewer reports say too little of hundreds of decisions a day to write numbers after them. */
const FEW_REPORTS = 200

interface Count {
  readonly k: number
  readonly n: number
}

const WORDS = {
  vi: {
    fittedOn: 'Khớp trên',
    chosenOn: 'Chọn khoảng cần người xem và đo độ tin cậy trên',
    number: 'Con số',
    before: 'cũ',
    after: 'mới',
    loss: 'Tổn thất trung bình',
    right: 'Phạm vi và nhãn đúng',
    trials: 'Tổn thất trên phản ánh để ra (5 phần), theo giá của mỗi bước rời số cũ',
    kept: 'giữ số cũ',
    curve: 'Người xem / sai trong số còn lại (phần trăm)',
    chosen: 'chọn',
    few: (n: number) => `Chỉ chọn trên ${n} phản ánh: các số này có thể chỉ là may rủi, chưa nên --write`,
    short: (aims: string) => `Không khoảng nào đạt yêu cầu (${aims}); đã chọn khoảng gần nhất`,
    attended: (share: string) => `người xem nhiều nhất ${share} %`,
    wrong: (share: string) => `sai nhiều nhất ${share} %`,
  },
  en: {
    fittedOn: 'Fitted on',
    chosenOn: 'Bands chosen and shares measured on',
    number: 'Number',
    before: 'before',
    after: 'after',
    loss: 'Mean loss',
    right: 'Scope and tags right',
    trials: 'Loss on reports left out (5 folds), by the price of every step from the present numbers',
    kept: 'numbers kept',
    curve: 'Looked at by people / wrong among the others (per cent)',
    chosen: 'chosen',
    few: (n: number) => `Chosen on ${n} reports only: the numbers may be chance, better not --write them`,
    short: (aims: string) => `No bands do what was asked (${aims}); the nearest were chosen`,
    attended: (share: string) => `at most ${share} % looked at`,
    wrong: (share: string) => `at most ${share} % wrong`,
  },
} as const

export function tunedScreen(tuned: Tuned, lang: Lang): string {
  const words = WORDS[lang]
  const { before, after, loss, right, trials, fittedOn, chosenOn, curve, chosen } = tuned
  const then = numbers(before)
  const rows = numbers(after).map(([name, value], i) => {
    const old = then[i]?.[1] ?? ''
    return `  ${padEnd(name, 34)} ${padEnd(old, 12)} ${value}${old === value ? '' : '  *'}`
  })
  const lines = [
    `${words.fittedOn}: ${filesOf(fittedOn)}`,
    `${words.chosenOn}: ${filesOf(chosenOn)}`,
    '',
    `  ${padEnd(words.number, 34)} ${padEnd(words.before, 12)} ${words.after}`,
    ...rows,
    '',
    `${words.loss}: ${decimal(loss.before, 4, lang)} → ${decimal(loss.after, 4, lang)}`,
    `${words.right}: ${right.before.k}/${right.before.n} → ${right.after.k}/${right.after.n}`,
    ...(trials.length === 0 ? [] : [words.trials]),
    ...trials.map(({ price, loss, chosen }) => {
      const name = price === null ? words.kept : plainNumber(price, lang)
      return `  ${padEnd(name, 34)} ${decimal(loss, 4, lang)}${chosen ? `  ← ${words.chosen}` : ''}`
    }),
    '',
    ...(curve.length === 0 ? [] : [words.curve]),
    ...curve.map(point => curveLine(point, point.labels === chosen?.labels ? `  ← ${words.chosen}` : '', lang)),
    ...(curve.length === 0 ? [] : cautions(tuned, lang)),
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** Why the chosen bands should not be trusted, or are not what was asked. */
function cautions({ chosen, chosenOn, wanted }: Tuned, lang: Lang): string[] {
  const words = WORDS[lang]
  const reports = chosenOn.reduce((sum, file) => sum + file.used, 0)
  const few = reports < FEW_REPORTS ? [words.few(reports)] : []
  return chosen === null || meets(chosen, wanted) ? few : [words.short(aimsOf(wanted, lang)), ...few]
}

function aimsOf({ attended, wrong }: Wanted, lang: Lang): string {
  const words = WORDS[lang]
  return [words.attended(percent(attended, 1, lang)), words.wrong(percent(wrong, 1, lang))].join(', ')
}

function curveLine({ attended, unattendedWrong, reports }: CurvePoint, mark: string, lang: Lang): string {
  const rest = reports - attended
  const counts = `(${attended}/${reports}, ${unattendedWrong}/${rest})`
  return `  ${percent(attended, reports, lang)} / ${percent(unattendedWrong, rest, lang)}  ${counts}${mark}`
}

function percent(k: number, n: number, lang: Lang): string {
  return n === 0 ? '–' : decimal((k / n) * 100, 1, lang)
}

function filesOf(files: readonly ObservedFile[]): string {
  return files.map(({ name, used }) => `${name} (${used})`).join(', ')
}

/** Every number of `labels.yaml` that tuning may change, with its path in the file. */
function numbers({ strengths, tags, offTopic }: Labels): (readonly [string, string])[] {
  return [
    ...STRENGTHS.map(word => [`strengths.${word}`, String(strengths[word])] as const),
    ...TAG_NAMES.flatMap(tag => [
      [`tags.${tag}.threshold`, String(tags[tag].threshold)] as const,
      [`tags.${tag}.review`, `[${tags[tag].review.join(', ')}]`] as const,
    ]),
    ['off-topic.threshold', String(offTopic.threshold)],
    ['off-topic.margin', String(offTopic.margin)],
    ['off-topic.review', String(offTopic.review)],
  ]
}

/** What a comparison says, in a sentence. */
import { decimal, type Lang } from '../problems.js'
import { TAG_NAMES } from './judge.js'
import { FEWEST_CHANGES } from './mcnemar.js'
import type { Comparison, Figure, McNemar, Words } from './report.js'

const SIGNIFICANT = 0.05

const NAMES: Readonly<Record<McNemar['question'], Words>> = {
  scope: { vi: 'phạm vi', en: 'scope' },
  exact: { vi: 'phạm vi và nhãn', en: 'scope and tags' },
  'procedure-difficulty': { vi: 'nhãn khó khăn', en: 'procedure-difficulty' },
  'staff-conduct': { vi: 'nhãn thái độ', en: 'staff-conduct' },
  body: { vi: 'cơ quan', en: 'the body' },
}

export function questionVerdict({
  question,
  n,
  gained,
  lost,
  p,
  pHolm,
}: Omit<McNemar, 'verdict' | 'detectable'>): Words {
  const { vi, en } = NAMES[question]
  if (n === 0) return { vi: `${vi}: không có đáp án để so`, en: `${en}: no right answer to compare with` }
  if (gained + lost === 0) return { vi: `${vi}: không có gì đổi`, en: `${en}: nothing changed` }
  const counts = { vi: `${gained} đúng thêm, ${lost} sai thêm`, en: `${gained} gained, ${lost} lost` }
  if (p === null) {
    return {
      vi: `${vi}: ${counts.vi}; đổi quá ít để kết luận (cần ít nhất ${FEWEST_CHANGES})`,
      en: `${en}: ${counts.en}; too few changes to tell (at least ${FEWEST_CHANGES} are needed)`,
    }
  }
  const numbers = (lang: Lang) => `p = ${decimal(p, 4, lang)}, Holm ${decimal(pHolm ?? p, 4, lang)}`
  if ((pHolm ?? p) >= SIGNIFICANT) {
    return {
      vi: `${vi}: ${counts.vi}; khác biệt chưa đủ tin cậy (McNemar chính xác, ${numbers('vi')})`,
      en: `${en}: ${counts.en}; no reliable difference (exact McNemar, ${numbers('en')})`,
    }
  }
  const better = gained > lost
  return {
    vi: `${vi}: ${better ? 'tốt hơn' : 'kém hơn'} trước, ${counts.vi} (McNemar chính xác, ${numbers('vi')})`,
    en: `${en}: ${better ? 'better' : 'worse'} than before, ${counts.en} (exact McNemar, ${numbers('en')})`,
  }
}

/** Every question that has an answer; of the tags with their F1. */
export function overallVerdict(tests: readonly McNemar[], { tagF1, macroF1 }: Comparison['differences']): Words {
  const told = tests.filter(({ pHolm }) => pHolm !== null && pHolm < SIGNIFICANT)
  if (tests.every(({ n }) => n === 0)) {
    return { vi: 'Không có phản ánh nào mà cả hai đều trả lời.', en: 'There is no report that both have answered.' }
  }
  if (tests.every(({ gained, lost }) => gained + lost === 0)) {
    return {
      vi: 'Không có câu trả lời nào đổi từ đúng sang sai hay ngược lại.',
      en: 'No answer changed between right and wrong.',
    }
  }
  if (tests.every(({ p, gained, lost }) => p === null || gained + lost === 0)) {
    return { vi: 'Đổi quá ít để kết luận.', en: 'Too few changes to tell.' }
  }
  if (told.length === 0) {
    return {
      vi: `Chưa có khác biệt đáng tin: macro-F1 ${difference(macroF1, 'vi')}.`,
      en: `No reliable difference: macro-F1 ${difference(macroF1, 'en')}.`,
    }
  }
  const sentences = told.map(({ question, verdict }) => {
    const tag = TAG_NAMES.find(name => name === question)
    const f1 = (lang: Lang) => (tag ? `; F1 ${difference(tagF1[tag], lang)}` : '')
    return { vi: `${verdict.vi}${f1('vi')}.`, en: `${verdict.en}${f1('en')}.` }
  })
  return { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') }
}

/** `+0.043 [+0.012, +0.079]` */
export function difference({ value, low, high }: Figure, lang: Lang): string {
  const signed = (number: number) => `${number < 0 ? '−' : '+'}${decimal(Math.abs(number), 3, lang)}`
  if (value === null) return 'n/a'
  const between = lang === 'vi' ? '; ' : ', '
  return low === null || high === null ? signed(value) : `${signed(value)} [${signed(low)}${between}${signed(high)}]`
}

/** A flipped decision for people. */
import type { DecisionDiff, DecisionPart, Side } from '../../bench/decision-diff.js'
import { FLIP_KINDS, type FlipKind } from '../../bench/report.js'
import type { Lang } from '../../problems.js'
import type { Paint } from '../screen/paint.js'
import { printable } from '../screen/width.js'

const PART_NAMES: Readonly<Record<DecisionPart, string>> = {
  scope: 'phạm vi',
  tags: 'nhãn',
  offTopic: 'nhóm ngoài phạm vi',
  field: 'lĩnh vực',
  procedure: 'thủ tục',
  body: 'cơ quan',
  review: 'cần người xem',
  flags: 'lưu ý',
}

const STYLES = {
  gained: 'green',
  lost: 'red',
  'still-wrong': 'yellow',
  'still-right': 'dim',
  abstention: 'cyan',
} as const

export function diffLines(diff: DecisionDiff, lang: Lang, paint: Paint): string {
  const { id, asOf, kind, changed, before, now, text } = diff
  const judged = kind === null ? '' : ` · ${paint(STYLES[kind], lang === 'vi' ? FLIP_KINDS[kind] : kind)}`
  const lines = [
    `${paint('bold', printable(id))} · ${asOf ?? (lang === 'vi' ? 'không có ngày' : 'no day')}${judged}`,
    `  “${printable(text)}”`,
  ]
  for (const part of changed) {
    const [from, to] = [before, now].map(side => printable(side.parts[part] || '–'))
    lines.push(`  ${lang === 'vi' ? PART_NAMES[part] : part}: ${from} → ${paint('bold', to ?? '')}`)
  }
  lines.push(...sideLines('-', before, paint), ...sideLines('+', now, paint))
  return `${lines.join('\n')}\n\n`
}

function sideLines(sign: '-' | '+', { findings, steps }: Side, paint: Paint): string[] {
  const style = sign === '-' ? 'red' : 'green'
  return [
    ...findings.map(({ rule, label, weight, because }) => {
      const words = because.map(one => `“${printable(one)}”`).join(', ')
      return paint(style, `  ${sign} ${rule} → ${label} (${weight > 0 ? '+' : ''}${weight}): ${words}`)
    }),
    ...steps.map(step => paint(style, `  ${sign} ${printable(step)}`)),
  ]
}

export interface DiffTally {
  reports: number
  changed: number
  readonly kinds: Map<FlipKind, number>
  readonly parts: Map<DecisionPart, number>
}

export function emptyDiffTally(): DiffTally {
  return { reports: 0, changed: 0, kinds: new Map(), parts: new Map() }
}

export function diffSummary({ reports, changed, kinds, parts }: DiffTally, lang: Lang): string {
  const names = (part: DecisionPart) => (lang === 'vi' ? PART_NAMES[part] : part)
  const byPart = [...parts].map(([part, n]) => `${names(part)} ${n}`).join(', ')
  const byKind = [...kinds].map(([kind, n]) => `${lang === 'vi' ? FLIP_KINDS[kind] : kind} ${n}`).join(' · ')
  const head =
    lang === 'vi' ? `${changed} trên ${reports} kết quả thay đổi` : `${changed} of ${reports} decisions change`
  return [head, byPart, byKind].filter(part => part !== '').join(' · ')
}

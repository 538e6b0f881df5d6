/** What `pakn bench` prints: at most 60 lines, what is wrong first. */

import {
  type Findings,
  FLIP_KINDS,
  type FlipKind,
  type GoldAnswer,
  KINDS,
  OUTCOMES,
  type RouteOutcome,
} from '../../bench/report.js'
import { difference } from '../../bench/verdicts.js'
import { decimal, type Lang, plainNumber } from '../../problems.js'
import { type Paint, paintFor } from '../screen/paint.js'
import { clip, padEnd, printable, textWidth } from '../screen/width.js'
import type { Terminal } from '../terminal.js'
import type { Pace } from './speed.js'
import { headlineRows, numberWords, percent, type Say, shareWords, speaker, warnings } from './wording.js'

const MOST_LINES = 60

export function reportScreen(report: Findings, speed: Pace, lang: Lang, { stdout, env }: Terminal): string {
  const say = speaker(lang)
  const look = { paint: paintFor(stdout, env), width: Math.max(72, stdout.columns ?? 120) }
  // Who compares asks for that first, and the screen does not grow.
  const few = report.comparison === null ? 5 : 3
  const sections = [
    section(say('Nguồn', 'Source'), source(report, say), look),
    section('', warnings(report, say).slice(0, 6), look, 'yellow'),
    section(say('So sánh', 'Comparison'), comparison(report, say, lang, look.width - INDENT.length), look),
    section(say('Kết quả', 'Results'), headlineTable(report, say), look),
    section(say('Nhầm lẫn', 'Confusion'), confusion(report, say), look),
    section(say('Nhiều lỗi nhất', 'Most errors'), worstSlices(report, say, few), look),
    section(say('Độ chắc', 'Certainty'), certainty(report, say), look),
    section(say('Quy tắc', 'Rules'), rules(report, say, few), look),
    section(say('Cơ quan', 'Bodies'), bodies(report, say, lang), look),
    section(say('Sai, câu chắc nhất trước', 'Wrong, the surest first'), wrongOnes(report, lang, few), look),
    section(say('Tốc độ', 'Speed'), speedLine(speed, say), look),
  ]
  return `${sections.flat().slice(0, MOST_LINES).join('\n')}\n`
}

interface Look {
  readonly paint: Paint
  readonly width: number
}

function section(
  title: string,
  lines: readonly string[],
  { paint, width }: Look,
  style: 'yellow' | null = null,
): string[] {
  if (lines.length === 0) return []
  const body = lines
    .flatMap(line => wrapped(INDENT + line, width))
    .map(line => (style === null ? line : paint(style, line)))
  return title === '' ? body : [paint('bold', title), ...body]
}

const INDENT = '  '
const BETWEEN = ' · '

/** A list goes on in a line of its own where it would not fit; anything else is cut where the screen ends. */
function wrapped(line: string, width: number): string[] {
  // A row of a table stays one line.
  if (textWidth(line) <= width || /\S {2,}\S/.test(line)) return [cut(line, width)]
  const lines: string[] = []
  let open = ''
  for (const part of line.split(BETWEEN)) {
    const longer = open === '' ? part : open + BETWEEN + part
    if (open !== '' && textWidth(longer) > width) {
      lines.push(open)
      open = `    ${part}`
    } else open = longer
  }
  return [...lines, open].map(one => cut(one, width))
}

/** Each sentence begins a line; none of its words is lost. */
function sentenceLines(text: string, width: number): string[] {
  return text.split(/(?<=\.) /).flatMap(sentence => {
    const lines: string[] = []
    let open = ''
    for (const word of sentence.split(' ')) {
      const longer = open === '' ? word : `${open} ${word}`
      if (open !== '' && textWidth(longer) > width) {
        lines.push(open)
        open = INDENT + word
      } else open = longer
    }
    return [...lines, open]
  })
}

function cut(line: string, width: number): string {
  return textWidth(line) <= width ? line : (clip([line, ''], 1, width)[0] ?? '')
}

function source({ receipt, corpus }: Findings, say: Say): string[] {
  const files = receipt.files.map(
    ({ name, used, records }) => `${printable(name)} ${used === records ? used : `${used}/${records}`}`,
  )
  const judged =
    receipt.predictions === null
      ? `pakn ${receipt.version}, ${say('quy tắc', 'rules')} ${receipt.rules?.slice(0, 15)}`
      : `${say('câu trả lời của', 'answers of')} ${printable(receipt.predictions.name)}`
  const parts = corpus.splits.map(({ name, n }) => `${printable(name)} ${n}`).join(', ')
  const { first, last } = corpus.days
  const days = first === null ? '' : ` · ${first} … ${last}`
  return [
    `${files.join(', ')} · ${judged}`,
    `${say('phần', 'split')}: ${parts} · ${say('hạt giống', 'seed')} ${receipt.seed} · ${receipt.replicates} ${say('mẫu lấy lại', 'samples')} · 95 %${days}`,
  ]
}

function headlineTable({ headline: { all, sure } }: Findings, say: Say): string[] {
  const rows = [
    ['', say('tất cả', 'all'), say('không kể câu chưa chắc', 'without unsure ones')],
    ...headlineRows(say).map(([name, of]) => [name, of(all), of(sure)]),
  ]
  return table(rows)
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => textWidth(row[i] ?? ''))))
  return rows.map(row =>
    row
      .map((cell, i) => padEnd(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function confusion({ confusion: { scope, tags, confusedWith } }: Findings, say: Say): string[] {
  const counts = ({ tp, fp, fn, tn }: typeof scope) => `TP ${tp} · FP ${fp} · FN ${fn} · TN ${tn}`
  const line = (tag: keyof typeof tags) => {
    const from = confusedWith[tag].slice(0, 3).map(({ name, n }) => `${name} ${n}`)
    return `${counts(tags[tag])}${from.length === 0 ? '' : ` · ${say('nhầm từ', 'taken from')} ${from.join(', ')}`}`
  }
  return table([
    [say('phạm vi', 'scope'), counts(scope)],
    ['procedure-difficulty', line('procedure-difficulty')],
    ['staff-conduct', line('staff-conduct')],
  ])
}

function worstSlices({ slices }: Findings, say: Say, most: number): string[] {
  const all = slices.flatMap(({ dimension, slices }) =>
    slices.length < 2 ? [] : slices.map(slice => ({ dimension, ...slice })),
  )
  const worst = all.filter(({ errors }) => errors > 0).sort((a, b) => b.errors / b.n - a.errors / a.n)
  return worst
    .filter(({ thin }) => !thin)
    .slice(0, most)
    .map(
      ({ dimension, name, errors, n, exact }) =>
        `${dimension} ${name}: ${errors} ${say('sai', 'wrong')}/${n}, ${say('đúng', 'right')} ${shareWords(exact, say.lang)}`,
    )
}

function certainty({ abstention: { riskCoverage, aurc, augrc, wanted } }: Findings, say: Say): string[] {
  if (riskCoverage === null || aurc === null || augrc === null) return []
  const points = riskCoverage.map(
    ({ coverage, error }) => `${percent(coverage, say.lang)} → ${percent(error.value, say.lang)}`,
  )
  // In a small corpus neighbouring shares are the same reports.
  const told = [...new Set(points)].join(' · ')
  return [
    `${say('sai khi chỉ nhận phần chắc nhất', 'wrong among the surest')}: ${told}`,
    `AURC ${numberWords(aurc, say.lang)} · AUGRC ${numberWords(augrc, say.lang)}`,
    ...wanted.map(({ tag, wanted, threshold, precision, recall }) => {
      const at =
        threshold === null ? say('không có ngưỡng nào', 'no threshold does') : `≥ ${plainNumber(threshold, say.lang)}`
      return `${tag}, P ≥ ${percent(wanted, say.lang)}: ${at}; P ${shareWords(precision, say.lang)}, R ${shareWords(recall, say.lang)}`
    }),
  ]
}

function rules({ rules }: Findings, say: Say, most: number): string[] {
  if (rules === null) return []
  const silent = rules.rows.filter(({ fires }) => fires === 0).length
  const dead = rules.silentCues.length
  const harmful = rules.rows
    .filter(({ removed }) => removed.gained > removed.lost)
    .sort((a, b) => b.removed.gained - b.removed.lost - (a.removed.gained - a.removed.lost))
  const shown = [...new Map(harmful.map(row => [row.rule, row])).values()].slice(0, most - 1)
  return [
    say(
      `${silent} dòng quy tắc không khớp lần nào, ${dead} nhóm cụm từ không góp gì`,
      `${silent} rule rows never fired, ${dead} cues gave nothing`,
    ),
    ...shown.map(({ rule, removed, precision }) =>
      say(
        `bỏ ${rule} thì đúng thêm ${removed.gained}, sai thêm ${removed.lost} (đúng ${shareWords(precision, say.lang)})`,
        `without ${rule}: ${removed.gained} gained, ${removed.lost} lost (right ${shareWords(precision, say.lang)})`,
      ),
    ),
  ]
}

function bodies({ routing }: Findings, say: Say, lang: Lang): string[] {
  if (routing.n === 0) return []
  const outcome = (name: RouteOutcome) => (lang === 'vi' ? OUTCOMES[name] : name)
  const names = Object.keys(OUTCOMES) as RouteOutcome[] // a closed list
  const counts = names
    .filter(name => routing.outcomes[name] > 0)
    .map(name => `${outcome(name)} ${routing.outcomes[name]}`)
  const levels = routing.byLevel.filter(({ n, name }) => n > 0 && name !== 'needs-review')
  const periods = routing.byPeriod.filter(({ n }) => n > 0)
  const rights = (groups: typeof periods) =>
    groups.map(({ name, right }) => `${name} ${right.k ?? 0}/${right.n}`).join(' · ')
  return [
    counts.join(' · '),
    `${say('đúng theo cấp', 'right by level')}: ${rights(levels)}`,
    `${say('theo thời kỳ', 'by period')}: ${rights(periods)}`,
  ]
}

/** What was only left to a person is not wrong, and stands behind all that is. */
function wrongOnes({ disagreements }: Findings, lang: Lang, most: number): string[] {
  const wrong = disagreements.list.filter(({ kinds }) => !kinds.includes('abstained')).slice(0, most)
  return wrong.map(({ id, kinds, decided, gold, text }) => {
    const what = kinds.map(kind => (lang === 'vi' ? KINDS[kind] : kind)).join(', ')
    const bodies = gold.bodies === 'needs-review' || gold.bodies === null ? [] : gold.bodies
    const [wanted, got] =
      kinds[0] === 'wrong-body'
        ? [bodies.map(body => body.name).join(' / '), decided.body?.name ?? '']
        : [labelsOf(gold), labelsOf(decided)]
    return `${printable(id)} ${what}: ${printable(wanted)} → ${printable(got)} “${printable(text).slice(0, 60)}…”`
  })
}

function labelsOf({ scope, tags, offTopic }: Pick<GoldAnswer, 'scope' | 'tags' | 'offTopic'>): string {
  return tags?.join('+') || (offTopic ?? scope ?? '')
}

function comparison({ comparison }: Findings, say: Say, lang: Lang, width: number): string[] {
  if (comparison === null) return []
  const kinds = Object.keys(FLIP_KINDS) as FlipKind[] // a closed list
  const flips = kinds.map(kind => `${lang === 'vi' ? FLIP_KINDS[kind] : kind} ${comparison.flips[kind]}`)
  const exact = comparison.mcnemar.find(({ question }) => question === 'exact')
  const least =
    exact === undefined
      ? ''
      : say(
          `nhận ra được thay đổi từ ${percent(exact.detectable, say.lang)}`,
          `changes from ${percent(exact.detectable, say.lang)} on can be told`,
        )
  return [
    ...sentenceLines(comparison.verdict[lang], width),
    flips.join(' · '),
    `Δ macro-F1 ${difference(comparison.differences.macroF1, say.lang)} · Δ ${say('đúng cả', 'exact')} ${difference(comparison.differences.exact, say.lang)} · ${least}`,
  ]
}

function speedLine(
  { reports, workers, perSecond, whole, milliseconds, loadMilliseconds, heapMegabytes }: Pace,
  say: Say,
): string[] {
  if (reports === 0) return []
  const ms = (value: number) => decimal(value, 2, say.lang)
  const threads = workers === 1 ? '' : say(` mỗi luồng × ${workers}`, ` a thread × ${workers}`)
  return [
    `${Math.round(perSecond)} ${say('phản ánh/giây', 'reports/s')}${threads} (${say('cả lần đo', 'whole run')} ${Math.round(whole.perSecond)}) · p50 ${ms(milliseconds.p50)} · p99 ${ms(milliseconds.p99)} · max ${ms(milliseconds.max)} ms · ${say('nạp', 'load')} ${Math.round(loadMilliseconds)} ms · heap ${Math.round(heapMegabytes)} MB`,
  ]
}

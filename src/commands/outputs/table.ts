import type { Decision } from '../../types.js'
import type { Paint, Style } from '../screen/paint.js'
import { clip, padEnd, printable, wrap } from '../screen/width.js'
import type { Refusal, Rendering, Tally } from './result.js'
import { whyWords } from './why.js'

const TAG_WORDS = { 'procedure-difficulty': 'difficulty', 'staff-conduct': 'conduct' } as const
const HEADINGS = ['report', 'scope', 'tags', 'body, or category and channel', 'why']
const GAP = '  '
const MOST_LINES = 4
const NARROWEST = 72

/** A table for people, fitted to `width` columns. Its columns have fixed widths, so that rows can be written as they come. */
export function tableRendering(width: number, paint: Paint): Rendering {
  const columns = columnWidths(Math.max(width, NARROWEST))
  const line = (cells: readonly string[], style: Style | null) => {
    const lines = tableLines(cells, columns)
    return lines.map(text => `${style === null ? text : paint(style, text)}\n`).join('')
  }
  return {
    begin: () => {
      const rule = columns.map(n => '─'.repeat(n)).join(GAP)
      return `${line(HEADINGS, 'bold')}${paint('dim', rule)}\n`
    },
    result: result => {
      if ('refusal' in result) return line(refusalCells(result.refusal), 'red')
      return line(decisionCells(result.decision), result.decision.scope === 'off-topic' ? 'dim' : null)
    },
    end: tally => `\n${paint('bold', summaryLine(tally))}\n`,
  }
}

function columnWidths(width: number): number[] {
  const fixed = { report: Math.min(20, Math.max(10, Math.floor(width / 9))), scope: 5, tags: 10 }
  const rest = width - fixed.report - fixed.scope - fixed.tags - 4 * GAP.length
  const body = Math.floor(rest * 0.5)
  return [fixed.report, fixed.scope, fixed.tags, body, rest - body]
}

function tableLines(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = widths.map((width, i) => clip(wrap(printable(cells[i] ?? ''), width), MOST_LINES, width))
  const height = Math.max(...columns.map(lines => lines.length))
  return Array.from({ length: height }, (_, n) => {
    const row = columns.map((lines, i) => padEnd(lines[n] ?? '', widths[i] ?? 0))
    return row.join(GAP).trimEnd()
  })
}

function decisionCells(decision: Decision): string[] {
  const scope = decision.scope === 'off-topic' ? 'out' : 'in'
  const tags = decision.tags.map(tag => TAG_WORDS[tag]).join(' ')
  return [decision.report, scope, tags, answerer(decision), whyWords(decision)]
}

function answerer({ offTopic, route }: Decision): string {
  if (offTopic !== null) return `${offTopic.category}: ${offTopic.suggestedChannel}`
  if (route.authority !== null) return route.authority.name
  const candidates = route.candidates.map(candidate => candidate.name).join(' / ')
  return candidates === '' ? '? needs a person' : `? ${candidates}`
}

function refusalCells({ report, error }: Refusal): string[] {
  return [report ?? '', '', 'refused', error.message, `${error.code} · ${error.file}:${error.line}`]
}

function summaryLine(tally: Tally): string {
  return [
    `${tally.records} ${tally.records === 1 ? 'report' : 'reports'}`,
    `${tally.inScope} in scope`,
    `${tally.tags['procedure-difficulty']} difficulty, ${tally.tags['staff-conduct']} conduct, ${tally.bothTags} both`,
    `${tally.routed} routed`,
    `${tally.review} ${tally.review === 1 ? 'needs' : 'need'} a person`,
    `${tally.refused} refused`,
  ].join(' · ')
}

/** Counts side by side, each bar in parts. */
import { type Html, html } from '../html.js'
import { at, chart } from './frame.js'

const LINE = 26
const LABELS = 230
const SCALE = 380
const RIGHT = 70

export interface Bar {
  readonly name: string
  /** From left to right; `tone` names a colour of the style sheet. */
  readonly parts: readonly { readonly count: number; readonly tone: 'good' | 'bad' | 'open' }[]
}

export function bars(title: string, rows: readonly Bar[]): Html {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))
  const longest = Math.max(1, ...totals)
  const lines = rows.map(({ name, parts }, i) => {
    const y = i * LINE + 4
    let from = LABELS
    const drawn = parts.map(({ count, tone }) => {
      const width = (count / longest) * SCALE
      const bar = html`<rect class="${tone}" x="${at(from)}" y="${y}" width="${at(width)}" height="16"/>`
      from += width
      return bar
    })
    const counts = parts.map(({ count }) => count).join(' / ')
    return html`<text x="${LABELS - 10}" y="${y + 13}" text-anchor="end">${name}</text>${drawn}
<text class="value" x="${at(from + 8)}" y="${y + 13}">${counts}</text>`
  })
  return chart(title, { width: LABELS + SCALE + RIGHT, height: rows.length * LINE + 8 }, html`${lines}`)
}

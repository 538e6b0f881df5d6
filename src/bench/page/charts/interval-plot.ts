/** Values with their intervals on one scale from 0 to 100 %: one line a figure. */
import type { Figure } from '../../report.js'
import { type Html, html } from '../html.js'
import { percent } from '../numbers.js'
import { at, chart } from './frame.js'

const LINE = 22
const LABELS = 230
const SCALE = 380
const RIGHT = 70
const TICKS = [0, 0.25, 0.5, 0.75, 1]

export function intervalPlot(title: string, rows: readonly (readonly [string, Figure])[]): Html {
  const height = rows.length * LINE + 30
  const x = (share: number) => at(LABELS + share * SCALE)
  const grid = TICKS.map(
    tick => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="4" y2="${height - 22}"/>
<text class="tick" x="${x(tick)}" y="${height - 6}" text-anchor="middle">${percent(tick).replace(',0', '')} %</text>`,
  )
  const lines = rows.map(([name, { value, low, high }], i) => {
    const y = i * LINE + 16
    const dot = value !== null && html`<circle class="dot" cx="${x(value)}" cy="${y - 4}" r="4.5"/>`
    const range =
      low !== null &&
      high !== null &&
      html`<line class="range" x1="${x(low)}" x2="${x(high)}" y1="${y - 4}" y2="${y - 4}"/>`
    const words = `${percent(value)} %`
    return html`<text x="${LABELS - 10}" y="${y}" text-anchor="end">${name}</text>${range}${dot}
<text class="value" x="${LABELS + SCALE + 12}" y="${y}">${words}</text>`
  })
  return chart(title, { width: LABELS + SCALE + RIGHT, height }, html`${grid}${lines}`)
}

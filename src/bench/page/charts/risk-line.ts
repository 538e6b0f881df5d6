/** Error among accepted reports against the share accepted: where the line is low and far right, the system knows itself. */
import { type Html, html } from '../html.js'
import { percent } from '../numbers.js'
import { at, chart } from './frame.js'

const LEFT = 60
const WIDE = 560
const HIGH = 220
const BELOW = 40

interface RiskPoint {
  readonly coverage: number
  readonly error: number
}

export function riskLine(title: string, points: readonly RiskPoint[]): Html {
  const worst = Math.max(0.05, ...points.map(({ error }) => error))
  const x = (coverage: number) => at(LEFT + coverage * WIDE)
  const y = (error: number) => at(10 + (1 - error / worst) * HIGH)
  const path = points.map(({ coverage, error }, i) => `${i === 0 ? 'M' : 'L'}${x(coverage)} ${y(error)}`).join('')
  const across = [0, 0.25, 0.5, 0.75, 1].map(
    tick => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="10" y2="${HIGH + 10}"/>
<text class="tick" x="${x(tick)}" y="${HIGH + 28}" text-anchor="middle">${percent(tick).replace(',0', '')} %</text>`,
  )
  const up = [0, 0.5, 1].map(
    part => html`<line class="grid" x1="${LEFT}" x2="${LEFT + WIDE}" y1="${y(part * worst)}" y2="${y(part * worst)}"/>
<text class="tick" x="${LEFT - 8}" y="${y(part * worst)}" dy="4" text-anchor="end">${percent(part * worst)} %</text>`,
  )
  const drawing = html`${across}${up}<path class="line" d="${path}"/>`
  return chart(title, { width: LEFT + WIDE + 20, height: HIGH + BELOW }, drawing)
}

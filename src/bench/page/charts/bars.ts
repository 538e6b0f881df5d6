/** Counts side by side, each bar in parts, with a key of what the colours stand for. */
import { type Html, html } from '../html.js'
import { at, chart } from './frame.js'

const LINE = 26
const KEY = 28
const LABELS = 230
const SCALE = 380
const RIGHT = 90

export interface Bar {
  readonly name: string
  /** From left to right; `tone` names a colour of the style sheet. */
  readonly parts: readonly { readonly count: number; readonly tone: Tone }[]
}

type Tone = 'good' | 'bad' | 'open'

/** @param key what each colour stands for, in the order of the parts */
export function bars(title: string, key: readonly (readonly [Tone, string])[], rows: readonly Bar[]): Html {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))
  const longest = Math.max(1, ...totals)
  const lines = rows.map(({ name, parts }, i) => {
    const y = KEY + i * LINE + 4
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
  const size = { width: LABELS + SCALE + RIGHT, height: KEY + rows.length * LINE + 8 }
  return chart(title, size, html`${key.map(keyOf)}${lines}`)
}

function keyOf([tone, words]: readonly [Tone, string], i: number): Html {
  const x = LABELS + i * 150
  return html`<rect class="${tone}" x="${x}" y="4" width="12" height="12"/><text class="tick" x="${x + 18}" y="15">${words}</text>`
}

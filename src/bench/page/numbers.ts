/** Numbers as Vietnamese readers write them: a comma before decimals. */
import { decimal as inLang } from '../../problems.js'
import { type Figure, METHODS } from '../report.js'
import { type Html, html } from './html.js'

/** `0.9123` → `91,2`; null → `–`. */
export function percent(share: number | null): string {
  return share === null ? '–' : decimal(share * 100, 1)
}

export function decimal(value: number, places: number): string {
  return inLang(value, places, 'vi')
}

/** `91,2 % [88,0–94,1] (140/153)`, and how the interval was found as a hint. */
export function figure({ value, low, high, k, n, method }: Figure): Html {
  const interval =
    low !== null && high !== null && html` <span class="interval">[${percent(low)}–${percent(high)}]</span>`
  const counts = html` <span class="of">${k === null ? `n = ${n}` : `${k}/${n}`}</span>`
  return html`<span class="figure" title="${METHODS[method]}"><b>${percent(value)}</b>${interval}${counts}</span>`
}

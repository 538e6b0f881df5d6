/** The frame of a chart: a title that screen readers read, and a drawing that scales with the page. */
import { type Html, html } from '../html.js'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Numbers in a drawing keep two places, so that equal figures give equal bytes. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function chart(title: string, { width, height }: Size, drawing: Html): Html {
  return html`<figure><figcaption>${title}</figcaption><div class="scroll"><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><title>${title}</title>${drawing}</svg></div></figure>
`
}

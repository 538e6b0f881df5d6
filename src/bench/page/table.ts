/** Tables that scroll sideways by themselves instead of breaking the page. */
import { type Html, html } from './html.js'

/** A cell: text and numbers as they are; numbers stand right. */
export type Cell = Html | string | number

interface TableParts {
  readonly caption?: string
  readonly head: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** Too few reports to build on: shown in grey. */
  readonly faint?: boolean
}

export function table({ caption, head, rows }: TableParts): Html {
  const isNumber = head.map((_, column) => rows.some(({ cells }) => typeof cells[column] === 'number'))
  return html`<div class="scroll"><table>${caption !== undefined && html`<caption>${caption}</caption>`}
<thead><tr>${head.map((name, i) => html`<th scope="col"${isNumber[i] === true && html` class="num"`}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(row => rowOf(row, isNumber))}</tbody></table></div>
`
}

function rowOf({ cells, faint = false }: TableRow, isNumber: readonly boolean[]): Html {
  const [first, ...others] = cells
  return html`<tr${faint && html` class="faint"`}><th scope="row">${first ?? ''}</th>${others.map((cell, i) =>
    isNumber[i + 1] === true ? html`<td class="num">${cell}</td>` : html`<td>${cell}</td>`,
  )}</tr>
`
}

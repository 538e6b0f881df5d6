/** Tables that scroll sideways by themselves instead of breaking the page. */
import { type Html, html } from './html.js'

/** A cell: text and numbers as they are; `num` stands right. */
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
  return html`<div class="scroll"><table>${caption !== undefined && html`<caption>${caption}</caption>`}
<thead><tr>${head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(rowOf)}</tbody></table></div>
`
}

function rowOf({ cells, faint = false }: TableRow): Html {
  const [first, ...others] = cells
  return html`<tr${faint && html` class="faint"`}><th scope="row">${first ?? ''}</th>${others.map(cellOf)}</tr>
`
}

function cellOf(cell: Cell): Html {
  return typeof cell === 'number' ? html`<td class="num">${cell}</td>` : html`<td>${cell}</td>`
}

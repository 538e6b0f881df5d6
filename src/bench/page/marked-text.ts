/** A citizen's text with the evidence marked: overlapping findings share a mark that names all their rules. */
import type { Fired } from '../report.js'
import { type Html, html } from './html.js'

export function markedText(text: string, fired: readonly Fired[]): Html {
  const spans = fired.flatMap(({ rule, spans }) => spans.map(span => ({ rule, ...span })))
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter(edge => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b)
  const pieces = edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length
    const rules = [
      ...new Set(spans.filter(span => span.start < end && start < span.end).map(({ rule }) => rule)),
    ].sort()
    const piece = text.slice(start, end)
    if (rules.length === 0) return html`${piece}`
    const depth = Math.min(3, rules.length)
    const names = rules.join(' ')
    return html`<mark class="depth-${depth}" data-rule="${names}" title="${names}">${piece}</mark>`
  })
  return html`<blockquote>${pieces}</blockquote>`
}

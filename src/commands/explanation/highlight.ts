import type { Decision, Span } from '../../types.js'
import type { Paint } from '../screen/paint.js'
import { printable } from '../screen/width.js'

/** The text with everything that counted underlined, or in square brackets where there are no colours. */
export function highlight(text: string, decision: Decision, paint: Paint): string {
  let shown = ''
  let at = 0
  for (const { start, end } of mergeSpans(evidenceSpans(decision))) {
    const words = printable(text.slice(start, end))
    shown += printable(text.slice(at, start)) + (paint.on ? underlined(words, paint) : `[${words}]`)
    at = end
  }
  return shown + printable(text.slice(at))
}

/** Word by word, so that a line may break between two of them. */
function underlined(words: string, paint: Paint): string {
  return words
    .split(' ')
    .map(word => paint('underline', word))
    .join(' ')
}

function evidenceSpans({ firings, mentions }: Decision): Span[] {
  return [...firings.flatMap(firing => firing.because.filter(because => 'start' in because)), ...mentions]
}

/** Spans in order, overlapping ones joined, empty ones left out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= start) continue
    const last = merged.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

import type { Edit, EditReason, Normalised, Span } from '../types.js'

/** One replacement, in the coordinates of the text it is applied to. Never empty: `start < end`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly why: EditReason
}

/**
 * A text on its way to the canonical form. `starts[i]` and `ends[i]` say where code unit `i` came from in the
 * original; null means that every unit still stands where it stood.
 */
export interface Draft {
  readonly text: string
  readonly original: string
  readonly starts: Int32Array | null
  readonly ends: Int32Array | null
  readonly edits: readonly Edit[]
}

/**
 * Applies changes (ordered, not overlapping) and carries the offset map along. This is the only function that
 * changes text: maps compose by indexing, so any number of steps still leads back to what the citizen wrote.
 */
export function rewrite(draft: Draft, changes: readonly Change[]): Draft {
  if (changes.length === 0) return draft
  const { text, original } = draft
  let length = text.length
  for (const change of changes) length += change.to.length - (change.end - change.start)
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const edits = [...draft.edits]
  const startOf = (unit: number): number => (draft.starts === null ? unit : (draft.starts[unit] ?? 0))
  const endOf = (unit: number): number => (draft.ends === null ? unit + 1 : (draft.ends[unit] ?? 0))
  let out = ''
  let to = 0
  let from = 0
  const keepUntil = (end: number): void => {
    out += text.slice(from, end)
    for (; from < end; from++, to++) {
      starts[to] = startOf(from)
      ends[to] = endOf(from)
    }
  }
  for (const change of changes) {
    keepUntil(change.start)
    const span = { start: startOf(change.start), end: endOf(change.end - 1) }
    for (const stop = to + change.to.length; to < stop; to++) {
      starts[to] = span.start
      ends[to] = span.end
    }
    out += change.to
    from = change.end
    edits.push({ span, before: original.slice(span.start, span.end), after: change.to, why: change.why })
  }
  keepUntil(text.length)
  return { text: out, original, starts, ends, edits }
}

/** A text that was canonical as it was written. */
export function untouched(text: string): Normalised {
  return {
    text,
    original: text,
    edits: [],
    toOriginal: span => ({ start: clamp(span.start, text.length), end: clamp(span.end, text.length) }),
  }
}

/** Closes a draft: from here on the text is canonical. */
export function finish(draft: Draft): Normalised {
  const { text, original, starts, ends, edits } = draft
  if (starts === null || ends === null) return untouched(text)
  const toOriginal = (span: Span): Span => {
    const first = clamp(span.start, text.length)
    const last = clamp(span.end, text.length)
    const start = first < text.length ? (starts[first] ?? 0) : original.length
    if (last <= first) return { start, end: start }
    return { start, end: ends[last - 1] ?? original.length }
  }
  return { text, original, edits, toOriginal }
}

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(Math.trunc(offset) || 0, length))

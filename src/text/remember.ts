/**
 * Reports repeat the same few thousand syllables, so what is told of one is kept. A full store starts again, which
 * changes no answer; long words are rare and not kept.
 */
const MOST_KEPT = 20_000
const LONGEST_KEPT = 24

/** `make` for short texts, worked out once for each. `make` must be pure. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const made = make(text)
    if (text.length > LONGEST_KEPT) return made
    if (known.size >= MOST_KEPT) known.clear()
    known.set(text, made)
    return made
  }
}

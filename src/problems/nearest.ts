/** Words near to a misspelt one. */

/** The known words nearest to a misspelt one, best first; none when nothing is near. */
export function nearest(word: string, known: readonly string[], most = 3): string[] {
  // Of an id only the last part counts: a long subject before it would make far words look near.
  const limit = Math.max(1, Math.floor((word.split('/').at(-1) ?? word).length / 3))
  return known
    .map(candidate => ({ candidate, distance: isSwapped(word, candidate) ? 1 : distance(word, candidate, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Two letters in the wrong order, “wehn”: the commonest slip in short words, and two steps for the distance below. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const [first = -1, second, ...more] = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]))
  return more.length === 0 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** Levenshtein distance; any number above `limit` stands for "more than limit". */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > limit) return limit + 1
    previous = row
  }
  return previous[b.length] ?? 0
}

/**
 * The number of the first of the stretches, in order, that begins at the token or behind it: a text may have thousands of
 * stretches of several kinds, and none of them may ask all the others.
 */
export function firstFrom(stretches: readonly { readonly first: number }[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.first ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The last of the stretches, in order, that begins before the token. Not asked of the list by a place before its first: V8 leaves its quick way for that. */
export function lastBefore<T extends { readonly first: number }>(stretches: readonly T[], at: number): T | undefined {
  const next = firstFrom(stretches, at)
  return next === 0 ? undefined : stretches[next - 1]
}

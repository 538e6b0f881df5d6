/** So many are put in order one by one; more than that are the engine's business. */
const FEW = 32

/**
 * Puts a list in order, in place; equal ones stay as they are. A text mentions little, and that nearly in order: the
 * engine's own sort takes memory even for a list that is.
 */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > FEW) return list.sort(compare)
  for (let i = 1; i < list.length; i++) {
    for (let at = i; at > 0; at--) {
      const before = list[at - 1]
      const item = list[at]
      if (before === undefined || item === undefined || compare(before, item) <= 0) break
      list[at - 1] = item
      list[at] = before
    }
  }
  return list
}

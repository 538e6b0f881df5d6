/** Sets of situations as boxes: for each dimension the values it may have. What is left of a box when others are taken away. */

/** Values by dimension; boxes that are compared name the same dimensions. */
export type Box = ReadonlyMap<string, ReadonlySet<string>>

/** The parts of `box` that lie in none of `others`; empty when they cover it all. */
export function without(box: Box, others: readonly Box[]): Box[] {
  return others.reduce<Box[]>((left, other) => left.flatMap(part => cut(part, other)), [box])
}

/** `box` without `other`, as boxes that do not overlap. */
function cut(box: Box, other: Box): Box[] {
  const outside: Box[] = []
  let inside = box
  for (const [dimension, values] of other) {
    const all = inside.get(dimension) ?? new Set<string>()
    const out = [...all].filter(value => !values.has(value))
    if (out.length === all.size) return [box]
    if (out.length === 0) continue
    outside.push(new Map(inside).set(dimension, new Set(out)))
    inside = new Map(inside).set(dimension, new Set([...all].filter(value => values.has(value))))
  }
  return outside
}

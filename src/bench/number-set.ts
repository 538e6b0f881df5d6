/** A set of numbers in one array: sixteen bytes a number instead of the sixty of a Set, of which a large corpus has several. */
export interface NumberSet {
  /** False when the number was there already. */
  add(value: number): boolean
}

/** Zero marks a free place, so it is kept beside the others. */
export function numberSet(): NumberSet {
  let places = new Float64Array(1024)
  let size = 0
  let hasZero = false
  const placeOf = (table: Float64Array, value: number): number => {
    let at = Math.imul(value ^ (value / 0x1_0000_0000), 0x9e3779b1) & (table.length - 1)
    while (table[at] !== 0 && table[at] !== value) at = (at + 1) & (table.length - 1)
    return at
  }
  const grow = () => {
    const larger = new Float64Array(2 * places.length)
    for (const value of places) if (value !== 0) larger[placeOf(larger, value)] = value
    places = larger
  }
  return {
    add(value) {
      if (value === 0) {
        const isNew = !hasZero
        hasZero = true
        return isNew
      }
      const at = placeOf(places, value)
      if (places[at] === value) return false
      places[at] = value
      size += 1
      if (2 * size > places.length) grow()
      return true
    },
  }
}

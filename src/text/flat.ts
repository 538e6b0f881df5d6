/**
 * `list.flatMap(each)` for what every report asks: the engine's own asks by name for the length and each element of what it
 * is given, and writes each element as a property, both in C++.
 */
export function flat<T, U>(list: readonly T[], each: (one: T) => readonly U[]): U[] {
  const all: U[] = []
  for (const one of list) for (const found of each(one)) all.push(found)
  return all
}

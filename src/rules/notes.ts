/** What has been found out of the report looked at, by number. The space is kept from report to report: none is made anew. */
export interface Notes<T> {
  get(number: number): T | undefined
  set(number: number, value: T): void
  /** Forgets everything; costs as much as was noted. */
  clear(): void
}

export function notes<T>(): Notes<T> {
  const values: (T | undefined)[] = []
  const noted: number[] = []
  // Counted here and not by the list's own length: a list cut to nothing loses its space.
  let count = 0
  return {
    get: number => values[number],
    set(number, value) {
      // Without holes and never far beyond its end: an array of numbers far apart is kept as a slow dictionary.
      while (values.length < number) values.push(undefined)
      if (values[number] === undefined) noted[count++] = number
      values[number] = value
    },
    clear() {
      for (let i = 0; i < count; i++) values[noted[i] ?? 0] = undefined
      count = 0
    },
  }
}

/** Makes a value when it is first asked for, and keeps it. `make` must be pure. */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

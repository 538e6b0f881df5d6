/**
 * What `make` gives, made when first asked for and kept: loading a file should cost nothing, and large tables and
 * expressions with \p take longer to make than a report to read. `make` must be pure.
 */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

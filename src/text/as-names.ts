/**
 * The same texts, each once, as the engine keeps the names of properties and the texts that stand in code: there is one of
 * each, so a look into a map by one of them compares an address where it would compare letter by letter. Texts of a pack are
 * no names, and those that are cut out of others are compared in C++.
 */
export function asNames(texts: Iterable<string>): readonly string[] {
  const names: Record<string, true> = Object.create(null)
  for (const text of texts) names[text] = true
  return Object.keys(names)
}

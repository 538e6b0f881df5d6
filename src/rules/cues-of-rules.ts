import type { Pack } from '../pack.js'

/** Everything that rules name in their conditions, the cues they read among it; other cues serve names, days and routes. */
export function namedInRules({ rules, conditions }: Pick<Pack, 'rules' | 'conditions'>): ReadonlySet<string> {
  const named = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part === 'string') named.add(part)
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk)
  }
  for (const { when, unless } of rules) walk([when, unless])
  walk(conditions)
  return named
}

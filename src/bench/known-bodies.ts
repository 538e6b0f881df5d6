/** Whether a right answer names a body that the data know: one that does not exist can only count as wrong. */
import type { AuthorityEntry, Pack, Unit } from '../pack.js'
import { nearest } from '../problems/nearest.js'
import { fullName } from '../registry/units.js'
import { nameKey } from './bodies.js'
import type { Body } from './report.js'

export interface KnownBodies {
  /** Of any day: a body that has ended is still a body. */
  has(body: Body): boolean
  /** The official name that a misspelt one is nearest to. */
  nearestTo(name: string): string | null
}

type BodySource = Pick<Pack, 'gazetteer' | 'authorities'>

export function knownBodies({ gazetteer: { units }, authorities }: BodySource): KnownBodies {
  const classes = new Map(authorities.map(entry => [entry.id, entry]))
  const codes = new Set(units.map(unit => unit.code))
  const names = new Map(authorities.flatMap(entry => namesOf(entry, units)).map(name => [nameKey(name), name]))
  const numbered = authorities
    .filter(({ per }) => per === 'number')
    .map(({ name }) => name.split('{number}').map(part => nameKey(part)))

  const hasId = (id: string) => {
    const [head = '', of] = id.split(':')
    const entry = classes.get(head)
    if (entry === undefined || of === undefined) return entry !== undefined
    return entry.per === 'number' ? /^\d+$/.test(of) : codes.has(of)
  }
  const hasName = (name: string) => {
    const key = nameKey(name)
    return names.has(key) || numbered.some(parts => isNumbered(key, parts))
  }
  return {
    // As bodies are compared: an id with its place settles it, otherwise id or name will do.
    has({ id, name }) {
      if (id?.includes(':')) return hasId(id)
      return (id !== null && hasId(id)) || (name !== '' && hasName(name))
    },
    nearestTo(name) {
      const [near] = nearest(nameKey(name), [...names.keys()], 1)
      return (near !== undefined && names.get(near)) || null
    },
  }
}

function namesOf({ name, per }: AuthorityEntry, units: readonly Unit[]): string[] {
  if (per === null) return [name]
  return units.filter(unit => unit.level === per).map(unit => name.replace('{unit}', fullName(unit)))
}

function isNumbered(key: string, [before = '', after = '']: readonly string[]): boolean {
  const number = key.slice(before.length, key.length - after.length)
  return key.startsWith(before) && key.endsWith(after) && /^ ?\d+ ?$/.test(number)
}

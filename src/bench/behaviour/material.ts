/** What behavioural changes take from a pack: short spellings, and places that may stand in for each other. */
import type { Gazetteer, Pack, Spelling } from '../../pack.js'
import type { Material } from './rewrites.js'

export function materialOf({ spelling, gazetteer }: Pack): Material {
  return { shorthand: shorthandOf(spelling), standIn: standIns(gazetteer.units) }
}

/** Of several short forms of a word the first; forms that can be read in several ways would change what is said. */
function shorthandOf(spelling: readonly Spelling[]): ReadonlyMap<string, string> {
  const shorthand = new Map<string, string>()
  for (const { short, reads } of spelling) {
    const [only, ...others] = reads
    if (!only || others.length > 0 || only.after || only.before || shorthand.has(only.text)) continue
    shorthand.set(only.text, short)
  }
  return shorthand
}

/** The next commune of the same kind, district and days, in the order of the gazetteer, around again at its end. */
function standIns(units: Gazetteer['units']): Material['standIn'] {
  const communes = units.filter(({ level }) => level === 'commune')
  const nameOf = ({ kind, name }: (typeof communes)[number]) => `${kind} ${name}`
  return name => {
    const at = communes.findLastIndex(unit => nameOf(unit) === name)
    const unit = communes[at]
    if (!unit) return null
    const next = [...communes.slice(at + 1), ...communes.slice(0, at)].find(
      ({ kind, district, from, through }) =>
        kind === unit.kind && district === unit.district && from === unit.from && through === unit.through,
    )
    return next ? nameOf(next) : null
  }
}

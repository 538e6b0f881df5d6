/** The dictionaries of this package as the loader reads them, without rules, and the registry built from them. */
import { openFolders } from '../../src/load/folders.js'
import { readAuthorities } from '../../src/load/read-authorities.js'
import { readCalendar } from '../../src/load/read-calendar.js'
import { readProcedures } from '../../src/load/read-procedures.js'
import { readUnits } from '../../src/load/read-units.js'
import { createReading } from '../../src/load/reading.js'
import type { Unit } from '../../src/pack.js'
import { registry } from '../../src/registry/registry.js'

const reading = createReading()
const files = openFolders({ rules: 'rules', dictionaries: 'dictionaries' }, reading)

export const hanoi = {
  gazetteer: readUnits(files.units, reading),
  calendar: readCalendar(files.calendar, reading),
  authorities: readAuthorities(files.authorities, reading),
  ...readProcedures(files.procedures, reading),
}

/** What the loader found wrong with the files read here. */
export const problems = reading
  .problems()
  .filter(({ file }) => /^dictionaries\/(units|authorities|procedures|calendar)\//.test(file ?? ''))

export const world = registry(hanoi)

/** The commune of that name on that day; throws when there is none or several. */
export function commune(name: string, day: string): Unit {
  const found = world.unitsOf(day).filter(unit => unit.level === 'commune' && unit.name === name)
  const [only] = found
  if (!only || found.length > 1) throw new Error(`${found.length} communes ${name} on ${day}`)
  return only
}

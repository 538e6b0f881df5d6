/** The dated world must be whole: no gap, no overlap, nobody who ended without an heir, no phrase with two meanings. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Unit } from '../src/pack.js'
import { SUBJECTS } from '../src/registry/subjects.js'
import type { Period } from '../src/types.js'
import { hanoi, problems, world } from './registry/hanoi.js'

const { gazetteer, authorities, procedures, fieldWords } = hanoi
const { units, successions } = gazetteer
const communes = units.filter(unit => unit.level === 'commune')
const districts = units.filter(unit => unit.level === 'district')
const idsOf = new Map(authorities.map(entry => [entry.id, entry]))

/** First day of the oldest list of units: an empty `from` means "already in it". */
const OLDEST = '2004-08-31'
const CHANGES = ['2020-03-01', '2025-01-01', '2025-07-01']
/** Their split in 2014 is not on record. */
const TU_LIEM = '2014-03-31'

function shift(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
}

function named(unit: Unit): string {
  return `${unit.code} ${world.fullName(unit)} ${unit.from ?? ''}..${unit.through ?? ''}`
}

function overlap(a: Period, b: Period): boolean {
  return (a.from ?? '') <= (b.through ?? '9') && (b.from ?? '') <= (a.through ?? '9')
}

describe('files', () => {
  it('pass the loader', () => {
    expect(problems).toEqual([])
  })

  it.each(['units', 'authorities', 'procedures'])('of %s are NFC and end with one line break', folder => {
    for (const file of readdirSync(`dictionaries/${folder}`)) {
      const text = readFileSync(`dictionaries/${folder}/${file}`, 'utf8')
      expect(text === text.normalize('NFC'), file).toBe(true)
      expect(/[^\n]\n$/.test(text), file).toBe(true)
    }
  })

  it('keep their rows and ids sorted', () => {
    for (const [file, sorted] of [
      ['districts', (row: string[]) => [row[0], row[4]]],
      ['communes', (row: string[]) => [row[0], row[4]]],
      ['successions', (row: string[]) => [row[2], row[0], row[1]]],
      ['aliases', (row: string[]) => [row[0], row[1], row[2], row[3]]],
    ] as const) {
      const rows = readFileSync(`dictionaries/units/${file}.tsv`, 'utf8').trimEnd().split('\n').slice(1)
      const keys = rows.map(row => sorted(row.split('\t')).join('\t'))
      expect(keys, file).toEqual([...keys].sort())
      expect(new Set(keys).size, file).toBe(keys.length)
    }
    for (const kind of new Set(authorities.map(entry => entry.kind))) {
      const ids = authorities.filter(entry => entry.kind === kind).map(entry => entry.id)
      expect(ids).toEqual([...ids].sort())
    }
    for (const { field } of fieldWords) {
      const ids = procedures.filter(procedure => procedure.field === field).map(procedure => procedure.id)
      expect(ids).toEqual([...ids].sort())
    }
  })

  it('of authorities are named after the kind they hold', () => {
    for (const file of readdirSync('dictionaries/authorities')) {
      const kinds = readFileSync(`dictionaries/authorities/${file}`, 'utf8').match(/(?<=^ {2}kind: ).+$/gm)
      expect([...new Set(kinds)], file).toEqual([file.replace('.yaml', '')])
    }
  })
})

describe('units', () => {
  it.each([
    ['2024-12-31', 579, 30],
    ['2025-01-01', 526, 30],
    ['2025-06-30', 526, 30],
    ['2025-07-01', 126, 0],
    ['2026-11-21', 126, 0],
  ])('on %s: %i communes, %i districts', (day, communesThen, districtsThen) => {
    const living = world.unitsOf(day)
    expect(living.filter(unit => unit.level === 'commune')).toHaveLength(communesThen)
    expect(living.filter(unit => unit.level === 'district')).toHaveLength(districtsThen)
  })

  it('are 51 wards and 75 communes today', () => {
    const kinds = world.unitsOf('2025-07-01').map(unit => unit.kind)
    expect([kinds.filter(kind => kind === 'phường').length, kinds.filter(kind => kind === 'xã').length]).toEqual([
      51, 75,
    ])
  })

  it('never live twice at once under one code', () => {
    for (const unit of units) {
      const twins = units.filter(other => other !== unit && other.level === unit.level && other.code === unit.code)
      expect(twins.filter(twin => overlap(unit, twin)).map(named), named(unit)).toEqual([])
    }
  })

  it('lie in a district that lives as long as they do', () => {
    for (const unit of communes) {
      if (unit.district === null) expect(unit.from, named(unit)).toBe('2025-07-01')
      else {
        expect(world.unitOn('district', unit.district, unit.from ?? OLDEST), named(unit)).not.toBeNull()
        expect(world.unitOn('district', unit.district, unit.through), named(unit)).not.toBeNull()
      }
    }
  })

  it('that ended have living successors on every later day of change', () => {
    for (const unit of communes) {
      if (unit.through === null || unit.through === TU_LIEM) continue
      for (const day of CHANGES.filter(change => change > (unit.through ?? ''))) {
        const heirs = world.heirs(unit, day, 'person')
        expect(heirs.length, named(unit)).toBeGreaterThan(0)
        expect(heirs.filter(heir => heir.default).length, named(unit)).toBe(1)
      }
    }
  })

  it('that are new have ancestors on the day before', () => {
    for (const unit of communes) {
      if (unit.from === null || !CHANGES.includes(unit.from)) continue
      expect(world.ancestors(unit, shift(unit.from, -1), 'land').length, named(unit)).toBeGreaterThan(0)
    }
  })

  it('follow one another on the day of change', () => {
    for (const { from, to, day, share, part } of successions) {
      const level = from.length === 3 ? 'district' : 'commune'
      const before = world.unitOn(level, from, shift(day, -1))
      const after = world.unitOn(level, to, day)
      expect([before, after], `${from} → ${to} ${day}`).not.toContain(null)
      expect(share === 'whole', `${from} → ${to}`).toBe(part === 'all')
      if (before && part === 'boundary') expect(world.livesOn(before, day)).toBe(true)
      else expect(before?.through, `${from} → ${to}`).toBe(shift(day, -1))
    }
  })

  it('whose name is an ordinary word are listed by a name they really bear', () => {
    const names = new Set(units.map(unit => unit.name.toLowerCase()))
    expect(gazetteer.commonNames.filter(name => !names.has(name))).toEqual([])
    expect(new Set(gazetteer.commonNames).size).toBe(gazetteer.commonNames.length)
  })

  it('have no alias that is their own name', () => {
    for (const { level, code, from, alias } of gazetteer.aliases) {
      const bearers = units.filter(unit => unit.level === level && unit.code === code && (!from || unit.from === from))
      expect(bearers.length, alias).toBeGreaterThan(0)
      expect(bearers.map(unit => unit.name)).not.toContain(alias)
    }
  })
})

describe('authorities', () => {
  it('name heirs that take over the day after the end and live then', () => {
    for (const { id, through, heirs } of authorities) {
      if (through === null) expect(heirs, id).toEqual([])
      for (const heir of heirs) {
        const to = idsOf.get(heir.to)
        if (through !== null) expect(heir.day, id).toBe(shift(through, 1))
        expect(to && world.livesOn(to, heir.day), `${id} → ${heir.to}`).toBe(true)
        for (const subject of heir.subjects) expect(Object.keys(SUBJECTS), id).toContain(subject)
      }
    }
  })

  it('that ended lead to a living body today', () => {
    for (const { id, through, heirs } of authorities) {
      if (through === null) continue
      expect(heirs.length, id).toBeGreaterThan(0)
      const now = world.successor(id, '2026-11-21', null)
      const ids = 'id' in now ? [now.id] : now.candidates
      expect(ids.length, id).toBeGreaterThan(0)
      for (const heir of ids) expect(world.isAlive(heir, '2026-11-21'), heir).toBe(true)
    }
  })

  it('use every subject of the closed list', () => {
    const used = new Set(authorities.flatMap(entry => entry.heirs.flatMap(heir => heir.subjects)))
    expect([...used].sort()).toEqual(Object.keys(SUBJECTS).sort())
  })

  it('have parents that live as long as they stand above', () => {
    for (const entry of authorities) {
      for (const parent of entry.parents) {
        const above = idsOf.get(parent.id)
        const from = parent.from ?? entry.from
        const through = parent.through ?? entry.through
        expect(above && (from === null || world.livesOn(above, from)), `${entry.id} < ${parent.id}`).toBe(true)
        expect(above && (through === null ? above.through === null : world.livesOn(above, through)), entry.id).toBe(
          true,
        )
      }
      expect(
        entry.parents.some((a, i) => entry.parents.some((b, j) => i < j && overlap(a, b))),
        entry.id,
      ).toBe(false)
    }
  })

  it('of a class have a template, single ones a name', () => {
    const slots = { commune: '{unit}', district: '{unit}', number: '{number}' }
    for (const { id, name, per } of authorities) {
      if (per === null) expect(name, id).not.toContain('{')
      else expect(name, id).toContain(slots[per])
    }
  })

  it('of the districts bear the name of their district, one each', () => {
    for (const district of world.unitsOf('2025-06-30').filter(unit => unit.level === 'district')) {
      const committees = authorities.filter(entry => entry.unit === district.code)
      expect(committees.map(entry => entry.name)).toEqual([`UBND ${world.fullName(district)}`])
      expect(world.heirsOfDistrict(district, '2025-07-01').length).toBeGreaterThan(0)
    }
    const codes = new Set(districts.map(district => district.code))
    expect(authorities.filter(entry => entry.unit !== null && !codes.has(entry.unit))).toEqual([])
  })

  it('say no nickname twice and none that is only a kind of place', () => {
    const kinds = new Set(gazetteer.kinds.flatMap(kind => [kind.kind, ...kind.words]))
    for (const { id, name, says } of authorities) {
      const lower = [name, ...says].map(text => text.toLowerCase())
      expect(new Set(lower).size, id).toBe(lower.length)
      expect(
        lower.filter(text => kinds.has(text)),
        id,
      ).toEqual([])
    }
  })

  it('share a nickname only with a body of another time, or an office above or below', () => {
    const shared: string[] = []
    for (const [i, a] of authorities.entries()) {
      for (const b of authorities.slice(i + 1)) {
        const same =
          a.per === null && b.per === null && overlap(a, b) ? a.says.filter(text => b.says.includes(text)) : []
        for (const text of same) shared.push(`${a.id} ${b.id} ${text}`)
      }
    }
    expect(shared).toEqual([])
  })
})

describe('procedures', () => {
  it('name bodies that live on every day they are competent', () => {
    for (const { id, competent } of procedures) {
      for (const { bodies, from, through } of competent) {
        for (const body of bodies) {
          const entry = idsOf.get(body)
          expect(entry, `${id} ${body}`).toBeDefined()
          if (!entry) continue
          expect(from === null ? entry.from === null : world.livesOn(entry, from), `${id} ${body} from`).toBe(true)
          expect(through === null ? entry.through === null : world.livesOn(entry, through), `${id} ${body} to`).toBe(
            true,
          )
        }
      }
    }
  })

  it('are never without a competent body in between', () => {
    for (const { id, competent } of procedures) {
      for (const [i, segment] of competent.entries()) {
        const next = competent[i + 1]
        expect(segment.through, id).toBe(next?.from ? shift(next.from, -1) : null)
      }
    }
  })

  it('have 269 ids, each with words for it, and national codes that stand once', () => {
    expect(procedures).toHaveLength(269)
    expect(procedures.filter(procedure => procedure.says.length === 0).map(procedure => procedure.id)).toEqual([])
    const codes = procedures.flatMap(procedure => procedure.code ?? [])
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })

  /** Phrases that may stand in two places, with the reason. */
  const ALLOWED: Readonly<Record<string, string>> = {}

  it('never share a phrase, with or without accents', () => {
    const owners = new Map<string, Set<string>>()
    const add = (text: string, owner: string) => {
      const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('y', 'i')
      owners.set(bare, (owners.get(bare) ?? new Set()).add(owner))
    }
    for (const { id, says } of procedures) for (const { text } of says) add(text, id)
    for (const { field, words } of fieldWords) for (const { text } of words) add(text, field)
    const collisions = [...owners].filter(([text, ids]) => ids.size > 1 && !(text in ALLOWED))
    expect(collisions.map(([text, ids]) => `${text}: ${[...ids].join()}`)).toEqual([])
  })

  it('are not called by the name of a body', () => {
    const bodies = new Set(authorities.flatMap(entry => [entry.name, ...entry.says]).map(text => text.toLowerCase()))
    const says = [...procedures.flatMap(procedure => procedure.says), ...fieldWords.flatMap(field => field.words)]
    expect(says.map(phrase => phrase.text.toLowerCase()).filter(text => bodies.has(text))).toEqual([])
  })
})

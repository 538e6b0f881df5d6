/** Every name that a text can mention, as entries of the phrase automaton. */
import type { IndexEntry } from '../match/automaton.js'
import type { AuthorityEntry, Gazetteer, PackSource, Phrase, ProcedureEntry, Unit, UnitAlias } from '../pack.js'
import type { Field, How, PhraseMatch } from '../types.js'

/** Units of any era that one written name may mean. */
export interface UnitName {
  readonly name: string
  readonly units: readonly Unit[]
  /** Initials (HBT, TX …) and names that are ordinary words: they need a kind word. */
  readonly needsKind: boolean
  readonly alias: boolean
}

/** Where a name stands in a text. */
interface NameAt {
  readonly first: number
  readonly end: number
  readonly how: How
}

export interface UnitAt extends NameAt {
  readonly name: UnitName
}

/** A body by its own name, or the head word of a family of bodies. */
export interface BodyAt extends NameAt {
  readonly entries: readonly AuthorityEntry[]
  readonly family: string | null
}

/** A procedure, or words that tell only the field. */
export interface ProcedureAt extends NameAt {
  readonly procedures: readonly ProcedureEntry[]
  readonly fields: readonly Field[]
}

/** The names in a text, each kind by first token, then length, then id. */
export interface Names {
  readonly units: readonly UnitAt[]
  readonly outside: readonly PhraseMatch[]
  readonly bodies: readonly BodyAt[]
  readonly procedures: readonly ProcedureAt[]
}

/** The entries of the automaton; an id says what kind of thing it names and which. */
export function lexiconEntries(source: PackSource): IndexEntry[] {
  const entries: IndexEntry[] = []
  const add = (id: string, phrase: Phrase, alias = false) => entries.push({ id, phrase, alias })
  // One syllable is read without its accents only after a kind word, which `findPlaces` sees to.
  for (const [text, name] of unitNames(source.gazetteer)) {
    const fold = isOneSyllable(text) && !name.alias ? 'always' : 'auto'
    add(`unit:${text}`, { ...plain(text), fold }, name.alias)
  }
  for (const place of source.gazetteer.outside) {
    for (const text of [place.name, ...place.aliases]) add(`outside:${place.name}`, plain(text), text !== place.name)
  }
  const bodies = source.authorities.filter(entry => entry.per === null)
  for (const [text, named] of grouped(bodies, body => [...new Set([body.name, ...body.says])])) {
    add(`body:${idsOf(named)}`, plain(text), !named.some(body => body.name === text))
  }
  for (const { id, heads } of source.families) for (const head of heads) add(`family:${id}`, head)
  for (const [text, named] of grouped(source.procedures, procedure => procedure.says.map(says => says.text))) {
    const [phrase] = named.flatMap(procedure => procedure.says.filter(says => says.text === text))
    if (phrase) add(`procedure:${idsOf(named)}`, phrase)
  }
  for (const { field, words } of source.fieldWords) for (const phrase of words) add(`field:${field}`, phrase)
  return entries
}

function idsOf(things: readonly { readonly id: string }[]): string {
  return things.map(thing => thing.id).join()
}

function plain(text: string): Phrase {
  return { text, fold: 'auto', from: null, through: null }
}

/** Things by each of their names; a name may belong to several (a body before and after a merger). */
function grouped<T>(things: readonly T[], names: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    for (const name of names(thing)) {
      const group = groups.get(name)
      if (group) group.push(thing)
      else groups.set(name, [thing])
    }
  }
  return groups
}

/** Every written name of a unit, with the units of all eras that bear it. */
export function unitNames(gazetteer: Gazetteer): Map<string, UnitName> {
  const common = new Set(gazetteer.commonNames.map(name => name.toLowerCase()))
  const names = new Map<string, UnitName>()
  const add = (text: string, units: readonly Unit[], needsKind: boolean, alias: boolean) => {
    const known = names.get(text)
    names.set(text, {
      name: text,
      units: [...new Set([...(known?.units ?? []), ...units])],
      needsKind: (known?.needsKind ?? true) && needsKind,
      alias: (known?.alias ?? true) && alias,
    })
  }
  for (const unit of gazetteer.units)
    add(unit.name, [unit], common.has(unit.name.toLowerCase()) || isOneSyllable(unit.name), false)
  const byCode = new Map<string, Unit[]>()
  for (const unit of gazetteer.units) {
    const same = byCode.get(unit.code)
    if (same) same.push(unit)
    else byCode.set(unit.code, [unit])
  }
  for (const alias of gazetteer.aliases) {
    add(
      alias.alias,
      unitsOfAlias(alias, byCode.get(alias.code) ?? []),
      alias.rule.startsWith('initials') || isOneSyllable(alias.alias),
      true,
    )
  }
  return names
}

function isOneSyllable(name: string): boolean {
  return !name.includes(' ')
}

function unitsOfAlias(alias: UnitAlias, units: readonly Unit[]): Unit[] {
  return units.filter(
    unit => unit.level === alias.level && unit.code === alias.code && (alias.from === null || unit.from === alias.from),
  )
}

/** Every name that a text can mention: as entries of the phrase automaton, and the way back from an entry to its thing. */
import type { IndexEntry } from '../match/automaton.js'
import { byPlace, END, FIRST, type Hits, HOW, HOWS, ROW } from '../match/phrases.js'
import type {
  AuthorityEntry,
  Gazetteer,
  OutsidePlace,
  Pack,
  PackSource,
  Phrase,
  PhraseOutput,
  ProcedureEntry,
  Unit,
  UnitAlias,
} from '../pack.js'
import { onDemand } from '../text/on-demand.js'
import type { Field, PhraseMatch } from '../types.js'
import { inOrder } from './in-order.js'

/** Units of any era that one written name may mean. */
export interface UnitName {
  readonly name: string
  readonly units: readonly Unit[]
  /** Initials (HBT, TX …) and names that are ordinary words: they need a kind word. */
  readonly needsKind: boolean
  readonly alias: boolean
}

/** What a match of the phrase index stands for. */
export type Named =
  | { readonly what: 'unit'; readonly name: UnitName }
  | { readonly what: 'outside'; readonly place: OutsidePlace }
  | { readonly what: 'body'; readonly entries: readonly AuthorityEntry[] }
  | { readonly what: 'family'; readonly family: string }
  | { readonly what: 'procedure'; readonly procedures: readonly ProcedureEntry[] }
  | { readonly what: 'field'; readonly field: Field }

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

/** The thing that an entry of the automaton names, by its id; null for an entry that is no name. */
export type Lexicon = (id: string) => Named | null

/** What begins the id of an entry that is a name. */
const KINDS: readonly string[] = ['unit', 'outside', 'body', 'family', 'procedure', 'field']

export function lexicon(
  pack: Pick<Pack, 'gazetteer' | 'authorities' | 'procedures'>,
  units: () => ReadonlyMap<string, UnitName>,
): Lexicon {
  // Made when the first name of their kind is met: most reports name few things.
  const outside = onDemand(() => new Map(pack.gazetteer.outside.map(place => [place.name, place])))
  const bodies = onDemand(() => new Map(pack.authorities.map(entry => [entry.id, entry])))
  const procedures = onDemand(() => new Map(pack.procedures.map(procedure => [procedure.id, procedure])))
  const meaning = (id: string): Named | null => {
    const colon = id.indexOf(':')
    const kind = id.slice(0, colon)
    const key = id.slice(colon + 1)
    const all = <T>(things: ReadonlyMap<string, T>) => key.split(',').flatMap(one => things.get(one) ?? [])
    if (kind === 'unit') {
      const name = units().get(key)
      return name ? { what: 'unit', name } : null
    }
    if (kind === 'outside') {
      const place = outside().get(key)
      return place ? { what: 'outside', place } : null
    }
    if (kind === 'body') return { what: 'body', entries: all(bodies()) }
    if (kind === 'family') return { what: 'family', family: key }
    if (kind === 'procedure') return { what: 'procedure', procedures: all(procedures()) }
    // The automaton's field ids come from the closed list.
    return kind === 'field' ? { what: 'field', field: key as Field } : null
  }
  return meaning
}

/** A name in a text. */
export interface NameMatch extends PhraseMatch {
  readonly named: Named
}

/** Names among the hits of the index that has these outputs: by first token, then length, then id. */
export function nameGatherer(outputs: readonly PhraseOutput[], lexicon: Lexicon): (hits: Hits) => NameMatch[] {
  // By output, and by id: outputs of one id are one thing.
  const meanings: (Named | null | undefined)[] = outputs.map(() => undefined)
  const known = new Map<string, Named | null>()
  const isName = Uint8Array.from(outputs, ({ id }) => (KINDS.includes(id.slice(0, id.indexOf(':'))) ? 1 : 0))
  // Names mostly come after the cues.
  const firstName = isName.indexOf(1)
  const meaningOf = (output: number): Named | null => {
    const id = outputs[output]?.id ?? ''
    const same = known.get(id)
    const meaning = same === undefined ? lexicon(id) : same
    known.set(id, meaning)
    meanings[output] = meaning
    return meaning
  }
  return ({ count, rows }) => {
    const names: NameMatch[] = []
    for (let at = 0; at < count * ROW; at += ROW) {
      const output = rows[at] ?? 0
      if (output < firstName || isName[output] !== 1) continue
      const named = meanings[output] ?? meaningOf(output)
      if (!named) continue
      const first = rows[at + FIRST] ?? 0
      const end = rows[at + END] ?? 0
      names.push({ id: outputs[output]?.id ?? '', first, end, how: HOWS[rows[at + HOW] ?? 0] ?? 'as-written', named })
    }
    return inOrder(names, byPlace)
  }
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

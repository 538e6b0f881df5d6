/** From the hits of the phrase index to the names among them, each with the thing that it means. */
import { compareText } from '../match/automaton.js'
import { END, FIRST, type Hits, HOW, HOWS, ROW } from '../match/phrases.js'
import type { AuthorityEntry, Pack, PhraseOutput, ProcedureEntry } from '../pack.js'
import { onDemand } from '../text/on-demand.js'
import type { Field, PhraseMatch } from '../types.js'
import type { BodyAt, Names, ProcedureAt, UnitAt, UnitName } from './lexicon.js'

/** What an entry of the automaton means: one kind of thing of these. Of one shape, so that the readers stay quick. */
interface Meaning {
  readonly unit: UnitName | null
  readonly isOutside: boolean
  readonly body: Pick<BodyAt, 'entries' | 'family'> | null
  readonly procedure: Pick<ProcedureAt, 'procedures' | 'fields'> | null
}

/** What begins the id of an entry that is a name. */
const KINDS: readonly string[] = ['unit', 'outside', 'body', 'family', 'procedure', 'field']

type Things = Pick<Pack, 'gazetteer' | 'authorities' | 'procedures'>

/** The thing that an entry of the automaton names, by its id; null for an entry that is no name. */
function meanings(pack: Things, units: () => ReadonlyMap<string, UnitName>): (id: string) => Meaning | null {
  // Made when the first name of their kind is met: most reports name few things.
  const outside = onDemand(() => new Set(pack.gazetteer.outside.map(place => place.name)))
  const bodies = onDemand(() => new Map(pack.authorities.map(entry => [entry.id, entry])))
  const procedures = onDemand(() => new Map(pack.procedures.map(procedure => [procedure.id, procedure])))
  // Written out by one function: an object that another is spread into has a shape of its own.
  const meaning = (
    unit: Meaning['unit'],
    isOutside: boolean,
    body: Meaning['body'],
    procedure: Meaning['procedure'],
  ): Meaning => ({ unit, isOutside, body, procedure })
  const body = (entries: readonly AuthorityEntry[], family: string | null) =>
    meaning(null, false, { entries, family }, null)
  const procedure = (named: readonly ProcedureEntry[], fields: readonly Field[]) =>
    meaning(null, false, null, { procedures: named, fields })
  return id => {
    const colon = id.indexOf(':')
    const kind = id.slice(0, colon)
    const key = id.slice(colon + 1)
    const all = <T>(things: ReadonlyMap<string, T>) => key.split(',').flatMap(one => things.get(one) ?? [])
    if (kind === 'unit') {
      const unit = units().get(key)
      return unit ? meaning(unit, false, null, null) : null
    }
    if (kind === 'outside') return outside().has(key) ? meaning(null, true, null, null) : null
    if (kind === 'body') return body(all(bodies()), null)
    if (kind === 'family') return body([], key)
    if (kind === 'procedure') {
      const named = all(procedures())
      return procedure(named, [...new Set(named.map(one => one.field))])
    }
    // The automaton's field ids come from the closed list.
    return kind === 'field' ? procedure([], [key as Field]) : null
  }
}

export type NameGatherer = (hits: Hits) => Names | null

const FEW_NAMES = 64

/** Of the hits of the index that has these outputs; null where there is no name among them. */
export function nameGatherer(
  outputs: readonly PhraseOutput[],
  pack: Things,
  units: () => ReadonlyMap<string, UnitName>,
): NameGatherer {
  const meaning = meanings(pack, units)
  // By output, and by id: outputs of one id are one thing.
  const known: (Meaning | null | undefined)[] = outputs.map(() => undefined)
  const byId = new Map<string, Meaning | null>()
  const isName = Uint8Array.from(outputs, ({ id }) => (KINDS.includes(id.slice(0, id.indexOf(':'))) ? 1 : 0))
  const meaningOf = (output: number): Meaning | null => {
    const id = outputs[output]?.id ?? ''
    const same = byId.get(id)
    const found = same === undefined ? meaning(id) : same
    byId.set(id, found)
    known[output] = found
    return found
  }
  const idAt = ({ rows }: Hits, row: number): string => outputs[rows[row] ?? 0]?.id ?? ''
  /** By first token, then length, then id. */
  const isAfter = (hits: Hits, one: number, other: number): boolean => {
    const { rows } = hits
    const first = (rows[one + FIRST] ?? 0) - (rows[other + FIRST] ?? 0)
    const end = (rows[one + END] ?? 0) - (rows[other + END] ?? 0)
    return first !== 0 ? first > 0 : end !== 0 ? end > 0 : compareText(idAt(hits, one), idAt(hits, other)) > 0
  }
  // Where the rows of names begin, in order; it serves text after text.
  let names = new Int32Array(FEW_NAMES)

  return hits => {
    const { count, rows } = hits
    let found = 0
    for (let row = 0; row < count * ROW; row += ROW) {
      if (isName[rows[row] ?? 0] !== 1) continue
      if (found === names.length) {
        const wider = new Int32Array(found * 2)
        wider.set(names)
        names = wider
      }
      // Hits come by first token, so a name goes few places back.
      let place = found++
      for (; place > 0 && isAfter(hits, names[place - 1] ?? 0, row); place--) names[place] = names[place - 1] ?? 0
      names[place] = row
    }
    if (found === 0) return null
    const units: UnitAt[] = []
    const outside: PhraseMatch[] = []
    const bodies: BodyAt[] = []
    const procedures: ProcedureAt[] = []
    for (let i = 0; i < found; i++) {
      const row = names[i] ?? 0
      const output = rows[row] ?? 0
      const means = known[output] ?? meaningOf(output)
      if (!means) continue
      const first = rows[row + FIRST] ?? 0
      const end = rows[row + END] ?? 0
      const how = HOWS[rows[row + HOW] ?? 0] ?? 'as-written'
      const { unit, body, procedure } = means
      if (unit !== null) units.push({ first, end, how, name: unit })
      else if (body !== null) bodies.push({ first, end, how, entries: body.entries, family: body.family })
      else if (procedure !== null)
        procedures.push({ first, end, how, procedures: procedure.procedures, fields: procedure.fields })
      else outside.push({ id: idAt(hits, row), first, end, how })
    }
    return { units, outside, bodies, procedures }
  }
}

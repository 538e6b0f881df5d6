/** From a report's words to all that rules may read: one pass over the phrase index serves cues and mentions alike. */
import { compareText } from '../match/automaton.js'
import { cueGatherer } from '../match/cues.js'
import type { FoundCues } from '../match/found-cues.js'
import { phraseIndex } from '../match/phrases.js'
import { QUOTATION_MARKS, type Reading, reader } from '../match/reading.js'
import { type Filed, filedAt } from '../mentions/filed.js'
import { halfAccentedFinder } from '../mentions/half-accented.js'
import { kindReader } from '../mentions/kinds.js'
import { unitNames } from '../mentions/lexicon.js'
import { type Mentions, mentionFinder } from '../mentions/mentions.js'
import { nameGatherer } from '../mentions/names-found.js'
import { isLate, waited } from '../mentions/overdue.js'
import { variantReader } from '../mentions/variants.js'
import type { BodyFamily, Pack } from '../pack.js'
import { type WorkDays, workDays } from '../registry/calendar.js'
import { waysIn } from '../registry/ways-in.js'
import { FEW } from '../text/few.js'
import { onDemand } from '../text/on-demand.js'
import type { Day, Field, Overdue } from '../types.js'
import type { Evidence, Facts } from './evidence.js'

/** The evidence for rules, and what else one reading of a text tells: the resolver asks for it. */
export interface Gathered extends Evidence {
  readonly cues: FoundCues
  /** The procedures, bodies and places that the text names, of whatever era; positions are tokens. */
  readonly mentions: Mentions
  /** The field the text speaks of, null when nothing tells. */
  readonly field: Field | null
  /** When the file was handed in, where the text tells it. */
  readonly filed: Filed | null
  /** How long it has waited by the limit of its procedure, late or not. */
  readonly waited: Overdue | null
}

/**
 * Reads a text: pure, and the same for every day but for phrases that are in force only on some, and for days told without
 * their year. Never throws, whatever the text; time grows with its length and no faster.
 */
export type Gather = (text: string, asOf: Day | null, channel?: string) => Gathered

/**
 * Prepares a pack once; the result reads any number of texts: `gatherer(hanoi)('Hồ sơ quá hạn', '2025-08-05')`.
 * @param index finds the phrases of the pack; given when they are kept some other way than in its one automaton
 */
export function gatherer(pack: Pack, index = phraseIndex(pack.phrases)): Gather {
  const kinds = kindReader(pack.gazetteer.kinds)
  const read = reader(pack.spelling, kinds.mayEnd)
  const units = onDemand(() => unitNames(pack.gazetteer))
  const gatherCues = cueGatherer(index.outputs, pack.labels.negation, pack.labels.contrast)
  const gatherNames = nameGatherer(index.outputs, pack, units)
  const findMentions = mentionFinder(kinds, halfAccentedFinder(units))
  const days = workDays(pack.calendar)
  const readVariants = variantReader(pack.procedures)
  const families = new Map(pack.families.map(family => [family.id, family]))
  const entrances = waysIn(pack.routing)
  return (text, asOf, channel = '') => {
    const reading = read(text)
    const hits = index.scan(reading, asOf)
    const cues = gatherCues(reading, hits)
    const mentions = readVariants(findMentions(reading, gatherNames(hits), cues), cues)
    const field = fieldOf(mentions, families, entrances)
    return new ReadReport(reading, cues, mentions, field, asOf, channel, days)
  }
}

/** When a file was handed in is sought when it is first asked: few reports have a use for it. */
class ReadReport implements Gathered {
  readonly waited: Overdue | null
  readonly facts: Facts
  private handedIn: Filed | null | undefined

  constructor(
    readonly reading: Reading,
    readonly cues: FoundCues,
    readonly mentions: Mentions,
    readonly field: Field | null,
    private readonly asOf: Day | null,
    channel: string,
    days: WorkDays,
  ) {
    this.waited = waited(this, mentions.procedures, days)
    const overdue = this.waited === null ? 'unknown' : isLate(this.waited) ? 'yes' : 'no'
    this.facts = factsOf(reading, mentions, { field, channel, overdue })
  }

  get filed(): Filed | null {
    if (this.handedIn === undefined) this.handedIn = filedAt(this.reading, this.cues, this.asOf)
    return this.handedIn
  }
}

/** A procedure's field before a mere field word, the field named most often first; last, the work of a named body. */
function fieldOf(
  { procedures, bodies }: Mentions,
  families: ReadonlyMap<string, BodyFamily>,
  entrances: readonly Field[],
): Field | null {
  const told: Field[] = []
  for (const mention of procedures) if (mention.procedures.length > 0) told.push(...mention.fields)
  if (told.length === 0) for (const { fields } of procedures) told.push(...fields)
  if (told.length > 0) return commonest(told, entrances)
  for (const { family } of bodies) {
    const field = family === null ? null : (families.get(family)?.field ?? null)
    if (field !== null) told.push(field)
  }
  return commonest(told, entrances)
}

/** Of equally frequent values the one said first; any other goes before one that is only the way in. */
function commonest(fields: readonly Field[], entrances: readonly Field[]): Field | null {
  let best: Field | null = null
  let most = 0
  for (const field of fields.length > FEW ? new Set(fields) : fields) {
    const times = entrances.includes(field) ? 0 : timesIn(fields, field)
    if (best !== null && times <= most) continue
    best = field
    most = times
  }
  return best
}

function timesIn(fields: readonly Field[], wanted: Field): number {
  let times = 0
  for (const field of fields) if (field === wanted) times++
  return times
}

type Told = Pick<Facts, 'channel' | 'overdue'> & { readonly field: Field | null }

function factsOf(reading: Reading, mentions: Mentions, { field, channel, overdue }: Told): Facts {
  const { syllables, marked, questionMarks, quotationMarks } = reading
  const ids = procedureIds(mentions)
  return {
    field: field ?? 'none',
    procedures: ids.length,
    bodies: mentions.bodies.length,
    places: mentions.allPlaces.length,
    'procedure-ids': ids,
    'body-ids': bodyIds(mentions),
    'place-codes': placeCodes(mentions),
    syllables,
    accents: marked === 0 ? 'none' : marked * 2 > syllables ? 'all' : 'some',
    'question-marks': questionMarks,
    quotes: quotationMarks < 2 ? 0 : quotesIn(reading),
    channel,
    overdue,
  }
}

const NO_IDS: readonly string[] = []

function procedureIds({ procedures: mentions }: Mentions): readonly string[] {
  if (mentions.length === 0) return NO_IDS
  const ids: string[] = []
  for (const { procedures } of mentions) for (const { id } of procedures) ids.push(id)
  return eachOnce(ids)
}

function bodyIds({ bodies }: Mentions): readonly string[] {
  if (bodies.length === 0) return NO_IDS
  const ids: string[] = []
  for (const { entries, family } of bodies) {
    for (const { id } of entries) ids.push(id)
    if (family !== null) ids.push(family)
  }
  return eachOnce(ids)
}

function placeCodes({ allPlaces }: Mentions): readonly string[] {
  if (allPlaces.length === 0) return NO_IDS
  const codes: string[] = []
  for (const { units } of allPlaces) for (const { code } of units) codes.push(code)
  return eachOnce(codes)
}

/** In code-unit order. Most texts name little. */
function eachOnce(ids: string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort(compareText)
}

/** Runs of three syllables or more between two marks: a shorter one is a name. A mark right after a word opens nothing. */
function quotesIn(reading: Reading): number {
  const { kinds, pieces } = reading
  let quotes = 0
  let opened = false
  let syllables = 0
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at]
    if (kind === 'mark' && QUOTATION_MARKS.has(pieces[at]?.text ?? '')) {
      if (opened && syllables >= 3) quotes++
      opened = !opened && (kinds[at - 1] !== 'syllable' || !isGlued(reading, at))
      syllables = 0
    } else if (kind === 'syllable') syllables++
  }
  return quotes
}

/** Stands right after the token before: where nothing was mended, the tokens stand in the text as they are read. */
function isGlued(reading: Reading, at: number): boolean {
  const { normalised, starts, ends } = reading
  return normalised.edits.length === 0 ? starts[at] === ends[at - 1] : reading.tokens[at]?.before === 'none'
}

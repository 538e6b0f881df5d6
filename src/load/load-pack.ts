import { compilePack } from '../mentions/compile.js'
import type { Pack, PackSource } from '../pack.js'
import { type Lang, type Problem, ProblemsError, type Sources } from '../problems.js'
import { FACT_NAMES } from '../rules/evidence.js'
import { type FolderFiles, openFolders } from './folders.js'
import { openPackFolder } from './pack-folder.js'
import { type Places, places } from './places.js'
import { readAuthorities } from './read-authorities.js'
import { readCalendar } from './read-calendar.js'
import { readConditions } from './read-conditions.js'
import { readCues } from './read-cues.js'
import { readLabels } from './read-labels.js'
import { readProcedures } from './read-procedures.js'
import { readFamilies, readRouting } from './read-routing.js'
import { readRule } from './read-rules.js'
import { readSpelling } from './read-spelling.js'
import { readUnits } from './read-units.js'
import { createReading, type Reading } from './reading.js'
import { OPERATORS } from './schemas/condition.js'
import { stamp } from './stamps.js'
import { reportUnused } from './unused.js'

export interface LoadOptions {
  /** Folder of rules, as `rules/` of this package. */
  readonly rules: string
  /** Folder of dictionaries, as `dictionaries/` of this package. */
  readonly dictionaries: string
  /** Name of the pack; default `custom`. */
  readonly name?: string
  /** Facts beyond those of pakn that the caller gives to the rules (see `pakn/json-rules-engine`). */
  readonly facts?: readonly string[]
  /** Operators beyond those of json-rules-engine. */
  readonly operators?: readonly string[]
  /** Language of problems; default `vi`. */
  readonly lang?: Lang
}

/** A data pack in a folder of its own, see `packs/` of this package's repository. */
export interface PackFolderOptions extends Omit<LoadOptions, 'rules' | 'dictionaries'> {
  readonly folder: string
}

/** `pack` is null exactly when one of the problems is an error. */
export type Loaded = { readonly problems: readonly Problem[]; readonly sources: Sources; readonly places: Places } & (
  | { readonly pack: Pack }
  | { readonly pack: null }
)

/**
 * Reads folders of rules and dictionaries, or the folder of a data pack, checks everything and returns the pack.
 * Synchronous; reads disks.
 * @throws {ProblemsError} with all problems of all files when one of them is an error.
 */
export function loadPack(from: LoadOptions | PackFolderOptions | string): Pack {
  const { pack, problems, sources } = safeLoadPack(from)
  if (pack === null) throw new ProblemsError(problems, sources, typeof from === 'string' ? undefined : from.lang)
  return pack
}

/** As `loadPack`, but returns the problems, warnings included, instead of throwing them. */
export function safeLoadPack(from: LoadOptions | PackFolderOptions | string): Loaded {
  const given = typeof from === 'string' ? { folder: from } : from
  const reading = createReading(given.lang)
  const options = 'folder' in given ? { ...openPackFolder(given.folder, reading), ...given } : given
  const files = openFolders(options, reading)
  const source = readPack(files, options, reading)
  reading.names.resolve(reading.error)
  reportUnused(reading)
  const problems = reading.problems()
  const failed = source === null || problems.some(problem => problem.severity === 'error')
  return {
    pack: failed ? null : compilePack(source),
    problems,
    sources: reading.sources,
    places: places(files, options),
  }
}

function readPack(files: FolderFiles, options: LoadOptions, reading: Reading): PackSource | null {
  const operators = new Set<string>([...OPERATORS, ...(options.operators ?? [])])
  for (const fact of [...FACT_NAMES, ...(options.facts ?? [])]) reading.names.declare('fact', fact, null)
  const labels = files.labels === null ? null : readLabels(files.labels, reading)
  const cues = readCues(files.cues, reading)
  const shared = readConditions(files.conditions, operators, reading)
  const rules = files.rules.map(file => readRule(file, operators, reading)).filter(read => read !== null)
  const { procedures, fieldWords } = readProcedures(files.procedures, reading)
  const parts = {
    spelling: readSpelling(files.spelling, reading),
    gazetteer: readUnits(files.units, reading),
    calendar: readCalendar(files.calendar, reading),
    authorities: readAuthorities(files.authorities, reading),
    routing: readRouting(files.routingTable, files.routingFields, reading),
  }
  if (labels === null) return null
  return {
    name: options.name ?? 'custom',
    stamps: { rules: stamp(files.sources.rules), dictionaries: stamp(files.sources.dictionaries) },
    spelling: parts.spelling,
    cues: [...cues, ...shared.inline, ...rules.flatMap(read => read.inline)],
    labels,
    conditions: shared.conditions,
    rules: rules.map(read => read.rule),
    gazetteer: parts.gazetteer,
    calendar: parts.calendar,
    authorities: parts.authorities,
    procedures,
    fieldWords,
    families: readFamilies(files.families, reading),
    routing: parts.routing,
  }
}

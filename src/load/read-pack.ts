import type { PackSource } from '../pack.js'
import { FACT_NAMES } from '../rules/evidence.js'
import { type FolderFiles, openFolders } from './folders.js'
import type { LoadOptions, PackFolderOptions } from './load-options.js'
import type { Memory } from './memory.js'
import { openPackFolder } from './pack-folder.js'
import type { ReadCue } from './phrases.js'
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
import { readWordPoints } from './read-word-points.js'
import { createReading, type Reading } from './reading.js'
import { OPERATORS } from './schemas/condition.js'
import { type Soundness, soundness } from './soundness.js'
import { stamp } from './stamps.js'
import { reportUnused } from './unused.js'

/** Both folders, read and checked file by file and against one another. */
export interface ReadPack {
  readonly files: FolderFiles
  readonly reading: Reading
  /** Null when it cannot be put together at all; with errors in the reading it must not be used. */
  readonly source: PackSource | null
  /** The cues by the file they are written in. */
  readonly cues: ReadonlyMap<string, readonly ReadCue[]>
  readonly places: Places
  /** What no mistake has touched. */
  readonly sound: Soundness
}

/** Reads both folders; what `memory` knows already is not read again. */
export function readPack(given: LoadOptions | PackFolderOptions, memory: Memory): ReadPack {
  const reading = createReading(given.lang, memory.spelt)
  const options = 'folder' in given ? { ...openPackFolder(given.folder, reading), ...given } : given
  const files = openFolders(options, reading, memory)
  const operators = new Set<string>([...OPERATORS, ...(options.operators ?? [])])
  for (const fact of [...FACT_NAMES, ...(options.facts ?? [])]) reading.names.declare('fact', fact, null)

  const once = <T>(piece: string, parts: readonly unknown[], work: (reading: Reading) => T) =>
    memory.once(piece, parts, reading, work)
  const labelsFile = files.labels
  const labels = labelsFile && once('labels', [labelsFile], reading => readLabels(labelsFile, reading))
  const cueFiles = files.cues.map(
    file => [file.name, once(`cues ${file.name}`, [file], reading => readCues(file, reading))] as const,
  )
  const shared = once('conditions', [files.conditions], reading => readConditions(files.conditions, operators, reading))
  const rules = files.rules.flatMap(file => {
    const read = once(`rule ${file.name}`, [file], reading => readRule(file, operators, reading))
    return read === null ? [] : [{ ...read, file: file.name }]
  })
  // Who stands for the bodies of the base in a data pack.
  const here = JSON.stringify([...reading.bodies])
  const { procedures, fieldWords } = once('procedures', [...files.procedures, here], reading =>
    readProcedures(files.procedures, reading),
  )
  const { units } = files
  const spelling = once('spelling', files.spelling, reading => readSpelling(files.spelling, reading))
  const gazetteer = once('units', [...units.tables.values(), ...units.yaml.values()], reading =>
    readUnits(units, reading),
  )
  const authorities = once('authorities', [...files.authorities, here], reading =>
    readAuthorities(files.authorities, reading),
  )
  const { routingTable, routingFields } = files
  const routing = once('routing', [routingTable, routingFields, here], reading =>
    readRouting(routingTable, routingFields, reading),
  )
  const families = once('families', [files.families, here], reading => readFamilies(files.families, reading))
  const calendar = once('calendar', files.calendar, reading => readCalendar(files.calendar, reading))
  const table = options.words === false ? null : files.wordPoints
  const wordPoints = once('word points', [table], reading => readWordPoints(table, reading))
  reading.names.resolve(reading.error, reading.warning)
  const sound = soundness(files, reading)
  reportUnused(reading, sound)

  const cues = new Map<string, readonly ReadCue[]>(cueFiles)
  cues.set('conditions.yaml', shared.inline)
  for (const { file, inline } of rules) if (inline.length > 0) cues.set(file, inline)
  const stampOf = (name: 'rules' | 'dictionaries') =>
    once(`stamp ${name}`, files.sources[name], () => stamp(files.sources[name]))
  const source = labels && {
    name: options.name ?? 'custom',
    stamps: { rules: stampOf('rules'), dictionaries: stampOf('dictionaries') },
    spelling,
    cues: [...cues.values()].flatMap(read => read.map(({ set }) => set)),
    labels,
    conditions: shared.conditions,
    rules: rules.map(({ rule }) => rule),
    gazetteer,
    authorities,
    procedures,
    fieldWords,
    families,
    routing,
    calendar,
    wordPoints,
  }
  return { files, reading, source, cues, places: places(files, options), sound }
}

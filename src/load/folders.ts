import { say } from '../problems.js'
import { checkDictionaryPlace, checkRulePlace, UNIT_TABLES, WORD_TABLE } from './file-places.js'
import { createMemory, type Memory } from './memory.js'
import type { UnitFiles } from './read-units.js'
import type { Reading } from './reading.js'
import { type Folder, readFolder, type Source } from './source.js'
import { parseYaml, type YamlFile } from './yaml-file.js'

/** The files of both folders, sorted out by what they are. */
export interface FolderFiles {
  readonly sources: { readonly rules: readonly Source[]; readonly dictionaries: readonly Source[] }
  /** Names of files whose letters could not be read. */
  readonly unreadable: { readonly rules: readonly string[]; readonly dictionaries: readonly string[] }
  readonly all: readonly YamlFile[]
  readonly labels: YamlFile | null
  readonly conditions: YamlFile | null
  readonly routingTable: YamlFile | null
  readonly routingFields: YamlFile | null
  readonly families: YamlFile | null
  readonly rules: readonly YamlFile[]
  readonly spelling: readonly YamlFile[]
  readonly cues: readonly YamlFile[]
  readonly authorities: readonly YamlFile[]
  readonly procedures: readonly YamlFile[]
  readonly calendar: readonly YamlFile[]
  readonly wordPoints: Source | null
  readonly units: UnitFiles
}

export interface FolderPaths {
  readonly rules: string
  readonly dictionaries: string
  /** Folders whose files replace those of the same path; null where there is none. */
  readonly over?: { readonly rules: string | null; readonly dictionaries: string | null }
}

/** What one province says of itself says nothing of another. */
const NEVER_TAKEN_OVER = ['units/', 'authorities/']

/** Reads and parses both folders; files that lie where nothing reads them are reported. */
export function openFolders(folders: FolderPaths, reading: Reading, memory: Memory = createMemory()): FolderFiles {
  const ruleFolder = layered(folders.rules, folders.over?.rules ?? null, [], reading, memory)
  const ownOnly = folders.over ? NEVER_TAKEN_OVER : []
  const dictionaryFolder = layered(folders.dictionaries, folders.over?.dictionaries ?? null, ownOnly, reading, memory)
  for (const name of [...ruleFolder.unreadable, ...dictionaryFolder.unreadable]) doubtNames(name, reading)
  if (!dictionaryFolder.exists) for (const kind of ['cue', 'authority', 'unit'] as const) reading.names.doubt(kind, '')
  requireLabels(ruleFolder, folders.rules, reading)
  const rules = ruleFolder.sources
  const dictionaries = dictionaryFolder.sources
  const parsedRules = parseAll(
    rules.filter(source => checkRulePlace(source, reading)),
    reading,
    memory,
  )
  const placed = dictionaries.filter(source => checkDictionaryPlace(source, reading))
  const parsed = parseAll(
    placed.filter(source => source.name.endsWith('.yaml')),
    reading,
    memory,
  )
  const rule = (name: string) => parsedRules.find(file => file.name === name) ?? null
  const inFolder = (folder: string) => parsed.filter(file => file.name.startsWith(`${folder}/`))
  return {
    sources: { rules, dictionaries },
    unreadable: { rules: ruleFolder.unreadable, dictionaries: dictionaryFolder.unreadable },
    all: [...parsedRules, ...parsed],
    labels: rule('labels.yaml'),
    conditions: rule('conditions.yaml'),
    routingTable: rule('routing/table.yaml'),
    routingFields: rule('routing/fields.yaml'),
    families: rule('routing/families.yaml'),
    rules: parsedRules.filter(file => !isSpecial(file.name)),
    spelling: inFolder('spelling'),
    cues: inFolder('cues'),
    authorities: inFolder('authorities'),
    procedures: inFolder('procedures'),
    calendar: inFolder('calendar'),
    wordPoints: placed.find(({ name }) => name === WORD_TABLE) ?? null,
    units: {
      tables: new Map(placed.filter(({ name }) => UNIT_TABLES.includes(name)).map(source => [source.name, source])),
      yaml: new Map(inFolder('units').map(file => [file.name, file])),
    },
  }
}

function layered(
  base: string,
  over: string | null,
  ownOnly: readonly string[],
  reading: Reading,
  memory: Memory,
): Folder {
  const below = readFolder(base, reading, memory)
  const above = over === null ? null : readFolder(over, reading, memory)
  const replaced = new Set(above?.sources.map(source => source.name))
  const isTaken = ({ name }: Source) => !replaced.has(name) && !ownOnly.some(folder => name.startsWith(folder))
  const sources = [...below.sources.filter(isTaken), ...(above?.sources ?? [])]
  return {
    exists: below.exists,
    sources: sources.sort((a, b) => (a.name < b.name ? -1 : 1)),
    unreadable: [...below.unreadable, ...(above?.unreadable ?? [])],
  }
}

function requireLabels({ exists, sources, unreadable }: Folder, folder: string, reading: Reading): void {
  if (!exists || [...sources.map(source => source.name), ...unreadable].includes('labels.yaml')) return
  const place = { file: `${folder}/labels.yaml`, line: 1, column: 1 }
  const message = say('Thiếu tệp thang điểm labels.yaml', 'The file of weights and thresholds, labels.yaml, is missing')
  const hint = say(
    'Chép rules/labels.yaml của gói pakn vào thư mục',
    'Copy rules/labels.yaml of the package pakn into the folder',
  )
  reading.error('file-missing', place, message, hint)
}

function isSpecial(name: string): boolean {
  return name === 'labels.yaml' || name === 'conditions.yaml' || name.startsWith('routing/')
}

function parseAll(sources: readonly Source[], reading: Reading, memory: Memory): YamlFile[] {
  return sources.flatMap(source => {
    const file = memory.once(`yaml ${source.path}`, [source], reading, reading => parseYaml(source, reading))
    if (file === null || !file.isWhole) doubtNames(source.name, reading)
    return file === null ? [] : [file]
  })
}

/** A file cannot be read: nobody is told that the names it may declare do not exist. */
function doubtNames(fileName: string, { names }: Reading): void {
  const [folder] = fileName.split('/')
  const base = fileName.replace(/\.[a-z]+$/, '')
  if (folder === 'cues') names.doubt('cue', `${base.slice('cues/'.length)}/`)
  if (folder === 'authorities') for (const kind of ['authority', 'body'] as const) names.doubt(kind, '')
  if (base === 'routing/families') names.doubt('body', '')
  if (folder === 'procedures') names.doubt('procedure', '')
  if (folder === 'units') names.doubt('unit', '')
  if (base === 'conditions') names.doubt('condition', '')
  names.doubt('rule', base)
}

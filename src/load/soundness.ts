/** What no mistake told so far can have touched: of that everything can be said already. */
import type { PackSource, Rule } from '../pack.js'
import { cuesOf } from '../rules/leaves.js'
import type { FolderFiles } from './folders.js'
import { conditionsOf, leavesOf } from './lint/uses.js'
import type { ReadCue } from './phrases.js'
import type { Reading } from './reading.js'

const DICTIONARIES = ['spelling', 'cues', 'authorities', 'procedures', 'calendar', 'units', 'word-points'] as const
/** Files that are read together. */
export type Part = 'labels' | 'conditions' | 'rules' | 'routing' | 'families' | (typeof DICTIONARIES)[number]

export interface Soundness {
  /** There is no mistake anywhere. */
  readonly whole: boolean
  /** There is none in any file of these parts. */
  are(...parts: readonly Part[]): boolean
  /** There is none in the file of this name. */
  isFile(folder: 'rules' | 'dictionaries', name: string): boolean
}

export function soundness({ sources, unreadable }: FolderFiles, reading: Reading): Soundness {
  const faulty = new Set(reading.problems().flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])))
  const of = (folder: 'rules' | 'dictionaries') => [
    ...sources[folder].flatMap(({ path, name }) => (faulty.has(path) ? [name] : [])),
    ...unreadable[folder],
  ]
  const names = { rules: new Set(of('rules')), dictionaries: new Set(of('dictionaries')) }
  const parts = new Set([...[...names.rules].map(partOfRules), ...[...names.dictionaries].flatMap(partsOfDictionaries)])
  // A folder, or a file that must be there, is missing.
  const isMissing = faulty.size > names.rules.size + names.dictionaries.size
  return {
    whole: faulty.size === 0,
    are: (...asked) => !isMissing && asked.every(part => !parts.has(part)),
    isFile: (folder, name) => !names[folder].has(name),
  }
}

function partOfRules(name: string): Part {
  if (name === 'labels.yaml') return 'labels'
  if (name === 'conditions.yaml') return 'conditions'
  if (name === 'routing/families.yaml') return 'families'
  return name === 'routing/table.yaml' || name === 'routing/fields.yaml' ? 'routing' : 'rules'
}

/** Nobody knows where a file belongs that lies in no folder of dictionaries. */
function partsOfDictionaries(name: string): readonly Part[] {
  const part = DICTIONARIES.find(folder => name.startsWith(`${folder}/`))
  return part === undefined ? DICTIONARIES : [part]
}

/** Rules of which all that they say themselves can be read, whatever the cues are that they name. */
export function readableRules({ rules, conditions }: PackSource, sound: Soundness): readonly Rule[] {
  if (sound.whole) return rules
  return rules.filter(
    rule =>
      sound.isFile('rules', `${rule.id}.yaml`) &&
      (sound.are('conditions') || conditionsOf(rule, conditions).size === 0),
  )
}

/** Rules whose examples can be tried. None when there is a mistake in what every text is read with. */
export function testableRules(
  source: PackSource,
  cues: ReadonlyMap<string, readonly ReadCue[]>,
  sound: Soundness,
): readonly Rule[] {
  if (sound.whole) return source.rules
  const read = [
    'labels',
    'families',
    'spelling',
    'authorities',
    'procedures',
    'calendar',
    'units',
    'word-points',
  ] as const
  if (!sound.are(...read)) return []
  const fileOf = new Map([...cues].flatMap(([file, read]) => read.map(({ set }) => [set.id, file] as const)))
  const isSound = (cue: string) => {
    const file = fileOf.get(cue)
    return file !== undefined && sound.isFile('dictionaries', file)
  }
  const { negation, contrast } = source.labels
  const everywhere = [negation.cue, ...(contrast ? [contrast.past, contrast.now] : [])]
  if (!everywhere.every(isSound)) return []
  const isTestable = (rule: Rule) => leavesOf(rule, source.conditions).every(leaf => cuesOf(leaf).flat().every(isSound))
  return readableRules(source, sound).filter(isTestable)
}

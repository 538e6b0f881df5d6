/** Which rules can be tried while others cannot be read: those that no mistake told so far can have touched. */
import type { PackSource, Rule } from '../pack.js'
import { cuesOf } from '../rules/leaves.js'
import { conditionsOf, leavesOf } from './lint/uses.js'
import type { ReadPack } from './read-pack.js'
import type { Source } from './source.js'

/** None when there is a mistake in what every text is read with: abbreviations, names of places and bodies, labels. */
export function soundRules(source: PackSource, { files, cues, reading }: ReadPack): readonly Rule[] {
  const errors = reading.problems().filter(({ severity }) => severity === 'error')
  const faulty = new Set(errors.map(({ file }) => file))
  const namesOf = (sources: readonly Source[]) =>
    new Set(sources.flatMap(({ path, name }) => (faulty.has(path) ? [name] : [])))
  const rules = namesOf(files.sources.rules)
  const dictionaries = namesOf(files.sources.dictionaries)
  const isMissing = faulty.size > rules.size + dictionaries.size
  if (isMissing || [...dictionaries].some(name => !name.startsWith('cues/'))) return []
  if (rules.has('labels.yaml') || rules.has('routing/families.yaml')) return []

  const fileOf = new Map([...cues].flatMap(([file, read]) => read.map(({ set }) => [set.id, file] as const)))
  const isSound = (cue: string) => {
    const file = fileOf.get(cue)
    return file !== undefined && !dictionaries.has(file)
  }
  const { negation, contrast } = source.labels
  const everywhere = [negation.cue, ...(contrast ? [contrast.past, contrast.now] : [])]
  if (!everywhere.every(isSound)) return []
  return source.rules.filter(rule => {
    if (rules.has(`${rule.id}.yaml`)) return false
    if (rules.has('conditions.yaml') && conditionsOf(rule, source.conditions).size > 0) return false
    return leavesOf(rule, source.conditions).every(leaf => cuesOf(leaf).flat().every(isSound))
  })
}

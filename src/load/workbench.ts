import { buildAutomaton } from '../match/automaton.js'
import { packOver } from '../mentions/compile.js'
import { lexiconEntries } from '../mentions/lexicon.js'
import type { PackSource } from '../pack.js'
import { compareProblems, type Problem, type Sources } from '../problems.js'
import { gatherer } from '../rules/gather.js'
import { withoutAllowed } from './allow.js'
import { reportExamples } from './examples.js'
import { lint, lintSome } from './lint/lint.js'
import { livingIndex } from './living-index.js'
import type { LoadOptions, PackFolderOptions } from './load-options.js'
import { createMemory } from './memory.js'
import { type ReadPack, readPack } from './read-pack.js'
import { createReading } from './reading.js'
import { soundRules } from './sound-rules.js'

/** What a check found. */
export interface Checked {
  /** Sorted; warnings that a file allows are left out. */
  readonly problems: readonly Problem[]
  readonly sources: Sources
  /** What was checked; null when the folders cannot be read without an error. */
  readonly source: PackSource | null
}

export interface Workbench {
  /** Reads the folders as they are now and checks everything; from the second time on only what changed is done again. */
  check(): Checked
}

/** Checks folders of rules and dictionaries: shapes, references, lint, and every rule's own examples. */
export function createWorkbench(options: LoadOptions | PackFolderOptions): Workbench {
  const memory = createMemory()
  const phrases = livingIndex()

  /** Whether everything could be looked at. */
  function examine(read: ReadPack, source: PackSource): boolean {
    const { reading, cues, places } = read
    const isReadable = !reading.problems().some(problem => problem.severity === 'error')
    const rules = isReadable ? source.rules : soundRules(source, read)
    const known = { ...source, rules }
    const look = isReadable ? lint : lintSome
    look({ ...read, source: known, memory })
    // Nothing is put together of parts that may be broken.
    if (rules.length === 0) return isReadable
    const { gazetteer, authorities, procedures, fieldWords, families } = source
    const named = [gazetteer, authorities, procedures, fieldWords, families]
    const lexicon = memory.once('lexicon', named, reading, () => buildAutomaton(lexiconEntries(source)))
    const gather = gatherer(packOver(source, lexicon), phrases.over(cues, lexicon))
    reportExamples(known, gather, places, memory, reading)
    return isReadable
  }

  return {
    check() {
      const read = readPack(options, memory)
      const source = read.source !== null && examine(read, read.source) ? read.source : null
      const { sources } = read.reading
      const about = createReading(options.lang)
      const left = withoutAllowed(read.reading.problems(), sources, about)
      // While a file cannot be read nobody knows which warnings there would be.
      const allowances = about.problems().filter(({ severity }) => source !== null || severity === 'error')
      return { problems: [...left, ...allowances].sort(compareProblems), sources, source }
    },
  }
}

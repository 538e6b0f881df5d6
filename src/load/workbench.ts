import { buildAutomaton } from '../match/automaton.js'
import { packOver } from '../mentions/compile.js'
import { lexiconEntries } from '../mentions/lexicon.js'
import type { PackSource } from '../pack.js'
import { compareProblems, type Problem, type Sources } from '../problems.js'
import { type Gather, gatherer } from '../rules/gather.js'
import { onDemand } from '../text/on-demand.js'
import { withoutAllowed } from './allow.js'
import { exampleRunner } from './examples.js'
import { createLint } from './lint/lint.js'
import { livingIndex } from './living-index.js'
import type { LoadOptions, PackFolderOptions } from './load-options.js'
import { createMemory } from './memory.js'
import { type ReadPack, readPack } from './read-pack.js'
import { createReading, type Reading } from './reading.js'
import { testableRules } from './soundness.js'

/** What a check found. */
export interface Checked {
  /** Sorted; warnings that a file allows are left out. */
  readonly problems: readonly Problem[]
  /** The texts of the files read, for `printProblems`. */
  readonly sources: Sources
  /** What was checked; null when the folders cannot be read without an error. */
  readonly source: PackSource | null
}

/** Checks the same folders again and again, as an editor or a watching command does. */
export interface Workbench {
  /** Reads the folders as they are now and checks everything; from the second time on only what changed is done again. */
  check(): Checked
}

/** Checks folders of rules and dictionaries: shapes, references, lint, and every rule's own examples. */
export function createWorkbench(options: LoadOptions | PackFolderOptions): Workbench {
  const memory = createMemory()
  const lint = createLint(memory)
  const phrases = livingIndex()
  const runExamples = exampleRunner()

  function examine(read: ReadPack, source: PackSource): void {
    const { reading, places } = read
    // Nothing is put together of parts that may be broken.
    const rules = testableRules(source, read.cues, read.sound)
    lint(read, source)
    if (rules.length === 0) return
    const gather = onDemand(() => gathererOver(source, reading))
    runExamples({ source: { ...source, rules }, places, memory, reading, gather })
  }

  function gathererOver(source: PackSource, reading: Reading): Gather {
    const { gazetteer, authorities, procedures, fieldWords, families } = source
    const named = [gazetteer, authorities, procedures, fieldWords, families]
    const lexicon = memory.once('lexicon', named, reading, () => buildAutomaton(lexiconEntries(source)))
    return gatherer(packOver(source, lexicon), phrases.over(source.cues, lexicon))
  }

  return {
    check() {
      const read = readPack(options, memory)
      if (read.source !== null) examine(read, read.source)
      const source = read.sound.whole ? read.source : null
      const { sources } = read.reading
      const about = createReading(options.lang)
      const left = withoutAllowed(read.reading.problems(), sources, about)
      // While a file cannot be read nobody knows which warnings there would be.
      const allowances = about.problems().filter(({ severity }) => source !== null || severity === 'error')
      return { problems: [...left, ...allowances].sort(compareProblems), sources, source }
    },
  }
}

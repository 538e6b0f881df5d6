import { onDemand } from '../../text/on-demand.js'
import type { Memory } from '../memory.js'
import type { ReadPack } from '../read-pack.js'
import { type Part, readableRules } from '../soundness.js'
import { ambiguityLint } from './ambiguous.js'
import { lintBodies } from './bodies.js'
import { lintChannels } from './channels.js'
import { lintHeirs } from './heirs.js'
import { lintPhrases } from './phrases.js'
import { lintRouting } from './routing.js'
import { lintImpossible, lintSubsumed, lintTwins } from './rules.js'
import { lintTableEnds } from './table-ends.js'
import { cueUses } from './uses.js'
import { lintWeights } from './weights.js'
import type { LintWorld } from './world.js'

/** What a lint can be told in spite of mistakes elsewhere: it needs these parts whole. */
interface Look {
  readonly needs: readonly Part[]
  readonly look: (world: LintWorld) => void
}

/**
 * Tells of everything that is allowed and yet should be looked at. It is given only rules that can be read; where there are
 * mistakes, what these may have touched is left out, so that a warning stays true when they are mended.
 */
export function createLint(memory: Memory): (read: ReadPack, source: LintWorld['source']) => void {
  const looks: readonly Look[] = [
    { needs: [], look: lintTwins },
    { needs: ['labels'], look: lintSubsumed },
    { needs: ['routing'], look: lintImpossible },
    { needs: [], look: lintHeirs },
    { needs: [], look: lintPhrases },
    { needs: [], look: ambiguityLint() },
    { needs: ['labels', 'rules', 'conditions'], look: lintWeights },
    { needs: ['labels'], look: lintChannels },
    { needs: ['routing'], look: lintRouting },
    { needs: ['procedures', 'authorities', 'routing'], look: lintBodies },
    { needs: ['routing', 'authorities', 'procedures', 'units', 'calendar', 'families'], look: lintTableEnds },
  ]
  return (read, source) => {
    const { sound } = read
    const known = { ...source, rules: readableRules(source, sound) }
    const cues = new Map([...read.cues].filter(([file]) => sound.whole || isWhole(file, read)))
    const uses = onDemand(() => cueUses(known))
    const world = { ...read, cues, source: known, memory, uses }
    for (const { needs, look } of looks) if (sound.are(...needs)) look(world)
  }
}

/** Inline phrases stand in a file of rules. */
function isWhole(file: string, { sound }: ReadPack): boolean {
  return sound.isFile('rules', file) && sound.isFile('dictionaries', file)
}

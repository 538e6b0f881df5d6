import { lintAmbiguous } from './ambiguous.js'
import { lintBodies } from './bodies.js'
import { lintChannels } from './channels.js'
import { lintHeirs } from './heirs.js'
import { lintPhrases } from './phrases.js'
import { lintRouting } from './routing.js'
import { lintRules } from './rules.js'
import { lintTableEnds } from './table-ends.js'
import { lintWeights } from './weights.js'
import type { LintWorld } from './world.js'

/** Tells of everything that is allowed and yet should be looked at; only for folders without errors. */
export function lint(world: LintWorld): void {
  lintSome(world)
  for (const look of [lintPhrases, lintAmbiguous, lintWeights, lintChannels, lintRouting, lintBodies, lintTableEnds])
    look(world)
}

/** What can be said of some rules without knowing the others. */
export function lintSome(world: LintWorld): void {
  lintRules(world)
  lintHeirs(world)
}

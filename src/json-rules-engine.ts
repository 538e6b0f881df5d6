/** `pakn/json-rules-engine`: pakn's rules on the real json-rules-engine, with the caller's own facts, operators and rules. */
import type { AsOf, Triage } from './decide.js'
import type { EngineExtras, EngineRules } from './rules/engine.js'
import type { Decision, Report } from './types.js'

/**
 * Decides with json-rules-engine in place of the compiled evaluator. Overlapping calls are safe; with no extras the
 * decision equals `triage.decide(report, options)`.
 * @param engine `toEngine({ rules: pack.rules, conditions: pack.conditions, strengths: pack.labels.strengths })`
 * @throws PaknInputError when the value is not a Report; whatever a caller's fact or operator throws
 */
export function decideAsync(
  triage: Triage,
  engine: EngineRules,
  report: Report,
  extras: EngineExtras = {},
  options: AsOf = {},
): Promise<Decision> {
  return triage.decideWith(report, (gathered, asOf) => engine.run(gathered, asOf, extras), options)
}

export { type CallerRule, type EngineExtras, type EngineRules, toEngine } from './rules/engine.js'

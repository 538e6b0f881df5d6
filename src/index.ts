/** `pakn`: reports in, decisions out, with the bundled Hanoi pack or one of the caller's own. */
import { type Triage, type TriageOptions, triageOf } from './decide.js'
import bundled from './generated/hanoi.cjs'
import type { Pack } from './pack.js'

/** The bundled pack, for `pakn/rules`, `pakn/routing` and `pakn/json-rules-engine`. */
export const hanoi: Pack = bundled

/**
 * Builds a triage, by default with the bundled pack of Hanoi. Building takes a moment; keep the result and call it from
 * anywhere.
 * @throws PaknInputError when the first argument is no pack, an option is misspelt or out of range, or a policy is switched that no row of the pack has
 */
export function createTriage(pack: Pack = hanoi, options: TriageOptions = {}): Triage {
  return triageOf(pack, options)
}

export type { AsOf, Triage, TriageOptions } from './decide.js'
export type { ExplainedRule, Explanation } from './explanation.js'
export type { Pack } from './pack.js'
export { INPUT_CODES, type InputCode, PaknInputError } from './problems/input-error.js'
export type { FoundBody } from './routing/found-bodies.js'
export type { NamedPlace, PlaceOnDay, UnitLife, UnitSuccession } from './routing/place-answer.js'
export type { FoundNames, FoundPlace } from './routing/places.js'
export type { ExplainedWord, ExplainedWordLabel, ExplainedWords } from './rules/words-explained.js'
export * from './types.js'

/** A decision with everything that led to it: every rule, why it fired or why not, and what the words say. */
import type { Pack } from './pack.js'
import { fillTemplate } from './rules/fill-template.js'
import type { Gathered } from './rules/gather.js'
import { type RuleTrace, ruleTracer } from './rules/trace.js'
import { explainer, type WhyNot } from './rules/why-not.js'
import { type ExplainedWords, wordExplainer } from './rules/words-explained.js'
import type { Because, Day, Decision, Label, Period, RuleStatus, Strength } from './types.js'

/** A decision with everything that led to it. */
export interface Explanation {
  readonly decision: Decision
  /** The text of the report, into which all offsets point. */
  readonly text: string
  /** Where reading ended: the length of the text, less for one that is longer than `longestText` of `createTriage`. */
  readonly readUntil: number
  /** Every rule of the pack, drafts too, by id. */
  readonly rules: readonly ExplainedRule[]
  /** What the words say by themselves, the pseudo rule `word-points`; null where words have no points. */
  readonly words: ExplainedWords | null
  /** Titles of the cue sets by id: what the words found were taken for, in Vietnamese. */
  readonly cueTitles: Readonly<Record<string, string>>
}

/** One rule with its conditions, what they found, and what stood in its way; spans are those of the original text. */
export interface ExplainedRule extends WhyNot {
  readonly id: string
  readonly title: string
  /** The rule's own explanation, with the words found in place of the cue names. */
  readonly explain: string
  readonly reference: string
  readonly owner: string
  readonly supports: readonly Label[]
  readonly against: readonly Label[]
  readonly strength: Strength
  /** As its author set it; a shadow fires without weight, a draft never fires. */
  readonly lifecycle: RuleStatus
  readonly supersededBy: string | null
  readonly effective: Period
  readonly status: 'fired' | 'not-fired'
}

/** Explains what was decided of a text, by what was gathered from it on that day. */
export type ExplainDecision = (
  decision: Decision,
  read: Pick<Explanation, 'text' | 'readUntil'>,
  gathered: Gathered,
  asOf: Day | null,
) => Explanation

/** Prepares a pack once. */
export function decisionExplainer(pack: Pack): ExplainDecision {
  const trace = ruleTracer(pack)
  const explain = explainer(pack)
  const explainWords = wordExplainer(pack.wordPoints, pack.labels.words)
  const cueTitles = Object.fromEntries(pack.cues.map(({ id, title }) => [id, title]))
  return (decision, read, gathered, asOf) => {
    const becauseOf = new Map(decision.firings.map(firing => [firing.rule, firing.because]))
    const whyNot = explain(gathered, asOf)
    const rules = trace(gathered).map(traced => ({
      ...described(traced, becauseOf.get(traced.rule.id), gathered),
      ...whyNot(traced),
    }))
    return { decision, ...read, rules, words: explainWords?.(gathered) ?? null, cueTitles }
  }
}

/** `because`: the evidence of a rule that fired. */
function described(
  { rule }: RuleTrace,
  because: readonly Because[] | undefined,
  gathered: Gathered,
): Omit<ExplainedRule, keyof WhyNot> {
  return {
    id: rule.id,
    title: rule.title,
    explain: fillTemplate(rule.explain, because ?? [], gathered),
    reference: rule.reference,
    owner: rule.owner,
    supports: rule.supports,
    against: rule.against,
    strength: rule.strength,
    lifecycle: rule.status,
    supersededBy: rule.supersededBy,
    effective: rule.effective,
    status: because ? 'fired' : 'not-fired',
  }
}

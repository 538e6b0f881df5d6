/** Minimum functionality (CheckList): what the rules themselves say must match and must not, in every way of typing. */
import type { Pack } from '../../pack.js'
import { checkExamples } from '../../rules/examples.js'
import { share } from '../figures.js'
import type { BehaviourTest } from '../report.js'

export const RULE_EXAMPLES = 'rule-examples'

const KINDS = { match: 'phải khớp', 'no-match': 'không được khớp' } as const

export function ruleExamples(pack: Pack, most: number): BehaviourTest {
  const n = pack.rules.reduce((sum, { examples }) => sum + examples.match.length + examples.noMatch.length, 0)
  // Gaps that are known (`todo`) are no failures, and a warning asks for a look only.
  const failed = checkExamples(pack).flatMap(({ rule, kind, index, variant, severity }) =>
    kind === 'todo' || severity === 'warning' ? [] : [{ rule, kind, index, variant }],
  )
  const examples = new Set(failed.map(({ rule, kind, index }) => `${rule} ${kind}[${index}]`))
  return {
    name: RULE_EXAMPLES,
    title: { vi: 'Ví dụ của các quy tắc', en: 'Examples of the rules' },
    kind: 'functionality',
    failures: share(examples.size, n),
    examples: failed.slice(0, most).map(({ rule, kind, index, variant }) => ({
      id: `${rule} ${kind}[${index}]`,
      before: KINDS[kind],
      after: variant,
    })),
  }
}

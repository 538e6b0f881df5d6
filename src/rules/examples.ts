/** Every rule carries its own examples; here they run, those that must match also decomposed and in capitals. */
import type { Pack, Rule } from '../pack.js'
import type { Day } from '../types.js'
import { ruleTest } from './evaluate.js'
import { type Gather, gatherer } from './gather.js'

/** An example that did not do what it says; `todo` examples are known gaps and fail when they begin to match. */
export interface ExampleFailure {
  readonly rule: string
  readonly kind: 'match' | 'no-match' | 'todo'
  readonly index: number
  readonly text: string
  /** In Vietnamese; does not repeat the text. */
  readonly message: string
}

export function checkExamples(pack: Pack): ExampleFailure[] {
  const gather = gatherer(pack)
  return pack.rules.flatMap(rule => checkRuleExamples(rule, pack.conditions, gather))
}

/** The examples of one rule. */
export function checkRuleExamples(rule: Rule, conditions: Pack['conditions'], gather: Gather): ExampleFailure[] {
  const test = ruleTest(rule, conditions)
  const day = dayInForce(rule)
  const holds = (text: string) => test(gather(text, day))
  const { match, noMatch, todo } = rule.examples
  return [
    ...match.flatMap((text, index) =>
      failureOf(text, holds).map(message => ({ rule: rule.id, kind: 'match' as const, index, text, message })),
    ),
    ...noMatch.flatMap((text, index) =>
      holds(text)
        ? [
            {
              rule: rule.id,
              kind: 'no-match' as const,
              index,
              text,
              message: 'Quy tắc khớp với ví dụ không được khớp',
            },
          ]
        : [],
    ),
    ...todo.flatMap((text, index) =>
      holds(text) ? [{ rule: rule.id, kind: 'todo' as const, index, text, message: 'Ví dụ todo nay đã khớp' }] : [],
    ),
  ]
}

/** A day on which the rule is in force, so that the example is judged by its own law. */
function dayInForce({ effective }: Rule): Day | null {
  return effective.through ?? effective.from
}

/** The forms of one text that never change what it says. */
const FORMS: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['như đã viết', text => text],
  ['dạng tổ hợp NFD', text => text.normalize('NFD')],
  ['chữ hoa', text => text.toUpperCase()],
]

function failureOf(text: string, holds: (text: string) => boolean): string[] {
  const failed = FORMS.find(([, form]) => !holds(form(text)))
  return failed ? [`Quy tắc không khớp với ví dụ phải khớp (${failed[0]})`] : []
}

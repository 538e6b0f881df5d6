/** Rule examples that stand in the corpus: figures would then tell what the rules know by heart. */
import type { Rule } from '../pack.js'
import type { Leak } from './report.js'
import { surveyText } from './survey.js'

/** So many words in a row are no chance. */
const WORDS_IN_A_ROW = 8

interface Example {
  readonly rule: string
  readonly example: string
}

/** Finds the examples that share eight words in a row with a text, or are equal to it but for the writing. */
export function leakFinder(
  rules: readonly Pick<Rule, 'id' | 'examples'>[],
): (report: string, words: readonly string[]) => Leak[] {
  const whole = new Map<string, Example[]>()
  const runs = new Map<string, Example[]>()
  for (const { id: rule, examples } of rules) {
    for (const [kind, texts] of [
      ['match', examples.match],
      ['no-match', examples.noMatch],
      ['todo', examples.todo],
    ] as const) {
      for (const [i, text] of texts.entries()) {
        const { words } = surveyText(text)
        const example = { rule, example: `${kind}[${i}]` }
        add(whole, words.join(' '), example)
        for (const run of runsOf(words)) add(runs, run, example)
      }
    }
  }
  return (report, words) => {
    const equal = whole.get(words.join(' ')) ?? []
    const shared = new Set(runsOf(words).flatMap(run => runs.get(run) ?? []))
    return [
      ...equal.map(example => ({ report, ...example, how: 'equal' as const })),
      ...[...shared]
        .filter(example => !equal.includes(example))
        .map(example => ({ report, ...example, how: 'eight-words' as const })),
    ]
  }
}

function runsOf(words: readonly string[]): string[] {
  const runs: string[] = []
  for (let i = 0; i + WORDS_IN_A_ROW <= words.length; i++) runs.push(words.slice(i, i + WORDS_IN_A_ROW).join(' '))
  return runs
}

function add(map: Map<string, Example[]>, key: string, example: Example): void {
  const known = map.get(key)
  if (known) known.push(example)
  else map.set(key, [example])
}

import type { Command } from 'commander'
import type { Explanation } from '../decide.js'
import { nearest } from '../load/nearest.js'
import { readDay } from './days.js'
import { explanationPage, rulePage } from './explanation/pages.js'
import { addFolderOptions } from './folders.js'
import { readGivenText } from './given-text.js'
import type { Folders, Library } from './library.js'
import { paintFor } from './screen/paint.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'

export interface ExplainOptions extends Folders {
  readonly asOf?: string
  readonly rule?: string
}

export function addExplain(program: Command, run: (text: string[], options: ExplainOptions) => Promise<void>): void {
  const command = program
    .command('explain')
    .summary('the decision on one text, explained to a person')
    .description(
      'Explains the decision on one text: what counted, which rules fired or nearly did, how the body was found.',
    )
    .argument('<text...>', 'the report, or - to read it from standard input')
    .option('--as-of <day>', 'the day of the report (YYYY-MM-DD)')
    .option('--rule <id>', 'show this rule with its conditions, one by one')
  addFolderOptions(command).action(run)
}

export async function explain(
  words: readonly string[],
  options: ExplainOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const sentAt = options.asOf === undefined ? null : readDay(options.asOf)
  const text = await readGivenText(words, terminal)
  const triage = await library.openTriage(options)
  const explanation = triage.explain({ id: 'text', text, sentAt })
  await write(terminal.stdout, page(explanation, options.rule, terminal))
  return 0
}

function page(explanation: Explanation, ruleId: string | undefined, { stdout, env }: Terminal): string {
  const paint = paintFor(stdout, env)
  if (ruleId === undefined) return explanationPage(explanation, paint)
  const rule = explanation.rules.find(({ id }) => id === ruleId)
  if (rule !== undefined) return rulePage(rule, explanation, paint)
  throw noSuchRule(ruleId, explanation)
}

function noSuchRule(ruleId: string, { rules }: Explanation): CannotStart {
  const ids = rules.map(({ id }) => id)
  const inside = ids.filter(id => id.includes(ruleId)).slice(0, 3)
  const near = inside.length > 0 ? inside : nearest(ruleId, ids)
  const hint =
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'ids are paths below rules/, e.g. staff-conduct/rude-tone'
  return new CannotStart(`no rule is called ${ruleId}`, hint)
}

import type { Command } from 'commander'
import type { ExplainedRule, Explanation } from '../explanation.js'
import { nearest } from '../load/nearest.js'
import type { Lang } from '../problems.js'
import { WORD_POINTS } from '../rules/word-points.js'
import { readDay } from './days.js'
import { cueNames } from './explanation/condition-words.js'
import { type Page, pageOf } from './explanation/page.js'
import { reportPage } from './explanation/report-page.js'
import { rulePage } from './explanation/rule-page.js'
import { wordsPage } from './explanation/words-page.js'
import { addFolderOptions } from './folders.js'
import { readGivenText } from './given-text.js'
import type { Folders, Library } from './library.js'
import { addLongestText, type LongestText } from './longest-text.js'
import { paintFor } from './screen/paint.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'

export interface ExplainOptions extends Folders, LongestText {
  readonly asOf?: string
  readonly rule?: string
  readonly full?: boolean
  readonly json?: boolean
  readonly lang: Lang
}

export function addExplain(program: Command, run: (text: string[], options: ExplainOptions) => Promise<void>): void {
  const command = program
    .command('explain')
    .argument('<text...>')
    .option('--as-of <day>')
    .option('--rule <id>')
    .option('--full')
    .option('--json')
  addFolderOptions(addLongestText(command)).action(run)
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
  const { rule, lang } = options
  const { stdout, env } = terminal
  const page = pageOf(stdout.columns, lang, paintFor(stdout, env), cueNames(explanation.cueTitles))
  const shown =
    rule === WORD_POINTS
      ? wordsShown(explanation, options, page)
      : ruleShown(explanation, rule === undefined ? null : findRule(rule, explanation, options.rules), options, page)
  await write(terminal.stdout, shown)
  return 0
}

function findRule(ruleId: string, explanation: Explanation, folder: string | undefined): ExplainedRule {
  const rule = explanation.rules.find(({ id }) => id === ruleId)
  if (rule === undefined) throw noSuchRule(ruleId, explanation, folder)
  return rule
}

function ruleShown(
  explanation: Explanation,
  rule: ExplainedRule | null,
  { json, full = false }: ExplainOptions,
  page: Page,
): string {
  if (json) return asJson(rule === null ? explanation : { ...explanation, rules: [rule] })
  return rule === null ? reportPage(explanation, page) : rulePage(rule, explanation, page, full)
}

/** The words are no rule with a file, and stand beside all rules. */
function wordsShown(explanation: Explanation, { json, full = false }: ExplainOptions, page: Page): string {
  const { words } = explanation
  if (words === null) throw new CannotStart(say => say.noWordPoints())
  return json ? asJson({ ...explanation, rules: [] }) : wordsPage(words, explanation, page, full)
}

/** With a rule asked for, only that one stands in `rules`. */
function asJson(told: Explanation): string {
  return `${JSON.stringify(told, null, 2).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}

function noSuchRule(ruleId: string, { rules }: Explanation, folder: string | undefined): CannotStart {
  const ids = [...rules.map(({ id }) => id), WORD_POINTS]
  const inside = ids.filter(id => id.includes(ruleId)).slice(0, 3)
  const near = inside.length > 0 ? inside : nearest(ruleId, ids)
  // Rules that were just written are not among the bundled ones.
  return new CannotStart(say => say.noSuchRule(ruleId, near, folder === undefined))
}

import { type Command, Option } from 'commander'
import type { Pack, Rule } from '../pack.js'
import { PaknInputError } from '../problems.js'
import { WORD_POINTS } from '../rules/word-points.js'
import { type Report, type RuleStatus, STATUSES } from '../types.js'
import { addFolderOptions } from './folders.js'
import { checkInputs, readInputs } from './inputs.js'
import type { Decider, Folders, Library } from './library.js'
import { csvLine } from './outputs/csv.js'
import { padEnd, textWidth } from './screen/width.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'
import { TEXTS } from './texts/texts.js'

const FORMATS = ['table', 'json', 'csv'] as const

export interface RulesOptions extends Folders {
  readonly owner?: string
  readonly status?: RuleStatus
  readonly format: (typeof FORMATS)[number]
}

export function addRules(program: Command, run: (files: string[], options: RulesOptions) => Promise<void>): void {
  const command = program
    .command('rules')
    .argument('[corpus...]')
    .option('--owner <owner>')
    .addOption(new Option('--status <status>').choices(STATUSES))
    .addOption(new Option('--format <format>').choices(FORMATS).default('table'))
  addFolderOptions(command).action(run)
}

/** One line of the list. */
interface Row {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly status: RuleStatus
  readonly from: string | null
  readonly through: string | null
  readonly supports: readonly string[]
  readonly against: readonly string[]
  readonly strength: string
  /** Reports it fires on; null without a corpus, and for a rule that is not evaluated. */
  readonly firings: number | null
}

export async function rules(
  files: readonly string[],
  options: RulesOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  await checkInputs(files)
  const { pack, triage } = await library.openRules(options)
  const chosen = pack.rules.filter(
    ({ owner, status }) => (options.owner ?? owner) === owner && (options.status ?? status) === status,
  )
  if (chosen.length === 0) {
    const owners = [...new Set(pack.rules.map(({ owner }) => owner))].sort()
    throw new CannotStart(say => say.noRuleLikeThat(owners, STATUSES))
  }
  const counted = files.length === 0 ? null : await countFirings(files, triage, terminal)
  await write(
    terminal.stdout,
    RENDERINGS[options.format](
      [...chosen.map(rule => rowOf(rule, counted)), ...wordRows(pack, options, counted)],
      counted,
    ),
  )
  if (counted !== null && counted.refused > 0) {
    await write(
      terminal.stderr,
      `pakn: ${TEXTS[terminal.lang].usage.notes.refused(counted.refused, counted.reports + counted.refused)}\n`,
    )
    return 1
  }
  return 0
}

interface Counted {
  readonly reports: number
  readonly refused: number
  readonly firings: ReadonlyMap<string, number>
}

async function countFirings(files: readonly string[], triage: Decider, terminal: Terminal): Promise<Counted> {
  const firings = new Map<string, number>()
  let reports = 0
  let refused = 0
  for await (const { record } of readInputs(files, terminal)) {
    const fired = 'error' in record ? null : firedOn(record.report, triage)
    if (fired === null) {
      refused++
      continue
    }
    reports++
    for (const rule of fired) firings.set(rule, (firings.get(rule) ?? 0) + 1)
  }
  return { reports, refused, firings }
}

/** The rules that fire on a report, each once; null for a value that is none. */
function firedOn(report: unknown, triage: Decider): ReadonlySet<string> | null {
  try {
    // decide checks that the value is a Report and throws PaknInputError where it is not.
    return new Set(triage.decide(report as Report).firings.map(({ rule }) => rule))
  } catch (error) {
    if (PaknInputError.is(error)) return null
    throw error
  }
}

function rowOf(rule: Rule, counted: Counted | null): Row {
  const { id, title, owner, status, effective, supports, against, strength } = rule
  const firings = counted === null || status === 'draft' ? null : (counted.firings.get(id) ?? 0)
  return {
    id,
    title,
    owner,
    status,
    from: effective.from,
    through: effective.through,
    supports,
    against,
    strength,
    firings,
  }
}

/** The pseudo rule of words speaks for any label and has no owner; where words have no points it is not there. */
function wordRows({ labels, wordPoints }: Pack, options: RulesOptions, counted: Counted | null): Row[] {
  const isAsked = options.owner === undefined && (options.status ?? 'active') === 'active'
  if (!isAsked || labels.words === null || wordPoints.labels.length === 0) return []
  return [
    {
      id: WORD_POINTS,
      title: 'Từ ngữ nghe giống (dictionaries/word-points)',
      owner: '',
      status: 'active',
      from: null,
      through: null,
      supports: wordPoints.labels,
      against: [],
      strength: '',
      firings: counted === null ? null : (counted.firings.get(WORD_POINTS) ?? 0),
    },
  ]
}

const RENDERINGS: Readonly<Record<RulesOptions['format'], (rows: readonly Row[], counted: Counted | null) => string>> =
  {
    json: (rows, counted) => `${JSON.stringify({ reports: counted?.reports ?? null, rules: rows }, null, 2)}\n`,
    csv: rows => [csvLine(HEADINGS), ...rows.map(row => csvLine(cellsOf(row)))].join(''),
    table: renderTable,
  }

const HEADINGS = ['id', 'status', 'owner', 'from', 'through', 'labels', 'strength', 'firings'] as const

function cellsOf({ id, status, owner, from, through, supports, against, strength, firings }: Row): string[] {
  const labels = id === WORD_POINTS ? '*' : [...supports, ...against.map(label => `-${label}`)].join('|')
  return [id, status, owner, from ?? '', through ?? '', labels, strength, firings === null ? '' : String(firings)]
}

function renderTable(rows: readonly Row[], counted: Counted | null): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)]
  const shown = HEADINGS.map((_, column) => lines.slice(1).some(line => (line[column] ?? '') !== ''))
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map(line => textWidth(line[column] ?? ''))))
  const drawn = lines.map(line =>
    line
      .flatMap((cell, column) => (shown[column] ? [padEnd(cell, widths[column] ?? 0)] : []))
      .join('  ')
      .trimEnd(),
  )
  const written = rows.filter(({ id }) => id !== WORD_POINTS).length
  const words = written < rows.length ? ' and word-points' : ''
  const total = `${written} ${written === 1 ? 'rule' : 'rules'}${words}`
  const of = counted === null ? '' : `, firings on ${counted.reports} reports`
  return `${drawn.join('\n')}\n\n${total}${of}\n`
}

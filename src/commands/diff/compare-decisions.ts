/** `pakn diff`: the same reports under two packs, one after the other, in constant memory. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type DecisionDiff, diffDecisions } from '../../bench/decision-diff.js'
import { titlesOf } from '../../bench/disagreements.js'
import { type Gold, readCase } from '../../bench/gold.js'
import { redact } from '../../bench/redact.js'
import type { ReadRecord } from '../../channels/record.js'
import { PaknInputError } from '../../problems.js'
import { checkReport } from '../../report.js'
import type { Report } from '../../types.js'
import { corpusNames, openCorpus, readColumnNames } from '../bench/corpus.js'
import { sortedJson } from '../bench/json.js'
import { readDay } from '../days.js'
import type { BenchDoor, Folders, Library } from '../library.js'
import { progressOn } from '../progress.js'
import { paintFor } from '../screen/paint.js'
import { CannotStart, type ExitCode, type Terminal, write } from '../terminal.js'
import { type DiffTally, diffLines, diffSummary, emptyDiffTally } from './diff-lines.js'
import type { DiffOptions } from './options.js'

export async function compareDecisions(
  names: readonly string[],
  options: DiffOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const files = await corpusNames(names)
  const [old, fresh] = await openPacks(options.pack, library)
  const titles = new Map([...titlesOf(old.pack), ...titlesOf(fresh.pack)])
  const asOf = options.asOf === undefined ? null : readDay(options.asOf)
  const columns = options.map === undefined ? new Map<string, string>() : readColumnNames(options.map)
  const paint = paintFor(terminal.stdout, terminal.env)
  const tally = emptyDiffTally()
  const progress = progressOn(terminal)

  const look = async (name: string, record: ReadRecord) => {
    const { report, gold } = readReport(record, asOf, name)
    const [before, now] = [old, fresh].map(({ triage }) => triage.decide(report, { asOf }))
    if (!before || !now) return
    const shown = options.redact ? redact(report.text) : report.text
    const found = diffDecisions(before, now, shown, gold, titles)
    progress.at(++tally.reports)
    if (found === null) return
    countDiff(tally, found)
    await write(
      terminal.stdout,
      options.format === 'ndjson' ? `${sortedJson(found)}\n` : diffLines(found, options.lang, paint),
    )
  }

  for (const name of files) {
    for await (const record of (await openCorpus(name, columns, terminal, true)).records) {
      try {
        if ('error' in record) throw record.error
        await look(name, record)
      } catch (error) {
        if (!PaknInputError.is(error)) throw error
        const place = `${name}:${record.line}: ${error.message}`
        if (!options.skipBad) throw new CannotStart(say => say.badRecords([place], 1))
        await write(terminal.stderr, `pakn: ${place}\n`)
      }
    }
  }
  progress.clear()
  const summary = diffSummary(tally, options.lang)
  await write(options.format === 'pretty' ? terminal.stdout : terminal.stderr, `${summary}\n`)
  return tally.changed > 0 ? 1 : 0
}

/** Right answers are welcome, but a report needs none to be compared. */
function readReport(
  { report, line }: ReadRecord,
  asOf: string | null,
  file: string,
): { report: Report; gold: Gold | null } {
  const labelled = typeof report === 'object' && report !== null && ('gold' in report || 'correct' in report)
  if (labelled) return readCase(report, asOf, file, line)
  // checkReport is the gate: it judges the whole of the value.
  return { report: checkReport(report as Report, asOf).report, gold: null }
}

function countDiff(tally: DiffTally, { kind, changed }: DecisionDiff): void {
  tally.changed += 1
  if (kind !== null) tally.kinds.set(kind, (tally.kinds.get(kind) ?? 0) + 1)
  for (const part of changed) tally.parts.set(part, (tally.parts.get(part) ?? 0) + 1)
}

async function openPacks(packs: readonly string[], library: Library): Promise<readonly [BenchDoor, BenchDoor]> {
  const [first = BUNDLED, second, ...more] = packs
  if (more.length > 0) throw new CannotStart(say => say.morePacks())
  const [before, now] = second === undefined ? [BUNDLED, first] : [first, second]
  return [await openPack(before, library), await openPack(now, library)]
}

const BUNDLED = 'bundled'

async function openPack(dir: string, library: Library): Promise<BenchDoor> {
  if (dir === BUNDLED) return await library.openBench({})
  const rules = join(dir, 'rules')
  const dictionaries = join(dir, 'dictionaries')
  const [hasRules, hasDictionaries] = [await isFolder(rules), await isFolder(dictionaries)]
  if (!hasRules && !hasDictionaries) {
    throw new CannotStart(say => say.noPack(dir))
  }
  const folders: Folders = { ...(hasRules ? { rules } : {}), ...(hasDictionaries ? { dictionaries } : {}) }
  return await library.openBench(folders)
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    entry => entry.isDirectory(),
    () => false,
  )
}

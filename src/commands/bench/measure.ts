/** `pakn bench`: reads the corpora, decides or looks up the answers, and writes what was measured. */

import type { Wish } from '../../bench/abstention.js'
import { type Given, givenOf } from '../../bench/answers.js'
import { type Benchmark, benchmark } from '../../bench/benchmark.js'
import { type Case, readCase } from '../../bench/gold.js'
import type { CorpusFile, Findings, Skipped } from '../../bench/report.js'
import { judgeThreshold, readThreshold } from '../../bench/thresholds.js'
import { PaknInputError, ProblemsError } from '../../problems.js'
import { readDay } from '../days.js'
import type { BenchDoor, Library } from '../library.js'
import { progressOn } from '../progress.js'
import { CannotStart, type ExitCode, OutputClosed, type Terminal, write } from '../terminal.js'
import { type Answers, readAnswers } from './answers-file.js'
import { behaviourWatch } from './behaviour.js'
import { type ColumnNames, corpusFile, corpusNames, fileHash, openCorpus, readColumnNames } from './corpus.js'
import { nearMissFinder } from './near-misses.js'
import type { BenchOptions } from './options.js'
import { type Outputs, openOutputs } from './outputs.js'
import { ruleTimes } from './rule-times.js'
import { reportScreen } from './screen.js'
import { type SpeedWatch, speedWatch } from './speed.js'
import { countUses } from './uses.js'

export async function measure(
  names: readonly string[],
  options: BenchOptions,
  args: readonly string[],
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  try {
    return await run(names, options, args, terminal, library)
  } catch (error) {
    if (error instanceof CannotStart || error instanceof OutputClosed || ProblemsError.is(error)) throw error
    await write(terminal.stderr, `pakn: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 3
  }
}

/** Everything that a pass over corpora needs. */
interface Pass {
  readonly options: BenchOptions
  readonly split: string | null
  readonly columns: ColumnNames
  readonly asOf: string | null
  readonly door: BenchDoor
  readonly predictions: Answers | null
  readonly speed: SpeedWatch
  readonly terminal: Terminal
}

async function run(
  names: readonly string[],
  options: BenchOptions,
  args: readonly string[],
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  checkGates(options.failUnder)
  const files = await corpusNames(names)
  const speed = speedWatch(terminal.clock)
  const door = await library.openBench(options)
  speed.loaded()
  const pass: Pass = {
    options,
    split: options.split ?? null,
    columns: options.map === undefined ? new Map() : readColumnNames(options.map),
    asOf: options.asOf === undefined ? null : readDay(options.asOf),
    door,
    predictions: options.pred === undefined ? null : await readAnswers('--pred', options.pred, terminal),
    speed,
    terminal,
  }
  const baseline = options.compare === undefined ? null : await readAnswers('--compare', options.compare, terminal)
  const outputs = await openOutputs(options, terminal)
  const behaviour = options.behaviour && pass.predictions === null ? behaviourWatch(door) : null
  const rules = options.speed && pass.predictions === null ? ruleTimes(door.pack, terminal.clock) : null
  const bench = newBenchmark(pass)
  const progress = progressOn(terminal)
  let seen = 0
  const { used, skipped } = await readCases(files, pass, async (one, given) => {
    await outputs.report(one, given, bench.see(one, given, baseline?.take(one.report.id) ?? null))
    behaviour?.see(one.report, pass.asOf)
    rules?.see(one.report)
    progress.at(++seen)
  })
  progress.clear()
  if (bench.entries().length === 0) throw noReports(options)
  const { pack } = door
  const own = pass.predictions === null
  const uses = own ? await countUses(files, pack, options.countUses) : []
  const report = bench.report({
    receipt: {
      version: library.version,
      rules: own ? pack.stamps.rules : null,
      dictionaries: own ? pack.stamps.dictionaries : null,
      files: used,
      predictions: pass.predictions?.file ?? null,
      asOf: pass.asOf,
      split: pass.split,
      command: judgingArgs(args),
      uses,
      stamp: options.stamp ?? null,
    },
    skipped,
    baseline: baseline?.file ?? null,
    wish: await readWish(used, pass),
    behaviour: behaviour?.tests() ?? null,
    speed: rules === null ? null : { ...speed.figures(), rules: rules.figures() },
    thresholds: options.failUnder,
    findNearMisses: nearMissFinder(pack, options.lang),
  })
  await finish(report, outputs, pass)
  return report.thresholds.every(({ met }) => met) ? 0 : 1
}

function newBenchmark({ options, door, predictions }: Pass): Benchmark {
  return benchmark({
    pack: door.pack,
    ownRules: predictions === null,
    redact: options.redact,
    seed: options.seed,
    replicates: options.bootstrap,
  })
}

/** Reads every case of the files with its answer; refused records stop it, unless they are to be skipped. */
async function readCases(
  names: readonly string[],
  { options, split, columns, asOf, door, predictions, speed, terminal }: Pass,
  take: (one: Case, given: Given) => Promise<void>,
): Promise<{ used: CorpusFile[]; skipped: Skipped[] }> {
  const used: CorpusFile[] = []
  const skipped: Skipped[] = []
  const answer = (one: Case): Given => {
    if (predictions === null)
      return givenOf(
        speed.timed(one.report, () => door.triage.decide(one.report, { asOf })),
        door.pack.labels,
      )
    const given = predictions.take(one.report.id)
    if (given === null) throw new PaknInputError('missing-field', { field: 'id' }, '--pred không trả lời phản ánh này')
    return given
  }
  for (const name of names) {
    const corpus = await openCorpus(name, columns, terminal)
    let records = 0
    let taken = 0
    for await (const record of corpus.records) {
      records += 1
      try {
        if ('error' in record) throw record.error
        const one = readCase(record.report, asOf, name, record.line)
        if (split !== null && one.split !== split) continue
        await take(one, answer(one))
        taken += 1
      } catch (error) {
        if (!PaknInputError.is(error)) throw error
        if (!options.skipBad) {
          throw new CannotStart(
            `${name}:${record.line}: ${error.message}`,
            'mend the record, or leave out bad ones with --skip-bad',
          )
        }
        skipped.push({ file: name, line: record.line, reason: error.message })
      }
    }
    used.push(corpusFile(corpus, records, taken))
  }
  return { used, skipped }
}

/** The reports on which thresholds are chosen: never those on which they are tried. */
async function readWish(used: readonly CorpusFile[], pass: Pass): Promise<Wish | null> {
  const { chooseOn, precision } = pass.options
  if (chooseOn === undefined) return null
  const [name = chooseOn] = await corpusNames([chooseOn])
  const hash = await fileHash(name, pass.terminal)
  if (used.some(({ sha256 }) => sha256 === hash)) throw sameFile(chooseOn)
  const bench = newBenchmark(pass)
  const whole: Pass = { ...pass, split: null, speed: speedWatch(() => 0) }
  const { used: chosen } = await readCases([name], whole, async (one, given) => void bench.see(one, given, null))
  const [file] = chosen
  return file === undefined ? null : { precision, file, entries: bench.entries() }
}

function sameFile(name: string): CannotStart {
  return new CannotStart(
    `--choose-on ${name} is a file of the corpus`,
    'choose thresholds on other reports than those that judge them',
  )
}

function checkGates(gates: readonly string[]): void {
  for (const gate of gates) {
    if (readThreshold(gate) === null) {
      throw new CannotStart(
        `--fail-under ${gate}: not a gate`,
        'write it as exact>=0.9 or tags.staff-conduct.recall>=0.85',
      )
    }
  }
}

function noReports({ split }: BenchOptions): CannotStart {
  return split === undefined
    ? new CannotStart('there is no labelled report in the corpus', 'check the files')
    : new CannotStart(`no report is of split ${split}`, 'the field `split` of a record tells it')
}

/** Where results are written says nothing about them; two runs into two files are equal. */
const OUTPUT = /^--(?:json|html|items|csv|junit|markdown|lang|delimiter)(=|$)/

function judgingArgs(args: readonly string[]): string[] {
  return args.filter(
    (arg, i) => !OUTPUT.test(arg) && !(OUTPUT.test(args[i - 1] ?? '') && !(args[i - 1] ?? '').includes('=')),
  )
}

async function finish(report: Findings, outputs: Outputs, { options, speed, terminal }: Pass): Promise<void> {
  const unknown = report.thresholds.find(({ asked }) => judgeThreshold(asked, report) === undefined)
  if (unknown)
    throw new CannotStart(
      `--fail-under ${unknown.asked}: no such figure`,
      'paths are those of --json, e.g. headline.sure.scope.f1',
    )
  await outputs.finish(report)
  if (options.json !== '-') await write(terminal.stdout, reportScreen(report, speed.figures(), options.lang, terminal))
}

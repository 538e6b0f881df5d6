/** `pakn bench`: reads the corpora, decides or looks up the answers, and writes what was measured. */
import { type Benchmark, benchmark } from '../../bench/benchmark.js'
import type { Receipt, Speed } from '../../bench/report.js'
import { ProblemsError } from '../../problems.js'
import type { Report } from '../../types.js'
import { readDay } from '../days.js'
import { isBundled } from '../folders.js'
import type { BenchDoor, Library } from '../library.js'
import { progressOn } from '../progress.js'
import { CannotStart, type ExitCode, OutputClosed, type Terminal, write } from '../terminal.js'
import { TEXTS } from '../texts/texts.js'
import { readAnswers } from './answers-file.js'
import { behaviourWatch } from './behaviour.js'
import { corpusNames, readColumnNames } from './corpus.js'
import { checkGates, checkPaths } from './gates.js'
import { nearMissFinder } from './near-misses.js'
import type { BenchOptions } from './options.js'
import { checkOutputs, openOutputs } from './outputs.js'
import { type Pass, readCases } from './pass.js'
import { ruleTimes } from './rule-times.js'
import { reportScreen } from './screen.js'
import { speedWatch } from './speed.js'
import { pace, stageTimes } from './stage-times.js'
import { countUses } from './uses.js'
import { checkWish, readWish } from './wish.js'

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
    await write(
      terminal.stderr,
      `pakn: ${TEXTS[terminal.lang].usage.notes.unexpected}\n${error instanceof Error ? error.stack : String(error)}\n`,
    )
    return 3
  }
}

async function run(
  names: readonly string[],
  options: BenchOptions,
  args: readonly string[],
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  await checkGates(options.failUnder)
  checkWish(options)
  checkOwn(options)
  const files = await corpusNames(names)
  checkOutputs(files, options)
  const pass = await openPass(options, terminal, library)
  try {
    return await measureWith(pass, files, options, args, library.version)
  } finally {
    await pass.threads?.pool.close()
  }
}

async function measureWith(
  pass: Pass,
  files: readonly string[],
  options: BenchOptions,
  args: readonly string[],
  version: string,
): Promise<ExitCode> {
  const { terminal } = pass
  const baseline = options.compare === undefined ? null : await readAnswers('--compare', options.compare, terminal)
  const outputs = await openOutputs(options, terminal)
  const behaviour = options.behaviour && pass.predictions === null ? behaviourWatch(pass.door) : null
  const bench = newBenchmark(pass, options)
  const sample: Report[] = []
  const progress = progressOn(terminal)
  let seen = 0
  const { used, skipped } = await readCases(files, pass, async (one, given) => {
    const found = bench.see(one, given, (await baseline?.take(one.report.id)) ?? null)
    await outputs.report(one, given, found, pass.speed.last())
    behaviour?.see(one.report, pass.asOf)
    if (sample.length < TIMED) sample.push(one.report)
    progress.at(++seen)
  })
  progress.clear()
  if (bench.entries().length === 0) throw noReports(options)
  const compared = (await baseline?.end()) ?? null
  const wish = await readWish(used, options, pass, newBenchmark(pass, options))
  const report = bench.report({
    receipt: await receiptOf(used, pass, options, args, version),
    skipped,
    baseline: compared,
    wish,
    behaviour: behaviour?.tests() ?? null,
    speed: options.speed && pass.predictions === null ? speedOf(pass, sample) : null,
    thresholds: options.failUnder,
    findNearMisses: nearMissFinder(pass.door.pack, options.lang),
  })
  checkPaths(report)
  await outputs.finish(report)
  if (options.json !== '-')
    await write(terminal.stdout, reportScreen(report, pass.speed.figures(), options.lang, terminal))
  return report.thresholds.every(({ met }) => met) ? 0 : 1
}

/** What needs a system that can be asked again is not left out in silence. */
function checkOwn({ pred, behaviour, speed, workers }: BenchOptions): void {
  const options = [behaviour && '--behaviour', speed && '--speed', workers > 1 && '--workers']
  const asked = options.filter(option => option !== false)
  if (pred === undefined || asked.length === 0) return
  throw new CannotStart(say => say.notOfAnswers(asked))
}

/** So many reports, the first ones, are decided over and over with `--speed`. */
const TIMED = 100

async function openPass(options: BenchOptions, terminal: Terminal, library: Library): Promise<Pass> {
  const speed = speedWatch(terminal.clock, options.workers)
  const door = await library.openBench(options)
  speed.loaded()
  const asOf = options.asOf === undefined ? null : readDay(options.asOf)
  const predictions = options.pred === undefined ? null : await readAnswers('--pred', options.pred, terminal)
  return {
    skipBad: options.skipBad,
    split: options.split ?? null,
    columns: options.map === undefined ? new Map() : readColumnNames(options.map),
    asOf,
    door,
    predictions,
    threads: options.workers > 1 ? await openThreads(options, asOf, door, library) : null,
    speed,
    terminal,
  }
}

/** The threads of `decide --jobs`, which write what they decide as that command does. */
async function openThreads(
  options: BenchOptions,
  asOf: string | null,
  { pack }: BenchDoor,
  { decideWorker }: Library,
): Promise<Pass['threads']> {
  const { deciders } = await import('../jobs/pool.js')
  const style = { format: 'ndjson', width: 0, color: false } as const
  const setting = { pack: isBundled(options) ? null : pack, asOf, text: true, style, timed: true }
  return { pool: deciders(options.workers, decideWorker, setting), workers: options.workers }
}

function newBenchmark({ door, predictions }: Pass, { redact, seed, bootstrap, slice }: BenchOptions): Benchmark {
  const slices = slice === undefined ? {} : { slices: slice }
  return benchmark({ pack: door.pack, ownRules: predictions === null, redact, seed, replicates: bootstrap, ...slices })
}

async function receiptOf(
  files: Receipt['files'],
  { door: { pack }, predictions, asOf, split }: Pass,
  { countUses: begin, stamp }: BenchOptions,
  args: readonly string[],
  version: string,
): Promise<Omit<Receipt, 'seed' | 'replicates' | 'generator' | 'redacted'>> {
  const own = predictions === null
  const names = files.map(({ name }) => name)
  return {
    version,
    rules: own ? pack.stamps.rules : null,
    dictionaries: own ? pack.stamps.dictionaries : null,
    files,
    predictions: (await predictions?.end()) ?? null,
    asOf,
    split,
    command: judgingArgs(args),
    uses: own ? await countUses(names, pack, begin) : [],
    stamp: stamp ?? null,
  }
}

function speedOf({ speed, door, terminal: { clock } }: Pass, sample: readonly Report[]): Speed {
  return {
    ...speed.figures(),
    runs: pace(door, sample, clock),
    stages: stageTimes(door, sample, clock),
    rules: ruleTimes(door.pack, sample, clock),
  }
}

function noReports({ split }: BenchOptions): CannotStart {
  return split === undefined
    ? new CannotStart(say => say.nothingLabelled())
    : new CannotStart(say => say.nothingOfSplit(split))
}

/** Where results are written, and how many threads make them, says nothing about them: such runs are equal. */
const OUTPUT = /^--(?:workers|json|html|items|csv|junit|annotations|markdown|lang|delimiter)(=|$)/

function judgingArgs(args: readonly string[]): string[] {
  return args.filter(
    (arg, i) => !OUTPUT.test(arg) && !(OUTPUT.test(args[i - 1] ?? '') && !(args[i - 1] ?? '').includes('=')),
  )
}

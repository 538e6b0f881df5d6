/** `pakn tune`: fit, choose, measure, show; write only when asked. */
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Labels } from '../../pack.js'
import { TAG_NAMES } from '../../rules/labels.js'
import { type CurvePoint, chooseBands, riskCoverage } from '../../tune/bands.js'
import { fitBest } from '../../tune/fit.js'
import { judge } from '../../tune/judged.js'
import { lossOf } from '../../tune/loss.js'
import { measureShares, type Outcomes } from '../../tune/shares.js'
import type { Tag } from '../../types.js'
import type { Library } from '../library.js'
import { CannotStart, type ExitCode, type Terminal, write } from '../terminal.js'
import { writtenOrNot } from '../written.js'
import { type Observed, type ObservedFile, observe } from './observed.js'
import type { TuneOptions } from './options.js'
import { type Tuned, tunedScreen } from './screen.js'

export async function fitAndShow(
  names: readonly string[],
  options: TuneOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  // The folder as it is now, not as it was when the bundled pack was compiled: that is the file that will be written.
  const rules = options.rules ?? relative('', join(library.root, 'rules'))
  const door = await library.openBench({ ...options, rules })
  const fitting = await observe(names, options.split, door, terminal)
  const choosing =
    options.bands.length === 0 ? fitting : await observe(options.bands, options.bandsSplit, door, terminal)
  const { labels } = door.pack
  const fit = options.keepWeights ? null : fitBest(fitting.observed, labels)
  const fitted = fit?.labels ?? labels
  const curve = options.keepBands ? [] : riskCoverage(choosing.observed, fitted)
  const chosen = chooseBands(curve, options)
  const withBands = chosen?.labels ?? fitted
  const confidence = measureShares(wordsFor(choosing.files), outcomesOf(choosing.observed, withBands))
  const after: Labels = { ...withBands, confidence }
  const tuned: Tuned = {
    before: labels,
    after,
    loss: { before: lossOf(fitting.observed, labels), after: lossOf(fitting.observed, fitted) },
    right: { before: rightOf(fitting.observed, labels), after: rightOf(fitting.observed, after) },
    trials: fit?.trials ?? [],
    fittedOn: fitting.files,
    chosenOn: choosing.files,
    curve: distinct(curve),
    chosen,
    wanted: { attended: options.attended, wrong: options.wrong },
  }
  await write(terminal.stdout, tunedScreen(tuned, options.lang))
  const file = join(rules, 'labels.yaml')
  if (options.write) await rewrite(file, after)
  await write(terminal.stdout, writtenOrNot(file, options))
  return 0
}

async function rewrite(file: string, labels: Labels): Promise<void> {
  const { writeLabels } = await import('../../load/write-labels.js')
  try {
    await writeFile(file, writeLabels(await readFile(file, 'utf8'), labels))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    throw new CannotStart(say => say.cannotWriteRules(file, code))
  }
}

/** Which files, and how many reports of each: what the measured shares are worth. */
function wordsFor(files: readonly ObservedFile[]): string {
  const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
  return files.map(({ name, used }) => `${nameOf(name)} (${used} phản ánh)`).join(', ')
}

function rightOf(observed: readonly Observed[], labels: Labels): { readonly k: number; readonly n: number } {
  return { k: observed.filter(one => judge(one, labels).right).length, n: observed.length }
}

function outcomesOf(observed: readonly Observed[], labels: Labels): Outcomes {
  const judged = observed.map(one => ({ one, found: judge(one, labels).found }))
  const ofTag = (tag: Tag) =>
    judged
      .filter(({ found }) => found.tags.includes(tag))
      .map(({ one, found }) => ({ points: found.score[tag], right: one.right.some(({ tags }) => tags.includes(tag)) }))
  const [difficulty = [], conduct = []] = TAG_NAMES.map(ofTag)
  return {
    scope: judged.map(({ one, found }) => {
      const inScope = found.tags.length > 0
      return { points: found.margin, right: one.right.some(({ tags }) => tags.length > 0 === inScope) }
    }),
    tags: { 'procedure-difficulty': difficulty, 'staff-conduct': conduct },
    route: observed.flatMap(({ route }) => route ?? []),
  }
}

/** Neighbouring prices often choose the same bands. */
function distinct(curve: readonly CurvePoint[]): CurvePoint[] {
  return curve.filter(
    (point, i) => point.attended !== curve[i - 1]?.attended || point.unattendedWrong !== curve[i - 1]?.unattendedWrong,
  )
}

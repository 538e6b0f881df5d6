/** What is learned from other reports (`--choose-on`): never from those on which it is tried. */
import type { Wish } from '../../bench/abstention.js'
import type { Benchmark } from '../../bench/benchmark.js'
import type { CorpusFile } from '../../bench/report.js'
import { CannotStart } from '../terminal.js'
import { corpusNames, fileHash } from './corpus.js'
import type { BenchOptions } from './options.js'
import { type Pass, readCases } from './pass.js'
import { speedWatch } from './speed.js'

export function checkWish({ chooseOn, calibrate }: BenchOptions): void {
  if (calibrate !== undefined && chooseOn === undefined) {
    throw new CannotStart(say => say.calibrateWhere(calibrate))
  }
}

export async function readWish(
  used: readonly CorpusFile[],
  { chooseOn, precision, calibrate }: BenchOptions,
  pass: Pass,
  bench: Benchmark,
): Promise<Wish | null> {
  if (chooseOn === undefined) return null
  const names = await corpusNames([chooseOn])
  for (const name of names) {
    const hash = await fileHash(name, pass.terminal)
    if (used.some(({ sha256 }) => sha256 === hash)) throw sameFile(chooseOn)
  }
  const whole: Pass = { ...pass, split: null, speed: speedWatch(() => 0, 1) }
  const { used: chosen } = await readCases(names, whole, async (one, given) => void bench.see(one, given, null))
  const [file] = chosen
  if (file === undefined || bench.entries().length === 0) throw new CannotStart(say => say.nothingToChooseOn(chooseOn))
  return { precision, calibrate: calibrate !== undefined, file, entries: bench.entries() }
}

function sameFile(name: string): CannotStart {
  return new CannotStart(say => say.choosesOnItself(name))
}

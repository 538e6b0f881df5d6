/** Runs `pakn bench` (or `diff`) as the command line does, with the real library. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchReport } from '../../src/bench/report.js'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { fakeTerminal } from '../commands/fake-terminal.js'

export const root = join(import.meta.dirname, '../..')
export const golden = (file: string) => join(import.meta.dirname, 'golden', file)
export const scratch = mkdtempSync(join(tmpdir(), 'pakn-bench-'))

export async function pakn(args: readonly string[], stdin?: string, columns?: number) {
  const stdout = columns === undefined ? {} : { stdout: { columns } }
  const terminal = fakeTerminal({ ...(stdin === undefined ? {} : { stdin }), ...stdout })
  const exit = await runProgram(args, terminal, bundledLibrary(root))
  return { exit, out: terminal.out(), err: terminal.err() }
}

/** The JSON report of a run that went well. */
export async function report(...args: string[]): Promise<BenchReport> {
  const { exit, out, err } = await pakn(['bench', ...args, '--json', '-'])
  if (exit > 1 || err !== '') throw new Error(`${exit} ${err}`)
  return JSON.parse(out)
}

export function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}

import { Command, CommanderError } from 'commander'
import { ProblemsError, printProblems } from '../problems.js'
import { addBench, bench } from './bench.js'
import { addCheck, check } from './check.js'
import { addDecide, decide } from './decide.js'
import { addDiff, diff } from './diff.js'
import { addExplain, explain } from './explain.js'
import { addLearn, learn } from './learn.js'
import type { Library } from './library.js'
import { addNewRule, newRule } from './new-rule.js'
import { addPlace, place } from './place.js'
import { addRules, rules } from './rules.js'
import { addSample, sample } from './sample.js'
import { paintFor } from './screen/paint.js'
import { CannotStart, type ExitCode, OutputClosed, type Terminal, write } from './terminal.js'
import { addText, text } from './text.js'
import { addTune, tune } from './tune.js'

/** Runs the command line `args` (without node and script) and tells how it ended; never exits the process itself. */
export async function runProgram(args: readonly string[], terminal: Terminal, library: Library): Promise<ExitCode> {
  let exit: ExitCode = 0
  const program = emptyProgram(terminal, library)
  const ending = async (run: Promise<ExitCode>) => {
    exit = await run
  }
  addDecide(program, (files, options) => ending(decide(files, options, terminal, library)))
  addExplain(program, (words, options) => ending(explain(words, options, terminal, library)))
  addPlace(program, (words, options) => ending(place(words, options, terminal, library)))
  addText(program, (work, file) => ending(text(work, file, terminal, library)))
  addCheck(program, options => ending(check(options, terminal, library)))
  addNewRule(program, (id, options) => ending(newRule(id, options, terminal, library)))
  addRules(program, (files, options) => ending(rules(files, options, terminal, library)))
  addTune(program, (files, options) => ending(tune(files, options, terminal, library)))
  addLearn(program, (files, options) => ending(learn(files, options, terminal, library)))
  addBench(program, (files, options) => ending(bench(files, options, args, terminal, library)))
  addDiff(program, (files, options) => ending(diff(files, options, terminal, library)))
  addSample(program, () => ending(sample(terminal, library)))
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    return await exitFor(error, terminal)
  }
}

function emptyProgram({ stdout, stderr }: Terminal, { version }: Library): Command {
  return new Command('pakn')
    .description(
      "Reads reports of Hanoi's citizens, decides whether they concern an administrative procedure, tags them and names the public body that must answer.",
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(pakn --help shows what there is)')
    .exitOverride()
    .configureOutput({
      writeOut: written => stdout.write(written),
      writeErr: written => stderr.write(written),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      outputError: (message, out) => out(message.replace(/^error:/, 'pakn:')),
    })
}

async function exitFor(error: unknown, { stderr, env }: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof OutputClosed) return 0
  if (error instanceof CannotStart) {
    await write(stderr, `pakn: ${error.message}\n      ${error.hint}\n`)
    return 2
  }
  if (ProblemsError.is(error)) {
    await write(stderr, printProblems(error.problems, error.sources, { color: paintFor(stderr, env).on }))
    return 2
  }
  // A mistake of ours: the stack is what its maintainer needs. Records never end here, decide refuses them one by one.
  await write(stderr, `pakn: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`)
  return 2
}

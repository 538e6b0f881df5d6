import { Command, CommanderError } from 'commander'
import { type Lang, ProblemsError, printProblems } from '../problems.js'
import { addBench, bench } from './bench.js'
import { addCheck, check } from './check.js'
import { addDecide, decide } from './decide.js'
import { addDiff, diff } from './diff.js'
import { addExplain, explain } from './explain.js'
import { langAsked, langOf } from './language.js'
import { addLearn, learn } from './learn.js'
import type { Library } from './library.js'
import { addNewRule, newRule } from './new-rule.js'
import { addPlace, place } from './place.js'
import { addRules, rules } from './rules.js'
import { addSample, sample } from './sample.js'
import { paintFor } from './screen/paint.js'
import { CannotStart, type ExitCode, OutputClosed, type Terminal, write } from './terminal.js'
import { addText, text } from './text.js'
import { speakAtAll, speakOfEach } from './texts/speak.js'
import { TEXTS } from './texts/texts.js'
import { addTune, tune } from './tune.js'

/** What is printed about rules and reports is Vietnamese whatever the system speaks: equal calls give equal bytes. */
const CONTENT: Lang = 'vi'

/** Runs the command line `args` (without node and script) and tells how it ended; never exits the process itself. */
export async function runProgram(
  args: readonly string[],
  world: Omit<Terminal, 'lang'>,
  library: Library,
): Promise<ExitCode> {
  const terminal: Terminal = { ...world, lang: langOf(args, world.env) }
  let exit: ExitCode = 0
  const program = programOf(args, terminal, library, async run => {
    exit = await run
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    return await exitFor(error, terminal, contentOf(args))
  }
}

function contentOf(args: readonly string[]): Lang {
  return langAsked(args) ?? CONTENT
}

/** All commands with their texts; `ending` is handed what a command that runs will come to. */
export function programOf(
  args: readonly string[],
  terminal: Terminal,
  library: Library,
  ending: (run: Promise<ExitCode>) => Promise<void>,
): Command {
  const program = emptyProgram(terminal, library)
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
  speakOfEach(program, TEXTS[terminal.lang].help, contentOf(args))
  return program
}

function emptyProgram({ stdout, stderr, lang }: Terminal, { version }: Library): Command {
  const program = new Command('pakn')
    .version(version, '-V, --version')
    .exitOverride()
    // `--lang` may stand before the command or behind it.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: written => stdout.write(written),
      writeErr: written => stderr.write(written),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
  return speakAtAll(program, TEXTS[lang])
}

async function exitFor(error: unknown, { stderr, env, lang }: Terminal, content: Lang): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof OutputClosed) return 0
  if (error instanceof CannotStart) {
    const [what, hint] = error.tell(TEXTS[lang].faults)
    await write(stderr, `pakn: ${what}\n      ${hint}\n`)
    return 2
  }
  if (ProblemsError.is(error)) {
    await write(
      stderr,
      printProblems(error.problems, error.sources, { lang: content, color: paintFor(stderr, env).on }),
    )
    return 2
  }
  // A mistake of ours: the stack is what its maintainer needs. Records never end here, decide refuses them one by one.
  await write(
    stderr,
    `pakn: ${TEXTS[lang].usage.notes.unexpected}\n${error instanceof Error ? error.stack : String(error)}\n`,
  )
  return 2
}

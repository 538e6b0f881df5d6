import { type Command, Option } from 'commander'
import type { Checked } from '../load.js'
import type { PackSource } from '../pack.js'
import { type Lang, PROBLEM_CODES, type ProblemCode, type ProblemFormat, printProblems } from '../problems.js'
import { addFolderOptions } from './folders.js'
import type { Folders, Library } from './library.js'
import { paintFor } from './screen/paint.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'
import { watch } from './watch.js'

const FORMATS = ['pretty', 'json', 'github'] as const satisfies readonly ProblemFormat[]

export interface CheckOptions extends Folders {
  readonly format: ProblemFormat
  readonly lang: Lang
  readonly watch?: boolean
  readonly explain?: string
}

export function addCheck(program: Command, run: (options: CheckOptions) => Promise<void>): void {
  const command = program
    .command('check')
    .addOption(new Option('--format <format>').choices(FORMATS).default('pretty'))
    .option('--watch')
    .option('--explain <code>')
  addFolderOptions(command).action(run)
}

export async function check(options: CheckOptions, terminal: Terminal, library: Library): Promise<ExitCode> {
  if (options.explain !== undefined) return explainProblem(options.explain, options.lang, terminal, library)
  const { format, lang } = options
  const { stdout, env } = terminal
  const workbench = await library.openWorkbench(options)
  const tell = async (): Promise<Checked> => {
    const checked = workbench.check()
    const { problems, sources, source } = checked
    await write(stdout, printProblems(problems, sources, { format, lang, color: paintFor(stdout, env).on }))
    if (format === 'pretty') await write(stdout, `${source === null ? LEFT_OUT[lang] : coverage(source, lang)}\n`)
    return checked
  }
  if (options.watch !== true) return exitOf(await tell())
  return watch(options, tell, terminal, library)
}

function exitOf({ problems, source }: Checked): ExitCode {
  const errors = problems.filter(({ severity }) => severity === 'error')
  // What the files say can be read, but does not hold.
  const broken = errors.some(({ code }) => !BY_EXAMPLES.includes(code))
  return source === null || broken ? 2 : errors.length > 0 ? 1 : 0
}

const BY_EXAMPLES: readonly ProblemCode[] = ['example-failed', 'todo-passes', 'rule-never-fires']

async function explainProblem(code: string, lang: Lang, { stdout }: Terminal, library: Library): Promise<ExitCode> {
  const { explainCode, nearest } = await library.openProblemPages()
  if (!isCode(code)) {
    const all = Object.keys(PROBLEM_CODES)
    throw new CannotStart(say => say.noSuchCode(code, nearest(code, all), all))
  }
  await write(stdout, `${code}\n\n${explainCode(code, lang)}`)
  return 0
}

function isCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEM_CODES, text)
}

/** What nobody can tell while something cannot be read. */
const LEFT_OUT: Readonly<Record<Lang, string>> = {
  vi: 'Chưa xem được: ví dụ của những quy tắc dính lỗi trên, và những cảnh báo còn tùy vào chỗ sai. Sửa xong thì chạy lại.',
  en: 'Not looked at yet: examples of rules that these mistakes touch, and warnings that hang on them. Mend them and run again.',
}

/** Counts that tell a reader what was looked at. */
function coverage({ rules, cues }: PackSource, lang: Lang): string {
  const examples = rules.reduce((n, { examples: { match, noMatch } }) => n + match.length + noMatch.length, 0)
  const todo = rules.reduce((n, rule) => n + rule.examples.todo.length, 0)
  return lang === 'vi'
    ? `Đã xem ${rules.length} quy tắc, ${examples} ví dụ (và ${todo} ví dụ còn để todo), ${cues.length} nhóm cụm từ.`
    : `Looked at ${rules.length} rules, ${examples} examples (and ${todo} still to do), ${cues.length} cues.`
}

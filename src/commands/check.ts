import { type Command, Option } from 'commander'
import type { Places } from '../load.js'
import type { Pack } from '../pack.js'
import { LANGS, type Lang, type Problem, type ProblemFormat, printProblems, type Said, say } from '../problems.js'
import type { ExampleFailure } from '../rules/examples.js'
import { OFF_TOPIC_CATEGORIES, TAGS } from '../types.js'
import { addFolderOptions } from './folders.js'
import type { Folders, Library } from './library.js'
import { paintFor } from './screen/paint.js'
import { type ExitCode, type Terminal, write } from './terminal.js'

const FORMATS = ['pretty', 'json', 'github'] as const satisfies readonly ProblemFormat[]

export interface CheckOptions extends Folders {
  readonly format: ProblemFormat
  readonly lang: Lang
}

export function addCheck(program: Command, run: (options: CheckOptions) => Promise<void>): void {
  const command = program
    .command('check')
    .summary('what is wrong with rules and dictionaries')
    .description("Checks the folders of rules and dictionaries: shapes, references, and every rule's own examples.")
    .addOption(
      new Option('--format <format>', 'for people, programs or pull requests').choices(FORMATS).default('pretty'),
    )
  command.addOption(new Option('--lang <lang>', 'language of the messages').choices(LANGS).default('vi'))
  addFolderOptions(command)
  command.addHelpText('after', '\nExit codes: 0 clean (warnings allowed), 1 failed examples, 2 invalid input.')
  command.action(run)
}

export async function check(options: CheckOptions, terminal: Terminal, library: Library): Promise<ExitCode> {
  const door = await library.openCheck()
  const { pack, problems, sources, places } = door.load(options)
  const found =
    pack === null ? [] : [...exampleProblems(door.checkExamples(pack), places, options.lang), ...lint(pack, places)]
  const { stdout, env } = terminal
  const { format, lang } = options
  await write(
    stdout,
    printProblems([...problems, ...found], sources, { format, lang, color: paintFor(stdout, env).on }),
  )
  if (pack === null) return 2
  if (format === 'pretty') await write(stdout, `${coverage(pack)}\n`)
  return found.some(({ severity }) => severity === 'error') ? 1 : 0
}

function exampleProblems(failures: readonly ExampleFailure[], places: Places, lang: Lang): Problem[] {
  return failures.map(({ rule, kind, index, variant, severity, message }) => ({
    ...places.rule(rule, ['examples', kind, index]),
    code: kind === 'todo' ? 'todo-passes' : variant === 'as-written' ? 'example-failed' : 'variant-failed',
    severity,
    message: message[lang],
    hint: exampleHint(rule, kind, variant)[lang],
  }))
}

function exampleHint(rule: string, kind: ExampleFailure['kind'], variant: ExampleFailure['variant']): Said {
  if (kind === 'todo') return say('Chuyển ví dụ từ todo sang match', 'Move the example from todo to match')
  const look = `pakn explain "…" --rule ${rule}`
  if (variant !== 'unaccented')
    return say(`Xem điều kiện nào quyết định: ${look}`, `See which condition decides: ${look}`)
  return say(
    `Bỏ dấu thì có chữ bị đọc thành chữ khác: tìm cụm đó bằng ${look} rồi thêm fold: never`,
    `Without accents some words are read as others: find the phrase with ${look} and give it fold: never`,
  )
}

/** What a pack may have but should be looked at. */
function lint(pack: Pack, places: Places): Problem[] {
  const deprecated = pack.rules.filter(rule => rule.status === 'deprecated')
  const spoken = new Set(pack.rules.filter(({ status }) => status === 'active').flatMap(rule => rule.supports))
  const labels = [...Object.keys(TAGS), ...Object.keys(OFF_TOPIC_CATEGORIES).map(category => `off-topic/${category}`)]
  const isFallback = (label: string) => label === `off-topic/${pack.labels.offTopic.fallback}`
  const unspoken = labels.filter(label => !isFallback(label) && ![...spoken].some(known => known === label))
  return [
    ...deprecated.map((rule): Problem => {
      const hint =
        rule.supersededBy === null ? 'Xóa quy tắc khi không còn báo cáo cũ cần đến' : `Thay bằng ${rule.supersededBy}`
      return {
        ...places.rule(rule.id),
        code: 'rule-deprecated',
        severity: 'warning',
        message: `Quy tắc ${rule.id} đã ngừng dùng`,
        hint,
      }
    }),
    ...unspoken.map((label): Problem => {
      const hint = `Viết một quy tắc có supports: ${label}`
      return {
        ...places.file('labels.yaml'),
        code: 'label-unspoken',
        severity: 'warning',
        message: `Không quy tắc nào ủng hộ nhãn ${label}`,
        hint,
      }
    }),
  ]
}

/** Counts that tell a reader what was looked at. */
function coverage({ rules, cues }: Pack): string {
  const examples = rules.reduce((n, { examples: { match, noMatch } }) => n + match.length + noMatch.length, 0)
  const todo = rules.reduce((n, rule) => n + rule.examples.todo.length, 0)
  return `Đã xem ${rules.length} quy tắc, ${examples} ví dụ (và ${todo} ví dụ còn để todo), ${cues.length} nhóm cụm từ.`
}

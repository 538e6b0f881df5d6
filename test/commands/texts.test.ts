/** The command line speaks Vietnamese and English, each whole. */
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { langOf } from '../../src/commands/language.js'
import { programOf, runProgram } from '../../src/commands/program.js'
import { commandsIn } from '../../src/commands/texts/speak.js'
import { TEXTS } from '../../src/commands/texts/texts.js'
import { LANGS, type Lang } from '../../src/problems.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

function commands(lang: Lang): { path: string; command: Command }[] {
  const terminal = { ...fakeTerminal(), lang }
  return commandsIn(programOf([], terminal, fakeLibrary(), async () => {}))
}

async function run(lang: Lang, ...args: string[]) {
  const terminal = fakeTerminal({ env: { LANG: lang } })
  const exit = await runProgram(args, terminal, fakeLibrary())
  return { exit, out: terminal.out(), err: terminal.err() }
}

/** What is said of a command: itself, its arguments and its options. */
function said({ path, command }: { path: string; command: Command }): Map<string, string> {
  const name = `pakn ${path}`.trim()
  return new Map([
    [name, command.description()],
    ...(path === '' ? [] : [[`${name}, in the list`, command.summary()] as const]),
    ...command.registeredArguments.map(one => [`${name} <${one.name()}>`, one.description] as const),
    ...command.options.map(one => [`${name} ${one.long}`, one.description] as const),
  ])
}

describe('help', () => {
  it('says of every command, argument and option something in both languages', () => {
    const [vi, en] = LANGS.map(lang => new Map(commands(lang).flatMap(one => [...said(one)])))
    expect(en?.size).toBeGreaterThan(100)
    for (const [name, text] of en ?? []) {
      expect(text, name).not.toBe('')
      expect(vi?.get(name) ?? '', name).not.toBe('')
      expect(vi?.get(name), name).not.toBe(text)
    }
  })

  it.each(LANGS)('in %s says nothing of what does not exist', lang => {
    const { help } = TEXTS[lang]
    const all = commands(lang)
    expect(Object.keys(help.commands).sort()).toEqual(all.map(({ path }) => path).sort())
    for (const { path, command } of all) {
      const texts = help.commands[path]
      expect(Object.keys(texts?.arguments ?? {}), path).toEqual(command.registeredArguments.map(one => one.name()))
      const options = command.options.map(one => one.long)
      expect(
        Object.keys(texts?.options ?? {}).filter(name => !options.includes(name)),
        path,
      ).toEqual([])
    }
    const everywhere = all.flatMap(({ command }) => command.options.map(one => one.long))
    expect(Object.keys(help.options).filter(name => !everywhere.includes(name))).toEqual(['--help'])
  })

  it('has the same notes below the options in both', () => {
    const noted = (lang: Lang) =>
      Object.entries(TEXTS[lang].help.commands).flatMap(([path, { after }]) => (after ? [path] : []))
    expect(noted('vi')).toEqual(noted('en'))
  })

  it.each(commands('vi').map(({ path }) => path))('of “%s” has no English word left in Vietnamese', async path => {
    const { exit, out } = await run('vi', ...path.split(' ').filter(Boolean), '--help')
    expect(exit).toBe(0)
    expect(out).toContain(`Cách dùng: pakn ${path}`.trimEnd())
    expect(out).not.toMatch(/Usage|Options:|Arguments:|Commands:|\[options\]|\[command\]|choices:|default:|display/)
  })

  it('is spoken as --lang says, before the command or behind it, whatever the system speaks', async () => {
    for (const args of [
      ['decide', '--help', '--lang', 'en'],
      ['--lang', 'en', 'decide', '--help'],
      ['decide', '--lang=en', '-h'],
      ['--lang', 'en', 'help', 'decide'],
    ])
      expect((await run('vi', ...args)).out, args.join(' ')).toContain('Usage: pakn decide')
  })
})

describe('the language', () => {
  it.each([
    [[], {}, 'vi'],
    [[], { LANG: 'vi_VN.UTF-8' }, 'vi'],
    [[], { LANG: 'vi' }, 'vi'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LANG: 'fr_FR' }, 'en'],
    [[], { LANG: 'virgin' }, 'en'],
    [[], { LANG: 'en', LC_ALL: 'vi_VN' }, 'vi'],
    [[], { LANG: 'en', LC_MESSAGES: 'vi_VN' }, 'vi'],
    [[], { LANG: 'vi', LC_ALL: '' }, 'vi'],
    [['check', '--lang', 'vi'], { LANG: 'en' }, 'vi'],
    [['check', '--lang=en'], {}, 'en'],
    [['check', '--lang', 'fr'], { LANG: 'en' }, 'en'],
    [['check', '--lang'], { LANG: 'en' }, 'en'],
    [['explain', '--', '--lang', 'vi'], { LANG: 'en' }, 'en'],
  ] as const)('of %j in %j is %s', (args, env, lang) => {
    expect(langOf(args, env)).toBe(lang)
  })
})

describe('a mistake of the command line', () => {
  it.each<[args: string[], vi: string, en: string]>([
    [['decid'], "không có lệnh 'decid'\n(Có phải ý bạn là decide?)", "unknown command 'decid'\n(Did you mean decide?)"],
    [['xyzzy'], "không có lệnh 'xyzzy'", "unknown command 'xyzzy'"],
    [
      ['check', '--fromat', 'json'],
      "không có tùy chọn '--fromat'\n(Có phải ý bạn là --format?)",
      "unknown option '--fromat'\n(Did you mean --format?)",
    ],
    [
      ['check', 'rules', 'dictionaries'],
      "thừa tham số của 'check': cần 0, có 2",
      "too many arguments for 'check': 2 given, 0 expected",
    ],
    [['explain'], "thiếu tham số 'text'", "missing required argument 'text'"],
    [['decide', '--as-of'], "tùy chọn '--as-of <day>': thiếu giá trị", "option '--as-of <day>': argument missing"],
    [['diff', 'a.ndjson'], "thiếu tùy chọn '--pack <dir>'", "required option '--pack <dir>' not specified"],
    [
      ['decide', '--pack', 'a', '--rules', 'b'],
      "tùy chọn '--pack <dir>' không dùng được cùng với '--rules <dir>'",
      "option '--pack <dir>' cannot be used with option '--rules <dir>'",
    ],
    [
      ['decide', '--format', 'ndjosn'],
      "tùy chọn '--format <format>': 'ndjosn' không dùng được. Hãy chọn trong ndjson, csv, table.\n(Có phải ý bạn là ndjson?)",
      "option '--format <format>': 'ndjosn' is not possible. Choose one of ndjson, csv, table.\n(Did you mean ndjson?)",
    ],
    [
      ['bench', 'a', '--slice', 'style,mark'],
      "tùy chọn '--slice <names>': 'mark' không dùng được. Hãy chọn trong style, marks, era, field, origin, channel, length, sentences, split.\n(Có phải ý bạn là marks?)",
      "option '--slice <names>': 'mark' is not possible. Choose one of style, marks, era, field, origin, channel, length, sentences, split.\n(Did you mean marks?)",
    ],
    [
      ['decide', '--jobs', '0'],
      "tùy chọn '--jobs <n>': '0' không dùng được. Phải là số nguyên từ 1.",
      "option '--jobs <n>': '0' is not possible. It must be a whole number from 1 on.",
    ],
    [
      ['place', 'x', '--longest-text', 'dài'],
      "tùy chọn '--longest-text <n>': 'dài' không dùng được. Phải là số nguyên từ 1.",
      "option '--longest-text <n>': 'dài' is not possible. It must be a whole number from 1 on.",
    ],
    [
      ['bench', 'a', '--seed', '-1'],
      "tùy chọn '--seed <n>': '-1' không dùng được. Phải là số nguyên từ 0.",
      "option '--seed <n>': '-1' is not possible. It must be a whole number from 0 on.",
    ],
    [
      ['tune', 'a', '--wrong', '2'],
      "tùy chọn '--wrong <share>': '2' không dùng được. Phải từ 0 đến 1.",
      "option '--wrong <share>': '2' is not possible. It must lie between 0 and 1, both included.",
    ],
    [
      ['bench', 'a', '--precision', '1'],
      "tùy chọn '--precision <share>': '1' không dùng được. Phải lớn hơn 0 và nhỏ hơn 1.",
      "option '--precision <share>': '1' is not possible. It must lie between 0 and 1.",
    ],
    [
      ['decide', 'README.mb'],
      'README.mb: không có tệp này\n      có phải ý bạn là README.md?',
      'README.mb: no such file\n      did you mean README.md?',
    ],
    [
      ['explain', 'x', '--as-of', '2025-02-30'],
      '--as-of 2025-02-30: không phải một ngày có thật\n      hãy viết YYYY-MM-DD, ví dụ 2025-07-01',
      '--as-of 2025-02-30: not a calendar day\n      write it as YYYY-MM-DD, e.g. 2025-07-01',
    ],
  ])('%j is told in both languages', async (args, vi, en) => {
    for (const [lang, expected] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      const { exit, out, err } = await run(lang, ...args)
      expect([exit, out]).toEqual([2, ''])
      expect(err.replace(`${TEXTS[lang].help.seeHelp}\n`, '')).toBe(`pakn: ${expected}\n`)
    }
  })
})

describe('why a command cannot begin', () => {
  const texts = (lang: Lang) => new Map(Object.entries(TEXTS[lang].faults))
  const some = ['a', 'b']
  /** Where a text asks for lists; in all other places any word will do. */
  const withLists = (near: readonly string[]): Readonly<Record<string, readonly unknown[]>> => ({
    noFile: ['a', 'b', near],
    noSuchRule: ['a', near, true],
    noSuchCode: ['a', near, some],
    noRuleLikeThat: [some, some],
    noField: ['a', some],
    badRecords: [some, 3],
    notOfAnswers: [some],
    noFigure: ['a', near],
  })

  it('is told in both languages, each time with a way out', () => {
    expect([...texts('vi').keys()].sort()).toEqual([...texts('en').keys()].sort())
    for (const name of texts('en').keys()) {
      for (const near of [some, []]) {
        const given = withLists(near)[name] ?? ['a', 'b', 'c']
        const told = LANGS.map(lang => {
          const tell = texts(lang).get(name)
          return tell === undefined ? [] : Reflect.apply(tell, null, given)
        })
        for (const fault of told) {
          expect(fault, name).toHaveLength(2)
          for (const part of fault) expect(part, name).toMatch(/^(?!.*undefined)\S/)
        }
        expect(told[0]?.join(' '), name).not.toBe(told[1]?.join(' '))
      }
    }
  })
})

describe('short notes', () => {
  it('are told in both languages', () => {
    const [vi, en] = LANGS.map(lang => Object.entries(TEXTS[lang].usage.notes))
    const told = (note: unknown) => (typeof note === 'function' ? String(note('a', 2)) : String(note))
    expect(vi?.map(([name]) => name)).toEqual(en?.map(([name]) => name))
    for (const [i, [name, note]] of (en ?? []).entries()) expect(told(vi?.[i]?.[1]), name).not.toBe(told(note))
  })
})

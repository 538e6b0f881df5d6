/** `pakn learn`: learn, tell what words are worth by themselves, write only when asked. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { decimal, type Lang } from '../../problems.js'
import { gatherer } from '../../rules/gather.js'
import { plainSigns } from '../../rules/plain-signs.js'
import { plainWords } from '../../rules/plain-words.js'
import { learnTable, tableText, type WordedText, type WordTable } from '../../tune/word-table.js'
import { type WordsAlone, wordsAlone } from '../../tune/words-alone.js'
import type { Label } from '../../types.js'
import { corpusNames } from '../bench/corpus.js'
import { labelledCases, nothingLabelled } from '../labelled.js'
import type { Library } from '../library.js'
import { padEnd } from '../screen/width.js'
import { CannotStart, type ExitCode, type Terminal, write } from '../terminal.js'
import { writtenOrNot } from '../written.js'
import type { LearnOptions } from './options.js'

export async function learnAndShow(
  names: readonly string[],
  options: LearnOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const dictionaries = options.dictionaries ?? relative('', join(library.root, 'dictionaries'))
  const pack = await library.openLearner({ ...options, dictionaries })
  const gather = gatherer(pack)
  const settings = pack.labels.words ?? { except: [], skip: [] }
  const texts: WordedText[] = []
  for (const name of await corpusNames(names)) {
    for await (const { one, right } of labelledCases(name, options.split, terminal)) {
      const text = gather(one.report.text, one.day)
      texts.push({ words: plainWords(text, settings), signs: plainSigns(text, settings), right: right[0] })
    }
  }
  if (texts.length === 0) throw nothingLabelled(options.split)
  const table = learnTable(texts)
  await write(terminal.stdout, screen(texts, table, options.judge ? wordsAlone(texts) : null, options.lang))
  const file = join(
    options.pack ?? dictionaries,
    options.pack === undefined ? '' : 'dictionaries',
    'word-points/points.tsv',
  )
  if (options.write) await save(file, tableText(table))
  await write(terminal.stdout, writtenOrNot(file, options))
  if (pack.labels.words === null) await write(terminal.stdout, `${WORDS[options.lang].silent}\n`)
  return 0
}

async function save(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    throw new CannotStart(say => say.cannotWriteDictionaries(file, code))
  }
}

const WORDS = {
  vi: {
    learnt: (texts: number, words: number) => `Đã học từ ${texts} phản ánh: ${words} từ và cặp từ`,
    label: 'Nhãn',
    texts: 'phản ánh',
    telling: 'từ ngữ nói nhiều nhất',
    alone: 'Chỉ bằng từ ngữ, trên phản ánh để ra (5 phần)',
    scope: 'đúng phạm vi',
    tags: 'đúng phạm vi và nhãn',
    category: 'đúng nhóm ngoài phạm vi',
    silent: 'Điểm của từ ngữ chưa được tính: rules/labels.yaml chưa có mục "words"',
  },
  en: {
    learnt: (texts: number, words: number) => `Learnt from ${texts} reports: ${words} words and pairs of words`,
    label: 'Label',
    texts: 'reports',
    telling: 'most telling words',
    alone: 'By words alone, on reports left out (5 folds)',
    scope: 'scope right',
    tags: 'scope and tags right',
    category: 'off-topic category right',
    silent: 'The points count for nothing until rules/labels.yaml has "words"',
  },
} as const

const MOST_TELLING = 5

function screen(
  texts: readonly WordedText[],
  { rows, labels }: WordTable,
  worth: WordsAlone | null,
  lang: Lang,
): string {
  const words = WORDS[lang]
  const lines = labels.map((label, i) => {
    const count = countOf(label, texts)
    const telling = rows.toSorted((a, b) => (b.points[i] ?? 0) - (a.points[i] ?? 0)).slice(0, MOST_TELLING)
    // Of a label without reports nothing was learnt but how rare it is.
    const told = count === 0 ? '' : telling.map(row => row.words).join(', ')
    return `  ${padEnd(label, 38)} ${padEnd(String(count), 9)} ${told}`.trimEnd()
  })
  const share = ({ k, n }: WordsAlone['scope']) =>
    `${k}/${n}${n === 0 ? '' : ` (${decimal((100 * k) / n, 1, lang)} %)`}`
  return `${[
    words.learnt(texts.length, rows.length),
    '',
    `  ${padEnd(words.label, 38)} ${padEnd(words.texts, 9)} ${words.telling}`,
    ...lines,
    '',
    ...(worth === null ? [] : [`${words.alone}:`]),
    ...(['scope', 'tags', 'category'] as const).flatMap(what =>
      worth === null ? [] : [`  ${padEnd(words[what], 38)} ${share(worth[what])}`],
    ),
    '',
  ].join('\n')}\n`
}

function countOf(label: Label, texts: readonly WordedText[]): number {
  return texts.filter(({ right: { tags, category } }) => {
    const isAlso = tags.length > 1 && tags.some(tag => label === `also/${tag}`)
    return isAlso || tags.some(tag => tag === label) || label === `off-topic/${category}`
  }).length
}

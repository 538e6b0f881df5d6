import { asText } from '../match/numbers-as-text.js'
import type { WordPoints } from '../pack.js'
import { say } from '../problems.js'
import { CUE_SIGN, FACT_SIGN, FACT_SIGNS } from '../rules/plain-signs.js'
import { FIRST_LABELS, WORD_LABELS, ZERO } from '../rules/word-totals.js'
import { stripAccents } from '../text/letters.js'
import type { Label } from '../types.js'
import { allowedInstead } from './nearest.js'
import type { Reading } from './reading.js'
import type { Source } from './source.js'
import { type Row, readTable } from './table.js'

/** The row of what holds for every text. */
const EVERY_TEXT = '*'
const COLUMNS = ['words', ...WORD_LABELS] as const
/** A table that was learnt before tags had points as second ones says nothing of that. */
const FIRST_COLUMNS = COLUMNS.slice(0, 1 + FIRST_LABELS)
/** What a text can have: letters, also joined as in “h’mong” and “a/c”, `#` for any number, a question mark. */
const WORD = /^(?:[\p{L}\p{M}]+(?:[&'’/][\p{L}\p{M}]+)*|[#?])$/u

const NONE: WordPoints = { labels: [], base: [], words: '', points: '' }

/** `dictionaries/word-points/points.tsv`: a row for each word or pair of words, a column for each label. */
export function readWordPoints(source: Source | null, reading: Reading): WordPoints {
  if (source === null) return NONE
  const [header = ''] = source.text.split('\n', 1)
  const { rows } = readTable(source, header.includes('also/') ? COLUMNS : FIRST_COLUMNS, reading)
  const seen = new Set<string>()
  const words: string[] = []
  const points: number[] = []
  let base: readonly number[] = WORD_LABELS.map(() => 0)
  for (const row of rows) {
    const text = readWords(row, seen, reading)
    if (text === null) continue
    const numbers = WORD_LABELS.map(label => readPoints(row, label, reading))
    if (text === EVERY_TEXT) base = numbers
    else {
      words.push(text)
      for (const number of numbers) points.push(number + ZERO)
    }
  }
  return { labels: WORD_LABELS, base, words: words.join('\n'), points: asText(points) }
}

type WordRow = Row<(typeof COLUMNS)[number]>

function readWords({ cells, locate }: WordRow, seen: Set<string>, reading: Reading): string | null {
  const { words } = cells
  const place = locate(['words'])
  if (words?.startsWith(FACT_SIGN) && !FACT_SIGNS.has(words)) {
    const message = say(`Không có dữ kiện “${words}”`, `There is no fact “${words}”`)
    reading.error('not-in-list', place, message, allowedInstead(words, [...FACT_SIGNS.keys()]))
    return null
  }
  if (words === null || !canStandInTexts(words)) {
    const message = say(
      'Cần một tiếng hoặc hai tiếng liền nhau, chữ thường không dấu',
      'It needs one word or two, in lower case without accents',
    )
    const hint = say(
      'Viết như “qua han” hoặc “cue:obstacle/overdue”; # là một số bất kỳ, ? là dấu hỏi, * là mọi phản ánh',
      'Write it like “qua han” or “cue:obstacle/overdue”; # is any number, ? a question mark, * every text',
    )
    reading.error('bad-name', place, message, hint)
    return null
  }
  if (seen.has(words)) {
    const message = say(`“${words}” có hai dòng`, `“${words}” has two rows`)
    reading.error('duplicate-key', place, message, say('Xóa một dòng', 'Delete one of them'))
    return null
  }
  seen.add(words)
  if (words.startsWith(CUE_SIGN)) reading.names.mention('cue', words.slice(CUE_SIGN.length), place)
  return words
}

/** A row that no text can have would be dead without anybody noticing. */
function canStandInTexts(words: string): boolean {
  if (words.startsWith(CUE_SIGN) || words.startsWith(FACT_SIGN)) return true
  const parts = words.split(' ')
  const isPlain = (word: string) => WORD.test(word) && word === stripAccents(word).toLowerCase()
  return words === EVERY_TEXT || (parts.length <= 2 && parts.every(isPlain))
}

/** An empty cell is no points. */
function readPoints({ cells, locate }: WordRow, label: Label, reading: Reading): number {
  const cell = cells[label as keyof typeof cells] ?? null
  if (cell === null) return 0
  const points = Number(cell)
  if (/^-?\d+$/.test(cell) && Math.abs(points) < ZERO) return points
  const message = say(`“${cell}” không phải số điểm`, `“${cell}” is no number of points`)
  const hint = say(
    `Viết số nguyên từ ${1 - ZERO} đến ${ZERO - 1}, hoặc để trống`,
    `Write a whole number from ${1 - ZERO} to ${ZERO - 1}, or nothing`,
  )
  reading.error('out-of-range', locate([label]), message, hint)
  return 0
}

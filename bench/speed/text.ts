/**
 * How fast the text room is, and how its time grows with the text: `npx tsx bench/speed/text.ts`.
 *
 * CPU time of the whole process (compiling and collecting included), median of rounds; what is compared takes turns in
 * every round, so that a busy machine slows all alike, and is compared round by round. Read the ratios first.
 */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, cpuUsage, execPath, stdout } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { restoreAccents } from '../../src/restore.js'
import { segment } from '../../src/segment.js'
import { stripAccents } from '../../src/text/letters.js'
import { normalise } from '../../src/text/normalise.js'
import { tokenise } from '../../src/text/tokenise.js'
import type { Report } from '../../src/types.js'
import type { Row } from './row.js'
import { scanner } from './scanner.js'

const ROUNDS = 21
const WARM_UP = 10
/** A round is long enough to pay for the garbage it makes. */
const REPORTS = 1500
/** Prime to the number of words of the corpus, or nearly. */
const STEP = 37
const SYLLABLES = 60
const CHECKED = 50
/** Restoring accents takes a hundred times as long: of so many reports one is restored. */
const SELDOM = 50
const root = join(import.meta.dirname, '../..')

/**
 * Every measurement of this file, told as soon as it is made. Takes about a minute. Ratios are to the floor of the same
 * run, or to the short text where growth is told.
 */
export function textRows(say: (row: Row) => void): readonly Row[] {
  return [reportRows, growthRows, importRows].flatMap(measure => {
    const rows = measure()
    rows.forEach(say)
    return rows
  })
}

// ── Reports ─────────────────────────────────────────────────────────────────────────────────────

/**
 * Reports of 60 syllables, cut from the corpus at ever new places: so many that no processor learns their words by heart,
 * which would flatter whatever is smallest.
 */
function reportsOf60(): readonly string[] {
  const words = readFileSync(join(root, 'bench/corpora/dev-train.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Report => JSON.parse(line))
    .flatMap(({ text }) => normalise(text).text.split(/\s+/))
  const twice = [...words, ...words]
  return Array.from({ length: REPORTS }, (_, i) => {
    const from = (i * STEP) % words.length
    // A flat string of its own, as JSON.parse gives; a joined one would be read more slowly at first.
    return JSON.parse(JSON.stringify(twice.slice(from, from + SYLLABLES).join(' ')))
  })
}

/** However a report is stored, its tokens are the same, and words are made of all of them. */
export function checkText(most: number): void {
  for (const text of reportsOf60().slice(0, most)) {
    const tokens = tokenise(normalise(text))
    ok(tokens.length >= SYLLABLES)
    const texts = tokens.map(token => token.text)
    deepStrictEqual(
      tokenise(normalise(text.normalize('NFD'))).map(token => token.text),
      texts,
    )
    deepStrictEqual(
      segment(tokens).flatMap(word => word.tokens.map(token => token.text)),
      texts,
    )
    for (const { candidates } of restoreAccents(stripAccents(text))) ok(candidates.length > 0)
  }
}

function reportRows(): readonly Row[] {
  checkText(CHECKED)
  const reports = reportsOf60()
  const scan = scanner(reports)
  let sum = 0
  const over = (work: (i: number) => number) => () => {
    for (let i = 0; i < reports.length; i++) sum = (sum + work(i)) | 0
  }
  const read = (texts: readonly string[]) => over(i => tokenise(normalise(texts[i] ?? '')).length)
  // What the bar is about comes first and alone: other forms of text, and all that is kept for them, would be counted into it.
  const floorOf = over(i => scan(reports[i] ?? ''))
  const [floor, whole] = turns([floorOf, read(reports)])
  const decomposed = reports.map(text => text.normalize('NFD'))
  const plain = reports.map(stripAccents)
  const normalised = reports.map(text => normalise(text))
  const tokens = normalised.map(tokenise)
  const count = tokens.reduce((sum, list) => sum + list.length, 0)
  ok(count >= reports.length * SYLLABLES)
  const [, nfd, clean, cut, words, wordsOfText, restored] = turns([
    floorOf,
    read(decomposed),
    over(i => normalise(reports[i] ?? '').text.length),
    over(i => tokenise(normalised[i] ?? '').length),
    over(i => segment(tokens[i] ?? []).length),
    over(i => segment(reports[i] ?? '').length),
    over(i => (i % SELDOM === 0 ? restoreAccents(plain[i] ?? '').length : 1)),
  ])
  ok(sum !== 0)
  const each = (name: string, took: Took | undefined, count = reports.length): Row => ({
    name,
    value: Math.round(count / (took?.seconds ?? 1)),
    unit: 'reports/s',
    ratio: rounded(((took?.ratio ?? 1) * reports.length) / count),
  })
  const cutInto = (name: string, took: Took | undefined): Row => ({
    name,
    value: Math.round(count / (took?.seconds ?? 1)),
    unit: 'tokens/s',
  })
  return [
    each('floor: NFC check, one charCodeAt pass, a hand-written scanner', floor),
    { ...each('normalise + tokenise, 60 syllables', whole), bar: { is: 'at least', limit: 150_000 } },
    each('  normalise', clean),
    each('  tokenise', cut),
    each('  normalise + tokenise, the same in NFD', nfd),
    each('restoreAccents, the same without accents', restored, Math.ceil(reports.length / SELDOM)),
    cutInto('segment, from tokens', words),
    cutInto('segment, from text', wordsOfText),
  ]
}

/** `ratio`: to the first of those it took turns with. */
interface Took {
  readonly seconds: number
  readonly ratio: number
}

function turns(works: readonly (() => void)[]): readonly Took[] {
  for (let i = 0; i < WARM_UP; i++) for (const work of works) work()
  const rounds = repeat(ROUNDS, () => works.map(work => cpuSeconds(work)))
  return works.map((_, i) => ({
    seconds: median(rounds.map(round => round[i] ?? 0)),
    ratio: median(rounds.map(round => (round[i] ?? 0) / (round[0] ?? 1))),
  }))
}

function cpuSeconds(work: () => void): number {
  const before = cpuUsage()
  work()
  const { user, system } = cpuUsage(before)
  return (user + system) / 1e6
}

const rounded = (ratio: number): number => Math.round(ratio * 100) / 100

// ── Growth ──────────────────────────────────────────────────────────────────────────────────────

/** Ordinary text, and what breaks scanners that look back, look ahead or glue. */
const GROWING: Readonly<Record<string, string>> = {
  reports: 'Tôi nộp hồ sơ ở phường từ ngày 12/5/2025, hẹn 3 lần mà chưa được trả kết quả.\n',
  'reports in NFD': 'Tôi nộp hồ sơ ở phường từ ngày 12/5/2025, hẹn 3 lần mà chưa được trả kết quả. '.normalize('NFD'),
  'reports without accents': 'Toi nop ho so o phuong tu ngay 12/5/2025, hen 3 lan ma chua duoc tra ket qua. ',
  'Telex, one line': 'Tooi nooj hoof sow owr phuwowngf ',
  'VNI, one line': 'toâi noäp hoà sô ôû phöôøng ',
  'VIQR, one line': 'to^i no^.p ho^` so+ o+? phu+o+`ng ',
  'one letter': 'a',
  'one accented letter': 'ấ',
  'drawn-out words': 'quáaaaa ',
  'combining marks': '\u0301\u0323',
  'letters with wrong marks': 'a\u0301\u0302',
  'zero-width': '\u200b',
  'zero-width in words': 'h\u200bồ ',
  spaces: '  \n',
  dots: '.',
  'letters and dots': 'a.',
  digits: '1',
  'digits and dots': '1.',
  slashes: '1/',
  hyphens: 'a-',
  'at signs': 'a@',
  apostrophes: "a'",
  quotes: '"',
  ampersands: '&',
  'nested entities': 'amp;',
  'lone surrogates': '\ud83d',
  emoji: '👨\u200d👩\u200d',
  Cyrillic: 'С',
  'masked letters': 'p.h.o.n.g ',
}
const SHORT = 1024
const LONG = 1024 * 1024
const MOST_SHORT = 256

/** µs a kilobyte for 1 MB, and how many times that of 1 KB it is: 1 is linear. */
function growthRows(): readonly Row[] {
  return Object.entries(GROWING).map(([name, piece]) => {
    const long = filled(piece, LONG)
    const short = filled(piece, SHORT)
    read(short)
    const one = Math.min(...repeat(9, () => cpuSeconds(() => repeat(MOST_SHORT, () => read(short))) / MOST_SHORT))
    const many = Math.min(...repeat(3, () => cpuSeconds(() => read(long)))) / (LONG / SHORT)
    return { name: `1 MB of ${name}`, value: rounded(many * 1e6), unit: 'µs/KB', ratio: rounded(many / one) }
  })
}

const read = (text: string): number => tokenise(normalise(text)).length
const repeat = <T>(times: number, work: () => T): T[] => Array.from({ length: times }, work)

function filled(piece: string, length: number): string {
  const text = piece === 'amp;' ? `&${piece.repeat(Math.ceil(length / piece.length))}` : piece.repeat(length)
  return Buffer.from(text.slice(0, length), 'utf16le').toString('utf16le')
}

// ── Import ──────────────────────────────────────────────────────────────────────────────────────

const STARTS = 20
const LOADED = { is: 'at most', limit: 15 } as const
const TOLD = (load: string): string =>
  `const before = process.cpuUsage(); ${load}; const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000)`

/** CPU milliseconds to load `pakn/text` in a new process, and an empty module beside it, median of 20; needs `npm run build`. */
function importRows(): readonly Row[] {
  const [esm, cjs] = [join(root, 'dist/text.js'), join(root, 'dist/text.cjs')]
  if (!existsSync(esm) || !existsSync(cjs)) return []
  const folder = mkdtempSync(join(tmpdir(), 'pakn-'))
  const [emptyEsm, emptyCjs] = [join(folder, 'empty.mjs'), join(folder, 'empty.cjs')]
  writeFileSync(emptyEsm, 'export {}\n')
  writeFileSync(emptyCjs, '')
  const required = (file: string) => ['-e', TOLD(`require(${JSON.stringify(file)})`)]
  const imported = (file: string) => [
    '--input-type=module',
    '-e',
    TOLD(`await import(${JSON.stringify(pathToFileURL(file).href)})`),
  ]
  const ways = [
    { name: "require('pakn/text')", args: required(cjs), bar: LOADED },
    { name: '  require of an empty file', args: required(emptyCjs) },
    { name: "import 'pakn/text'", args: imported(esm), bar: LOADED },
    { name: '  import of an empty file', args: imported(emptyEsm) },
  ]
  const took = repeat(STARTS, () => ways.map(({ args }) => Number(execFileSync(execPath, args, { encoding: 'utf8' }))))
  rmSync(folder, { recursive: true })
  return ways.map(({ name, bar }, i) => {
    return { name, value: rounded(median(took.map(start => start[i] ?? 0))), unit: 'ms', ...(bar && { bar }) }
  })
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

if (argv[1] === fileURLToPath(import.meta.url)) {
  textRows(({ name, value, unit, ratio }) => {
    stdout.write(
      `${name.padEnd(62)}${String(value).padStart(10)} ${unit.padEnd(10)}${ratio === undefined ? '' : `× ${ratio}`}\n`,
    )
  })
}

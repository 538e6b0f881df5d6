import type { Spelling, SpellingReading } from '../pack.js'
import type { Token } from '../types.js'
import { byPiece } from './by-piece.js'
import type { Piece } from './key.js'
import { onDemand } from './on-demand.js'
import { type Columns, type Context, contextOf, NUMBER, standsBeside, undotted } from './spelling-context.js'
import { cutOf, tokenise } from './tokenise.js'

/** For each token its alternative readings, each a non-empty list of matching forms; null where there is none. */
export type Readings = readonly (readonly (readonly string[])[] | null)[]

/** A place where an abbreviation or chat spelling stands, with what it may be read as there, likeliest first. */
export interface SpellingHit {
  /** Indexes of tokens, half-open. */
  readonly first: number
  readonly end: number
  readonly reads: readonly SpellingReading[]
}

interface CompiledReading {
  readonly source: SpellingReading
  readonly keys: readonly string[]
  readonly after: Context | null
  readonly before: Context | null
  readonly notAfter: Context | null
  readonly notBefore: Context | null
}
interface CompiledSpelling {
  /** The tokens it is made of. */
  readonly keys: readonly string[]
  readonly reads: () => readonly CompiledReading[]
}

const wordsIn = (text: string): readonly string[] =>
  tokenise(text)
    .filter(token => token.kind !== 'mark')
    .map(token => token.key)

/** Keys of a short with its marks (`tn&mt`, `đ/c`); a stop at its end binds (`p.` is not `p`). */
function shortKeys(short: string): readonly string[] {
  const dotted = short.length > 1 && short.endsWith('.')
  const keys = tokenise(dotted ? short.slice(0, -1) : short).map(token => undotted(token.key))
  return dotted ? keys.map((key, i) => (i === keys.length - 1 ? `${key}.` : key)) : keys
}

function context(phrases: readonly string[] | undefined, side: Context['side']): Context | null {
  if (phrases === undefined) return null
  const words = (phrase: string) =>
    phrase.split(' ').flatMap(word => (word === NUMBER ? [NUMBER] : shortKeys(word).map(undotted)))
  return contextOf(phrases.map(words), side)
}

function compile(spelling: Spelling): readonly CompiledSpelling[] {
  // Of a thousand shorts a text has a few: only those are read closely.
  const reads = onDemand(() =>
    spelling.reads.map(source => ({
      source,
      keys: wordsIn(source.text),
      after: context(source.after, 'before'),
      before: context(source.before, 'after'),
      notAfter: context(source.notAfter, 'before'),
      notBefore: context(source.notBefore, 'after'),
    })),
  )
  return (spelling.keys ?? spellingKeys(spelling.short)).map(keys => ({ keys, reads }))
}

/** The tokens of a short as it may be written, each way once. A pack brings them, so that it is ready at once. */
export function spellingKeys(short: string): readonly (readonly string[])[] {
  // Capitals may hold together what small letters do not: `KH-ĐT` is one token, `kh-đt` three.
  const small = shortKeys(short)
  const capital = shortKeys(short.toUpperCase())
  return small.join(' ') === capital.join(' ') ? [small] : [small, capital]
}

/** Builds the finder of abbreviations; the table is compiled once. */
export function spellingFinder(table: readonly Spelling[]): (tokens: readonly Token[]) => readonly SpellingHit[] {
  const { mayBegin, find } = compiledFinder(table)
  return tokens => {
    const text = columnsOf(tokens)
    const hits = find(text, beginsIn(text, mayBegin))
    return hits.map(({ first, end, reads }) => ({ first, end, reads: reads.map(read => read.source) }))
  }
}

/**
 * Builds the reader of abbreviations and chat spellings. The readings stand BESIDE what was written, nothing is
 * rewritten. A short of several tokens (`1 cửa`) gives its reading to them in order, the last one taking the rest.
 */
export function spellingReader(table: readonly Spelling[]): (tokens: readonly Token[]) => Readings {
  const { mayBegin, read } = shortReader(table)
  return tokens => {
    const text = columnsOf(tokens)
    return read(text, beginsIn(text, mayBegin))
  }
}

export function columnsOf(tokens: readonly Token[]): Columns {
  return { pieces: cutOf(tokens).pieces, kinds: tokens.map(token => token.kind) }
}

function beginsIn({ pieces }: Columns, mayBegin: ShortReader['mayBegin']): number[] {
  return pieces.flatMap((piece, i) => (mayBegin(piece) ? [i] : []))
}

/** The same for those who look at every token anyway. */
export interface ShortReader {
  /** Whether a short may begin with the piece: with nearly all none does. */
  mayBegin(piece: Piece): boolean
  /** The readings of every token; `begins` are those whose piece may begin a short. */
  read(text: Columns, begins: readonly number[]): Readings
}

export function shortReader(table: readonly Spelling[]): ShortReader {
  const { mayBegin, find } = compiledFinder(table)
  return {
    mayBegin,
    read(text, begins) {
      const readings = new Array<(readonly string[])[] | null>(text.pieces.length)
      for (let i = 0; i < text.pieces.length; i++) readings[i] = null
      if (begins.length > 0) for (const hit of find(text, begins)) addReadings(hit, text.pieces, readings)
      return readings
    },
  }
}

function addReadings(
  { first, end, reads }: CompiledHit,
  pieces: readonly Piece[],
  readings: ((readonly string[])[] | null)[],
): void {
  const width = end - first
  for (const { keys } of reads) {
    if (keys.length < width) continue
    if (width === 1) addReading(first, keys, pieces, readings)
    else
      for (let i = 0; i < width; i++)
        addReading(first + i, i < width - 1 ? keys.slice(i, i + 1) : keys.slice(i), pieces, readings)
  }
}

/** Each reading once, and none that is just what was written. */
function addReading(
  at: number,
  reading: readonly string[],
  pieces: readonly Piece[],
  readings: ((readonly string[])[] | null)[],
): void {
  if (reading.length === 1 && reading[0] === pieces[at]?.key) return
  const known = readings[at]
  if (!known) {
    readings[at] = [reading]
    return
  }
  for (const other of known) if (areSame(other, reading)) return
  known.push(reading)
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}

const widthOf = ({ keys }: CompiledSpelling): number => keys.join(' ').length + 100 * keys.length

interface CompiledHit {
  readonly first: number
  readonly end: number
  readonly reads: readonly CompiledReading[]
}

interface Shorts {
  mayBegin(piece: Piece): boolean
  find(text: Columns, begins: readonly number[]): readonly CompiledHit[]
}

const NO_SHORT = 0

function compiledFinder(table: readonly Spelling[]): Shorts {
  const byFirst = new Map<string, CompiledSpelling[]>()
  for (const spelling of table.flatMap(compile)) {
    const first = undotted(spelling.keys[0] ?? '')
    if (first === '') continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), spelling])
  }
  // Longer ones first; of `h` and `h.` the one that is written out to the dot.
  for (const list of byFirst.values()) list.sort((a, b) => widthOf(b) - widthOf(a))
  const shorts = [[], ...byFirst.values()]
  const numbers = new Map([...byFirst.keys()].map((first, i) => [first, i + 1] as const))
  const shortsAt = byPiece(piece => numbers.get(undotted(piece.key)) ?? NO_SHORT)
  return {
    mayBegin: piece => shortsAt(piece) !== NO_SHORT,
    find(text, begins) {
      const hits: CompiledHit[] = []
      for (const first of begins) {
        const piece = text.pieces[first]
        if (piece !== undefined) addHits(shorts[shortsAt(piece)] ?? [], text, first, hits)
      }
      return hits
    },
  }
}

/** Few tokens come so far. */
function addHits(candidates: readonly CompiledSpelling[], text: Columns, first: number, hits: CompiledHit[]): void {
  for (const { keys, reads } of candidates) {
    let end = first
    for (const key of keys) {
      if (!isWritten(text.pieces[end], key)) break
      end++
    }
    if (end - first < keys.length) continue
    const open: CompiledReading[] = []
    for (const read of reads()) if (allows(read, text, first, end)) open.push(read)
    if (open.length > 0) hits.push({ first, end, reads: open })
  }
}

/** A dotted token is also read by its undotted short (`k.` at the end of a sentence), not the other way round. */
function isWritten(piece: Piece | undefined, key: string): boolean {
  return piece !== undefined && (piece.key === key || undotted(piece.key) === key)
}

function allows(read: CompiledReading, text: Columns, first: number, end: number): boolean {
  const { after, before, notAfter, notBefore } = read
  if (after !== null && !standsBeside(after, text, first, end)) return false
  if (before !== null && !standsBeside(before, text, first, end)) return false
  if (notAfter !== null && standsBeside(notAfter, text, first, end)) return false
  return notBefore === null || !standsBeside(notBefore, text, first, end)
}

import { displayWidth } from '../../problems/frame.js'

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Columns a terminal needs for one visible character, however many code points it is made of. */
function graphemeWidth(grapheme: string): number {
  return Math.min(2, displayWidth(grapheme))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape
const COLOURS = /\u001b\[[\d;]*m/g

/** Latin letters, with and without their marks, digits and signs: a column each, in nearly every text. */
const PLAIN = /^[\u0020-\u007e\u00ae-\u02ff\u1ea0-\u1eff“”…]*$/

/** Columns a terminal needs for a text without control characters, colours apart. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text.replace(COLOURS, ''))) width += graphemeWidth(segment)
  return width
}

/** Spaces are added on the right until the text fills `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)))
}

/** Lines of at most `width` columns (at least 2), broken between words, and inside a word that is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const more = textWidth(word)
    const gap = line === '' ? 0 : 1
    if (used + gap + more <= width) {
      line = gap === 0 ? word : `${line} ${word}`
      used += gap + more
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = chop(word, width)
    line = pieces.pop() ?? ''
    used = textWidth(line)
    lines.push(...pieces)
  }
  return [...lines, line]
}

function chop(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const { segment } of graphemes.segment(word)) {
    const more = graphemeWidth(segment)
    if (used + more > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += more
  }
  return [...pieces, piece]
}

/** At most `max` lines; the last one ends in `…` when something had to go. */
export function clip(lines: readonly string[], max: number, width: number): string[] {
  if (lines.length <= max) return [...lines]
  const last = lines[max - 1] ?? ''
  const short = chop(last, Math.max(1, width - 1))[0] ?? ''
  return [...lines.slice(0, max - 1), `${short.trimEnd()}…`]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g
const BIDI = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** A citizen's words on one line, without characters that could command the terminal or turn the writing direction. */
export function printable(text: string): string {
  return text.replace(BIDI, '').replace(CONTROL, ' ').normalize('NFC')
}

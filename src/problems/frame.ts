import type { Place } from './problem.js'

/** Longest piece of a line that is shown, in columns of a terminal. */
const WIDTH = 120

/**
 * The line of a problem with carets under it; `gutter` is the indent that keeps the bars below each other.
 * No lines when the problem is about the whole file.
 */
export function codeFrame(place: Place, source: string | undefined): { gutter: string; lines: string[] } {
  const number = String(place.line)
  const gutter = ' '.repeat(number.length)
  const line = source
    ?.split('\n')
    [place.line - 1]?.replace(/\r$/, '')
    .replace(/^\uFEFF/, '')
  if (line === undefined || place.endColumn === undefined) return { gutter, lines: [] }
  // A byte order mark is not shown, so what stands behind it moves one to the left.
  const shift = place.line === 1 && source?.startsWith('\uFEFF') ? 1 : 0
  const start = Math.min(place.column - 1 - shift, line.length)
  const end = Math.min(Math.max(place.endColumn - 1 - shift, start), line.length)
  const shown = window(line, start, end)
  const carets = '^'.repeat(Math.max(1, displayWidth(shown.marked)))
  return {
    gutter,
    lines: [
      `${gutter} |`,
      `${number} | ${shown.before}${shown.marked}${shown.after}`,
      `${gutter} | ${blank(shown.before)}${carets}`,
    ],
  }
}

function window(line: string, start: number, end: number): { before: string; marked: string; after: string } {
  let before = line.slice(0, start)
  let marked = line.slice(start, end)
  let after = line.slice(end)
  if (displayWidth(line) > WIDTH) {
    if (displayWidth(marked) > WIDTH / 2) marked = `${keepStart(marked, WIDTH / 2)}…`
    if (displayWidth(before) > WIDTH / 3) before = `…${keepEnd(before, WIDTH / 3)}`
    const room = Math.max(0, WIDTH - displayWidth(before) - displayWidth(marked))
    if (displayWidth(after) > room) after = `${keepStart(after, room)}…`
  }
  return { before, marked, after }
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

function keepStart(text: string, columns: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept) + displayWidth(segment) > columns) break
    kept += segment
  }
  return kept
}

function keepEnd(text: string, columns: number): string {
  let kept = text
  for (const { segment } of graphemes.segment(text)) {
    if (displayWidth(kept) <= columns) break
    kept = kept.slice(segment.length)
  }
  return kept
}

/** Spaces as wide as `text`; a tab stays a tab, because only the terminal knows how wide it is. */
function blank(text: string): string {
  return text
    .split('\t')
    .map(part => ' '.repeat(displayWidth(part)))
    .join('\t')
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u
const ZERO = /\p{M}|\p{Cf}/u

/** Columns a terminal needs: combining marks take none, wide letters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/**
 * Letters and marks typed apart, as some phones and Macs store them: nearly every word of such a text has some, so they are
 * put together in one pass, before anything else is asked of the text. The edits are those of `markChanges`, only sooner.
 */
import type { Edit } from '../types.js'
import { LETTERS } from './letters.js'
import type { Draft } from './rewrite.js'
import { composed } from './unicode.js'

/** Grave, acute, circumflex, tilde, breve, hook, horn, dot below. */
const MARKS = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'
const FIRST_MARK = 0x0300
const PAST_MARKS = 0x0324
const BITS = 3
const MARK_OF = new Uint8Array(PAST_MARKS - FIRST_MARK)
for (let i = 0; i < MARKS.length; i++) MARK_OF[MARKS.charCodeAt(i) - FIRST_MARK] = i + 1

const LETTER_OF = new Uint8Array(0x1f00)
LETTERS.forEach((letter, i) => {
  LETTER_OF[letter.charCodeAt(0)] = i + 1
})
/** By letter and mark, learnt when first met: the letter with the mark, 0 where there is none. */
const WITH_MARK = new Uint16Array(1 << (8 + BITS)).fill(0xffff)

/** Whether a mark stands there that Vietnamese letters bear. */
export function isVietnameseMark(unit: number): boolean {
  return unit >= FIRST_MARK && unit < PAST_MARKS && MARK_OF[unit - FIRST_MARK] !== 0
}

function withMark(letter: number, mark: number): number {
  const slot = ((LETTER_OF[letter] ?? 0) << BITS) | ((MARK_OF[mark - FIRST_MARK] ?? 1) - 1)
  const known = WITH_MARK[slot] ?? 0
  if (known !== 0xffff) return known
  const whole = LETTER_OF[letter] === 0 ? '' : composed(String.fromCharCode(letter, mark))
  const unit = whole.length === 1 ? whole.charCodeAt(0) : 0
  WITH_MARK[slot] = unit
  return unit
}

/** The text with its marks on their letters; what cannot be put together stays as it is. */
export function composeAll(text: string): Draft {
  const { length } = text
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const edits: Edit[] = []
  let out = ''
  let copied = 0
  let to = 0
  for (let i = 0; i < length; ) {
    const start = i
    let unit = text.charCodeAt(i++)
    while (i < length && unit < LETTER_OF.length && LETTER_OF[unit] !== 0) {
      const mark = text.charCodeAt(i)
      const whole = isVietnameseMark(mark) ? withMark(unit, mark) : 0
      if (whole === 0) break
      unit = whole
      i++
    }
    starts[to] = start
    ends[to] = i
    to++
    if (i === start + 1) continue
    const after = String.fromCharCode(unit)
    out += text.slice(copied, start) + after
    copied = i
    edits.push({ span: { start, end: i }, before: text.slice(start, i), after, why: 'unicode-form' })
  }
  out += text.slice(copied)
  return { text: out, original: text, starts: starts.subarray(0, to), ends: ends.subarray(0, to), edits }
}

/**
 * What the segmenter looks at, as slots of its table of weights. The gap before a token is judged by the syllables
 * and shapes round it (tokens p a | b q) and by the word list; a word as a whole by its class, its shape and its
 * neighbours. The training program calls the same functions.
 */
import type { Evidence } from './evidence.js'
import { type Line, PAD, STRIDE } from './line.js'
import { SHAPE } from './shapes.js'

/** Most slots a gap or a word has. */
export const MOST_SLOTS = 12

export interface Features {
  /** Fills `slots` with what speaks for or against joining token i to token i - 1; returns how many. */
  ofGap(line: Line, evidence: Evidence, i: number, slots: Int32Array): number
  /** The same for the tokens i … i + length - 1 as one word. */
  ofWord(line: Line, i: number, length: number, slots: Int32Array): number
}

/** `bits`: the table has 2 to the power of `bits` weights. */
export function featuresFor(bits: number): Features {
  const shift = 32 - bits

  function slot(template: number, a: number, b: number, c: number): number {
    let hash =
      (Math.imul(a, 0x9e3779b1) +
        Math.imul(b, 0x85ebca6b) +
        Math.imul(c, 0xc2b2ae35) +
        Math.imul(template, 0x27d4eb2f)) |
      0
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    hash ^= hash >>> 13
    return Math.imul(hash, 0x297a2d39) >>> shift
  }

  return {
    ofGap({ codes, shapes }, { longest, cover, lengths }, i, slots) {
      const at = i + PAD
      const a = codes[at - 1] ?? 0
      const b = codes[at] ?? 0
      const shapeP = shapes[at - 2] ?? 0
      const shapeQ = shapes[at + 1] ?? 0
      const atStart = shapeP === SHAPE.edge || shapeP === SHAPE.mark ? 1 : 0
      const pair = (shapes[at - 1] ?? 0) * 8 + (shapes[at] ?? 0) + 64 * atStart
      // Which of pa, ab, bq, pab, abq are listed words.
      const fromP = lengths[at - 2] ?? 0
      const words = ((fromP & 12) << 2) | ((lengths[at - 1] ?? 0) & 12) | (((lengths[at] ?? 0) & 4) >> 1)
      const laid = (longest[at - 1] ?? 0) * 4 + (longest[at] ?? 0) * 2 + (longest[at + 1] ?? 0)
      slots[0] = slot(1, a, b, 0)
      slots[1] = slot(2, a, 0, 0)
      slots[2] = slot(3, b, 0, 0)
      slots[3] = slot(4, codes[at - 2] ?? 0, b, 0)
      slots[4] = slot(5, a, codes[at + 1] ?? 0, 0)
      slots[5] = slot(6, pair, 0, 0)
      slots[6] = slot(7, pair, shapeP, 0)
      slots[7] = slot(8, pair, shapeQ, 0)
      slots[8] = slot(9, pair, (shapes[at - 3] ?? 0) * 8 + shapeP, shapeQ * 8 + (shapes[at + 2] ?? 0))
      slots[9] = slot(10, words, 0, 0)
      slots[10] = slot(11, cover[at] ?? 0, 0, 0)
      slots[11] = slot(12, words, laid, 0)
      return 12
    },

    ofWord({ codes, shapes, classes }, i, length, slots) {
      const at = i + PAD
      const last = at + length - 1
      const kind = (length * 16 + (length > 1 ? (classes[i * STRIDE + length] ?? 0) : 0)) * 8 + look(shapes, at, last)
      let word = length
      for (let k = at; k <= last; k++) word = (Math.imul(word, 31) + (codes[k] ?? 0)) | 0
      slots[0] = slot(13, kind, 0, 0)
      slots[1] = slot(14, kind, (shapes[at - 1] ?? 0) * 8 + (shapes[last + 1] ?? 0), 0)
      slots[2] = slot(15, kind, codes[at] ?? 0, 0)
      slots[3] = slot(16, kind, codes[last] ?? 0, 0)
      slots[4] = slot(17, word, codes[at - 1] ?? 0, 0)
      slots[5] = slot(18, word, codes[last + 1] ?? 0, 0)
      return 6
    },
  }
}

/** How a word is written as a whole. */
function look(shapes: Uint8Array, first: number, last: number): number {
  let capitals = 0
  let small = 0
  let other = 0
  for (let k = first; k <= last; k++) {
    const shape = shapes[k]
    if (shape === SHAPE.small) small++
    else if (shape === SHAPE.capital || shape === SHAPE.capitals) capitals++
    else if (shape === SHAPE.mark) return 5
    else other++
  }
  if (other > 0) return 6
  if (capitals === 0) return 1
  if (small === 0) return 2
  return capitals === 1 && shapes[first] !== SHAPE.small ? 3 : 4
}

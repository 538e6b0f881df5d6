import { type Line, LONGEST, PAD, STRIDE } from './line.js'
import { isWord } from './word-class.js'

const IS_WORD = Uint8Array.from({ length: 16 }, (_, wordClass) => (isWord(wordClass) ? 1 : 0))

/** What the word list alone says about the gap before each token; token i at `i + PAD`. */
export interface Evidence {
  /** 1 where longest matching from left to right joins. */
  readonly longest: Uint8Array
  /** Length of the longest listed word across the gap, times STRIDE, plus the place of the gap in it. */
  readonly cover: Uint8Array
  /** Lengths of the listed words that begin at each token, as bits. */
  readonly lengths: Uint8Array
}

export function evidenceOf({ length: size, classes }: Line): Evidence {
  const longest = new Uint8Array(size + 2 * PAD)
  const cover = new Uint8Array(size + 2 * PAD)
  const lengths = new Uint8Array(size + 2 * PAD)
  let laidTo = 0
  for (let i = 0; i < size; i++) {
    let bits = 0
    let top = 1
    for (let length = 2; length <= LONGEST; length++) {
      if (IS_WORD[classes[i * STRIDE + length] ?? 0] === 0) continue
      bits |= 1 << length
      top = length
    }
    lengths[i + PAD] = bits
    for (let at = 1; at < top; at++) {
      // The bits above tell which lengths exist; only the longest matters to a gap it reaches.
      if (top * STRIDE > (cover[i + at + PAD] ?? 0)) cover[i + at + PAD] = top * STRIDE + at
    }
    if (i < laidTo) continue
    laidTo = i + top
    for (let at = 1; at < top; at++) longest[i + at + PAD] = 1
  }
  return { longest, cover, lengths }
}

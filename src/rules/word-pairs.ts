/** Which pairs of neighbouring words of a text the table of points knows. */

/** No word of the table, no row. */
export const NONE = -1
const FEW_WORDS = 256

export function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}

/** Rows by two numbers of words. */
export interface Pairs {
  /** Of each word the row of the pair that it is with the one before, `NONE` where no one knows it. */
  among(words: Int32Array, count: number): Int32Array
  set(first: number, second: number, row: number): void
}

/** Room for so many pairs: plain numbers side by side, where a map would fetch a bucket, a key and a value. */
export function pairsOf(most: number): Pairs {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, most * 2)))
  const mask = size - 1
  /** In turns the two numbers of words and the row; a place is free when its row is `NONE`. */
  const slots = new Int32Array(size * 4).fill(NONE)
  /** Says of nearly all pairs that they are unknown; small enough to stay near the processor. */
  const filter = new Uint8Array(size)
  /** Of the words that were asked about last: the row of the pair that each ends, and which of them may end one. */
  const now = { rows: new Int32Array(FEW_WORDS), likely: new Int32Array(FEW_WORDS) }

  const get = (first: number, second: number): number => {
    for (let slot = hashOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot * 4 + 2] ?? NONE
      if (row === NONE || (slots[slot * 4] === first && slots[slot * 4 + 1] === second)) return row
    }
  }
  return {
    /**
     * First all filters are asked, without a question whose answer the processor would have to guess, and then the few pairs
     * are looked up that may be known: asked one by one, most of the time went into waiting for wrong guesses.
     */
    among(words, count) {
      if (count > now.rows.length) {
        now.rows = new Int32Array(words.length)
        now.likely = new Int32Array(words.length)
      }
      const { rows, likely } = now
      let many = 0
      let first = NONE
      for (let i = 0; i < count; i++) {
        const second = words[i] ?? NONE
        const hash = hashOf(first, second)
        rows[i] = NONE
        likely[many] = i
        // One where the filter knows the pair and neither of the two is `NONE`, which is less than nothing.
        many += ((filter[hash & mask] ?? 0) >>> (hash >>> 29)) & ~((first | second) >> 31) & 1
        first = second
      }
      for (let at = 0; at < many; at++) {
        const i = likely[at] ?? 0
        rows[i] = get(words[i - 1] ?? NONE, words[i] ?? NONE)
      }
      return rows
    },
    set(first, second, row) {
      const hash = hashOf(first, second)
      let slot = hash & mask
      filter[slot] = (filter[slot] ?? 0) | (1 << (hash >>> 29))
      const isOther = () =>
        slots[slot * 4 + 2] !== NONE && (slots[slot * 4] !== first || slots[slot * 4 + 1] !== second)
      while (isOther()) slot = (slot + 1) & mask
      slots.set([first, second, row], slot * 4)
    },
  }
}

function hashOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/**
 * The floor under a Vietnamese tokenizer: what any such program must do and no more. One check that the text is NFC, one pass
 * over its characters, and one scan for syllables with their places and a number for each. It makes no objects, knows
 * no marks, codes or addresses and cleans nothing.
 */

const SLOTS = 1 << 16
const COMBINING = /[\u0300-\u036f]/

/** A scanner that knows the syllables of `texts`; it returns a checksum of what it found. */
export function scanner(texts: readonly string[]): (text: string) => number {
  const isLetter = new Uint8Array(0x10000)
  const lower = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code)
    isLetter[code] = /[\p{L}\p{M}\p{N}]/u.test(char) ? 1 : 0
    const small = char.toLowerCase()
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code
  }
  const hashes = new Int32Array(SLOTS)
  const numbers = new Int32Array(SLOTS)
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    while (numbers[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
  let known = 0
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      let hash = 17
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ (lower[word.charCodeAt(i)] ?? 0), 16777619)
      const slot = slotOf(hash)
      if (numbers[slot] !== 0) continue
      numbers[slot] = ++known
      hashes[slot] = hash
    }
  }
  const ids = new Int32Array(0x10000)
  const starts = new Int32Array(0x10000)
  const ends = new Int32Array(0x10000)

  return text => {
    let sum = COMBINING.test(text) ? 1 : 0
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
    let count = 0
    for (let i = 0; i < text.length; ) {
      let unit = text.charCodeAt(i)
      if (isLetter[unit] === 0) {
        i++
        continue
      }
      const start = i
      let hash = 17
      do {
        hash = Math.imul(hash ^ (lower[unit] ?? 0), 16777619)
        i++
        unit = i < text.length ? text.charCodeAt(i) : 0
      } while (isLetter[unit] === 1)
      ids[count] = numbers[slotOf(hash)] ?? 0
      starts[count] = start
      ends[count] = i
      count++
    }
    return sum + count
  }
}

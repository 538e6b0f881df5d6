/**
 * Chance that can be repeated: xoshiro128** 1.1 (Blackman and Vigna, 2018), its state filled by splitmix32 from a seed
 * and a name. Each use has a name of its own, so that one more figure never changes the draws of another.
 */
export const GENERATOR = 'xoshiro128** 1.1, seeded by splitmix32 from the seed and the name of the figure'

/** The next whole number of 32 bits. */
export type Random = () => number

export function random(seed: number, name: string): Random {
  const next = splitmix32(hash(name) ^ Math.trunc(seed))
  return xoshiro128([next(), next(), next(), next()])
}

/** The generator itself, for a given state that is not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

/** A whole number from 0 to `below` - 1; of 2^32 draws none is more than `below` off its due, which no figure can show. */
export function drawBelow(next: Random, below: number): number {
  return Math.floor((next() / 0x1_0000_0000) * below)
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function splitmix32(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

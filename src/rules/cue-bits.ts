/**
 * The cues of one report as bits, one a cue: whether any cue of a list stands in the report is then one comparison for
 * every 32 cues, not a look-up of each by name. With 240 rules this took most out of their evaluation.
 */
import type { Cues } from '../match/cues.js'
import type { CueRef, NegationPolicy } from '../pack.js'

/** Cues by number, in the order in which the rules first name them. */
export type CueNumbers = Map<string, number>

/** Which cues have a hit that a leaf with that policy counts: `no` one not negated, `yes` a negated one, `any` either. */
export type CueBits = Readonly<Record<NegationPolicy, Int32Array>>

export function cueBits(cues: Cues, numbers: CueNumbers): CueBits {
  const size = (numbers.size + 31) >> 5
  const bits: CueBits = { no: new Int32Array(size), yes: new Int32Array(size), any: new Int32Array(size) }
  for (const [cue, hits] of cues) {
    const number = numbers.get(cue)
    if (number === undefined) continue
    for (const { negated } of hits) {
      set(negated ? bits.yes : bits.no, number)
      set(bits.any, number)
    }
  }
  return bits
}

function set(bits: Int32Array, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31))
}

/** A question to the bits of a report: has any cue of the list a hit that counts? */
export type AsksForCue = (bits: CueBits) => boolean

export function asksForCue(ref: CueRef, negated: NegationPolicy, numbers: CueNumbers): AsksForCue {
  const masks = new Map<number, number>()
  for (const cue of ref) {
    const number = numbers.get(cue) ?? numbers.size
    numbers.set(cue, number)
    masks.set(number >> 5, (masks.get(number >> 5) ?? 0) | (1 << (number & 31)))
  }
  const words = [...masks.keys()]
  const wanted = [...masks.values()]
  return bits => {
    const given = bits[negated]
    for (let i = 0; i < words.length; i++) {
      if (((given[words[i] ?? 0] ?? 0) & (wanted[i] ?? 0)) !== 0) return true
    }
    return false
  }
}

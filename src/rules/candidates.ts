/**
 * Candidates first: a rule that needs a cue which the text does not have is not asked. Of what a rule needs the rarest are looked
 * at, for all rules one after the other and without a question: the processor would guess wrong which rules are left, and a
 * wrong guess costs more than looking at several rules.
 */
import type { Conditions } from './conditions.js'

/** The rules that may hold in the report looked at, in order; good until the next call. */
export interface Candidates {
  readonly count: number
  readonly rules: Int32Array
}

/** Of each rule so many of its needs are looked at; those of a rule that has fewer stand there again. */
const LOOKED_AT = 3

/** `needs`: for each rule the numbers of conditions on cues without each of which it cannot hold. */
export function candidateFinder(
  needs: readonly (readonly number[])[],
  { wantedBy, placeOf, stood }: Pick<Conditions, 'wantedBy' | 'placeOf' | 'stood'>,
): () => Candidates {
  const demand = demandFor(needs, wantedBy)
  const always = Uint8Array.from(needs, needed => (needed.length === 0 ? 1 : 0))
  const places = new Int32Array(needs.length * LOOKED_AT)
  needs.forEach((needed, rule) => {
    const rarest = needed.map(number => ({ place: placeOf(number), demand: demandOf(wantedBy(number), demand) }))
    rarest.sort((a, b) => a.demand - b.demand)
    for (let i = 0; i < LOOKED_AT; i++) places[rule * LOOKED_AT + i] = rarest[i % rarest.length]?.place ?? 0
  })
  const rules = new Int32Array(needs.length + 1)
  return () => {
    const stands = stood()
    let count = 0
    for (let rule = 0, at = 0; rule < always.length; rule++, at += LOOKED_AT) {
      const first = Number((stands[places[at] ?? 0] ?? 0) !== 0)
      const second = Number((stands[places[at + 1] ?? 0] ?? 0) !== 0)
      const third = Number((stands[places[at + 2] ?? 0] ?? 0) !== 0)
      // Each is written down, and written over by the next unless it may hold.
      rules[count] = rule
      count += (first & second & third) | (always[rule] ?? 0)
    }
    return { count, rules }
  }
}

function demandOf(wanted: readonly number[], demand: (cue: number) => number): number {
  return wanted.reduce((sum, one) => sum + demand(one >> 4), 0)
}

/** How many rules ask for a cue: what many ask for, most texts have. */
function demandFor(needs: readonly (readonly number[])[], wantedBy: Conditions['wantedBy']): (cue: number) => number {
  const demand = new Map<number, number>()
  for (const needed of needs) {
    const cues = new Set(needed.flatMap(number => wantedBy(number).map(one => one >> 4)))
    for (const cue of cues) demand.set(cue, (demand.get(cue) ?? 0) + 1)
  }
  return cue => demand.get(cue) ?? 0
}

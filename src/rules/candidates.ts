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

/** Beside the rarest of its needs so many are looked at; those of a rule that has fewer stand there again. */
const OTHERS = 2

/** `needs`: for each rule the numbers of conditions on cues without each of which it cannot hold. */
export function candidateFinder(
  needs: readonly (readonly number[])[],
  { wantedBy, placeOf, stood }: Pick<Conditions, 'wantedBy' | 'placeOf' | 'stood'>,
): () => Candidates {
  const demand = demandFor(needs, wantedBy)
  const always = Uint8Array.from(needs, needed => (needed.length === 0 ? 1 : 0))
  // The rarest of all rules side by side, since most rules are refused by it; then the others, rule by rule.
  const rarests = new Int32Array(needs.length)
  const others = new Int32Array(needs.length * OTHERS)
  needs.forEach((needed, rule) => {
    const rarest = needed.map(number => ({ place: placeOf(number), demand: demandOf(wantedBy(number), demand) }))
    rarest.sort((a, b) => a.demand - b.demand)
    rarests[rule] = rarest[0]?.place ?? 0
    for (let i = 0; i < OTHERS; i++) others[rule * OTHERS + i] = rarest[(i + 1) % rarest.length]?.place ?? 0
  })
  const rules = new Int32Array(needs.length + 1)
  return () => {
    const stands = stood()
    // Each is written down, and written over by the next unless it may hold.
    let likely = 0
    for (let rule = 0; rule < always.length; rule++) {
      rules[likely] = rule
      likely += Number((stands[rarests[rule] ?? 0] ?? 0) !== 0) | (always[rule] ?? 0)
    }
    let count = 0
    for (let i = 0; i < likely; i++) {
      const rule = rules[i] ?? 0
      const first = Number((stands[others[rule * OTHERS] ?? 0] ?? 0) !== 0)
      const second = Number((stands[others[rule * OTHERS + 1] ?? 0] ?? 0) !== 0)
      rules[count] = rule
      count += (first & second) | (always[rule] ?? 0)
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

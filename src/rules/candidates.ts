/**
 * Candidates first: a rule that needs a cue which the text does not have is not asked. Each rule waits for the rarest of
 * what it needs; only a report that has one of those cues makes the rule look for the rest.
 */
import type { Conditions } from './conditions.js'

/** The rules that may hold in the report looked at, in order; good until the next call. */
export interface Candidates {
  readonly count: number
  readonly rules: Int32Array
}

/** `needs`: for each rule the numbers of conditions on cues without each of which it cannot hold. */
export function candidateFinder(
  needs: readonly (readonly number[])[],
  { standing, wantedBy, placeOf, stands }: Pick<Conditions, 'standing' | 'wantedBy' | 'placeOf' | 'stands'>,
): () => Candidates {
  const demand = demandFor(needs, wantedBy)
  const always = new Uint8Array(needs.length)
  const may = new Uint8Array(needs.length)
  const sleepers: Sleeper[] = []
  needs.forEach((needed, rule) => {
    const rarest = least(needed, number => wantedBy(number).reduce((sum, one) => sum + demand(one >> 4), 0))
    if (rarest === null) always[rule] = 1
    const others = needed.filter(number => number !== rarest)
    for (const one of rarest === null ? [] : wantedBy(rarest)) {
      sleepers.push({ cue: one >> 4, kinds: one & 15, rule, others: others.map(placeOf) })
    }
  })
  const { starts, waiting } = sideBySide(sleepers)
  const wake = (cue: number, kinds: number) => {
    const end = starts[cue + 1] ?? 0
    for (let at = starts[cue] ?? end; at < end; ) {
      const rule = waiting[at + 1] ?? 0
      const next = at + 3 + (waiting[at + 2] ?? 0)
      if (((waiting[at] ?? 0) & kinds) !== 0 && may[rule] === 0) {
        let other = at + 3
        while (other < next && stands(waiting[other] ?? 0)) other++
        if (other === next) may[rule] = 1
      }
      at = next
    }
  }
  const rules = new Int32Array(needs.length + 1)
  return () => {
    may.set(always)
    standing.each(wake)
    let count = 0
    // Each is written down, and written over by the next unless it may hold: a question here would often be guessed wrong.
    for (let rule = 0; rule < may.length; rule++) {
      rules[count] = rule
      count += may[rule] ?? 0
    }
    return { count, rules }
  }
}

/** A rule that waits for hits of some kinds of a cue, and what else it needs. */
interface Sleeper {
  readonly cue: number
  readonly kinds: number
  readonly rule: number
  /** Their places (see `Conditions.placeOf`). */
  readonly others: readonly number[]
}

/**
 * All sleepers as numbers, those of a cue after one another: the kinds, the rule, how many others it needs, and these.
 * Most of the time went into fetching lists from all over the memory.
 */
function sideBySide(sleepers: readonly Sleeper[]): { readonly starts: Int32Array; readonly waiting: Int32Array } {
  const cues = sleepers.reduce((most, { cue }) => Math.max(most, cue + 1), 0)
  const byCue: number[][] = Array.from({ length: cues }, () => [])
  for (const { cue, kinds, rule, others } of sleepers) byCue[cue]?.push(kinds, rule, others.length, ...others)
  const starts = new Int32Array(cues + 1)
  byCue.forEach((numbers, cue) => {
    starts[cue + 1] = (starts[cue] ?? 0) + numbers.length
  })
  return { starts, waiting: Int32Array.from(byCue.flat()) }
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

function least(items: readonly number[], sizeOf: (item: number) => number): number | null {
  let chosen: number | null = null
  let size = Number.POSITIVE_INFINITY
  for (const item of items) {
    if (sizeOf(item) >= size) continue
    chosen = item
    size = sizeOf(item)
  }
  return chosen
}

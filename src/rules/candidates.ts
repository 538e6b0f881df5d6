/**
 * Candidates first: a rule that needs a cue which the text does not have is not asked. Each rule waits for the rarest of
 * what it needs; only a report that has one of those cues makes the rule look for the rest.
 */
import type { Conditions } from './conditions.js'

/** For each rule 1 when it may hold in the report looked at; good until the next call. */
export type Candidates = () => Uint8Array

/** `needs`: for each rule the numbers of conditions on cues without each of which it cannot hold. */
export function candidateFinder(
  needs: readonly (readonly number[])[],
  { standing, wantedBy, holds }: Pick<Conditions, 'standing' | 'wantedBy' | 'holds'>,
): Candidates {
  const demand = demandFor(needs, wantedBy)
  const always = new Uint8Array(needs.length)
  const may = new Uint8Array(needs.length)
  /** By cue, in turns: the kinds of its hits that count, and the rule that waits for one of them. */
  const waiting: number[][] = []
  const others = needs.map((needed, rule): readonly number[] => {
    const rarest = least(needed, number => wantedBy(number).reduce((sum, one) => sum + demand(one >> 4), 0))
    if (rarest === null) always[rule] = 1
    for (const one of rarest === null ? [] : wantedBy(rarest)) {
      const sleepers = waiting[one >> 4]
      if (sleepers) sleepers.push(one & 15, rule)
      else waiting[one >> 4] = [one & 15, rule]
    }
    return needed.filter(number => number !== rarest)
  })
  const hasAll = (needed: readonly number[]): boolean => {
    for (const number of needed) if (!holds(number)) return false
    return true
  }
  const wake = (cue: number, kinds: number) => {
    const sleepers = waiting[cue]
    if (sleepers === undefined) return
    for (let i = 0; i < sleepers.length; i += 2) {
      const rule = sleepers[i + 1] ?? 0
      if (((sleepers[i] ?? 0) & kinds) !== 0 && may[rule] === 0 && hasAll(others[rule] ?? [])) may[rule] = 1
    }
  }
  return () => {
    may.set(always)
    standing.each(wake)
    return may
  }
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

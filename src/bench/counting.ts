/** Counting words, and the orders in which lists are given. */
import { compareText } from '../match/automaton.js'
import type { Count } from './report.js'

export function countUp(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Commonest first, equals by name. */
export function commonest(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n || compareText(a.name, b.name))
}

/** Counting words, and the orders in which lists are given. */
import type { Count } from './report.js'

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function countUp(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Commonest first, equals by name. */
export function commonest(counts: ReadonlyMap<string, number>): Count[] {
  return [...counts].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n || compareText(a.name, b.name))
}

export function countOf(names: Iterable<string>): Count[] {
  const counts = new Map<string, number>()
  for (const name of names) countUp(counts, name)
  return commonest(counts)
}

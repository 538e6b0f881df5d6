/** McNemar's test on the items of which two systems answered one rightly: exact, by the binomial distribution. */

/** With fewer changed items no split of them is rare enough: 0 of 6 is the first (p = 0.031). */
export const FEWEST_CHANGES = 6
const SIGNIFICANT = 0.05

/** Two-sided p of `gained` against `lost` under even chances; 1 when nothing changed. */
export function mcnemar(gained: number, lost: number): number {
  const changed = gained + lost
  const fewer = Math.min(gained, lost)
  if (changed === 0) return 1
  return Math.min(1, 2 * (changed <= MOST_BY_POWERS ? tailByPowers(fewer, changed) : tailByLogarithms(fewer, changed)))
}

/** Beyond it 2^-n is no longer a number. */
const MOST_BY_POWERS = 1000

/** The chance of at most `fewer` of `n` under even chances: exact for all that is printed. */
function tailByPowers(fewer: number, n: number): number {
  let term = 2 ** -n
  let tail = 0
  for (let i = 0; i <= fewer; i++) {
    tail += term
    term *= (n - i) / (i + 1)
  }
  return tail
}

/** The likeliest term by logarithms, the ones below it by ratios, so that nothing under- or overflows. */
function tailByLogarithms(fewer: number, n: number): number {
  let log = n * Math.log(0.5)
  for (let i = 1; i <= fewer; i++) log += Math.log((n - i + 1) / i)
  let term = Math.exp(log)
  let tail = 0
  for (let i = fewer; i >= 0; i--) {
    tail += term
    term *= i / (n - i + 1)
  }
  return tail
}

/** Holm's step-down adjustment (1979), in the order of the questions; null stays null and does not count. */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const asked = values.flatMap((p, index) => (p === null ? [] : [{ p, index }]))
  const adjusted: (number | null)[] = values.map(() => null)
  let least = 0
  for (const [rank, { p, index }] of asked.sort((a, b) => a.p - b.p || a.index - b.index).entries()) {
    least = Math.max(least, Math.min(1, p * (asked.length - rank)))
    adjusted[index] = least
  }
  return adjusted
}

/**
 * The smallest net change, as a share of `n`, that the test would tell from chance when as many items change as did
 * here (at least six).
 */
export function detectableChange(changed: number, n: number): number {
  if (n === 0) return 1
  const items = Math.max(changed, FEWEST_CHANGES)
  for (let net = items % 2; net <= items; net += 2) {
    if (mcnemar((items + net) / 2, (items - net) / 2) < SIGNIFICANT) return Math.min(1, net / n)
  }
  return 1
}

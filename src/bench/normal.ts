/** The standard normal distribution, as far as the bias-corrected bootstrap needs it. */

/** 97.5 % of the standard normal lie below. */
export const Z_95 = 1.959963984540054

/** Share below `z`: Hart's rational approximation (1968) in the form of West (2005), right to about 15 digits. */
export function normalShare(z: number): number {
  const x = Math.abs(z)
  if (x > 37) return z > 0 ? 1 : 0
  const density = Math.exp((-x * x) / 2)
  const tail = x < 7.07106781186547 ? (density * polynomial(x, TOP)) / polynomial(x, BOTTOM) : farTail(x, density)
  return z > 0 ? 1 - tail : tail
}

const TOP = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
]
const BOTTOM = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
]

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}

function farTail(x: number, density: number): number {
  const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
  return density / fraction / 2.506628274631
}

/** The `z` with that share below it: bisection on `normalShare`, because it is asked a few times a figure only. */
export function normalQuantile(share: number): number {
  let low = -9
  let high = 9
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (normalShare(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

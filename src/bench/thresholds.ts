/** Gates: a figure of the report that must not be worse than asked, judged by the worse end of its interval. */
import type { Threshold } from './report.js'

const FORM = /^([A-Za-z0-9.-]+?)\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)$/
/** What a path may leave out. */
export const WITHIN = ['', 'headline.all.']

/** What was asked for, null when it cannot be read. */
export function readThreshold(asked: string): { path: string; operator: string; bound: number } | null {
  if (/^\d+(?:\.\d+)?$/.test(asked)) return { path: 'headline.all.exact', operator: '>=', bound: Number(asked) }
  const [, path, operator, bound] = FORM.exec(asked) ?? []
  return path === undefined || operator === undefined ? null : { path, operator, bound: Number(bound) }
}

/**
 * `tags.staff-conduct.precision>=0.85`: a path into the report (or into `headline.all`). A figure is judged by its lower
 * bound, for `<=` and `<` by its upper one; an end named by itself is taken as it is. What is not defined is not met.
 * Undefined when the path leads nowhere.
 */
export function judgeThreshold(asked: string, report: object): Threshold | undefined {
  const wish = readThreshold(asked)
  if (wish === null) return undefined
  const found = WITHIN.map(prefix => follow(report, `${prefix}${wish.path}`)).find(value => value !== undefined)
  const end = wish.operator.startsWith('>') ? 'low' : 'high'
  const actual = typeof found === 'object' && found !== null && 'method' in found ? follow(found, end) : found
  if (actual !== null && typeof actual !== 'number') return undefined
  return { asked, actual, met: actual !== null && holds(actual, wish.operator, wish.bound) }
}

function follow(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, key)
          ? (at as Record<string, unknown>)[key]
          : undefined,
      value,
    )
}

function holds(actual: number, operator: string, bound: number): boolean {
  if (operator === '>=') return actual >= bound
  if (operator === '>') return actual > bound
  return operator === '<=' ? actual <= bound : actual < bound
}

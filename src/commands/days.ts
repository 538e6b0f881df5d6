import { isRealDay } from '../dates.js'
import type { Day } from '../types.js'
import { CannotStart } from './terminal.js'

/** The value of `--as-of`: a calendar day that exists. */
export function readDay(value: string): Day {
  if (isRealDay(value)) return value
  throw new CannotStart(`--as-of ${value}: not a calendar day`, 'write it as YYYY-MM-DD, e.g. 2025-07-01')
}

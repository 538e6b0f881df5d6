import { isRealDay } from '../dates.js'
import type { Day } from '../types.js'
import { CannotStart } from './terminal.js'

/** The value of `--as-of`: a calendar day that exists. */
export function readDay(value: string): Day {
  if (isRealDay(value)) return value
  throw new CannotStart(say => say.notADay(value))
}

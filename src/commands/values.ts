/** Values of options that several commands have. */
import { badValue } from './texts/mistakes.js'

/** A whole number from 0 on. */
export function readWhole(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw badValue('whole-from-0')
  return number
}

/** A whole number from 1 on. */
export function readFromOne(value: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 1) throw badValue('whole-from-1')
  return number
}

/** A name that a caller wrote and that stands in no list. */
import { PaknInputError } from './input-error.js'
import { nearest } from './nearest.js'

/**
 * The error for it: with the known names nearest to it, then all of them.
 * @param none what to say when there are no names at all, in Vietnamese
 */
export function unknownName(field: string, name: string, known: readonly string[], none: string): PaknInputError {
  const near = nearest(name, known).map(word => `“${word}”`)
  const hint = near.length === 0 ? '' : `Có phải ý bạn là ${near.join(' hoặc ')}? `
  const all = known.length === 0 ? none : `Được dùng: ${known.join(', ')}`
  return new PaknInputError('unknown-name', { field }, `${hint}${all}`)
}

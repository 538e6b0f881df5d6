import { nearest } from '../problems/nearest.js'
import { type Said, say } from '../problems.js'

export { distance, nearest } from '../problems/nearest.js'

/** `Có phải ý bạn là “then”?`, or null when nothing is near. */
export function didYouMean(word: string, known: readonly string[]): Said | null {
  const near = nearest(word, known)
  if (near.length === 0) return null
  const quoted = near.map(word => `“${word}”`)
  return say(`Có phải ý bạn là ${quoted.join(' hoặc ')}?`, `Did you mean ${quoted.join(' or ')}?`)
}

/** The likely word, or else all that are allowed. */
export function allowedInstead(word: string, known: readonly string[]): Said {
  return didYouMean(word, known) ?? allowed(known)
}

/** `Được dùng: a, b`. */
export function allowed(known: readonly string[]): Said {
  return say(`Được dùng: ${known.join(', ')}`, `Allowed here: ${known.join(', ')}`)
}

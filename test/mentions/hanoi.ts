/** What this package's own dictionaries find in a text. */
import { gather } from '../routing/hanoi.js'

export { pack } from '../routing/hanoi.js'

interface Stretch {
  readonly first: number
  readonly end: number
}

function read(text: string) {
  const { mentions, reading } = gather(text, null)
  const words = ({ first, end }: Stretch) => {
    const start = reading.tokens[first]?.start ?? 0
    return reading.normalised.original.slice(start, reading.tokens[end - 1]?.end ?? start)
  }
  return { mentions, words }
}

/** `p. Láng = phường Láng 00199`: the words, the kind written, the name and the codes it may mean. */
export function placesIn(text: string): string[] {
  const { mentions, words } = read(text)
  return mentions.allPlaces.map(place => {
    const codes = [...new Set(place.units.map(unit => unit.code))].sort().join('/')
    return `${words(place)} = ${place.kind ?? '?'} ${codes}${place.former ? ' cũ' : ''}`
  })
}

/** Codes of the places that are left once the places beside one another are compared. */
export function relatedIn(text: string): string[] {
  return read(text).mentions.places.map(place => [...new Set(place.units.map(unit => unit.code))].sort().join('/'))
}

/** `CA phường Láng = police commune Láng`. */
export function bodiesIn(text: string): string[] {
  const { mentions, words } = read(text)
  return mentions.bodies.map(body => {
    const what = body.family ?? body.entries.map(entry => entry.id).join('/')
    const said = [body.level, body.place?.name, body.number].filter(part => part !== null && part !== undefined)
    return [`${words(body)} =`, what, ...said].join(' ')
  })
}

export function proceduresIn(text: string): string[] {
  const { mentions } = read(text)
  return mentions.procedures.flatMap(mention => mention.procedures.map(procedure => procedure.id)).sort()
}

export function outsideIn(text: string): string[] {
  const { mentions, words } = read(text)
  return mentions.outside.map(words)
}

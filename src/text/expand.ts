import type { Spelling } from '../pack.js'
import type { Token } from '../types.js'
import { normalise } from './normalise.js'
import { type SpellingHit, spellingFinder } from './spelling.js'
import { tokenise } from './tokenise.js'

/**
 * The text with every abbreviation and chat spelling written out in its likeliest reading, for people to read.
 * `pakn/text/expand` does it with the bundled table. Decisions never rest on it: for matching, `spellingReader` keeps all readings beside what was written.
 * @throws TypeError when no table is given
 */
export function expandAbbreviations(text: string, spelling: readonly Spelling[]): string {
  // The compiler tells it; JavaScript does not.
  if (!Array.isArray(spelling)) {
    throw new TypeError(
      'expandAbbreviations of pakn/text needs a table of spellings; that of pakn/text/expand brings one (expandAbbreviations(text)).',
    )
  }
  return abbreviationExpander(spelling)(text)
}

/** The same for many texts: the table is compiled once. */
export function abbreviationExpander(spelling: readonly Spelling[]): (text: string) => string {
  const find = spellingFinder(spelling)
  return text => {
    const canonical = normalise(text).text
    const tokens = tokenise(canonical)
    let out = ''
    // Asking the text itself would put it together anew for each word.
    let endsInSpace = false
    const write = (piece: string): void => {
      out += piece
      if (piece !== '') endsInSpace = piece.endsWith(' ')
    }
    let from = 0
    let next = 0
    for (const hit of find(tokens)) {
      const first = tokens[hit.first]
      const last = tokens[hit.end - 1]
      const reading = hit.reads[0]
      if (hit.first < next || !first || !last || !reading || isPrice(tokens, hit)) continue
      write(canonical.slice(from, first.start))
      if (isGlued(tokens[hit.first - 1], first) && !endsInSpace) write(' ')
      write(reading.text)
      const following = tokens[hit.end]
      if (following && isGlued(last, following)) write(' ')
      from = last.end
      next = hit.end
    }
    return out + canonical.slice(from)
  }
}

/** `200k`, `2tr5` stay as everyone writes them. */
function isPrice(tokens: readonly Token[], hit: SpellingHit): boolean {
  const token = tokens[hit.first]
  return (
    token?.before === 'none' && tokens[hit.first - 1]?.kind === 'number' && (token.key === 'k' || token.key === 'tr')
  )
}

const isGlued = (left: Token | undefined, right: Token): boolean =>
  left !== undefined && right.before === 'none' && left.kind !== 'mark' && right.kind !== 'mark'

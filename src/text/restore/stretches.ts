import type { Token } from '../../types.js'
import { sentences, unaccentedClauses } from '../sentences.js'
import type { RestoreModel } from './model.js'

/** Longer stretches are read in parts, so that time and memory grow with the text and no faster. */
const LONGEST = 48
/** Share of syllables that must have readings: fewer, and the stretch is not Vietnamese. */
const KNOWN = 0.6

/**
 * The stretches of a text that were typed without accents, as ranges of tokens: clauses without any mark, if they have
 * three syllables or nothing in the whole text has a mark. They begin and end with a syllable.
 */
export function stretchesOf(
  tokens: readonly Token[],
  model: RestoreModel,
): Array<readonly [first: number, end: number]> {
  const { clause } = sentences(tokens)
  const marked = tokens.some(token => token.kind === 'syllable' && token.key !== token.bare)
  const unaccented = marked ? unaccentedClauses(tokens, clause) : tokens.map(() => true)
  const stretches: Array<readonly [number, number]> = []
  for (let first = 0; first < tokens.length; ) {
    let end = first + 1
    while (end < tokens.length && clause[end] === clause[first] && end - first < LONGEST) end++
    if (unaccented[first] === true) {
      const trimmed = trim(tokens, first, end)
      if (isVietnamese(tokens.slice(...trimmed), model)) stretches.push(trimmed)
    }
    first = end
  }
  return stretches
}

function trim(tokens: readonly Token[], first: number, end: number): readonly [number, number] {
  let from = first
  let to = end
  while (from < to && tokens[from]?.kind !== 'syllable') from++
  while (to > from && tokens[to - 1]?.kind !== 'syllable') to--
  return [from, to]
}

function isVietnamese(stretch: readonly Token[], model: RestoreModel): boolean {
  const syllables = stretch.filter(token => token.kind === 'syllable')
  const known = syllables.filter(token => model.readingsOf(spelt(token)).length > 0)
  return known.length > 0 && known.length >= KNOWN * syllables.length
}

/** The bare form as it is written: `key` and `bare` fold i/y, a reader must not. */
export function spelt(token: Token): string {
  return token.kind === 'number' ? '0' : token.text.toLowerCase()
}

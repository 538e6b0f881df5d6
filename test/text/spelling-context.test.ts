import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripAccents } from '../../src/text/letters.js'
import { columnsOf } from '../../src/text/spelling.js'
import { contextOf, NUMBER, standsBeside, undotted } from '../../src/text/spelling-context.js'
import { tokenise } from '../../src/text/tokenise.js'
import type { Token } from '../../src/types.js'

/** The definition: some phrase stands right before (after) the short, word by word. */
function plainly(
  phrases: readonly (readonly string[])[],
  side: 'before' | 'after',
  tokens: readonly Token[],
  first: number,
  end: number,
): boolean {
  const isWord = (token: Token | undefined, word: string) => {
    if (!token) return false
    if (word === NUMBER) return token.kind === 'number'
    const key = undotted(token.key)
    return key === word || (token.key === token.bare && key === stripAccents(word))
  }
  return phrases.some(words => {
    const at = side === 'after' ? end : first - words.length
    return words.every((word, i) => isWord(tokens[at + i], word))
  })
}

const WORDS = ['phường', 'phuong', 'xã', 'p', '5', 'bệnh', 'viện', 'vien'] as const
const TEXT = [...WORDS, 'p.', '12', 'Viện', ',', 'phương'] as const

describe('standsBeside', () => {
  it('finds the phrases that its definition finds', () => {
    const phrases = fc.array(fc.array(fc.constantFrom(...WORDS, NUMBER), { minLength: 1, maxLength: 3 }), {
      maxLength: 5,
    })
    const side = fc.constantFrom('before' as const, 'after' as const)
    const text = fc.array(fc.constantFrom(...TEXT), { maxLength: 8 })
    let stood = 0
    fc.assert(
      fc.property(phrases, side, text, fc.nat({ max: 7 }), (said, beside, words, first) => {
        const tokens = tokenise(words.join(' '))
        const expected = plainly(said, beside, tokens, first, first + 1)
        if (expected) stood++
        expect(standsBeside(contextOf(said, beside), columnsOf(tokens), first, first + 1)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
    expect(stood).toBeGreaterThan(50)
  })
})

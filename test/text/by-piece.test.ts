import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPiece } from '../../src/text/by-piece.js'
import { keys, type Piece } from '../../src/text/key.js'

describe('byPiece', () => {
  it('tells of every piece what was made of it, also where two take one slot', () => {
    const numbered = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([low, high]): Piece => {
      return { ...keys(`w${low}`), number: 1 + low + high * (1 << 13) }
    })
    fc.assert(
      fc.property(fc.array(numbered, { maxLength: 40 }), pieces => {
        const told = byPiece(piece => piece.number * 2)
        expect(pieces.map(told)).toEqual(pieces.map(piece => piece.number * 2))
      }),
    )
  })

  it('works out a piece once', () => {
    const asked: string[] = []
    const told = byPiece(piece => asked.push(piece.text))
    for (const text of ['hồ', 'sơ', 'hồ', 'sơ']) told(keys(text))
    expect(asked).toEqual(['hồ', 'sơ'])
  })

  it('rests on numbers that no two pieces share', () => {
    const pieces = ['một', 'Một', 'mot', 'x'.repeat(30), 'x'.repeat(31)].map(keys)
    expect(new Set(pieces.map(piece => piece.number)).size).toBe(pieces.length)
    expect(keys('một')).toBe(pieces[0])
  })
})

/** A reading keeps its tokens in columns: they say what the tokens say, however much was read or compiled in between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hanoi from '../../src/generated/hanoi.cjs'
import { type Reading, reader, spanOfTokens } from '../../src/match/reading.js'
import { sentences, unaccentedClauses } from '../../src/text/sentences.js'
import { spellingReader } from '../../src/text/spelling.js'
import { tokenise } from '../../src/text/tokenise.js'
import { sentence, trouble } from '../text/samples.js'

const texts = fc.oneof(
  sentence,
  trouble,
  fc
    .array(fc.constantFrom('q. 3', 'p.5', 'hs', 'TN&MT', 'gặp chị H. Tôi về', '“chờ”', 'hoà', 'quậnBa', 'a@b.vn', '\n'))
    .map(parts => parts.join(' ')),
)
const spelt = spellingReader(hanoi.spelling)
const warm = reader(hanoi.spelling)

function columnsOf({ pieces, pieceNumbers, kinds, starts, ends, sentence, clause, unaccented, alternatives }: Reading) {
  return { pieces, pieceNumbers, kinds, starts, ends, sentence, clause, unaccented, alternatives }
}

describe('a reading', () => {
  it('says in its columns what the tokens of the text say', () => {
    fc.assert(
      fc.property(texts, text => {
        const tokens = tokenise(text)
        const reading = warm(text)
        const { sentence, clause } = sentences(tokens)
        expect({ ...columnsOf(reading), tokens: reading.tokens }).toEqual({
          tokens,
          pieces: tokens.map(({ text, key, bare }) => expect.objectContaining({ text, key, bare })),
          pieceNumbers: reading.pieces.map(piece => piece.number),
          kinds: tokens.map(token => token.kind),
          starts: tokens.map(token => token.start),
          ends: tokens.map(token => token.end),
          sentence,
          clause,
          unaccented: unaccentedClauses(tokens, clause),
          alternatives: spelt(tokens),
        })
        const all = { first: 0, end: tokens.length }
        expect(spanOfTokens(reading, all)).toEqual({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 })
      }),
      { numRuns: 300 },
    )
  })

  it('is the same when its abbreviations are compiled in the middle of it, and after another text', () => {
    for (const text of ['Ở q. 3 nộp hs ở p. 5, gặp chị H. Tôi về', 'hs cua toi o ubnd xa 2 thang chua xong']) {
      const first = reader(hanoi.spelling)(text)
      warm(text)
      const other = warm('Một văn bản khác hẳn, dài hơn: gọi 1022 mãi không được!')
      expect(columnsOf(first)).toEqual(columnsOf(warm(text)))
      expect(other.tokens[0]?.text).toBe('Một')
    }
  })
})

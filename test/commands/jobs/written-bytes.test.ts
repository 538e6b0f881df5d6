import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writtenBytes } from '../../../src/commands/jobs/written-bytes.js'

const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

it('holds what was written, however much it is, and begins again when it is taken', () => {
  const writing = writtenBytes()
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40_000, size: 'max' }), { maxLength: 8 }), texts => {
      for (const text of texts) writing.add(text)
      expect(decoded(writing.take()) === texts.join('')).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('leaves what was taken to its taker', () => {
  const writing = writtenBytes()
  writing.add('phường')
  const first = writing.take()
  writing.add('xã và quận')
  expect(decoded(first)).toBe('phường')
  expect(writing.take().buffer).not.toBe(first.buffer)
})

it('writes half a surrogate pair as the character that stands for it', () => {
  const writing = writtenBytes()
  writing.add('a\ud83d')
  writing.add('\ude00')
  expect(decoded(writing.take())).toBe('a\ufffd\ufffd')
})

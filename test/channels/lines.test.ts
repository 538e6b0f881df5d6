import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, readLines } from '../../src/channels/lines.js'
import { inPieces, pieces } from './collect.js'

async function all(lines: AsyncIterable<Line>): Promise<(string | { code: string; line: number })[]> {
  const read: (string | { code: string; line: number })[] = []
  for await (const line of lines) read.push('error' in line ? { code: line.error.code, line: line.line } : line.text)
  return read
}

describe('readLines', () => {
  it('takes LF and CRLF, keeps blank lines, and needs no line end at the end', async () => {
    expect(await all(readLines(pieces('một\r\nhai\n\nba')))).toEqual(['một', 'hai', '', 'ba'])
  })

  it('takes a byte order mark off the first line only', async () => {
    expect(await all(readLines(pieces('\uFEFFa\n\uFEFFb\n')))).toEqual(['a', '\uFEFFb'])
  })

  it('leaves U+2028 inside a line', async () => {
    expect(await all(readLines(pieces('a\u2028b\n')))).toEqual(['a\u2028b'])
  })

  it('yields nothing for nothing', async () => {
    expect(await all(readLines(pieces()))).toEqual([])
  })

  it('cuts at the same places however the bytes arrive', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', '😀', '\n', '\r\n', ' ') })
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
        const expected = whole.replace(/\r\n/g, '\n').split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(await all(readLines(inPieces(whole, size)))).toEqual(expected)
      }),
    )
  })

  it('refuses a line over the limit, holds none of it, and goes on', async () => {
    const long = 'x'.repeat(50)
    expect(await all(readLines(inPieces(`ok\n${long}\nok\n${long}`, 7), 20))).toEqual([
      'ok',
      { code: 'too-long', line: 2 },
      'ok',
      { code: 'too-long', line: 4 },
    ])
  })

  it('does not keep the bytes of a long line while it arrives', async () => {
    const chunk = new Uint8Array(1_000_000).fill(0x61)
    async function* endless() {
      for (let i = 0; i < 300; i++) yield chunk
      yield Buffer.from('\nok\n')
    }
    const before = process.memoryUsage().arrayBuffers
    expect(await all(readLines(endless()))).toEqual([{ code: 'too-long', line: 1 }, 'ok'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  it('refuses a line that is not UTF-8 instead of guessing', async () => {
    const legacy = Buffer.from([0x6e, 0xe9, 0x70])
    expect(await all(readLines(pieces('tốt\n', legacy, '\ntốt')))).toEqual([
      'tốt',
      { code: 'not-utf8', line: 2 },
      'tốt',
    ])
  })
})

/** Blocks of lines: cut anywhere, they give the lines and numbers that the whole source gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, readLines } from '../../../src/channels/lines.js'
import { MAX_RECORD_BYTES } from '../../../src/channels/record.js'
import { type LineBlock, lineBlocks, linesOf } from '../../../src/commands/jobs/line-blocks.js'

async function* from<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

const told = (lines: readonly Line[]) => lines.map(line => ('error' in line ? [line.line, line.error.code] : line))
const linesIn = ({ bytes, line }: LineBlock) => all(readLines(from([bytes]), MAX_RECORD_BYTES, line))

/** Blank lines, line ends of two kinds, marks at the beginning, bytes that are not UTF-8. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('\n', '\r\n', '\n\n', '\uFEFF', 'hồ sơ', '{"id":"1"}', 'x'.repeat(70_000)),
    fc.constant(Uint8Array.of(0xff, 0x0a)),
  ),
  { maxLength: 12 },
)

describe('blocks of lines', () => {
  it('hold every line of the source once, under its number, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 4 }), async (parts, cuts) => {
        const bytes = Buffer.concat(parts.map(part => Buffer.from(part)))
        const edges = [0, ...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const chunks = edges.slice(1).map((end, i) => bytes.subarray(edges[i], end))
        const whole = told(await all(readLines(from([bytes]))))
        const blocks = await all(lineBlocks(from(chunks)))
        expect(told((await Promise.all(blocks.map(linesIn))).flat())).toEqual(whole)
        const alone = blocks.flatMap(block => [...linesOf(block)])
        expect(told((await Promise.all(alone.map(linesIn))).flat())).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('keep no more of an endless line than shows that it is too long', async () => {
    const piece = Buffer.alloc(1_000_000, 'a')
    const source = [Buffer.from('one\n'), ...Array.from({ length: 20 }, () => piece), Buffer.from('\nthree\n')]
    const blocks = await all(lineBlocks(from(source)))
    expect(blocks.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(MAX_RECORD_BYTES + 1_100_000)
    const lines = told((await Promise.all(blocks.map(linesIn))).flat())
    expect(lines).toEqual([{ line: 1, text: 'one' }, [2, 'too-long'], { line: 3, text: 'three' }])
  })

  it('do not wait for a slow source to fill them', async () => {
    const never = new Promise<void>(() => {})
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a\nb\nc')
      await never
    }
    for await (const { bytes } of lineBlocks(slow())) {
      expect(Buffer.from(bytes).toString()).toBe('a\nb\n')
      return
    }
    expect.unreachable()
  })
})

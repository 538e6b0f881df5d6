import type { ByteSource } from './record.js'

const LF = 0x0a

/**
 * The line numbers of CSV records. csv-parse counts a CRLF inside quotes twice, so the line ends are counted here while
 * the bytes go by; only those of bytes that were read ahead are held.
 */
export function lineCounter() {
  const ends: number[] = []
  // So many of them lie before the next record; they go when more bytes come, since to take them off one by one moves the rest.
  let passed = 0
  let offset = 0
  let last = 0
  return {
    /** The same bytes, counted. */
    async *watch(source: ByteSource): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        ends.splice(0, passed)
        passed = 0
        for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) ends.push(offset + at)
        offset += bytes.length
        yield bytes
      }
    },
    /** The line on which the record begins that ends, line end included, before byte `end` of the source. */
    firstLine(end: number, cells: readonly Uint8Array[]): number {
      const before = passed
      while ((ends[passed] ?? end) < end) passed++
      last += passed - before
      const closed = passed > before && ends[passed - 1] === end - 1
      if (!closed) last += 1 // the last record of a source without a line end
      return last - cells.reduce((sum, cell) => sum + countLineEnds(cell), 0)
    },
    /** The last line of the last record. */
    lastLine: () => last,
  }
}

function countLineEnds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) count += 1
  return count
}

/** Lines that are written last, because what stands before them is known last: kept packed, some forty bytes each. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

const LINES_A_BLOCK = 1000
/** The quickest: of lines that are so alike it leaves a tenth. */
const LEVEL = 1

export interface KeptLines extends Iterable<string> {
  add(line: string): void
}

export function keptLines(): KeptLines {
  const blocks: Buffer[] = []
  let open: string[] = []
  return {
    add(line) {
      open.push(line)
      if (open.length < LINES_A_BLOCK) return
      blocks.push(deflateRawSync(open.join('\n'), { level: LEVEL }))
      open = []
    },
    *[Symbol.iterator]() {
      for (const block of blocks) yield* inflateRawSync(block).toString('utf8').split('\n')
      yield* open
    },
  }
}

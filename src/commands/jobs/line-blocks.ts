/** A source cut into blocks of whole lines, without reading what they say: that is left to the threads. */
import { type ByteSource, MAX_RECORD_BYTES } from '../../channels/record.js'

export interface LineBlock {
  /** Number of its first line, from 1. */
  readonly line: number
  /** Whole lines with their ends; only the last line of a source may lack it. */
  readonly bytes: Uint8Array
}

const LF = 0x0a
/** Large enough that the way to a thread costs little, small enough that all threads are busy to the end. */
const BLOCK_BYTES = 64 * 1024
/** A slow source (a pipe that somebody types into) is not waited for any longer. */
const PATIENCE_MS = 50

export async function* lineBlocks(source: ByteSource): AsyncGenerator<LineBlock> {
  const chunks = source[Symbol.asyncIterator]()
  const lines = lineCollector()
  let coming = chunks.next()
  try {
    for (;;) {
      const patience = lines.size() > 0 ? afterMs(PATIENCE_MS) : null
      const next = await (patience === null ? coming : Promise.race([coming, patience.over]))
      patience?.end()
      if (next === null) yield lines.take()
      else if (next.done) break
      else {
        coming = chunks.next()
        lines.add(typeof next.value === 'string' ? Buffer.from(next.value) : next.value)
        if (lines.size() >= BLOCK_BYTES) yield lines.take()
      }
    }
    lines.end()
    if (lines.size() > 0) yield lines.take()
  } finally {
    // Not waited for: it would come only after bytes that may never be written.
    chunks.return?.().catch(() => undefined)
  }
}

function lineCollector() {
  let line = 1
  let whole: Uint8Array[] = []
  let wholeSize = 0
  /** The beginning of a line whose end has not come. */
  let open: Uint8Array[] = []
  let openSize = 0
  const close = (piece: Uint8Array) => {
    whole.push(...open, piece)
    wholeSize += openSize + piece.length
    open = []
    openSize = 0
  }
  return {
    size: () => wholeSize,
    add(bytes: Uint8Array) {
      // Of a line that is too long to be a record only so much is kept that it is seen to be too long.
      const from = openSize > MAX_RECORD_BYTES ? bytes.indexOf(LF) : 0
      if (from < 0) return
      const end = bytes.lastIndexOf(LF) + 1
      if (end > 0) close(bytes.subarray(from, end))
      const rest = bytes.subarray(end)
      open.push(rest)
      openSize += rest.length
    },
    end() {
      close(new Uint8Array())
    },
    take(): LineBlock {
      const block = { line, bytes: joined(whole, wholeSize) }
      line += countLines(block.bytes)
      whole = []
      wholeSize = 0
      return block
    },
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines += 1
  return lines
}

/** Each line by itself. */
export function* linesOf({ line, bytes }: LineBlock): Generator<LineBlock> {
  let start = 0
  for (let number = line; start < bytes.length; number++) {
    const at = bytes.indexOf(LF, start)
    const end = at < 0 ? bytes.length : at + 1
    yield { line: number, bytes: bytes.subarray(start, end) }
    start = end
  }
}

function afterMs(ms: number): { readonly over: Promise<null>; end(): void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return { over, end: () => clearTimeout(timer) }
}

import { PaknInputError } from '../problems.js'
import { type ByteSource, MAX_RECORD_BYTES, type UnreadableRecord } from './record.js'

/** One line without its line end, or the reason why it could not be read. */
export type Line = { readonly line: number; readonly text: string } | UnreadableRecord

const LF = 0x0a
const CR = 0x0d
const BOM = '\uFEFF'

/**
 * Lines of a UTF-8 source, ended by LF or CRLF; blank lines are yielded too, so that line numbers can be trusted.
 * Holds one line at a time: a line over `maxBytes` is skipped while it arrives and yielded as `too-long`, and one with
 * bytes that are not UTF-8 as `not-utf8`, because guessing at a legacy encoding would change what the citizen wrote.
 * `first` is the number of the first line, for a source that goes on with an input.
 */
export async function* readLines(source: ByteSource, maxBytes = MAX_RECORD_BYTES, first = 1): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let size = 0
  let line = first
  const keep = (piece: Uint8Array) => {
    size += piece.length
    if (size > maxBytes) pieces = []
    else if (piece.length > 0) pieces.push(piece)
  }
  const take = (): Line => {
    const taken = size > maxBytes ? tooLong(line, maxBytes) : decodeLine(line, pieces)
    pieces = []
    size = 0
    line += 1
    return taken
  }
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      keep(bytes.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(bytes.subarray(start))
  }
  if (size > 0) yield take()
}

function tooLong(line: number, maxBytes: number): UnreadableRecord {
  return { line, error: new PaknInputError('too-long', {}, `tối đa ${maxBytes} byte`) }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodeLine(line: number, pieces: readonly Uint8Array[]): Line {
  const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  const text = decodeUtf8(bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes)
  if (text === null) return { line, error: notUtf8() }
  return { line, text: line === 1 && text.startsWith(BOM) ? text.slice(1) : text }
}

/** The text of the bytes, or null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

export function notUtf8(): PaknInputError {
  return new PaknInputError('not-utf8', {}, 'hãy lưu lại tệp ở dạng UTF-8')
}

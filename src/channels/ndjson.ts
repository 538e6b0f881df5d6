import { PaknInputError } from '../problems.js'
import { readLines } from './lines.js'
import { type ByteSource, type ChannelRecord, MAX_RECORD_BYTES } from './record.js'

/** One JSON object a line (NDJSON, JSON Lines); blank lines are skipped. */
export async function* readNdjson(source: ByteSource, firstLine = 1): AsyncGenerator<ChannelRecord> {
  for await (const read of readLines(source, MAX_RECORD_BYTES, firstLine)) {
    if ('error' in read) yield read
    else if (read.text.trim() !== '') yield parseLine(read.line, read.text)
  }
}

function parseLine(line: number, text: string): ChannelRecord {
  try {
    return { line, report: JSON.parse(text) }
  } catch (error) {
    return { line, error: new PaknInputError('bad-json', {}, whereIn(error)) }
  }
}

// The engine's own message quotes the text around the mistake, so only the position is taken from it.
function whereIn(error: unknown): string {
  const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined
  const expected = 'mỗi dòng một đối tượng {…}'
  return position === undefined ? expected : `${expected}; sai từ ký tự thứ ${Number(position) + 1}`
}

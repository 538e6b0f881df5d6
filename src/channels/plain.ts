import { readLines } from './lines.js'
import { type ByteSource, type ChannelRecord, MAX_RECORD_BYTES } from './record.js'

/** Plain text: every line that is not blank is a report without a date, its line number its id. */
export async function* readPlain(source: ByteSource, firstLine = 1): AsyncGenerator<ChannelRecord> {
  for await (const read of readLines(source, MAX_RECORD_BYTES, firstLine)) {
    if ('error' in read) yield read
    else if (read.text.trim() !== '') {
      yield { line: read.line, report: { id: String(read.line), text: read.text, sentAt: null } }
    }
  }
}

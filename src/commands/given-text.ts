import { decodeUtf8 } from '../channels/lines.js'
import { MAX_RECORD_BYTES } from '../channels/record.js'
import { openInput } from './inputs.js'
import { CannotStart, type Terminal } from './terminal.js'

/** The text of the command line, its words joined again; all of standard input for `-`. */
export async function readGivenText(words: readonly string[], terminal: Terminal): Promise<string> {
  if (words.length !== 1 || words[0] !== '-') return words.join(' ')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await openInput('-', terminal)) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > MAX_RECORD_BYTES) throw new CannotStart(say => say.textTooLong(MAX_RECORD_BYTES))
    chunks.push(bytes)
  }
  const text = decodeUtf8(Buffer.concat(chunks))
  if (text === null) throw new CannotStart(say => say.inputNotUtf8())
  return text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '')
}

import type { ByteSource, ChannelRecord } from '../../src/channels/record.js'

/** A source in the given pieces. */
export async function* pieces(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

/** The same bytes, `size` at a time. */
export function inPieces(text: string | Uint8Array, size: number): ByteSource {
  const bytes = Buffer.from(text)
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
  return pieces(...chunks)
}

/** Records with errors as their code, easy to compare. */
export async function collect(records: AsyncIterable<ChannelRecord>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const record of records) {
    all.push('error' in record ? [record.line, record.error.code] : [record.line, record.report])
  }
  return all
}

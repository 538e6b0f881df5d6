/** What a reader of records yields: one thing for each record of an input, in the order of the input. */
import type { PaknInputError } from '../problems.js'

/** A record that was read; `decide` judges whether the value is a Report. */
export interface ReadRecord {
  /** 1-based line on which the record begins. */
  readonly line: number
  readonly report: unknown
}

/** A record that could not be read; the ones after it are still read. */
export interface UnreadableRecord {
  readonly line: number
  readonly error: PaknInputError
}

export type ChannelRecord = ReadRecord | UnreadableRecord

/** Bytes (or text) as they arrive: a Node stream, or anything else that can be iterated. */
export type ByteSource = AsyncIterable<Uint8Array | string>

/** A record longer than this is refused and never held in memory: no citizen writes five million bytes. */
export const MAX_RECORD_BYTES = 5_000_000

import type { Lang } from '../problems.js'
import { type Fault, type FaultTexts, TEXTS } from './texts/texts.js'

/** What a command may touch of the world outside; tests hand it streams of their own. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of messages beside the output. */
  readonly lang: Lang
  /** Milliseconds on a clock that only moves forward; progress on stderr is all it is for. */
  readonly clock: () => number
}

export interface OutputStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** `0` all well · `1` some records refused, examples failed or a figure below its threshold · `2` could not start · `3` a mistake of ours. */
export type ExitCode = 0 | 1 | 2 | 3

/** A command cannot begin, or not go on: what is wrong and a way out. Ends with exit code 2. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
  readonly tell: (texts: FaultTexts) => Fault

  constructor(tell: (texts: FaultTexts) => Fault) {
    super(tell(TEXTS.en.faults)[0])
    this.tell = tell
  }
}

/** Who reads our output has gone (`pakn decide … | head`): nothing more to do and nothing to complain of. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** Writes and waits until the stream takes more, so that a slow reader slows us down instead of filling the memory. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (!stream.writable) throw new OutputClosed()
  if (text.length === 0 || stream.write(text)) return
  await new Promise<void>((resolve, reject) => {
    const settle = (done: () => void) => {
      stream.off('drain', onDrain).off('close', onGone).off('error', onError)
      done()
    }
    const onDrain = () => settle(resolve)
    const onGone = () => settle(() => reject(new OutputClosed()))
    const onError = (error: unknown) => settle(() => reject(isClosedPipe(error) ? new OutputClosed() : error))
    stream.on('drain', onDrain).on('close', onGone).on('error', onError)
  })
}

/** The error of a pipe whose other end was closed. */
export function isClosedPipe(error: unknown): boolean {
  return errorCode(error) === 'EPIPE' || errorCode(error) === 'ERR_STREAM_DESTROYED'
}

/** The `code` that Node gives its errors, '' for any other value. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

import { PassThrough, Readable, Writable } from 'node:stream'
import type { OutputStream, Terminal } from '../../src/commands/terminal.js'

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Streams in memory: what is written can be read back as text. */
export function fakeTerminal(
  options: { stdin?: string | Uint8Array; stdout?: Screen; stderr?: Screen; env?: Record<string, string> } = {},
): Terminal & { out(): string; err(): string } {
  const stdout = collector(options.stdout)
  const stderr = collector(options.stderr)
  return {
    stdin: Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]),
    stdout,
    stderr,
    // Messages are tested in English unless a test asks for another language.
    env: { LANG: 'en_US.UTF-8', ...options.env },
    lang: 'en',
    clock: () => 0,
    out: () => stdout.written(),
    err: () => stderr.written(),
  }
}

function collector(screen: Screen = {}): OutputStream & { written(): string } {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, screen, { written: () => chunks.join('') })
}

/** A reader who takes nothing until he is asked to. */
export function slowReader(): PassThrough {
  return new PassThrough({ highWaterMark: 1024 })
}

import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { readCsv } from '../channels/csv.js'
import { readNdjson } from '../channels/ndjson.js'
import { readPlain } from '../channels/plain.js'
import type { ByteSource, ChannelRecord } from '../channels/record.js'
import { type InputForm, inputForm, peekLine } from '../channels/sniff.js'
import { CannotStart, errorCode, type Terminal, write } from './terminal.js'

/** A record and the file it came from (`-` for standard input). */
export interface InputRecord {
  readonly file: string
  readonly record: ChannelRecord
}

/** Refuses at the start what could not be read in the middle, so that a long run does not end in a missing file. */
export async function checkInputs(names: readonly string[]): Promise<void> {
  if (names.filter(name => name === '-').length > 1) {
    throw new CannotStart('standard input (-) is named twice', 'it can be read once: name it once')
  }
  for (const name of names) if (name !== '-') await checkFile(name)
}

async function checkFile(name: string): Promise<void> {
  try {
    const entry = await stat(name)
    if (entry.isDirectory())
      throw new CannotStart(`${name} is a folder`, `name its files: pakn decide ${name}/*.ndjson`)
    await access(name, constants.R_OK)
  } catch (error) {
    throw error instanceof CannotStart ? error : fileFault(name, error)
  }
}

function fileFault(name: string, error: unknown): CannotStart {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotStart(
        `${name}: no such file`,
        `check the path (the working folder is ${process.cwd()}), or use - for standard input`,
      )
    case 'EACCES':
    case 'EPERM':
      return new CannotStart(`${name}: not allowed to read it`, 'ask for the right to read the file, or copy it')
    default:
      return new CannotStart(
        `${name}: cannot be read (${errorCode(error) || 'unknown reason'})`,
        'check the disk and try again',
      )
  }
}

/** The records of all inputs, one input after the other; standard input when none is named. */
export async function* readInputs(names: readonly string[], terminal: Terminal): AsyncGenerator<InputRecord> {
  for (const file of names.length === 0 ? ['-'] : names) {
    let empty = true
    for await (const record of recordsIn(await openForm(file, terminal))) {
      empty = false
      yield { file, record }
    }
    if (empty) await sayEmpty(file, terminal)
  }
}

export async function sayEmpty(file: string, { stderr }: Terminal): Promise<void> {
  await write(stderr, `pakn: ${file}: no reports in it\n`)
}

/** The bytes of a file, or of standard input for `-`. */
export async function openInput(name: string, terminal: Terminal): Promise<ByteSource> {
  if (name !== '-') return faultsNamed(name, createReadStream(name))
  if (terminal.stdin.isTTY) await write(terminal.stderr, 'pakn: reading what you type; Ctrl-D ends it\n')
  return terminal.stdin
}

async function* faultsNamed(name: string, source: ByteSource): AsyncGenerator<Uint8Array | string> {
  try {
    yield* source
  } catch (error) {
    throw fileFault(name, error)
  }
}

/** An input whose form is known, from its beginning. */
export interface OpenForm {
  readonly form: Exclude<InputForm, { readonly kind: 'refused' }>
  readonly source: ByteSource
}

export async function openForm(name: string, terminal: Terminal): Promise<OpenForm> {
  const { head, source } = await peekLine(await openInput(name, terminal))
  const form = inputForm(name, head)
  if (form.kind === 'refused') throw new CannotStart(`${name} ${form.why}`, form.hint)
  return { form, source }
}

function recordsIn({ form, source }: OpenForm): AsyncGenerator<ChannelRecord> {
  switch (form.kind) {
    case 'ndjson':
      return readNdjson(source)
    case 'csv':
      return readCsv(source, form.delimiter)
    case 'plain':
      return readPlain(source)
  }
}

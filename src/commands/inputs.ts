import { createReadStream, readdirSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readCsv } from '../channels/csv.js'
import { readNdjson } from '../channels/ndjson.js'
import { readPlain } from '../channels/plain.js'
import type { ByteSource, ChannelRecord } from '../channels/record.js'
import { type InputForm, inputForm, peekLine, type RefusedForm } from '../channels/sniff.js'
import { nearest } from '../problems/nearest.js'
import { CannotStart, errorCode, type Terminal, write } from './terminal.js'
import { TEXTS } from './texts/texts.js'

/** A record and the file it came from (`-` for standard input). */
export interface InputRecord {
  readonly file: string
  readonly record: ChannelRecord
}

/** Refuses at the start what could not be read in the middle, so that a long run does not end in a missing file. */
export async function checkInputs(names: readonly string[]): Promise<void> {
  if (names.filter(name => name === '-').length > 1) {
    throw new CannotStart(say => say.inputTwice())
  }
  for (const name of names) if (name !== '-') await checkFile(name)
}

async function checkFile(name: string): Promise<void> {
  try {
    const entry = await stat(name)
    if (entry.isDirectory()) throw new CannotStart(say => say.isFolder(name))
    await access(name, constants.R_OK)
  } catch (error) {
    throw error instanceof CannotStart ? error : fileFault(name, error)
  }
}

function fileFault(name: string, error: unknown): CannotStart {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new CannotStart(say => say.noFile(name, process.cwd(), filesNear(name)))
    case 'EACCES':
    case 'EPERM':
      return new CannotStart(say => say.mayNotRead(name))
    default:
      return new CannotStart(say => say.cannotRead(name, errorCode(error)))
  }
}

/** The likely name of a file that is not there. */
function filesNear(name: string): readonly string[] {
  const folder = dirname(name)
  try {
    return nearest(basename(name), readdirSync(folder)).map(file =>
      name === basename(name) ? file : join(folder, file),
    )
  } catch {
    return []
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

export async function sayEmpty(file: string, { stderr, lang }: Terminal): Promise<void> {
  await write(stderr, `pakn: ${TEXTS[lang].usage.notes.noReports(file)}\n`)
}

/** The bytes of a file, or of standard input for `-`. */
export async function openInput(name: string, terminal: Terminal): Promise<ByteSource> {
  if (name !== '-') return faultsNamed(name, createReadStream(name))
  if (terminal.stdin.isTTY) await write(terminal.stderr, `pakn: ${TEXTS[terminal.lang].usage.notes.typing}\n`)
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
  if (form.kind === 'refused') throw refusedForm(name, form.why)
  return { form, source }
}

/** `mayMap`: the command takes `--map`. */
export function refusedForm(name: string, why: RefusedForm, mayMap = false): CannotStart {
  switch (why) {
    case 'utf-16':
      return new CannotStart(say => say.utf16(name))
    case 'no-text-column':
      return new CannotStart(say => say.noTextColumn(name, mayMap))
    case 'json-array':
      return new CannotStart(say => say.jsonArray(name))
  }
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

/** The files that a measurement writes: some grow with each report, some are written at the end. */
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Given } from '../../bench/answers.js'
import type { Seen } from '../../bench/benchmark.js'
import { firedOf } from '../../bench/disagreements.js'
import type { Case } from '../../bench/gold.js'
import { renderPage } from '../../bench/page/page.js'
import { redact } from '../../bench/redact.js'
import type { Findings } from '../../bench/report.js'
import { CannotStart, errorCode, type Terminal, write } from '../terminal.js'
import { annotations } from './annotations.js'
import { disagreementRow, headerRow } from './disagreement-rows.js'
import { reportJson, sortedJson } from './json.js'
import { junit } from './junit.js'
import { keptLines } from './kept-lines.js'
import { markdown } from './markdown.js'
import type { BenchOptions } from './options.js'
import { speaker, warnings } from './wording.js'

/** What is written report by report would take away what is still to be read. */
export function checkOutputs(files: readonly string[], { items, csv, pred, compare }: BenchOptions): void {
  const inputs = new Set(
    [...files, pred, compare].flatMap(name => (name === undefined || name === '-' ? [] : [resolve(name)])),
  )
  for (const [option, name] of [
    ['--items', items],
    ['--csv', csv],
  ] as const) {
    if (name !== undefined && inputs.has(resolve(name))) throw new CannotStart(say => say.readInThisRun(option, name))
  }
}

export interface Outputs {
  /** What stands in the files for one report. */
  report(one: Case, given: Given, seen: Seen, milliseconds: number): Promise<void>
  finish(report: Findings): Promise<void>
}

export async function openOutputs(options: BenchOptions, terminal: Terminal): Promise<Outputs> {
  const items = await openFile(options.items, terminal)
  const csv = await openFile(options.csv, terminal)
  const lines = keptLines()
  if (csv) await csv.write(headerRow(options.delimiter))
  return {
    async report(one, given, seen, milliseconds) {
      const text = options.redact ? redact(one.report.text) : one.report.text
      if (options.json !== undefined) lines.add(sortedJson(seen.item))
      const time = options.speed && options.pred === undefined ? { ms: milliseconds } : {}
      if (items) await items.write(`${sortedJson({ ...itemLine(one, given, seen), ...time })}\n`)
      if (csv && seen.kinds.length > 0) await csv.write(disagreementRow(one, given, seen, text, options.delimiter))
    },
    async finish(report) {
      await items?.close()
      await csv?.close()
      const json = await openFile(options.json, terminal)
      if (json) for (const piece of reportJson(report, lines)) await json.write(piece)
      await json?.close()
      if (options.markdown !== undefined) await writeWhole(options.markdown, markdown(report, options.lang), terminal)
      if (options.junit !== undefined) await writeWhole(options.junit, junit(report), terminal)
      if (options.annotations !== undefined) await writeWhole(options.annotations, annotations(report), terminal)
      if (options.html !== undefined)
        await writeWhole(options.html, renderPage(report, warnings(report, speaker('vi'))), terminal)
    },
  }
}

/** An answer with its evidence, for notebooks and for a later `--compare`. */
function itemLine(one: Case, given: Given, { entry, item, judged, kinds, flip }: Seen): object {
  return {
    ...item,
    gold: judged.gold,
    kinds,
    flip,
    attended: entry.attended,
    unsure: one.gold.unsure,
    fired: firedOf(given.firings ?? [], new Map()).map(({ rule, label, weight, spans }) => ({
      rule,
      label,
      weight,
      spans,
    })),
  }
}

interface OpenFile {
  write(text: string): Promise<void>
  close(): Promise<void>
}

async function openFile(name: string | undefined, terminal: Terminal): Promise<OpenFile | null> {
  if (name === undefined) return null
  if (name === '-') return { write: text => write(terminal.stdout, text), close: async () => undefined }
  const stream = createWriteStream(name)
  await new Promise<void>((done, reject) => {
    stream.once('open', () => done()).once('error', error => reject(cannotWrite(name, error)))
  })
  return {
    write: text => write(stream, text),
    async close() {
      stream.end()
      await finished(stream)
    },
  }
}

async function writeWhole(name: string, text: string, { stdout }: Terminal): Promise<void> {
  if (name === '-') return await write(stdout, text)
  await writeFile(name, text).catch(error => {
    throw cannotWrite(name, error)
  })
}

function cannotWrite(name: string, error: unknown): CannotStart {
  return new CannotStart(say => say.cannotWrite(name, errorCode(error)))
}

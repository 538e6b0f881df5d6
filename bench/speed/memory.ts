/** What `pakn decide --jobs 2` holds while reports go through it, as `memory.mjs` measures it; Linux only. */
import { deepStrictEqual, ok } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { progress } from './progress.js'
import type { Row } from './row.js'

/** Asked for by itself, it is the long run that nothing may grow in. */
const ALONE = 1_000_000
const AMONG_OTHERS = 60_000
/** The first part is the start: tables are made, and the heaps grow to their size. */
const STARTING_PARTS = 2
const MOST_GROWTH = 1.15

const program = join(import.meta.dirname, 'memory.mjs')

export async function memoryRows(say: (row: Row) => void, alone: boolean): Promise<Row[]> {
  const reports = alone ? ALONE : AMONG_OTHERS
  const name = 'decide --jobs 2, memory'
  if (!existsSync('/proc/self/status')) {
    const row = { name, value: null, unit: 'MB', why: 'it is read from /proc' }
    say(row)
    return [row]
  }
  progress(`memory: ${reports} reports through decide --jobs 2, some ${Math.ceil(reports / 4_000 / 60)} minutes`)
  const rows: Row[] = []
  const add = (row: Row) => {
    rows.push(row)
    say(row)
  }
  const held = await curve(reports, (after, megabytes) =>
    add({ name: `${name} after ${after} reports`, value: megabytes, unit: 'MB' }),
  )
  const settled = held.slice(STARTING_PARTS)
  const later = settled.slice(settled.length >> 1)
  const grown = Math.max(...later) / Math.max(...settled.slice(0, settled.length >> 1))
  add({
    name: `${name}, most of the second half to most of the first`,
    value: grown,
    unit: '×',
    bar: { is: 'at most', limit: MOST_GROWTH },
  })
  return rows
}

/** As many decisions as reports, all in order. */
export async function checkMemory(records: number): Promise<void> {
  if (existsSync('/proc/self/status')) ok((await curve(records, () => undefined)).length > 0)
}

async function curve(reports: number, tell: (after: number, megabytes: number) => void): Promise<number[]> {
  const child = spawn(process.execPath, [program, String(reports), 'decide', '--jobs', '2'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const held: number[] = []
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) {
    last = line
    const [, after, megabytes] = /^ *(\d+) +(\d+)$/.exec(line) ?? []
    if (after === undefined || megabytes === undefined) continue
    held.push(Number(megabytes))
    tell(Number(after), Number(megabytes))
  }
  deepStrictEqual(last.split('; ').slice(1), [`${reports} decisions, 0 out of order`])
  return held
}

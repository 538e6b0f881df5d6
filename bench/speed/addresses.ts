/**
 * Addresses a second, what the pack takes of memory, and how long it takes to load: `npx tsx bench/speed/addresses.ts`.
 *
 * Speed is CPU time of this process, median of rounds over several thousand different addresses made from the pack. The
 * regular-expression method of other packages runs over the same addresses in the same run, so the ratio holds on a busy
 * machine too. Memory and loading are measured in a process of their own on the built package.
 */
import { ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import hanoi from '../../src/generated/hanoi.cjs'
import { placeFinder } from '../../src/routing/places.js'
import { type FreshAddress, freshAddresses } from './fresh-addresses.js'
import { regexBaseline } from './regex-baseline.js'

export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** How many times the baseline. */
  readonly ratio?: number
}

/** Measured for vietnamadminunits 1.0.3 (Python) on one core of the machine class this is run on. */
export const PEER_ADDRESSES_A_SECOND = 2500
const ROUNDS = 7
const LAST_DAY_OF_DISTRICTS = '2025-06-30'
const AFTER = '2026-06-01'

export function addressRows(): Row[] {
  const fresh = freshAddresses(hanoi.gazetteer)
  const addresses = fresh.map(({ text }) => text)
  const { resolveAddress } = placeFinder(hanoi)
  const baseline = regexBaseline(hanoi.gazetteer, LAST_DAY_OF_DISTRICTS)
  const ours = perSecond(addresses, address => resolveAddress(address, AFTER))
  const old = perSecond(addresses, address => resolveAddress(address, LAST_DAY_OF_DISTRICTS))
  const theirs = perSecond(addresses, baseline)
  return [
    { name: 'resolveAddress, as of 2026-06-01', value: ours, unit: 'addresses/s', ratio: ours / theirs },
    { name: 'resolveAddress, as of 2025-06-30', value: old, unit: 'addresses/s', ratio: old / theirs },
    { name: 'regular expressions, the same method in JavaScript', value: theirs, unit: 'addresses/s', ratio: 1 },
    {
      name: 'times vietnamadminunits (2,500 addresses/s, Python)',
      value: Math.min(ours, old) / PEER_ADDRESSES_A_SECOND,
      unit: 'times',
    },
    ...answered('resolveAddress', fresh, text => resolveAddress(text, LAST_DAY_OF_DISTRICTS).unit?.code ?? null),
    ...answered('regular expressions', fresh, text => baseline(text)?.old ?? null),
  ]
}

const CHECKED_EVERY = 40
/** What the answers must reach; they are told exactly beside the times. */
const LEAST_RIGHT = 90
const MOST_WRONG = 2

/** A few of the addresses of every kind. */
export function checkAddresses(): void {
  const some = freshAddresses(hanoi.gazetteer).filter((_, i) => i % CHECKED_EVERY === 0)
  const { resolveAddress } = placeFinder(hanoi)
  const [right, wrong] = answered('', some, text => resolveAddress(text, LAST_DAY_OF_DISTRICTS).unit?.code ?? null)
  ok(right && right.value >= LEAST_RIGHT && wrong && wrong.value <= MOST_WRONG)
}

/** How many of the addresses of communes of the last day of districts are answered rightly and wrongly. */
function answered(name: string, fresh: readonly FreshAddress[], codeOf: (text: string) => string | null): Row[] {
  const asked = fresh.filter(({ unit, style }) => unit.through === LAST_DAY_OF_DISTRICTS && style !== 'wrong-district')
  const found = asked.map(({ text, unit }) => ({ code: codeOf(text), expected: unit.code }))
  const share = (count: number) => (100 * count) / asked.length
  const right = found.filter(({ code, expected }) => code === expected).length
  const wrong = found.filter(({ code, expected }) => code !== null && code !== expected).length
  return [
    { name: `old commune right, ${name}`, value: share(right), unit: '%' },
    { name: `old commune wrong, ${name}`, value: share(wrong), unit: '%' },
  ]
}

function perSecond(addresses: readonly string[], read: (address: string) => unknown): number {
  const all = () => {
    for (const address of addresses) read(address)
  }
  for (let i = 0; i < 3; i++) all()
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    all()
    const { user, system } = process.cpuUsage(before)
    return addresses.length / ((user + system) / 1e6)
  })
  return rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
}

/** Needs `dist` (`npm run build`). */
const PROBE = `
const root = process.argv[1]
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
const heap = () => { globalThis.gc(); return process.memoryUsage().heapUsed / 1e6 }
const { placeFinder } = require(root + '/dist/routing.cjs')
const before = heap()
const start = cpu()
const pack = require(root + '/dist/generated/hanoi.cjs')
const loaded = cpu()
const packed = heap()
const begun = cpu()
const finder = placeFinder(pack)
const built = cpu()
finder.resolveAddress('phường Láng, Hà Nội', '2026-06-01')
const ready = cpu()
const found = heap()
finder.findPlaces('phường Láng, Hà Nội', '2026-06-01')
process.stdout.write(JSON.stringify([loaded - start, packed - before, ready - built, found - packed, heap() - before, built - begun]))
`

export function packRows(): Row[] {
  const root = join(fileURLToPath(import.meta.url), '..', '..', '..')
  const runs = Array.from({ length: 5 }, (): number[] =>
    JSON.parse(execFileSync(process.execPath, ['--expose-gc', '-e', PROBE, root], { encoding: 'utf8' })),
  )
  const median = (at: number) => runs.map(run => run[at] ?? 0).sort((a, b) => a - b)[runs.length >> 1] ?? 0
  return [
    { name: 'loading the pack of Hanoi', value: median(0), unit: 'ms CPU' },
    { name: 'building the registry of units, bodies and successions', value: median(5), unit: 'ms CPU' },
    { name: 'first address after it, its index built', value: median(2), unit: 'ms CPU' },
    { name: 'heap of the pack', value: median(1), unit: 'MB' },
    { name: 'heap of the address reader', value: median(3), unit: 'MB' },
    { name: 'heap of everything, running text read too', value: median(4), unit: 'MB' },
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, value, unit, ratio } of [...addressRows(), ...packRows()]) {
    const figure = unit === 'addresses/s' ? Math.round(value).toLocaleString('en') : value.toFixed(1)
    const times = ratio === undefined ? '' : `   × ${ratio.toFixed(1)}`
    process.stdout.write(`${name.padEnd(54)}${figure.padStart(9)} ${unit}${times}\n`)
  }
}

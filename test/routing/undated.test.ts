/** A report without a day is answered as if it had been asked about on every day of change. */
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/dates.js'
import type { Routing } from '../../src/routing/resolve.js'
import { resolver } from '../../src/routing/resolve.js'
import type { Authority } from '../../src/types.js'
import { CASES } from './cases.js'
import { FIRST } from './days-and-units.js'
import { FRESH } from './fresh-cases.js'
import { DIFFICULTY, gather, pack, type Told, world } from './hanoi.js'

const resolve = resolver(pack, world, {})
const edges = [...pack.routing.rows, ...pack.routing.fields].flatMap(({ effective: { from, through } }) => [
  ...(from === null ? [] : [from]),
  ...(through === null ? [] : [plusDays(through, 1)]),
])
const EVERY_DAY = [...new Set([FIRST, ...world.changeDays(FIRST), ...edges, pack.routing.filingAnywhereFrom])]
  .filter(day => day >= FIRST)
  .sort()

const named = ({ id, name }: Authority) => `${id} ${name}`
const offered = ({ route }: Routing) => (route.authority ? [route.authority] : route.candidates).map(named)

function readOf(one: Told) {
  const { reading, cues, mentions, field } = gather(one.text, null)
  const read = (text: string | undefined) => (text === undefined ? null : gather(text, null).mentions)
  const [address, addressedTo] = [read(one.address), read(one.addressedTo)]
  return { reading, cues, mentions, address, addressedTo, tags: one.tags ?? DIFFICULTY, field }
}

describe('without a day', () => {
  const all: readonly Told[] = [...CASES, ...FRESH]

  it('the days of change are several', () => {
    expect(EVERY_DAY.length).toBeGreaterThan(6)
    expect(all.length).toBeGreaterThan(350)
  })

  it('the answer is the one that all days of change share, and else all that they offer', () => {
    const unlike = all.filter(one => {
      const request = readOf(one)
      const days = EVERY_DAY.map(day => resolve(request, day))
      const { route } = resolve(request, null)
      const answers = new Set(days.map(day => (day.route.authority ? named(day.route.authority) : '')))
      const [only] = answers
      if (answers.size === 1 && only !== '') return !route.authority || named(route.authority) !== only
      const expected = [...new Set(days.flatMap(offered))]
      return route.authority !== null || route.candidates.map(named).join() !== expected.join()
    })
    expect(unlike.map(one => one.text)).toEqual([])
  })

  it('the steps are those of the last day of change', () => {
    const last = EVERY_DAY.at(-1) ?? null
    const unlike = all.filter(one => {
      const request = readOf(one)
      const steps = resolve(request, null).route.steps.filter(step => step.rule !== 'T3')
      const expected = resolve(request, last).route.steps
      return (
        JSON.stringify(steps.map(step => [step.rule, step.why])) !==
        JSON.stringify(expected.map(step => [step.rule, step.why]))
      )
    })
    expect(unlike.map(one => one.text)).toEqual([])
  })
})

/** Addresses of every commune of every era, written in twenty ways: what is answered is right, and what is open contains it. */
import { describe, expect, it } from 'vitest'
import { type FreshAddress, freshAddresses, STYLES, type Style } from '../../bench/speed/fresh-addresses.js'
import type { UnitLife } from '../../src/routing/place-answer.js'
import { placeFinder } from '../../src/routing/places.js'
import { gather, pack, world } from './hanoi.js'

const places = placeFinder(pack, { registry: world, gather })

type Outcome = 'right' | 'among' | 'none' | 'lost' | 'wrong'

function outcome({ text, day, unit }: FreshAddress): Outcome {
  const found = places.resolveAddress(text, day)
  const isIt = (other: UnitLife) => other.code === unit.code && other.from === unit.from
  if (found.unit) return isIt(found.unit) ? 'right' : 'wrong'
  if (found.candidates.length === 0) return 'none'
  return found.candidates.some(isIt) ? 'among' : 'lost'
}

const byStyle = new Map<Style, { readonly address: FreshAddress; readonly outcome: Outcome }[]>(
  STYLES.map(style => [style, []]),
)
for (const address of freshAddresses(pack.gazetteer, 20250701)) {
  byStyle.get(address.style)?.push({ address, outcome: outcome(address) })
}

/** Share of addresses that must be answered; where names are shared, or the writing is wrong, less can be. */
const ANSWERED: Readonly<Partial<Record<Style, number>>> = {
  bare: 0.99,
  'commune-only': 0.94,
  'stripped-bare': 0.99,
  mistyped: 0.7,
  'wrong-district': 0,
}

/** One slip can make another name ("Phúc Diễn", "Phú Diễn"). */
const WRONG: Readonly<Partial<Record<Style, number>>> = { mistyped: 0.005 }

describe.each(STYLES)('addresses written so: %s', style => {
  const results = byStyle.get(style) ?? []
  const share = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted).length / results.length
  const listed = (unwanted: Outcome) =>
    results.filter(({ outcome }) => outcome === unwanted).map(({ address: { text, day } }) => `${text} on ${day}`)

  it('are answered rightly or left open', () => {
    expect(results.length).toBeGreaterThan(0)
    if (WRONG[style] === undefined) expect(listed('wrong')).toEqual([])
    else expect(share('wrong')).toBeLessThanOrEqual(WRONG[style])
  })

  it('are answered unless the words leave it open, and then the unit is a candidate', () => {
    expect(share('right')).toBeGreaterThanOrEqual(ANSWERED[style] ?? 1)
    expect(share('lost') + share('none')).toBeLessThanOrEqual(style === 'mistyped' ? 0.02 : 0)
  })
})

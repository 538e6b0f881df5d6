/** Measured shares: looked up by band, null where nothing was measured. */
import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../src/confidence.js'
import type { MeasuredShares } from '../src/pack.js'
import type { Authority } from '../src/types.js'

const MEASURED: MeasuredShares = {
  on: 'mười phản ánh',
  scope: [
    { from: -150, share: 0.9, n: 20 },
    { from: 0, share: 0.6, n: 10 },
    { from: 100, share: 0.95, n: 40 },
  ],
  tags: {
    'procedure-difficulty': [{ from: 100, share: 0.8, n: 30 }],
    'staff-conduct': [{ from: 130, share: 0.7, n: 30 }],
  },
  route: { commune: { share: 0.99, n: 100 } },
}

const COMMUNE: Authority = { id: 'ubnd-cap-xa:00008', name: 'UBND phường Ngọc Hà', level: 'commune', unit: '00008' }

function concluded(margin: number, difficulty: number, conduct: number) {
  return {
    margin,
    score: { 'procedure-difficulty': difficulty, 'staff-conduct': conduct },
    tags: ['procedure-difficulty', 'staff-conduct'] as const,
    category: null,
    flags: [],
    doubts: [],
    also: null,
  }
}

describe('confidence', () => {
  it.each([
    [-151, null],
    [-150, 0.9],
    [-1, 0.9],
    [0, 0.6],
    [99, 0.6],
    [100, 0.95],
    [900, 0.95],
  ])('of scope at a margin of %i is %s', (margin, share) => {
    expect(confidenceOf(concluded(margin, 100, 130), null, MEASURED).scope).toBe(share)
  })

  it('of a tag goes by its own score', () => {
    expect(confidenceOf(concluded(0, 100, 129), null, MEASURED).tags).toEqual({
      'procedure-difficulty': 0.8,
      'staff-conduct': null,
    })
  })

  it('of a route goes by the level of the body', () => {
    expect(confidenceOf(concluded(0, 100, 130), COMMUNE, MEASURED).route).toBe(0.99)
    expect(confidenceOf(concluded(0, 100, 130), { ...COMMUNE, level: 'district' }, MEASURED).route).toBeNull()
    expect(confidenceOf(concluded(0, 100, 130), null, MEASURED).route).toBeNull()
  })

  it('is null throughout in a pack that was never measured', () => {
    expect(confidenceOf(concluded(0, 100, 130), COMMUNE, null)).toEqual({
      scope: null,
      tags: { 'procedure-difficulty': null, 'staff-conduct': null },
      route: null,
    })
  })
})

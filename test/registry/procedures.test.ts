import { describe, expect, it } from 'vitest'
import { world } from './hanoi.js'

function procedure(id: string) {
  const found = world.procedure(id)
  if (!found) throw new Error(`no procedure ${id}`)
  return found
}

describe('competentOn', () => {
  it.each([
    ['P001', '2023-01-01', ['ubnd-cap-xa']],
    ['P010', '2025-06-30', ['ubnd-cap-huyen']],
    ['P010', '2025-07-01', ['ubnd-cap-xa']],
    ['P029', '2025-06-30', ['ubnd-cap-xa', 'cong-an-cap-xa', 'bhxh-cap-huyen']],
    ['P029', '2025-07-01', ['ubnd-cap-xa', 'cong-an-cap-xa', 'bhxh-co-so']],
    ['P047', '2025-02-28', ['cong-an-cap-huyen', 'cong-an-tp-ha-noi']],
    ['P047', '2025-03-01', ['cong-an-cap-xa', 'cong-an-tp-ha-noi']],
    ['P064', '2025-08-20', ['vpdkdd-ha-noi']],
    ['P188', '2025-06-30', ['ubnd-cap-xa', 'bhxh-cap-huyen']],
    ['P189', '2025-08-01', ['ubnd-cap-xa']],
    ['P223', '2025-02-28', ['so-gtvt']],
    ['P223', '2025-03-01', ['cong-an-tp-ha-noi']],
    ['P251', '2025-03-01', ['cong-an-tp-ha-noi']],
    ['P254', '2024-10-31', ['vp-ubnd-tp', 'so-tttt']],
    ['P254', '2024-11-01', ['ttphcc-ha-noi']],
    ['P180', '2025-06-30', []],
    ['P001', null, ['ubnd-cap-xa']],
    ['P010', null, null],
    ['P180', null, null],
  ])('of %s on %s: %j', (id, day, expected) => {
    expect(world.competentOn(procedure(id), day)).toEqual(expected)
  })
})

describe('procedure', () => {
  it('is null for an unknown id', () => {
    expect(world.procedure('P999')).toBeNull()
  })

  it('keeps its code as text', () => {
    expect(procedure('P001').code).toBe('1.001193')
    expect(procedure('P030').code).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { createTriage } from '../../src/index.js'
import { PaknInputError } from '../../src/problems/input-error.js'
import { resolver } from '../../src/routing/resolve.js'
import { pack, world } from './hanoi.js'

const caught = (run: () => unknown) => {
  try {
    run()
    return null
  } catch (error) {
    return error
  }
}

const thrown = (policies: Record<string, boolean>) => caught(() => resolver(pack, world, policies))

describe('policies', () => {
  it('takes every switch of the pack, on or off', () => {
    for (const { name } of pack.routing.policies)
      for (const on of [true, false]) expect(thrown({ [name]: on })).toBeNull()
  })

  it('refuses a name that the pack does not have, with those it has', () => {
    const error = thrown({ 'escalate-head': false })
    expect(PaknInputError.is(error) && [error.code, error.field]).toEqual(['unknown-name', 'policies.escalate-head'])
    expect(String(error)).toContain('Có phải ý bạn là “escalate-heads”?')
    for (const { name } of pack.routing.policies) expect(String(error)).toContain(name)
  })

  it('refuses what is neither on nor off', () => {
    const error = thrown(JSON.parse('{ "escalate-heads": "no" }'))
    expect(PaknInputError.is(error) && error.code).toBe('wrong-type')
  })

  it('is refused when the triage is made, before any report', () => {
    expect(() => createTriage(pack, { policies: { 'no-such-policy': true } })).toThrow(/no-such-policy/)
  })

  it('given in the place of the pack are told how they are given', () => {
    const given = { policies: { 'escalate-heads': false } }
    // As a caller without types may call it.
    const untyped = createTriage as (options: unknown) => unknown
    const error = caught(() => untyped(given))
    expect(PaknInputError.is(error) && [error.code, error.field]).toEqual(['wrong-type', 'pack'])
    expect(String(error)).toContain('createTriage(undefined, {')
    expect(() => createTriage(undefined, given)).not.toThrow()
  })

  it('has a title for each switch, and a row that it switches', () => {
    for (const { name, title } of pack.routing.policies) {
      expect(title).not.toBe('')
      expect(pack.routing.rows.some(row => row.policy === name)).toBe(true)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { decimal, plainNumber } from '../../src/problems.js'

describe('numbers for people', () => {
  it.each([
    [100, 1, '100,0', '100.0'],
    [0.8374, 3, '0,837', '0.837'],
    [-0.05, 2, '−0,05', '−0.05'],
    [1234.5, 0, '1235', '1235'],
  ])('%s with %s places', (value, places, vi, en) => {
    expect([decimal(value, places, 'vi'), decimal(value, places, 'en')]).toEqual([vi, en])
  })

  it('are as short as they are where nobody asks for places', () => {
    expect([plainNumber(0.5, 'vi'), plainNumber(0.5, 'en'), plainNumber(-3, 'vi')]).toEqual(['0,5', '0.5', '−3'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stamp } from '../../src/load/stamps.js'

const file = fc.record({ name: fc.string({ minLength: 1 }), text: fc.string() })
const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 6 })

describe('stamp', () => {
  it('has its form', () => expect(stamp([])).toMatch(/^sha256:[0-9a-f]{16}$/))

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(
        files.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(stamp(shuffled)).toBe(stamp(all))
        },
      ),
    )
  })

  it('does not depend on how a checkout ends lines', () => {
    expect(stamp([{ name: 'a', text: 'x\r\ny\r\n' }])).toBe(stamp([{ name: 'a', text: 'x\ny\n' }]))
  })

  it.each([
    ['a text', [{ name: 'a', text: 'x' }], [{ name: 'a', text: 'y' }]],
    ['a path', [{ name: 'a', text: 'x' }], [{ name: 'b', text: 'x' }]],
    [
      'a file more',
      [{ name: 'a', text: 'x' }],
      [
        { name: 'a', text: 'x' },
        { name: 'b', text: '' },
      ],
    ],
    ['where one file ends', [{ name: 'a', text: 'xb' }], [{ name: 'ax', text: 'b' }]],
    [
      'texts swapped',
      [
        { name: 'a', text: 'x' },
        { name: 'b', text: 'y' },
      ],
      [
        { name: 'a', text: 'y' },
        { name: 'b', text: 'x' },
      ],
    ],
  ])('tells %s', (_, one, other) => expect(stamp(one)).not.toBe(stamp(other)))
})

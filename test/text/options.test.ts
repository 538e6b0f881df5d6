import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NormaliseOptions, normalise } from '../../src/text/normalise.js'
import { toNewTonePlacement, toOldTonePlacement } from '../../src/text/tone.js'
import { sentence, trouble } from './samples.js'

const options: fc.Arbitrary<NormaliseOptions> = fc.record(
  {
    tones: fc.constantFrom('old' as const, 'new' as const, 'keep' as const),
    encodings: fc.boolean(),
    keystrokes: fc.boolean(),
    repeats: fc.boolean(),
    entities: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe('options of normalise', () => {
  it.each<[string, NormaliseOptions, string, string]>([
    ['tones: new', { tones: 'new' }, 'Hòa thúy gía quý', 'Hoà thuý giá quý'],
    ['tones: keep', { tones: 'keep' }, 'hòa hoà tóan  xong', 'hòa hoà tóan xong'],
    ['tones: old', { tones: 'old' }, 'hoà thuý', 'hòa thúy'],
    [
      'encodings: false',
      { encodings: false },
      'Kính göûi uûy ban nhaân daân phöôøng',
      'Kính göûi uûy ban nhaân daân phöôøng',
    ],
    ['keystrokes: false', { keystrokes: false }, 'thur tucj hanhf chinhs', 'thur tucj hanhf chinhs'],
    ['repeats: false', { repeats: false }, 'lâuuuu quá!!!', 'lâuuuu quá!!!'],
    ['entities: false', { entities: false }, 'A &amp; B', 'A &amp; B'],
    ['none', {}, 'lâuuuu quá!!! hoà &amp; thur tucj', 'lâu quá! hòa & thur tucj'],
  ])('%s', (_, chosen, text, expected) => {
    expect(normalise(text, chosen).text).toBe(expected)
  })

  it('leave the result idempotent, in NFC, with the way back, and say of every edit a reason that is on', () => {
    const reasons = {
      encodings: 'encoding',
      keystrokes: 'keystrokes',
      repeats: 'repeated-letters',
      entities: 'entity',
    } as const
    fc.assert(
      fc.property(trouble, options, (text, chosen) => {
        const once = normalise(text, chosen)
        expect(normalise(once.text, chosen).text).toBe(once.text)
        expect(once.text.normalize('NFC')).toBe(once.text)
        expect(once.toOriginal({ start: 0, end: once.text.length }).end).toBeLessThanOrEqual(text.length)
        for (const key of ['encodings', 'keystrokes', 'repeats', 'entities'] as const) {
          if (chosen[key] === false) expect(once.edits.map(edit => edit.why)).not.toContain(reasons[key])
        }
        if (chosen.tones === 'keep') expect(once.edits.map(edit => edit.why)).not.toContain('tone-placement')
      }),
      { numRuns: 1000 },
    )
  })

  it('that name the defaults give the same as none', () => {
    const defaults = { tones: 'old', encodings: true, keystrokes: true, repeats: true, entities: true } as const
    fc.assert(
      fc.property(trouble, text => {
        const { text: plain, edits } = normalise(text)
        for (const chosen of [{}, defaults]) {
          expect(normalise(text, chosen)).toMatchObject({ text: plain, edits })
        }
      }),
    )
  })

  it('place tones like the converters, which are inverse to each other on canonical text', () => {
    fc.assert(
      fc.property(sentence, text => {
        const canonical = normalise(text).text
        expect(normalise(text, { tones: 'new' }).text).toBe(toNewTonePlacement(canonical))
        expect(toOldTonePlacement(toNewTonePlacement(canonical))).toBe(canonical)
      }),
      { numRuns: 1000 },
    )
  })
})

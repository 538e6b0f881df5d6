import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TONES, withTone } from '../../src/text/letters.js'
import { isVietnameseSyllable, readSyllable, spellSyllable, tonelessSyllables } from '../../src/text/syllable.js'
import { toNewTonePlacement, toOldTonePlacement } from '../../src/text/tone.js'
import { syllable } from './samples.js'

it('describes 3,781 spellings without tone, 17,478 with tones, 345 of them placed differently in the two conventions', () => {
  const toneless = tonelessSyllables()
  const old = toneless.flatMap(letters => TONES.flatMap(tone => spellSyllable(letters, tone) ?? []))
  expect(toneless).toHaveLength(3781)
  expect(old).toHaveLength(17_478)
  expect(old.filter(word => toNewTonePlacement(word) !== word)).toHaveLength(345)
})

it('has a mark on one seat only', () => {
  fc.assert(
    fc.property(syllable, word => {
      const reading = readSyllable(word)
      expect(reading).not.toBeNull()
      expect(isVietnameseSyllable(word.toUpperCase())).toBe(true)
      if (reading === null || reading.at < 0) return
      for (let seat = 0; seat < reading.toneless.length; seat++) {
        const moved =
          reading.toneless.slice(0, seat) +
          withTone(reading.toneless.charAt(seat), reading.tone) +
          reading.toneless.slice(seat + 1)
        const right = seat === reading.shape.old || seat === reading.shape.new
        if (moved.length === word.length) expect(isVietnameseSyllable(moved)).toBe(right)
      }
    }),
  )
})

it('converts between the conventions and back, keeping case', () => {
  fc.assert(
    fc.property(syllable, word => {
      expect(toOldTonePlacement(toNewTonePlacement(word))).toBe(word)
      expect(toNewTonePlacement(word.toUpperCase())).toBe(toNewTonePlacement(word).toUpperCase())
    }),
  )
})

import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/rules/fill-template.js'
import { gatherer } from '../../src/rules/gather.js'
import type { Because } from '../../src/types.js'
import { cue, smallPack } from './small-pack.js'

const gather = gatherer(
  smallPack({
    cues: [cue('a/late', ['quá hạn', 'trễ']), cue('a/lost', ['thất lạc']), cue('language/negation', ['không'])],
  }),
)
const evidence = gather('Hồ sơ TRỄ\nhẹn, không quá  hạn', null)

describe('an explanation', () => {
  it.each<[string, string]>([
    ['Nói “{a/late}”', 'Nói “TRỄ”'],
    ['Nói “{a/lost}”', 'Nói “…”'],
    ['Nói “{a/lost|a/late}”', 'Nói “TRỄ”'],
    ['Nói “{ a/lost | a/late }”', 'Nói “TRỄ”'],
    ['Nói “{a/late}{a/lost}”', 'Nói “TRỄ”'],
    ['{a/late}, {a/late}', 'TRỄ, TRỄ'],
    ['không có chỗ trống', 'không có chỗ trống'],
  ])('%s → %s', (template, filled) => {
    expect(fillTemplate(template, [], evidence)).toBe(filled)
  })

  it('takes the words that made the rule hold before others of the cue, on one line', () => {
    const because: Because[] = [
      { fact: 'places', value: 1 },
      { cue: 'a/late', start: 17, end: 26, text: 'quá \n hạn', how: 'as-written' },
    ]
    expect(fillTemplate('{a/late}', because, evidence)).toBe('quá hạn')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandAlternations, MOST_SPELLINGS } from '../../src/load/alternations.js'

describe('expandAlternations', () => {
  it.each([
    ['quá hạn', ['quá hạn']],
    ['quá (hạn|hẹn)', ['quá hạn', 'quá hẹn']],
    ['(vẫn)? chưa (được)? trả', ['vẫn chưa được trả', 'vẫn chưa trả', 'chưa được trả', 'chưa trả']],
    ['(a b|c) d', ['a b d', 'c d']],
    ['(a (b|c)|d)? e', ['a b e', 'a c e', 'd e', 'e']],
    ['((a)? b|c) d', ['a b d', 'b d', 'c d']],
    ['(a|a b) (b c|c)', ['a b c', 'a c', 'a b b c']],
    ['  hồ   sơ  ', ['hồ sơ']],
    ['mẫu 01', ['mẫu 01']],
  ])('%s', (written, plain) => {
    const spellings = expandAlternations(written)
    expect('plain' in spellings ? [...spellings.plain].sort() : spellings).toEqual([...plain].sort())
  })

  it.each([
    ['', 'không có chữ nào'],
    ['   ', 'không có chữ nào'],
    ['(a)?', 'có thể không còn chữ nào'],
    ['(a)? (b)?', 'có thể không còn chữ nào'],
    ['(a|b', 'Thiếu dấu “)”'],
    ['a|b', 'phải nằm trong ngoặc'],
    ['a)', 'Thừa dấu “)”'],
    ['a )? b', 'Thừa dấu “)”'],
    ['a? b', 'chỉ đứng ngay sau'],
    ['a ? b', 'chỉ đứng ngay sau'],
    ['(a)?? b', 'chỉ đứng ngay sau'],
    ['(a|) b', 'bỏ trống'],
    ['(|a) b', 'bỏ trống'],
    ['() b', 'bỏ trống'],
    ['(a)b', 'Thiếu dấu cách'],
    ['a(b)', 'Thiếu dấu cách'],
    ['(a)(b)', 'Thiếu dấu cách'],
    ['hồ sơ, giấy tờ', '“,”'],
    ['a .*', '“.”'],
  ])('refuses %j', (written, message) => {
    expect(expandAlternations(written)).toMatchObject({
      fault: 'bad-phrase',
      message: { vi: expect.stringContaining(message) },
    })
  })

  it('counts before it expands', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `w${i}`).join('|')
    const spellings = expandAlternations(`(${twenty}) (${twenty}) (${twenty}) (${twenty}) (${twenty})`)
    expect(spellings).toMatchObject({
      fault: 'too-many-spellings',
      message: { vi: expect.stringContaining('3200000') },
    })
  })

  it('allows exactly the limit', () => {
    const options = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join('|')
    expect(expandAlternations(`x (${options(MOST_SPELLINGS)})`)).toHaveProperty('plain.length', MOST_SPELLINGS)
    expect(expandAlternations(`x (${options(MOST_SPELLINGS + 1)})`)).toHaveProperty('fault', 'too-many-spellings')
    expect(expandAlternations(`x (${options(MOST_SPELLINGS)})?`)).toHaveProperty('fault', 'too-many-spellings')
  })
})

/** A phrase as a tree, with its own slow way of spelling it out. */
type Tree = string | { all: Tree[] } | { any: Tree[] } | { maybe: Tree }

const word = fc.constantFrom('a', 'b', 'hồ', 'sơ', '1')
const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ maybe: tie('tree') }),
  ),
}))

function write(tree: Tree): string {
  if (typeof tree === 'string') return tree
  if ('all' in tree) return tree.all.map(write).join(' ')
  if ('any' in tree) return `(${tree.any.map(write).join('|')})`
  return `(${write(tree.maybe)})?`
}

function languageOf(tree: Tree): string[][] {
  if (typeof tree === 'string') return [[tree]]
  if ('any' in tree) return tree.any.flatMap(languageOf)
  if ('maybe' in tree) return [...languageOf(tree.maybe), []]
  return tree.all.reduce<string[][]>((begun, part) => begun.flatMap(b => languageOf(part).map(p => [...b, ...p])), [[]])
}

describe('law', () => {
  it('stands for exactly the phrases of its tree', () => {
    fc.assert(
      fc.property(tree, tree => {
        const language = languageOf(tree)
        fc.pre(language.length <= MOST_SPELLINGS)
        const expected = [...new Set(language.map(words => words.join(' ')))].sort()
        const spellings = expandAlternations(write(tree))
        if (expected.includes('')) expect(spellings).toHaveProperty('fault', 'bad-phrase')
        else expect('plain' in spellings ? [...spellings.plain].sort() : spellings).toEqual(expected)
      }),
    )
  })

  it('never throws and never yields more than the limit', () => {
    const soup = fc.array(fc.constantFrom('(', ')', '|', '?', ' ', 'a', 'hồ', ',', '(b)', '(c)?'), { maxLength: 30 })
    fc.assert(
      fc.property(soup, pieces => {
        const spellings = expandAlternations(pieces.join(''))
        if ('plain' in spellings) {
          expect(spellings.plain.length).toBeLessThanOrEqual(MOST_SPELLINGS)
          for (const phrase of spellings.plain) expect(phrase).toMatch(/^[\p{L}\p{M}\p{N}]+( [\p{L}\p{M}\p{N}]+)*$/u)
        }
      }),
    )
  })
})

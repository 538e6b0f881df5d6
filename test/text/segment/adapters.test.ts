import { describe, expect, it } from 'vitest'
import { MissingPeerError, naturalTokenizer, segment, segmenter, vntkSegmenter } from '../../../src/segment.js'

describe('naturalTokenizer', () => {
  it('cuts with the bundled segmenter when none is given', () => {
    expect(naturalTokenizer().tokenize('Cán bộ một cửa hách dịch.')).toEqual(['Cán_bộ', 'một_cửa', 'hách_dịch'])
  })

  it('gives words without punctuation, as the tokenizers of natural do', () => {
    expect(naturalTokenizer(segmenter).tokenize('Tôi nộp hồ sơ, chưa có kết quả!')).toEqual([
      'Tôi',
      'nộp',
      'hồ_sơ',
      'chưa',
      'có',
      'kết_quả',
    ])
  })

  it('keeps punctuation, blanks and terms on demand', () => {
    const tokenizer = naturalTokenizer(segmenter, { marks: true, joint: ' ', terms: true })
    expect(tokenizer.tokenize('Bộ phận một cửa, phường.')).toEqual(['Bộ phận một cửa', ',', 'phường', '.'])
  })

  it('has the trim of natural', () => {
    expect(naturalTokenizer(segmenter).trim(['', 'a', '', 'b', ''])).toEqual(['a', '', 'b'])
  })
})

/** vntk as far as we use it, cutting by a list of words that are given back one after the other. */
const fakeVntk = (words: readonly string[], seen: string[] = []) => ({
  wordTokenizer: () => ({
    tag(text: string) {
      seen.push(text)
      return words
    },
  }),
})

describe('vntkSegmenter', () => {
  it('says which package is missing and how to get it', async () => {
    const attempt = vntkSegmenter(() => Promise.reject(new Error('Cannot find package')))
    await expect(attempt).rejects.toBeInstanceOf(MissingPeerError)
    await expect(attempt).rejects.toMatchObject({ code: 'MISSING_PEER', peer: 'vntk' })
    await expect(attempt).rejects.toThrow('npm install vntk')
  })

  it('is not there when nobody installed it', async () => {
    await expect(vntkSegmenter()).rejects.toBeInstanceOf(MissingPeerError)
  })

  it.each([
    ['something else', {}],
    ['nothing', undefined],
    ['a tokenizer that cannot tag', { wordTokenizer: () => ({}) }],
  ])('refuses a package that is %s', async (_, module) => {
    await expect(vntkSegmenter(() => Promise.resolve(module))).rejects.toBeInstanceOf(MissingPeerError)
  })

  it('aligns the words of vntk to spans of the original', async () => {
    const text = 'Tôi  nộp hồ sơ.'.normalize('NFD')
    const seen: string[] = []
    const { segment: cut } = await vntkSegmenter(() =>
      Promise.resolve({ default: fakeVntk(['Tôi', 'nộp', 'hồ sơ', '.'], seen) }),
    )
    const words = cut(text)
    expect(seen).toEqual(['Tôi nộp hồ sơ.'])
    expect(words.map(word => word.text)).toEqual(['Tôi', 'nộp', 'hồ sơ', '.'])
    expect(words.map(word => text.slice(word.start, word.end))).toEqual(
      ['Tôi', 'nộp', 'hồ sơ', '.'].map(w => w.normalize('NFD')),
    )
  })

  it.each([
    ['cuts inside a token', ['20/', '2008/NĐ-CP', 'nộp', 'hồ_sơ'], ['20/2008/NĐ-CP', 'nộp', 'hồ sơ']],
    ['drops something', ['nộp', 'hồ sơ'], ['20/2008/NĐ-CP', 'nộp', 'hồ sơ']],
    ['invents something', ['20/2008/NĐ-CP', 'xin', 'nộp', 'hồ sơ'], ['20/2008/NĐ-CP', 'nộp', 'hồ sơ']],
    ['gives nothing', [], ['20/2008/NĐ-CP', 'nộp', 'hồ', 'sơ']],
  ])('keeps all tokens when vntk %s', async (_, given, words) => {
    const { segment: cut } = await vntkSegmenter(() => Promise.resolve(fakeVntk(given)))
    const text = '20/2008/NĐ-CP nộp hồ sơ'
    expect(cut(text).map(word => word.text)).toEqual(words)
    expect(cut(text).flatMap(word => word.tokens)).toEqual(segment(text).flatMap(word => word.tokens))
  })
})

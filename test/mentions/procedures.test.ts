/** Procedures by their everyday names, and the field a text speaks of. */
import { describe, expect, it } from 'vitest'
import type { AuthoredProcedure, Fold } from '../../src/pack.js'
import { gatherer } from '../../src/rules/gather.js'
import type { Field } from '../../src/types.js'
import { cue, phrase, smallPack } from '../rules/small-pack.js'

function procedure(id: string, field: Field, says: readonly string[], fold: Fold = 'auto'): AuthoredProcedure {
  const rest = { code: null, competent: [], instead: null, limit: null, basis: '', source: '' }
  return { id, field, name: says[0] ?? id, says: says.map(text => phrase(text, fold)), ...rest }
}

const gather = gatherer(
  smallPack({
    cues: [cue('language/negation', ['không'])],
    spelling: [{ short: 'gpxd', reads: [{ text: 'giấy phép xây dựng' }] }],
    procedures: [
      procedure('birth', 'civil-status', ['đăng ký khai sinh', 'khai sinh']),
      procedure('birth-again', 'civil-status', ['đăng ký lại khai sinh']),
      procedure('permit', 'construction-permit', ['giấy phép xây dựng']),
      procedure('book-first', 'land', ['cấp sổ đỏ']),
      procedure('book-again', 'land', ['cấp sổ đỏ', 'cấp lại sổ đỏ']),
      procedure('hamlet', 'other', ['thôn văn hóa'], 'never'),
    ],
    fieldWords: [
      { field: 'land', words: [phrase('sổ đỏ'), phrase('đất đai')] },
      { field: 'tax', words: [phrase('thuế')] },
      { field: 'public-service-portal', words: [phrase('dịch vụ công')] },
    ],
  }),
)

/** What is named, in reading order: procedures by id, mere words by their field. */
function named(text: string): string[] {
  const { mentions, reading } = gather(text, null)
  return mentions.procedures.map(mention => {
    const words = reading.tokens.slice(mention.first, mention.end).map(token => token.text)
    const what = mention.procedures.map(one => one.id).join('+') || mention.fields.join('+')
    return `${what}: ${words.join(' ')}`
  })
}

describe('a procedure', () => {
  it.each<[string, string, string[]]>([
    ['by its name', 'Tôi đi đăng ký khai sinh', ['birth: đăng ký khai sinh']],
    ['by a shorter name', 'làm khai sinh cho con', ['birth: khai sinh']],
    ['and not by the name inside a longer one', 'đăng ký lại khai sinh', ['birth-again: đăng ký lại khai sinh']],
    ['by i for y', 'đăng kí khai sinh', ['birth: đăng kí khai sinh']],
    ['by an abbreviation', 'xin GPXD mãi', ['permit: GPXD']],
    ['without accents', 'xin giay phep xay dung', ['permit: giay phep xay dung']],
    ['without accents, unless that is forbidden', 'lam thu tuc thon van hoa', []],
    ['each time', 'khai sinh rồi khai sinh', ['birth: khai sinh', 'birth: khai sinh']],
    ['by a name that two share', 'cấp sổ đỏ', ['book-first+book-again: cấp sổ đỏ']],
    ['beside a field word', 'thuế khi cấp lại sổ đỏ', ['tax: thuế', 'book-again: cấp lại sổ đỏ']],
    ['not across a mark', 'khai, sinh', []],
  ])('is recognised %s', (_, text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('the field of a text', () => {
  it.each<[string, string, Field | null]>([
    ['is that of its procedure', 'xin giấy phép xây dựng', 'construction-permit'],
    ['is that of a word', 'chuyện đất đai', 'land'],
    ['is the procedure’s before any word’s', 'thuế, thuế, thuế và khai sinh', 'civil-status'],
    ['is the one named most often', 'khai sinh, sổ đỏ, cấp sổ đỏ, cấp lại sổ đỏ', 'land'],
    ['is the one named first when they are even', 'khai sinh và giấy phép xây dựng', 'civil-status'],
    ['is not the portal when there is another', 'dịch vụ công, dịch vụ công, thuế', 'tax'],
    ['is the portal when there is no other', 'dịch vụ công lỗi', 'public-service-portal'],
    ['is unknown when nothing tells', 'chờ lâu quá', null],
  ])('%s', (_, text, field) => {
    const gathered = gather(text, null)
    expect(gathered.field).toBe(field)
    expect(gathered.facts.field).toBe(field ?? 'none')
  })
})

describe('the facts that rules may read', () => {
  it.each([
    ['', { procedures: 0, syllables: 0, accents: 'none', 'question-marks': 0, channel: '' }],
    ['khai sinh, khai sinh?', { procedures: 1, syllables: 4, accents: 'none', 'question-marks': 1 }],
    ['cấp sổ đỏ??? ok?', { procedures: 2, syllables: 4, accents: 'all', 'question-marks': 2 }],
    ['xin sổ đất nha bạn ơi nhe', { syllables: 7, accents: 'all' }],
    ['xin sổ nha anh em oi nhe', { syllables: 7, accents: 'some' }],
    ['chị bảo "về mà hỏi", rồi “thôi đi cho rảnh”', { quotes: 2 }],
    ["anh nói 'cho doi mai' vay ma 5' da xong", { quotes: 1 }],
    ['ghi chữ "Tốt" thôi, ký hiệu "kỳ sau"', { quotes: 0 }],
    ['thuế 12/05/2024 0912345678', { syllables: 1, bodies: 0, places: 0 }],
  ])('%j', (text, facts) => {
    expect(gather(text, null).facts).toMatchObject(facts)
  })

  it('hold the channel as the report gives it', () => {
    expect(gather('', null, 'iHanoi').facts.channel).toBe('iHanoi')
  })
})

/** The whole on cases that have one right answer: what is refused, what cannot be read, which day counts. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AsOf, createTriage, PaknInputError, type Report } from '../src/index.js'
import { decisionSchema } from '../src/load/decision-schema.js'
import { beginning } from '../src/text/beginning.js'

const triage = createTriage()

/** A clear complaint about a procedure. */
const LATE = 'Tôi nộp hồ sơ đăng ký khai sinh tại UBND phường, quá hạn mười ngày vẫn chưa có kết quả.'

function decide(text: string, sentAt: string | null = '2025-08-05', more: Partial<Report> = {}, options: AsOf = {}) {
  return triage.decide({ id: 'r-1', text, sentAt, ...more }, options)
}

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

describe('a plain report', () => {
  const decision = decide(LATE)

  it('becomes a decision as the schema says', () => {
    expect(() => decisionSchema.parse(decision)).not.toThrow()
    expect(decision.schema).toBe('pakn/decision@1')
    expect(decision.report).toBe('r-1')
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
  })

  it('is in scope with its tag, its field and words that say why', () => {
    expect(decision).toMatchObject({
      scope: 'administrative-procedure',
      tags: ['procedure-difficulty'],
      offTopic: null,
      field: 'civil-status',
    })
    const because = decision.firings.flatMap(firing => firing.because)
    expect(because.length).toBeGreaterThan(0)
    for (const one of because) if ('cue' in one) expect(LATE.slice(one.start, one.end)).toBe(one.text)
  })

  it('carries the stamps of the data it was made with', () => {
    expect(decision.madeWith.rules).toMatch(/^sha256:[0-9a-f]{8,}$/)
    expect(decision.madeWith.dictionaries).toMatch(/^sha256:[0-9a-f]{8,}$/)
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(decision.madeWith.version).toBe(version)
  })

  it('keeps the id as it is, whatever it is', () => {
    for (const id of ['', ' ', '0', '../x', 'ô\u0301\u2028']) {
      expect(triage.decide({ id, text: LATE, sentAt: null }).report).toBe(id)
    }
  })
})

describe('a text without words', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\r\n\u00a0\u200b\ufeff'],
    ['marks', '... !!! ??? —'],
    ['emoji', '😡😡👎'],
    ['numbers', '0912 345 678 ... 15/6'],
    ['an address on the net', 'https://example.vn/anh1.jpg'],
  ])('%s is off-topic, other, for want of a text', (_, text) => {
    expect(decide(text)).toMatchObject({
      scope: 'off-topic',
      tags: [],
      offTopic: { category: 'spam-other' },
      route: { status: 'not-applicable', authority: null },
      review: ['no-text'],
      score: { 'procedure-difficulty': 0, 'staff-conduct': 0 },
    })
  })
})

describe('a text in another language', () => {
  it.each([
    [
      'English',
      'I submitted my residence paperwork three weeks ago and nobody at the ward office has answered. The officer was rude and asked for money, please help.',
    ],
    ['French', "J'ai déposé mon dossier il y a trois semaines et personne ne répond au guichet de la mairie."],
    ['Russian', 'Я подал документы три недели назад, и мне до сих пор никто не ответил из управы.'],
    ['Chinese', '我 三个 星期 前 提交 了 居留 申请 但是 没有 人 回答'],
  ])('%s is off-topic, other, and goes to a person', (_, text) => {
    expect(decide(text)).toMatchObject({
      scope: 'off-topic',
      tags: [],
      offTopic: { category: 'spam-other' },
      review: ['foreign-language'],
    })
  })

  it.each([
    ['Vietnamese with English words', 'App VNeID báo lỗi timeout, upload hồ sơ online mãi không được, check lại giúp.'],
    ['Vietnamese without accents', 'toi nop ho so khai sinh qua han roi ma phuong chua tra ket qua'],
    ['Vietnamese in chat spelling', 'mk nộp hs từ t3 mà k ai trl, cb thì k bt j'],
    ['a few English words', 'Help me please'],
    ['a cry in capitals', 'HỒ SƠ CỦA TÔI ĐÂU'],
  ])('%s is not', (_, text) => {
    expect(decide(text).review).not.toContain('foreign-language')
  })
})

describe('a value that is no report', () => {
  const SECRET = 'Nguyễn Văn Bí Mật'

  it.each<[string, unknown, string, string | null]>([
    ['nothing', undefined, 'not-an-object', null],
    ['null', null, 'not-an-object', null],
    ['a text', SECRET, 'not-an-object', null],
    ['a number', 7, 'not-an-object', null],
    ['a list', [SECRET], 'missing-field', 'id'],
    ['no id', { text: SECRET, sentAt: null }, 'missing-field', 'id'],
    ['an id that is a number', { id: 7, text: SECRET, sentAt: null }, 'wrong-type', 'id'],
    ['an id that is null', { id: null, text: SECRET, sentAt: null }, 'wrong-type', 'id'],
    ['no text', { id: SECRET, sentAt: null }, 'missing-field', 'text'],
    ['a text that is null', { id: SECRET, text: null, sentAt: null }, 'wrong-type', 'text'],
    ['a text that is a list', { id: SECRET, text: [SECRET], sentAt: null }, 'wrong-type', 'text'],
    ['a day that is a number', { id: SECRET, text: SECRET, sentAt: 20250630 }, 'wrong-type', 'sentAt'],
    ['a day that does not exist', { id: SECRET, text: SECRET, sentAt: '2025-02-30' }, 'bad-date', 'sentAt'],
    ['a day the Vietnamese way', { id: SECRET, text: SECRET, sentAt: '30/06/2025' }, 'bad-date', 'sentAt'],
    ['an empty day', { id: SECRET, text: SECRET, sentAt: '' }, 'bad-date', 'sentAt'],
    ['an hour that does not exist', { id: SECRET, text: SECRET, sentAt: '2025-06-30T25:00:00Z' }, 'bad-date', 'sentAt'],
    ['an address that is a number', { id: SECRET, text: SECRET, sentAt: null, address: 5 }, 'wrong-type', 'address'],
    [
      'an addressee that is a list',
      { id: SECRET, text: SECRET, sentAt: null, addressedTo: [] },
      'wrong-type',
      'addressedTo',
    ],
    ['a channel that is an object', { id: SECRET, text: SECRET, sentAt: null, channel: {} }, 'wrong-type', 'channel'],
  ])('%s is refused by name, without the citizen’s words', (_, value, code, field) => {
    let thrown: unknown
    try {
      // A caller without types may pass anything.
      triage.decide(value as Report)
    } catch (error) {
      thrown = error
    }
    expect(PaknInputError.is(thrown)).toBe(true)
    if (!PaknInputError.is(thrown)) return
    expect(thrown).toMatchObject({ name: 'PaknInputError', code, field })
    if (field !== null) expect(thrown.message).toContain(field)
    expect(`${thrown.message} ${JSON.stringify(thrown)}`).not.toContain(SECRET)
  })

  it('is refused alike by explain and by decideWith', async () => {
    const bad = { id: 'x', text: 'y', sentAt: '2025-13-01' }
    expect(() => triage.explain(bad)).toThrow(PaknInputError)
    await expect(triage.decideWith(bad, async () => [])).rejects.toThrow(PaknInputError)
  })

  it('may be wrong in the caller’s own day, too', () => {
    expect(() => decide(LATE, null, {}, { asOf: 'hôm qua' })).toThrow(/asOf/)
  })

  it.each([
    ['a day alone', '2025-07-01', 'wrong-type', 'options'],
    ['nothing', null, 'wrong-type', 'options'],
    ['the place in a list, as map gives it', 3, 'wrong-type', 'options'],
    ['a misspelt name', { asof: '2025-07-01' }, 'unknown-name', 'options.asof'],
  ])('refuses options that would be passed over: %s', (_, options, code, field) => {
    const report = { id: 'r', text: LATE, sentAt: null }
    const thrown = caught(() => triage.decide(report, options as AsOf))
    expect(thrown).toMatchObject({ name: 'PaknInputError', code, field })
  })

  it.each([
    ['no object', null, 'wrong-type', 'options'],
    ['a misspelt name', { policy: {} }, 'unknown-name', 'options.policy'],
    ['policies that are no object', { policies: 5 }, 'wrong-type', 'policies'],
    ['policies that are nothing', { policies: null }, 'wrong-type', 'policies'],
    ['a length that is none', { longestText: 0 }, 'out-of-range', 'longestText'],
    ['a length in words', { longestText: '20 trang' }, 'wrong-type', 'longestText'],
  ])('refuses options of createTriage that would be passed over: %s', (_, options, code, field) => {
    const thrown = caught(() => createTriage(undefined, options as never))
    expect(thrown).toMatchObject({ name: 'PaknInputError', code, field })
  })

  it('may leave optional fields out, undefined or null', () => {
    const none = { address: undefined, addressedTo: undefined, channel: undefined, location: undefined }
    expect(decide(LATE, null, none)).toEqual(decide(LATE, null))
    const nulls: unknown = { id: 'r-1', text: LATE, sentAt: null, address: null, addressedTo: null, channel: null }
    expect(triage.decide(nulls as Report)).toEqual(decide(LATE, null))
  })
})

describe('the day of a report', () => {
  it.each([
    ['a day', '2025-06-30', '2025-06-30'],
    ['an hour of Hanoi', '2025-06-30T23:59:59+07:00', '2025-06-30'],
    ['a late hour in UTC, already the next day in Hanoi', '2025-06-30T17:00:00Z', '2025-07-01'],
    ['an hour earlier, still the same day', '2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['an hour east of Hanoi, still the day before', '2025-07-01T00:30:00+09:00', '2025-06-30'],
    ['an hour far in the west', '2025-06-30T12:30:00-08:00', '2025-07-01'],
    ['an hour without a zone, which is Hanoi’s', '2025-06-30T23:30', '2025-06-30'],
    ['new year', '2024-12-31T20:00:00Z', '2025-01-01'],
    ['a leap day', '2024-02-28T18:00:00Z', '2024-02-29'],
  ])('%s', (_, sentAt, asOf) => {
    expect(decide(LATE, sentAt).asOf).toBe(asOf)
  })

  it('is the caller’s when the report has none, and never otherwise', () => {
    expect(decide(LATE, null, {}, { asOf: '2025-07-01' })).toEqual(decide(LATE, '2025-07-01'))
    expect(decide(LATE, null, {}, { asOf: '2025-06-30T17:00:00Z' }).asOf).toBe('2025-07-01')
    expect(decide(LATE, '2024-05-05', {}, { asOf: '2025-07-01' })).toEqual(decide(LATE, '2024-05-05'))
    expect(decide(LATE, null, {}, { asOf: null }).asOf).toBeNull()
    expect(decide(LATE, null).asOf).toBeNull()
  })

  it('chooses among bodies of the same place: the district until it ended, then its heirs', () => {
    const text =
      'Phòng Tư pháp quận Ba Đình giải quyết hồ sơ cải chính hộ tịch của tôi quá hạn một tháng, không trả lời.'
    expect(decide(text, '2025-06-30').route.authority?.id).toBe('ubnd-quan-ba-dinh')
    expect(decide(text, '2025-06-30T17:00:00Z').route.authority?.id).not.toBe('ubnd-quan-ba-dinh')
  })
})

describe('an explanation', () => {
  const report = { id: 'r-1', text: LATE, sentAt: '2025-08-05' }
  const explanation = triage.explain(report)

  it('holds the very decision', () => {
    expect(explanation.decision).toEqual(triage.decide(report))
    expect(explanation.text).toBe(LATE)
  })

  it('knows of every rule whether it fired, and its tree says the same', () => {
    const byRules = explanation.decision.firings.filter(firing => firing.rule !== 'word-points')
    const fired = new Set(byRules.map(firing => firing.rule))
    expect(
      explanation.rules
        .filter(rule => rule.status === 'fired')
        .map(rule => rule.id)
        .sort(),
    ).toEqual([...fired].sort())
    for (const rule of explanation.rules) {
      if (rule.status === 'fired') expect(rule.when.holds, rule.id).toBe(true)
      expect(rule.status === 'fired', rule.id).toBe(rule.misses.length === 0)
    }
  })

  it('of a text that no rule may read says so of every rule that would fire', () => {
    const foreign = 'The commune keeps my hồ sơ quá hạn for seven weeks and nobody answers the telephone or any letter.'
    const { decision, rules } = triage.explain({ id: 'f', text: foreign, sentAt: '2025-08-05' })
    expect(decision.review).toContain('foreign-language')
    expect(rules.filter(rule => rule.status === 'fired')).toEqual([])
    expect(rules.every(rule => rule.misses.length > 0)).toBe(true)
    expect(rules.some(rule => rule.misses.some(miss => miss.kind === 'unreadable'))).toBe(true)
  })

  it('tells a fired rule in the citizen’s words', () => {
    const told = explanation.rules.filter(rule => rule.status === 'fired').map(rule => rule.explain)
    expect(told.length).toBeGreaterThan(0)
    for (const text of told) expect(text).not.toMatch(/\{[a-z-]+\/[a-z-]+\}/)
  })
})

describe('a text that is longer than is read', () => {
  const LONGEST = 95
  const short = createTriage(undefined, { longestText: LONGEST })
  const report = { id: 'l', text: `${LATE} Cán bộ lại còn quát nạt dân.`, sentAt: '2025-08-05' }

  it('is decided by its beginning, and a person must read the rest', () => {
    const { review, ...decision } = short.decide(report)
    const { review: ofBeginning, ...begun } = triage.decide({ ...report, text: LATE })
    expect(decision).toEqual(begun)
    expect(review).toEqual([...ofBeginning, 'text-too-long'].sort())
    expect(triage.decide(report).tags).toContain('staff-conduct')
    expect(decision.tags).not.toContain('staff-conduct')
  })

  it('is read whole where no limit is set, and up to a hundred thousand units unless told otherwise', () => {
    const long = `${'Tôi chờ. '.repeat(11_200)}${LATE}`
    expect(decide(long).review).toContain('text-too-long')
    expect(decide(long).tags).toEqual([])
    const all = createTriage(undefined, { longestText: Infinity }).decide({ ...report, text: long })
    expect(all.review).not.toContain('text-too-long')
    expect(all.tags).toEqual(['procedure-difficulty'])
    expect(decide(long.slice(0, 100_000)).review).not.toContain('text-too-long')
  })

  it('is explained as it was decided, with the whole text and where reading ended', () => {
    const { decision, text, readUntil } = short.explain(report)
    expect(decision).toEqual(short.decide(report))
    expect(text).toBe(report.text)
    expect(text.slice(0, readUntil)).toBe(LATE)
    expect(triage.explain(report).readUntil).toBe(report.text.length)
  })

  it.each(['address', 'addressedTo'] as const)(
    'may be its %s: what it is read from is cut alike, and a person looks',
    field => {
      const far = `${', phường Láng'.repeat(12)}, UBND quận Ba Đình`
      const cut = short.decide({ ...report, text: LATE, [field]: far })
      const { review, ...rest } = cut
      expect(review).toContain('text-too-long')
      const { review: _, ...begun } = triage.decide({ ...report, text: LATE, [field]: beginning(far, LONGEST) })
      expect(rest).toEqual(begun)
    },
  )

  it('that begins with nothing is said to hold none, by a person’s leave', () => {
    const { offTopic, review } = decide(' '.repeat(100_000) + LATE)
    expect(offTopic?.category).toBe('spam-other')
    expect(review).toEqual(['no-text', 'text-too-long'])
  })

  it.each([
    ['entities', '&#7891;'],
    ['a picture in base64', 'iVBORw0KGgo'],
    ['mark-up', '<p class="x">'],
  ])('is measured as it was written, before anything is decoded: %s', (_, piece) => {
    const text = `${piece.repeat(20)} ${LATE}`
    const { review, ...decision } = short.decide({ ...report, text })
    const { review: ofBeginning, ...begun } = triage.decide({ ...report, text: beginning(text, LONGEST) })
    expect(decision).toEqual(begun)
    expect(review).toEqual([...ofBeginning, 'text-too-long'].sort())
  })

  it('has places that are told for its beginning', () => {
    const found = short.places(
      `${'Tôi chờ. '.repeat(8)}Ở phường Láng. ${'Tôi chờ. '.repeat(8)}Ở phường Ngọc Hà.`,
      '2025-08-05',
    )
    expect(found.places.map(({ text, start }) => [text, start])).toEqual([['phường Láng', 74]])
    expect(found.readUntil).toBeLessThanOrEqual(LONGEST)
  })

  it('has an explanation whose size does not grow with what is said again and again', () => {
    const text = 'Hồ sơ quá hạn. '.repeat(6_000)
    const size = triage.explain({ ...report, text }).rules.reduce((sum, rule) => sum + JSON.stringify(rule).length, 0)
    expect(size).toBeLessThan(100_000_000)
  })
})

describe('a huge or odd text is decided like any other', () => {
  const unlimited = createTriage(undefined, { longestText: Infinity })

  it.each([
    ['one word for 100 KB', 'không hồ sơ '.repeat(8_000)],
    ['the same without accents', 'khong ho so '.repeat(8_000)],
    ['an abbreviation with many readings', 'hs k dc p. '.repeat(8_000)],
    ['one long word', 'a'.repeat(200_000)],
    ['one long number', '1'.repeat(200_000)],
    ['commas', ','.repeat(50_000)],
    ['words and commas', 'quá hạn,'.repeat(12_000)],
    ['brackets in brackets', '('.repeat(20_000) + LATE + ')'.repeat(20_000)],
    ['all kinds of brackets', '([{“«'.repeat(10_000)],
    ['marks on one letter', `a${'\u0301'.repeat(100_000)}`],
    ['entities', '&amp;'.repeat(40_000)],
    ['entities in entities', `&${'amp;'.repeat(40_000)}lt;`],
    ['empty lines', '\n'.repeat(200_000)],
    ['half characters', '\ud800'.repeat(50_000)],
    ['telephones', '0912 345 678 '.repeat(8_000)],
    ['places', 'phường Minh Khai, quận Hai Bà Trưng, '.repeat(3_000)],
    ['bodies', 'UBND phường '.repeat(8_000)],
    ['complaints', 'cán bộ hách dịch, hồ sơ quá hạn '.repeat(3_000)],
    ['beginnings of addresses', 'http://www.a.'.repeat(10_000)],
  ])('%s', (_, text) => {
    expect(() => decisionSchema.parse(unlimited.decide({ id: 'r-1', text, sentAt: '2025-08-05' }))).not.toThrow()
  })
})

/** `pakn bench` from the outside: what it reads, writes, refuses, and what it promises about its figures. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BenchReport } from '../../src/bench/report.js'
import { harmless } from '../../src/commands/bench/disagreement-rows.js'
import { benchSchema } from '../../src/load/bench-schema.js'
import { golden, linesOf, pakn, report, root, scratch } from './run.js'

const CORPUS = golden('corpus.ndjson')
const PRED = ['--pred', golden('answers.ndjson')]
const FEW = ['--bootstrap', '200']

function file(name: string, text: string): string {
  const path = join(scratch, name)
  writeFileSync(path, text)
  return path
}

function jsonLines(name: string, records: readonly unknown[]): string {
  return file(name, records.map(record => `${JSON.stringify(record)}\n`).join(''))
}

const GOLD = { scope: 'administrative-procedure', tags: ['procedure-difficulty'] }
const LATE = 'Tôi nộp hồ sơ khai sinh ở phường Láng, quá hẹn mười ngày chưa được trả.'

describe('the same seed', () => {
  it('gives the same bytes, JSON and page', async () => {
    const [first, again] = ['one', 'two'].map(name => [`${name}.json`, `${name}.html`].map(path => join(scratch, path)))
    for (const [json = '', html = ''] of [first ?? [], again ?? []]) {
      const { exit } = await pakn(['bench', join(root, 'bench/corpora/sample.ndjson'), '--json', json, '--html', html])
      expect(exit).toBe(0)
    }
    const bytes = (paths: readonly string[] | undefined) => paths?.map(path => readFileSync(path, 'utf8'))
    expect(bytes(again)).toEqual(bytes(first))
    expect(benchSchema.safeParse(JSON.parse(bytes(first)?.[0] ?? '')).error).toBeUndefined()
    expect(bytes(first)?.[1]).toMatch(/^<!doctype html>/)
  })

  it('gives other intervals for another seed, and the same values', async () => {
    const [one, other] = [await report(CORPUS, ...PRED), await report(CORPUS, ...PRED, '--seed', '7')]
    expect(other.headline.all.macroF1.value).toBe(one.headline.all.macroF1.value)
    expect(other.headline.all.macroF1.low).not.toBe(one.headline.all.macroF1.low)
  })

  it('does not care for the order of the reports', async () => {
    const shuffled = file('shuffled.ndjson', `${linesOf(CORPUS).reverse().join('\n')}\n`)
    const [one, other] = [await report(CORPUS, ...PRED, ...FEW), await report(shuffled, ...PRED, ...FEW)]
    const bare = ({ receipt, items, disagreements, ...rest }: BenchReport) => ({
      ...rest,
      receipt: { ...receipt, files: [], command: [] },
      items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)),
      disagreements: { ...disagreements, list: disagreements.list.map(found => ({ ...found, file: '', line: 0 })) },
    })
    expect(bare(other)).toEqual(bare(one))
  })
})

describe('several threads', { timeout: 120_000 }, () => {
  const sample = join(root, 'bench/corpora/sample.ndjson')
  const corpus = () => {
    const lines = [...linesOf(sample), ...linesOf(CORPUS)]
    return file('threads.ndjson', [...lines.slice(0, 70), '{"id":"broken"', ...lines.slice(70)].join('\n'))
  }
  const names = ['json', 'html', 'csv', 'items', 'markdown']
  const written = async (workers: string, ...more: string[]) => {
    const paths = names.map(name => join(scratch, `threads-${workers}.${name}`))
    const files = names.flatMap((name, i) => [`--${name}`, paths[i] ?? ''])
    const { exit, err } = await pakn(['bench', corpus(), '--skip-bad', ...FEW, '--workers', workers, ...files, ...more])
    expect([exit, err]).toEqual([0, ''])
    return paths.map(path => readFileSync(path, 'utf8'))
  }

  it('write byte for byte what one writes, with rules of the caller, too', async () => {
    const packs = ['src', 'dist'].map(folder => readFileSync(join(root, folder, 'generated/hanoi.json'), 'utf8'))
    expect(packs[0] === packs[1], 'threads run the built package: npm run build').toBe(true)
    const one = await written('1')
    expect(JSON.parse(one[0] ?? '')).toMatchObject({ corpus: { n: 100, skipped: [{ line: 71 }] } })
    // Not compared by the matcher, which would print megabytes.
    const differing = (other: readonly string[], from: readonly string[]) =>
      names.filter((_, i) => other[i] !== from[i])
    expect([differing(await written('2'), one), differing(await written('3'), one)]).toEqual([[], []])
    const rules = join(scratch, 'fewer-rules')
    cpSync(join(root, 'rules'), rules, { recursive: true })
    rmSync(join(rules, 'procedure-difficulty'), { recursive: true })
    const less = await written('1', '--rules', rules)
    expect(differing(less, one)).toContain('json')
    expect(differing(await written('2', '--rules', rules), less)).toEqual([])
  })

  it('tell the time of each report', async () => {
    const { speed } = await report(sample, ...FEW, '--speed', '--workers', '2')
    expect(speed).toMatchObject({ reports: 60, workers: 2, slowest: { length: 10 } })
    expect(speed?.milliseconds.p50).toBeGreaterThan(0) // the clock of tests stands, that of the threads does not
  })

  it('are of no use for the answers of another system', async () => {
    const { exit, err } = await pakn(['bench', CORPUS, ...PRED, '--workers', '2'])
    expect([exit, err.includes('--workers cannot be had')]).toEqual([2, true])
    expect((await pakn(['bench', CORPUS, '--workers', '0'])).exit).toBe(2)
  })
})

describe('one report', () => {
  it('never changes the line of another', async () => {
    const whole = await report(CORPUS, ...PRED, ...FEW)
    const lines = linesOf(CORPUS)
    for (const left of [0, 13, 39]) {
      const part = await report(file('part.ndjson', lines.filter((_, i) => i !== left).join('\n')), ...PRED, ...FEW)
      expect(part.items).toEqual(whole.items.filter((_, i) => i !== left))
    }
  })

  it('that is left to a person never raises the coverage', async () => {
    const answers = linesOf(golden('answers.ndjson')).map(line => JSON.parse(line))
    let before = 1
    for (const asked of [0, 8, 20, 40]) {
      const pred = jsonLines(
        'asked.ndjson',
        answers.map((one, i) => (i < asked ? { ...one, review: ['tag-doubt'] } : one)),
      )
      const { value } = (await report(CORPUS, '--pred', pred, ...FEW)).headline.all.coverage
      expect(value).toBeLessThanOrEqual(before)
      before = value ?? 0
    }
    expect(before).toBe(0)
  })
})

describe('a comparison with itself', () => {
  it('has no flips, no difference and p = 1', async () => {
    const baseline = join(scratch, 'baseline.json')
    await pakn(['bench', CORPUS, ...PRED, ...FEW, '--json', baseline])
    const { comparison } = await report(CORPUS, ...PRED, ...FEW, '--compare', baseline)
    expect(comparison).toMatchObject({ n: 40, list: [] })
    expect(Object.values(comparison?.flips ?? { none: 1 })).toEqual([0, 0, 0, 0, 0])
    for (const test of comparison?.mcnemar ?? []) expect(test).toMatchObject({ gained: 0, lost: 0, p: 1, pHolm: 1 })
    const { tagF1, ...rest } = comparison?.differences ?? {}
    const differences = [...Object.values(rest), ...Object.values(tagF1 ?? {})]
    expect(differences.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0])
    expect(comparison?.verdict.vi).toContain('Không có câu trả lời nào đổi')
  })

  it('adjusts only for the questions that the corpus answers', async () => {
    const ids = Array.from({ length: 20 }, (_, i) => String(i))
    const corpus = jsonLines(
      'bodiless.ndjson',
      ids.map(id => ({ id, text: `${LATE} ${id}`, gold: GOLD })),
    )
    const answers = (name: string, right: number) =>
      jsonLines(
        name,
        ids.map((id, i) => ({ id, tags: i < right ? GOLD.tags : [] })),
      )
    const [now, before] = [answers('now.ndjson', 20), answers('then.ndjson', 12)]
    const { comparison } = await report(corpus, '--pred', now, '--compare', before, ...FEW)
    const tests = new Map(comparison?.mcnemar.map(test => [test.question, test]))
    // Eight to none: 2 / 2^8; asked of scope, scope and tags, and the two tags, but of no body.
    expect(tests.get('exact')).toMatchObject({ gained: 8, lost: 0, p: 2 / 256, pHolm: 8 / 256 })
    expect(tests.get('body')).toMatchObject({ n: 0, p: 1, pHolm: 1 })
    expect(tests.get('body')?.verdict.en).toBe('the body: no right answer to compare with')
  })

  it('reads decisions of pakn and items of an earlier run alike', async () => {
    const sample = join(root, 'bench/corpora/sample.ndjson')
    const decisions = file('decisions.ndjson', (await pakn(['decide', sample])).out)
    const items = join(scratch, 'items.ndjson')
    await pakn(['bench', sample, ...FEW, '--items', items])
    for (const baseline of [decisions, items]) {
      const { comparison } = await report(sample, ...FEW, '--compare', baseline)
      expect([comparison?.n, comparison?.list]).toEqual([60, []])
    }
  })
})

describe('a file of answers', () => {
  const all = () => linesOf(golden('answers.ndjson'))
  const bare = ({ receipt, ...rest }: BenchReport) => ({
    ...rest,
    receipt: { ...receipt, predictions: null, command: [] },
  })

  it('may come in any order, on many lines or on one', async () => {
    const plain = bare(await report(CORPUS, ...PRED, ...FEW))
    const shuffled = file('backwards.ndjson', all().reverse().join('\n'))
    expect(bare(await report(CORPUS, '--pred', shuffled, ...FEW))).toEqual(plain)
    const written = join(scratch, 'written.json')
    await pakn(['bench', CORPUS, ...PRED, ...FEW, '--json', written])
    const again = await report(CORPUS, '--pred', written, ...FEW)
    const [first, second] = [JSON.stringify(JSON.parse(readFileSync(written, 'utf8'))), readFileSync(written, 'utf8')]
    const other = JSON.stringify(JSON.parse(second), null, 4)
    for (const text of [first, other]) {
      expect(bare(await report(CORPUS, '--pred', file('same.json', text), ...FEW))).toEqual(bare(again))
    }
    expect(again.headline.all.exact).toEqual(plain.headline.all.exact)
  })

  it('may be a table, whose columns are the answers', async () => {
    const rows = [
      'id,text,scope,tags,authority',
      ...all()
        .map(line => JSON.parse(line))
        .map(
          ({ id, tags, authority }) =>
            `${id},,${tags.length > 0 ? 'administrative-procedure' : 'off-topic'},${tags.join('|')},${authority ?? ''}`,
        ),
    ]
    const table = await report(CORPUS, '--pred', file('answers.csv', rows.join('\n')), ...FEW)
    expect(table.headline.all.exact).toMatchObject({ k: 30, n: 40 })
  })

  it('tells what answers no report, and what the baseline does not answer', async () => {
    const more = file('more.ndjson', [...all(), '{"id":"nobody","tags":[]}'].join('\n'))
    const fewer = file('fewer.ndjson', all().slice(3).join('\n'))
    const { exit, out } = await pakn(['bench', CORPUS, '--pred', more, '--compare', fewer, '--lang', 'en', ...FEW])
    expect([
      exit,
      out.includes('1 answers of --pred belong to no report'),
      out.includes('no answer to 3 reports'),
    ]).toEqual([0, true, true])
  })

  it('may know no categories: every report still stands in the table', async () => {
    const bare = jsonLines(
      'bare.ndjson',
      all().map(line => ({ ...JSON.parse(line), offTopic: null })),
    )
    const { names, cells } = (await report(CORPUS, '--pred', bare, ...FEW)).confusion.categories
    expect(names.slice(-2)).toEqual(['off-topic', 'administrative-procedure'])
    expect(cells.flat().reduce((sum, n) => sum + n)).toBe(40)
    // Of the 12 off-topic reports 3 are taken for in scope, of the 28 others 3 for off topic.
    expect(cells.map(row => row[names.indexOf('off-topic')] ?? 0).reduce((sum, n) => sum + n)).toBe(12)
  })

  it('is never written over while it is read', async () => {
    const items = join(scratch, 'over.ndjson')
    await pakn(['bench', CORPUS, ...PRED, ...FEW, '--items', items])
    const before = readFileSync(items, 'utf8')
    const { exit, err } = await pakn(['bench', CORPUS, ...PRED, ...FEW, '--compare', items, '--items', items])
    expect([exit, err.includes('is read in this run')]).toEqual([2, true])
    expect(readFileSync(items, 'utf8')).toBe(before)
  })
})

describe('weights', () => {
  it('count a report as often as it weighs, beside the plain figures', async () => {
    const lines = linesOf(CORPUS).map(line => JSON.parse(line))
    expect((await report(CORPUS, ...PRED, ...FEW)).headline.weighted).toBeNull()
    const even = await report(
      jsonLines(
        'even.ndjson',
        lines.map(one => ({ ...one, weight: 2.5 })),
      ),
      ...PRED,
      ...FEW,
    )
    const { all, weighted } = even.headline
    for (const name of ['exact', 'scopeAccuracy', 'coverage', 'routeRecall'] as const) {
      expect(weighted?.[name].value).toBeCloseTo(all[name].value ?? 9, 12)
      expect(weighted?.[name].low).toBeCloseTo(all[name].low ?? 9, 9)
    }
    expect(weighted?.macroF1).toMatchObject({
      value: expect.closeTo(all.macroF1.value ?? 9, 12),
      method: 'bootstrap-bca',
    })
    // A report twice is a report of weight two, but for the certainty.
    const twice = [...lines, ...lines.slice(0, 5).map(one => ({ ...one, id: `${one.id}-again` }))]
    const answers = linesOf(golden('answers.ndjson')).map(line => JSON.parse(line))
    const pred = jsonLines('twice-answers.ndjson', [
      ...answers,
      ...answers.slice(0, 5).map(one => ({ ...one, id: `${one.id}-again` })),
    ])
    const doubled = (await report(jsonLines('doubled.ndjson', twice), '--pred', pred, ...FEW)).headline.all
    const weights = lines.map((one, i) => ({ ...one, weight: i < 5 ? 2 : 1 }))
    const heavy = (await report(jsonLines('heavy.ndjson', weights), ...PRED, ...FEW)).headline.weighted
    for (const name of ['exact', 'macroF1', 'category', 'routePrecision', 'unattendedError'] as const) {
      expect(heavy?.[name].value).toBeCloseTo(doubled[name].value ?? 9, 12)
    }
    expect(heavy?.tags['staff-conduct'].recall.value).toBeCloseTo(doubled.tags['staff-conduct'].recall.value ?? 9, 12)
    expect((heavy?.exact.high ?? 0) - (heavy?.exact.low ?? 0)).toBeGreaterThan(
      (doubled.exact.high ?? 0) - (doubled.exact.low ?? 0),
    )
  })

  it('may stand in a table, and must be more than nothing', async () => {
    const rows =
      'id,text,scope,tags,weight\n1,Hồ sơ quá hạn,administrative-procedure,procedure-difficulty,"2,5"\n2,Đèn hỏng,off-topic,,1\n'
    const { headline } = await report(file('weights.csv', rows), ...FEW)
    expect(headline.weighted?.n).toBe(2)
    const bad = jsonLines('bad-weight.ndjson', [{ id: 'a', text: LATE, gold: GOLD, weight: 0 }])
    expect((await pakn(['bench', bad])).err).toContain('weight')
  })
})

describe('the corpus check', () => {
  const example = (text: string) => ({ id: text.slice(0, 12), text, gold: GOLD })

  it('finds a rule example, though it is written otherwise, and one that shares eight words', async () => {
    const { rules } = await import('../../src/index.js').then(({ hanoi }) => hanoi)
    const [rule] = rules.filter(({ examples }) => (examples.match[0]?.split(' ').length ?? 0) >= 10)
    const text = rule?.examples.match[0] ?? ''
    const { corpus } = await report(
      jsonLines('leak.ndjson', [
        example(text.toUpperCase().normalize('NFD')),
        example(`Trời mưa to. ${text.split(' ').slice(0, 9).join(' ')} rồi thôi.`),
        example('Câu này không có trong ví dụ nào cả, viết ra chỉ để thử xem sao.'),
      ]),
      ...FEW,
    )
    const own = corpus.leaks.filter(leak => leak.rule === rule?.id && leak.example === 'match[0]')
    expect(own.map(({ how }) => how).sort()).toEqual(['eight-words', 'equal'])
    expect(corpus.leaks.some(({ report }) => report.startsWith('Câu này'))).toBe(false)
  })

  it('finds duplicates, exact ones and those that differ in writing', async () => {
    const { corpus } = await report(
      jsonLines('twice.ndjson', [
        { id: 'a', text: LATE, gold: GOLD },
        { id: 'b', text: LATE, gold: GOLD },
        { id: 'c', text: LATE.toUpperCase(), gold: GOLD },
        { id: 'c', text: 'Nộp rồi mà chưa thấy trả giấy tờ.', sentAt: '2025-01-02', gold: GOLD, origin: 'real' },
      ]),
      ...FEW,
    )
    expect(corpus.duplicates).toEqual({ exact: ['b'], normalised: ['c'] })
    expect(corpus.duplicateIds).toEqual(['c'])
    expect(corpus.days).toEqual({ first: '2025-01-02', last: '2025-01-02', undated: 3 })
    expect(corpus.origins).toEqual([
      { name: '(không ghi)', n: 3 },
      { name: 'real', n: 1 },
    ])
    expect(corpus.thin).toContain('procedure-difficulty')
  })

  it('tells the bodies that no answer can equal, with the name that may be meant', async () => {
    const named = (id: string, body: object) => ({ id, text: `${LATE} ${id}`, gold: { ...GOLD, ...body } })
    const corpus = jsonLines('bodies.ndjson', [
      named('a', { authority: 'UBND xã Đông Anhh' }),
      named('b', { authority: ['UBND xã Đông Anhh', 'Ủy ban nhân dân phường Láng'] }),
      named('c', { authorityId: 'ubnd-cap-xa:99999', authority: 'UBND phường Láng' }),
      named('d', { authority: 'Tổ dân phố số 5 ngoài vũ trụ' }),
      // Known by name or by id, of any day.
      named('e', { authority: 'Thuế cơ sở 3 TP Hà Nội' }),
      named('f', { authority: 'UBND quận Đống Đa' }),
      named('g', { authority: 'viết sao cũng được', authorityId: 'ubnd-cap-xa:00004' }),
      named('h', { authority: 'needs-review' }),
    ])
    expect((await report(corpus, ...FEW)).corpus.unknownBodies).toEqual([
      { body: 'UBND xã Đông Anhh', nearest: 'UBND xã Đông Anh', reports: ['a', 'b'] },
      { body: 'Tổ dân phố số 5 ngoài vũ trụ', nearest: null, reports: ['d'] },
      { body: 'ubnd-cap-xa:99999', nearest: null, reports: ['c'] },
    ])
    const { out } = await pakn(['bench', corpus, ...FEW])
    expect(out).toContain('ĐÁP ÁN có 3 cơ quan không có trong dữ liệu')
    expect(out).toContain('“UBND xã Đông Anhh” (ý là “UBND xã Đông Anh”?)')
  })

  it('finds no such body in the corpora of the project', async () => {
    const { corpus } = await report(join(root, 'bench/corpora/routing.ndjson'), ...FEW)
    expect(corpus.unknownBodies).toEqual([])
  })
})

describe('the scorecard', () => {
  it('counts every firing once, and tells what a rule is worth by leaving it out', async () => {
    const found = await report(join(root, 'bench/corpora/sample.ndjson'), ...FEW)
    const rows = found.rules?.rows ?? []
    const fired = rows.filter(({ fires }) => fires > 0)
    expect(fired.length).toBeGreaterThan(20)
    for (const { label, tp, fp, fires, uniqueTp } of fired) {
      if (label.startsWith('flag/')) expect([tp, fp]).toEqual([null, null])
      else expect((tp ?? 0) + (fp ?? 0)).toBe(fires)
      expect(uniqueTp ?? 0).toBeLessThanOrEqual(tp ?? fires)
    }
    for (const row of rows.filter(({ fires, label }) => fires === 0 && !label.startsWith('flag/'))) {
      expect(row.precision.value).toBeNull()
    }
    const { right, total } = { right: found.items.filter(item => item.right).length, total: found.items.length }
    expect(found.headline.all.exact).toMatchObject({ k: right, n: total })
  })

  it('has rows of what words sound like, for a label and against it', async () => {
    const { rules, items } = await report(join(root, 'bench/corpora/sample.ndjson'), ...FEW)
    const rows = rules?.rows.filter(({ rule }) => rule === 'word-points') ?? []
    expect(new Set(rows.map(({ speaks }) => speaks))).toEqual(new Set(['for', 'against']))
    for (const { fires, strength, tp, fp, title } of rows) {
      expect({ strength, title }).toEqual({ strength: null, title: 'Từ ngữ nghe giống' })
      expect(fires).toBeGreaterThan(0)
      expect(fires).toBeLessThanOrEqual(items.length)
      expect((tp ?? 0) + (fp ?? 0)).toBe(fires)
    }
    expect(rules?.pairs.filter(({ a, b }) => [a, b].includes('word-points'))).toEqual([])
  })

  it('agrees with a run without the rule', async () => {
    const { createTriage, hanoi } = await import('../../src/index.js')
    const sample = join(root, 'bench/corpora/dev-test.ndjson')
    const found = await report(sample, ...FEW)
    // Words are no rule: they stand in the table, but not in hanoi.rules.
    const row = found.rules?.rows.find(({ rule, removed }) => rule !== 'word-points' && removed.lost > 0)
    if (!row) throw new Error('no rule matters')
    const without = createTriage({ ...hanoi, rules: hanoi.rules.filter(rule => rule.id !== row.rule) })
    const decisions = linesOf(sample).map(line => JSON.stringify(without.decide(JSON.parse(line))))
    const changed = await report(sample, ...FEW, '--pred', file('without.ndjson', decisions.join('\n')))
    const rights = ({ items }: BenchReport) => items.filter(item => item.right).length
    expect(rights(changed) - rights(found)).toBe(row.removed.gained - row.removed.lost)
    const macro = ({ headline }: BenchReport) => headline.all.macroF1.value ?? 0
    expect(macro(changed) - macro(found)).toBeCloseTo(row.removed.macroF1 ?? 9, 12)
  })
})

describe('inputs', () => {
  it('stop at a bad record with its place, or leave it out and say so', async () => {
    const bad = jsonLines('bad.ndjson', [
      { id: 'a', text: LATE, gold: GOLD },
      { id: 'b', text: LATE, gold: { scope: 'nowhere' } },
    ])
    const { exit, out, err } = await pakn(['bench', bad])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`${bad}:2: Trường có kiểu sai: gold.scope`)
    expect(err).not.toContain('Láng')
    const { corpus, receipt } = await report(bad, '--skip-bad', ...FEW)
    expect(corpus.n).toBe(1)
    expect(corpus.skipped).toMatchObject([{ file: bad, line: 2 }])
    expect(receipt.files).toMatchObject([{ records: 2, used: 1 }])
  })

  it('tell every bad record at once, up to twenty, and how many more', async () => {
    const rows = (n: number) => Array.from({ length: n }, (_, i) => `r${i},"${LATE}",nowhere${i}\n`).join('')
    const three = file(
      'three.csv',
      `id,text,scope\nok,"${LATE}",off-topic\n${rows(2)}ok2,"${LATE}",off-topic\n${rows(1)}`,
    )
    const few = await pakn(['bench', three])
    expect(few).toMatchObject({ exit: 2, out: '' })
    expect(few.err.match(/three\.csv:\d+: .*gold\.scope/g)).toHaveLength(3)
    expect(few.err).toContain('3 records cannot be read')
    expect(few.err).not.toContain('Láng')
    const many = await pakn(['bench', file('many.csv', `id,text,scope\n${rows(25)}`)])
    expect(many.err.match(/many\.csv:\d+: /g)).toHaveLength(20)
    expect(many.err).toContain('… and 5 more')
  })

  it('may be CSV with headers of another language, an Excel workbook, or standard input', async () => {
    const rows =
      'ma;noi_dung;pham_vi;nhan\n1;"Hồ sơ; quá hạn";administrative-procedure;procedure-difficulty\n2;Đèn hỏng;off-topic;\n'
    const map = 'id=ma,text=noi_dung,scope=pham_vi,tags=nhan'
    const csv = await report(file('bang.csv', rows), '--map', map, ...FEW)
    expect(csv.items.map(({ id }) => id)).toEqual(['1', '2'])
    expect(csv.confusion.scope.tp + csv.confusion.scope.fn).toBe(1)
    const odd = file(
      'odd.csv',
      `\uFEFFID,Text,SENT_AT,${'Phạm vi'.normalize('NFD')},Off Topic\n1,Đèn hỏng,2025-08-01,off-topic,infrastructure\n`,
    )
    const named = await report(odd, '--map', 'scope=Phạm vi', ...FEW)
    expect([named.corpus.days.first, named.corpus.labels[0]]).toEqual([
      '2025-08-01',
      { name: 'off-topic/infrastructure', n: 1 },
    ])
    const nameless = await pakn(['bench', file('nameless.csv', 'Đèn ngõ hỏng,off-topic\n')])
    expect([nameless.err.includes('--map text='), nameless.err.includes('Đèn')]).toEqual([true, false])
    const xlsx = await report(golden('corpus.xlsx'), '--map', 'text=noi_dung', ...PRED, ...FEW)
    expect(xlsx.items.map(({ id }) => id)).toEqual(['g-01', 'g-25', 'g-29'])
    // Of g-25 nobody can know the body, and g-29 is off-topic.
    expect(xlsx.headline.all).toMatchObject({ n: 3, exact: { k: 3, n: 3 }, routeRecall: { k: 1, n: 1 } })
    const { exit, out } = await pakn(['bench', '-', '--json', '-', ...FEW], readFileSync(CORPUS, 'utf8'))
    expect([exit, JSON.parse(out).corpus.n]).toEqual([0, 40])
  })

  it('may be what officials corrected, and no more of it is judged', async () => {
    const { headline, corpus } = await report(
      jsonLines('corrections.ndjson', [
        { id: 'a', text: LATE, sentAt: '2025-08-01', correct: { authority: 'UBND phường Láng' } },
        { id: 'b', text: 'Rác đầy ngõ đã ba hôm.', sentAt: '2025-08-01', correct: { offTopic: 'environment' } },
      ]),
      ...FEW,
    )
    expect(corpus.n).toBe(2)
    expect(headline.all).toMatchObject({ scopeAccuracy: { n: 1 }, exact: { n: 1 }, routeRecall: { k: 1, n: 1 } })
  })

  it('are the reports of one split, when one is asked for', async () => {
    const own = join(root, 'bench/corpora/dev-train.ndjson')
    expect((await report(own, '--split', 'train', ...FEW)).receipt.files).toMatchObject([{ records: 267, used: 267 }])
    expect((await pakn(['bench', own, '--split', 'nowhere'])).err).toContain('no report is of split nowhere')
  })

  it.each([
    [['nowhere.ndjson'], 'no such file'],
    [['nowhere-*.ndjson'], 'no file is called so'],
    [[CORPUS, '--fail-under', 'very good'], 'not a gate'],
    [[CORPUS, ...PRED, ...FEW, '--fail-under', 'nothing.here>=0.5'], 'no such figure'],
    [[CORPUS, '--fail-under', 'scope.accuracy>=0.5'], 'did you mean scopeAccuracy'],
    [[CORPUS, ...PRED, ...FEW, '--fail-under', 'comparison.differences.exact>=0'], 'no such figure in this run'],
    [[CORPUS, '--map', 'words=noi_dung'], 'not field=header'],
    [[CORPUS, '--as-of', '2025-02-30'], 'not a calendar day'],
    [[CORPUS, '--pred', join(root, 'package.json')], 'neither a report of pakn bench'],
    [[CORPUS, '--pred', CORPUS], 'tags'],
    [[CORPUS, ...PRED, ...FEW, '--json', '/nowhere/a.json'], 'cannot be written'],
    [[CORPUS, ...PRED, ...FEW, '--choose-on', CORPUS], 'is a file of the corpus'],
    [[CORPUS, ...PRED, '--behaviour'], '--behaviour cannot be had'],
    [[CORPUS, ...PRED, '--speed'], '--speed cannot be had'],
    [[join(root, 'README.md')], 'is no corpus'],
    [[], 'missing required argument'],
  ])('%j end with 2', async (args, words) => {
    const { exit, err } = await pakn(['bench', ...args])
    expect(err).toContain(words)
    expect(exit).toBe(2)
  })

  it('lack no answer of another system unnoticed', async () => {
    const few = file('few.ndjson', linesOf(golden('answers.ndjson')).slice(0, 39).join('\n'))
    expect((await pakn(['bench', CORPUS, '--pred', few])).err).toContain(`${CORPUS}:40: `)
    expect((await report(CORPUS, '--pred', few, '--skip-bad', ...FEW)).receipt.files).toMatchObject([{ used: 39 }])
  })
})

describe('the slices', () => {
  const wanted = ['--slice', 'marks, era']

  it('are those of --slice, with the figures they have among all', async () => {
    const [all, some] = [await report(CORPUS, ...FEW), await report(CORPUS, ...FEW, ...wanted)]
    expect(some.slices.map(({ dimension }) => dimension)).toEqual(['marks', 'era'])
    expect(some.slices).toEqual(all.slices.filter(({ dimension }) => ['marks', 'era'].includes(dimension)))
    expect({ ...some, slices: all.slices, receipt: all.receipt }).toEqual(all)
  })

  it('must be known', async () => {
    const { exit, err } = await pakn(['bench', CORPUS, '--slice', 'marks,moon'])
    expect([exit, err]).toEqual([2, expect.stringMatching(/'moon' is not possible\. Choose one of style, marks, era,/)])
  })
})

describe('outputs', () => {
  it('on a screen: at most sixty lines, in both languages, nothing wider than the screen', async () => {
    for (const lang of ['vi', 'en']) {
      const { out } = await pakn([
        ...['bench', join(root, 'bench/corpora/sample.ndjson'), '--lang', lang, '--fail-under', 'exact>=1'],
        ...['--compare', golden('answers.ndjson'), '--choose-on', CORPUS, ...FEW],
      ])
      const lines = out.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(60)
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(120)
      expect(out).toContain(lang === 'vi' ? 'KHÔNG ĐẠT exact>=1' : 'MISSED exact>=1')
    }
  })

  it('on a screen: wrong is what is wrong, with the bodies it is about, not what was left to a person', async () => {
    const text = 'Nộp hồ sơ khai sinh ở xã Đông Anh bị trả lại ba lần'
    const inScope = { scope: 'administrative-procedure', tags: ['procedure-difficulty'] }
    const corpus = jsonLines('wrong-body.ndjson', [
      { id: 'b-1', text, sentAt: '2025-08-05', gold: { ...inScope, authority: 'UBND xã Sóc Sơn' } },
      { id: 'b-2', text: '', sentAt: '2025-08-05', gold: { scope: 'off-topic', tags: [] } },
    ])
    const { out } = await pakn(['bench', corpus, ...FEW])
    expect(out).toContain(`b-1 Sai cơ quan: UBND xã Sóc Sơn → UBND xã Đông Anh “${text}…”`)
    expect(out).not.toContain('b-2')
  })

  it('tell on a narrow screen every word of what changed', async () => {
    const files = [...PRED, '--compare', golden('answers-before.ndjson')]
    const verdict = (await report(CORPUS, ...files)).comparison?.verdict.vi ?? ''
    const { out } = await pakn(['bench', CORPUS, ...files], undefined, 72)
    expect(verdict.length).toBeGreaterThan(150)
    expect(out.replace(/\s+/g, ' ')).toContain(verdict)
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(72)
  })

  it('are not begun for a gate on a figure that there is not', async () => {
    const items = join(scratch, 'never.ndjson')
    expect((await pakn(['bench', CORPUS, '--items', items, '--fail-under', 'exakt>=0.5'])).err).toContain('mean exact')
    expect(existsSync(items)).toBe(false)
  })

  it('gate on the lower bound', async () => {
    const gated = (gate: string) => pakn(['bench', CORPUS, ...PRED, ...FEW, '--fail-under', gate])
    expect((await gated('exact>=0.598')).exit).toBe(0)
    expect((await gated('exact>=0.599')).exit).toBe(1) // the value is 0.75
    expect((await gated('unattendedError<=0.51')).exit).toBe(1) // the value is 0.34
  })

  it('for Excel: every disagreement, safe from formulas, with a byte order mark', async () => {
    const corpus = jsonLines('formula.ndjson', [
      { id: '=1+1', text: '=HYPERLINK("http://x")\n+ đèn đường hỏng', gold: GOLD, note: '@x' },
    ])
    const csv = join(scratch, 'found.csv')
    await pakn(['bench', corpus, ...FEW, '--csv', csv, '--delimiter', ';'])
    const text = readFileSync(csv, 'utf8')
    expect(text.startsWith('\uFEFFid;file;line;')).toBe(true)
    expect(text).toContain("'=1+1;")
    expect(text).toContain(`"'=HYPERLINK(""http://x"")`)
    expect(text).toContain("'@x")
    expect(['-5', '+84', ' =x', '\tx', 'a=b', '12'].map(harmless)).toEqual(["'-5", "'+84", "' =x", "'\tx", 'a=b', '12'])
  })

  it.each([
    ['vi', /\d\.\d+(?: %|\]| \[)/, /\d,\d % \[/],
    ['en', /\d,\d+(?: %|\]| \[)/, /\d\.\d % \[/],
  ] as const)('write every figure as their language does: %s', async (lang, other, own) => {
    const markdown = file(`figures-${lang}.md`, '')
    const { out } = await pakn(['bench', CORPUS, ...FEW, '--lang', lang, '--markdown', markdown])
    for (const written of [out, readFileSync(markdown, 'utf8')]) {
      expect(written).toMatch(own)
      expect(written).not.toMatch(other)
    }
  })

  it('for pull requests: about twenty lines', async () => {
    const path = join(scratch, 'summary.md')
    await pakn(['bench', CORPUS, ...PRED, ...FEW, '--markdown', path])
    const lines = linesOf(path)
    expect(lines.length).toBeLessThanOrEqual(24)
    expect(lines).toContain('| Đúng cả phạm vi và nhãn | 75,0 % [59,8–85,8] (30/40) | 73,7 % [58,0–85,0] (28/38) |')
  })

  it('masked with --redact, wherever texts are written', async () => {
    const corpus = jsonLines('private.ndjson', [
      { id: 'p', text: 'Tôi là Trần Thị Ngát, số 0912345678, đèn ngõ hỏng.', gold: GOLD },
    ])
    const [csv, json, html, items] = ['r.csv', 'r.json', 'r.html', 'r.items'].map(name => join(scratch, name))
    const files = ['--csv', csv ?? '', '--json', json ?? '', '--html', html ?? '', '--items', items ?? '']
    const { out } = await pakn(['bench', corpus, ...FEW, '--redact', ...files])
    for (const text of [out, ...[csv, json, html, items].map(path => readFileSync(path ?? '', 'utf8'))]) {
      expect(text).not.toMatch(/Ngát|0912345678/)
    }
  })

  it('leave times out of files unless asked for', async () => {
    expect((await report(CORPUS, ...FEW)).speed).toBeNull()
    const { speed } = await report(CORPUS, ...FEW, '--speed')
    expect(speed).toMatchObject({ reports: 40, slowest: { length: 10 }, whole: { seconds: 0 } }) // the clock of tests stands
    expect(speed?.stages.map(({ name }) => name)).toEqual(['normalise', 'match', 'rules', 'route'])
    expect(speed?.runs).toMatchObject({ n: 7, reports: 40 })
    const items = join(scratch, 'timed.ndjson')
    const keys = () => linesOf(items).map(line => Object.keys(JSON.parse(line)).includes('ms'))
    await pakn(['bench', CORPUS, ...FEW, '--items', items, '--speed'])
    expect(new Set(keys())).toEqual(new Set([true]))
    await pakn(['bench', CORPUS, ...FEW, '--items', items])
    expect(new Set(keys())).toEqual(new Set([false]))
    const { hanoi } = await import('../../src/index.js')
    expect(speed?.rules.map(({ rule }) => rule).sort()).toEqual(
      hanoi.rules
        .filter(({ status }) => status !== 'draft')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('choose a threshold on other reports than those that judge it', async () => {
    const dev = join(root, 'bench/corpora/dev-train.ndjson')
    const sample = join(root, 'bench/corpora/own.ndjson')
    const { abstention } = await report(sample, '--split', 'train', '--choose-on', dev, '--precision', '0.8', ...FEW)
    expect(abstention.wanted.map(({ tag }) => tag)).toEqual(['procedure-difficulty', 'staff-conduct'])
    for (const { threshold, chosen, precision, recall } of abstention.wanted) {
      expect(threshold).toBeGreaterThan(0)
      expect(chosen.low).toBeGreaterThanOrEqual(0.8)
      expect([precision.n, recall.n].every(n => n > 0)).toBe(true)
    }
  })

  it('make shares of scores on other reports, and try them here', async () => {
    const dev = join(root, 'bench/corpora/dev-train.ndjson')
    const own = join(root, 'bench/corpora/routing.ndjson')
    const { abstention } = await report(own, '--choose-on', dev, '--calibrate', 'isotonic', ...FEW)
    const { declared, isotonic } = abstention.calibration
    expect(declared.map(({ question }) => question)).toContain('scope')
    expect(isotonic?.map(({ tag }) => tag)).toEqual(['procedure-difficulty', 'staff-conduct'])
    for (const { steps, brier, ece, n, bins, fittedOn } of isotonic ?? []) {
      expect(fittedOn).toMatchObject({ name: dev, used: 267 })
      expect(steps.reduce((sum, step) => sum + step.n, 0)).toBe(267)
      expect(bins.reduce((sum, bin) => sum + bin.right.n, 0)).toBe(n)
      expect(brier.value).toBeLessThan(0.25)
      expect(ece).toBeLessThan(0.5)
    }
    expect((await pakn(['bench', own, '--calibrate', 'isotonic'])).err).toContain('--choose-on')
  })

  it('for GitHub: missed gates, leaks and wrong answers at their lines, without a word of a report', async () => {
    const path = join(scratch, 'annotations.txt')
    const { exit } = await pakn(['bench', CORPUS, ...PRED, ...FEW, '--fail-under', 'exact>=0.9', '--annotations', path])
    const lines = linesOf(path)
    expect(exit).toBe(1)
    expect(lines[0]).toBe('::error title=pakn bench::exact>=0.9 is missed: the bound is 0.5981')
    const notices = lines.filter(line => line.startsWith('::notice '))
    expect(notices).toHaveLength(10)
    for (const notice of notices)
      expect(notice).toMatch(/file=[^,:]*corpus\.ndjson,line=\d+,title=pakn bench::report g-\d+: /)
    const odd = jsonLines('odd, 100%.ndjson', [{ id: 'x:y', text: LATE, gold: { scope: 'off-topic', tags: [] } }])
    await pakn(['bench', odd, ...FEW, '--annotations', path])
    expect(linesOf(path)[0]).toContain('odd%2C 100%25.ndjson,line=1,title=pakn bench::report x:y: false-in')
    expect(readFileSync(path, 'utf8')).not.toContain('Láng')
  })

  it('for CI servers: every gate a test case', async () => {
    const path = join(scratch, 'gates.xml')
    const gates = ['--fail-under', 'exact>=0.598', '--fail-under', 'exact>=0.599']
    const { exit } = await pakn(['bench', CORPUS, ...PRED, ...FEW, ...gates, '--junit', path])
    const xml = readFileSync(path, 'utf8')
    expect(exit).toBe(1)
    expect(xml).toContain('<testsuite name="pakn bench" tests="2" failures="1">')
    expect(xml).toContain('name="exact&gt;=0.598"/>')
    expect(xml).toContain('<failure message="the bound is 0.598060385792')
    expect(xml.match(/<[^>]*[<&](?!gt;|lt;|amp;|quot;)/)).toBeNull()
  })

  it('count the packs that a corpus has measured, where that is wished', async () => {
    const corpus = jsonLines('counted.ndjson', [{ id: 'a', text: LATE, gold: GOLD, split: 'test' }])
    const first = await report(corpus, ...FEW)
    expect([first.receipt.uses, first.corpus.splits]).toEqual([[], [{ name: 'test', n: 1 }]])
    const begun = await report(corpus, ...FEW, '--count-uses')
    expect(begun.receipt.uses).toEqual([{ file: corpus, packs: 1 }])
    // The same pack again changes nothing; a corpus that is counted is counted in every run.
    expect((await report(corpus, ...FEW)).receipt.uses).toEqual(begun.receipt.uses)
    const earlier = Array.from({ length: 9 }, (_, i) => `sha256:${i} sha256:${i}`)
    file('counted.ndjson.uses.json', JSON.stringify({ schema: 'pakn/uses@1', packs: earlier }))
    const { out } = await pakn(['bench', corpus, ...FEW, '--lang', 'en'])
    expect(out).toContain('has measured 10 packs')
    expect(JSON.parse(readFileSync(`${corpus}.uses.json`, 'utf8')).packs).toHaveLength(10)
    file('counted.ndjson.uses.json', '[]')
    expect((await pakn(['bench', corpus, ...FEW])).err).toContain('not a count of uses')
  })

  it('tell the behavioural suite when asked', async () => {
    const { behaviour } = await report(CORPUS, ...FEW, '--behaviour')
    expect(behaviour?.find(({ name }) => name === 'nfd')).toMatchObject({ failures: { k: 0, n: 40 } })
    const { hanoi } = await import('../../src/index.js')
    const examples = hanoi.rules.flatMap(({ examples }) => [...examples.match, ...examples.noMatch])
    expect(behaviour?.[0]).toMatchObject({ kind: 'functionality', failures: { k: 0, n: examples.length } })
  })
})

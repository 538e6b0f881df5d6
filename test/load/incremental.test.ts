import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkbench } from '../../src/load.js'
import { project } from './project.js'

/*
 * A workbench that is asked again after any edits must say what a new one says that has never seen the folders before:
 * every problem, in the same words, at the same place.
 */

const some = (lines: readonly string[], max = 4, min = 1) => fc.subarray([...lines], { minLength: min, maxLength: max })
/** Comments above move everything below. */
const above = fc.nat({ max: 2 }).map(n => '# ghi chú\n'.repeat(n))
/** Now and then a file that cannot be read. */
const orBroken = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 12, arbitrary: text },
    { weight: 1, arbitrary: text.map(good => `${good}\n  [`) },
    { weight: 1, arbitrary: text.map(good => good.replace('title', 'titel')) },
  )

const PHRASES = [
  'quá (hạn|hẹn)',
  'quá hạn lâu',
  'trễ hẹn',
  'chậm chạp',
  '{ text: hạn, fold: always }',
  '{ text: chậm chạp, fold: never }',
  '{ text: lâu lắc, effective: { from: 2024-01-01 } }',
  '{ text: lâu lắc, effective: { through: 2017-01-01 } }',
  'chưa xong',
  'học sinh',
  'không ai tiếp',
  'trước đây',
  'bây giờ',
  // Without accents the same as others.
  'chấm chập',
  'qua hạn',
  'trẻ hẹn',
]
const entry = (title: string, phrases: readonly string[], except: readonly string[]) =>
  `${title}:\n  title: ${title}\n  phrases:\n${phrases.map(line => `    - ${line}\n`).join('')}${
    except.length === 0 ? '' : `  except:\n${except.map(line => `    - ${line}\n`).join('')}`
  }`
const cue = (title: string, pool = PHRASES) =>
  fc
    .tuple(some(pool), fc.subarray(['quá hạn đăng kiểm', 'chậm chạp', 'hẹn trễ hẹn'], { maxLength: 1 }))
    .map(([phrases, except]) => entry(title, phrases, except))
const cueFile = (titles: readonly string[]) =>
  orBroken(
    fc
      .tuple(
        above,
        fc.shuffledSubarray([...titles], { minLength: 1 }).chain(some => fc.tuple(...some.map(t => cue(t)))),
      )
      .map(([comments, entries]) => comments + entries.join('')),
  )

const CONDITIONS = [
  '{ condition: about-procedure }',
  '{ condition: slow-work }',
  '{ has: obstacle/overdue }',
  '{ has: [obstacle/slow, topic/dossier] }',
  '{ has: obstacle/overdue, negated: yes }',
  '{ has: obstacle/slow, time: past }',
  '{ has: [quá lâu, chậm chạp] }',
  '{ near: [topic/dossier, obstacle/overdue], within: 3 }',
  '{ sequence: [topic/dossier, { number: { min: 2 } }, [ngày, tháng]] }',
  '{ count: { of: obstacle/slow, min: 2 } }',
  '{ not: { has: obstacle/slow } }',
  '{ fact: procedures, operator: greaterThan, value: 0 }',
  '{ fact: field, operator: equal, value: land }',
  '{ fact: bodies, operator: equal, value: 1 }',
  '{ fact: procedure-ids, operator: contains, value: P001 }',
  '{ fact: overdue, operator: equal, value: yes }',
]
const condition = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...CONDITIONS) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('all', 'any'), some(CONDITIONS, 3))
      .map(([kind, parts]) => `{ ${kind}: [${parts.join(', ')}] }`),
  },
  { weight: 1, arbitrary: fc.constant('{ has: obstacle/nobody-knows }') },
)
const TEXTS = [
  'Hồ sơ của tôi quá hạn lâu rồi',
  'Hs sổ đỏ nộp ngày 3/2 đến nay trễ hẹn 12 ngày',
  'Giấy hẹn ghi 5 ngày mà qua han',
  'Trước đây chậm chạp, bây giờ hồ sơ không chậm chạp nữa',
  'k ai tiếp, chậm chạp quá lâu',
  'ho so cua toi qua han lau lac',
  'Học sinh quá hạn đăng kiểm',
  'chưa xong',
  'SXD trả sổ đỏ chậm chạp',
]
const quoted = (texts: readonly string[]) => `[${texts.map(text => `"${text}"`).join(', ')}]`
const rule = orBroken(
  fc
    .record({
      comments: above,
      status: fc.constantFrom('active', 'active', 'shadow', 'draft', 'deprecated\nsuperseded-by: demo/b'),
      label: fc.constantFrom('supports: procedure-difficulty', 'supports: staff-conduct', 'against: staff-conduct'),
      strength: fc.constantFrom('strong', 'weak', 'decisive'),
      dates: fc.constantFrom('', 'effective: { from: 2024-01-01 }\n', 'effective: { through: 2019-01-01 }\n'),
      when: condition,
      unless: fc.option(condition, { freq: 3 }),
      match: some(TEXTS, 3, 2),
      noMatch: some(TEXTS, 3, 2),
    })
    .map(
      ({ comments, status, label, strength, dates, when, unless, match, noMatch }) =>
        `${comments}title: A\nexplain: "Nói “{obstacle/overdue}”"\nreference: B\nowner: C\nstatus: ${status}\n${label}\n` +
        `strength: ${strength}\n${dates}when: ${when}\n${unless === null ? '' : `unless: ${unless}\n`}` +
        `examples:\n  match: ${quoted(match)}\n  no-match: ${quoted(noMatch)}\n`,
    ),
)
const conditions = orBroken(
  fc
    .tuple(above, condition, condition)
    .map(
      ([comments, a, b]) =>
        `${comments}about-procedure: ${a}\nslow-work: ${b.replace('about-procedure', 'slow-work')}\n`,
    ),
)
const spelling = orBroken(
  some([
    'hs: [hồ sơ, học sinh]',
    'k: { text: không, not-after: [<number>] }',
    'kk: khó',
    'qh: quá hạn',
    'qua: quá',
    'cc: chậm chạp',
  ]).map(lines => `${lines.join('\n')}\n`),
)
const labels = fc
  .record({
    strong: fc.constantFrom(100, 40),
    window: fc.constantFrom(1, 3),
    contrast: fc.boolean(),
    // The cue may be gone.
    negation: fc.constantFrom('language/negation', 'obstacle/slow'),
  })
  .map(
    ({ strong, window, contrast, negation }) =>
      (text: string) =>
        text
          .replace('strong: 100', `strong: ${strong}`)
          .replace(/negation: .*/, `negation: { cue: ${negation}, window: ${window} }`) +
        (contrast ? 'contrast: { past: obstacle/overdue, now: obstacle/slow }\n' : ''),
  )
const procedures = fc
  .record({
    says: fc.constantFrom('sổ đỏ', 'hồ sơ', 'sổ (đỏ|hồng)'),
    limit: fc.constantFrom('', '    limit: { value: 5, unit: days }\n'),
    instead: fc.constantFrom('', '    instead: { when: obstacle/slow, procedure: P002 }\n'),
  })
  .map(({ says, limit, instead }) => {
    const of = (id: string, says: string, more: string) =>
      `  ${id}:\n    name: ${id}\n    says: [${says}]\n    competent:\n      - { bodies: [so-xay-dung] }\n${more}    basis: Luật\n    source: Cổng\n`
    return `words:\n  - đất đai\nprocedures:\n${of('P001', says, limit + instead)}${of('P002', 'sổ hồng', '')}`
  })
const authorities = fc
  .record({ says: fc.constantFrom('SXD', 'học sinh', 'sổ đỏ'), name: fc.constantFrom('Sở Xây dựng', 'Sở Khác') })
  .map(
    ({ says, name }) =>
      `so-xay-dung:\n  name: ${name}\n  kind: department\n  level: department\n  says: [${says}]\n  source: Quyết định\n`,
  )
const calendar = fc
  .constantFrom('05', '12')
  .map(
    month =>
      `holidays:\n  - { name: Nghỉ, from: 2024-${month}-03, through: 2024-${month}-14 }\nworked: []\nsource: Thông báo\n`,
  )

const LABELS = readFileSync(join(import.meta.dirname, '../problems/base/rules/labels.yaml'), 'utf8')

/** A file that gets another text, or goes. */
type Edit = readonly [name: string, text: string | null]

const edit = (): fc.Arbitrary<Edit> => {
  const of = (name: string, text: fc.Arbitrary<string | null>): fc.Arbitrary<Edit> => text.map(text => [name, text])
  const orGone = (text: fc.Arbitrary<string>) => fc.option(text, { freq: 8 })
  return fc.oneof(
    { weight: 4, arbitrary: of('rules/demo/late.yaml', rule) },
    { weight: 3, arbitrary: of('rules/demo/a.yaml', orGone(rule)) },
    { weight: 2, arbitrary: of('rules/demo/b.yaml', orGone(rule)) },
    { weight: 4, arbitrary: of('dictionaries/cues/obstacle.yaml', orGone(cueFile(['overdue', 'slow', 'lost']))) },
    { weight: 2, arbitrary: of('dictionaries/cues/topic.yaml', cueFile(['dossier', 'paper'])) },
    { weight: 2, arbitrary: of('dictionaries/cues/language.yaml', cueFile(['negation'])) },
    { weight: 2, arbitrary: of('rules/conditions.yaml', orGone(conditions)) },
    { weight: 2, arbitrary: of('dictionaries/spelling/chat.yaml', orGone(spelling)) },
    {
      weight: 2,
      arbitrary: of(
        'rules/labels.yaml',
        labels.map(change => change(LABELS)),
      ),
    },
    { weight: 2, arbitrary: of('dictionaries/procedures/land.yaml', procedures) },
    { weight: 1, arbitrary: of('dictionaries/authorities/city.yaml', authorities) },
    { weight: 1, arbitrary: of('dictionaries/calendar/2024.yaml', calendar) },
  )
}

describe('a workbench that checks again', () => {
  it('says what a new one says, after any edits of rules, cues, conditions, labels and spelling', {
    timeout: 300_000,
  }, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(fc.array(edit(), { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 12 }),
        steps => {
          const folders = project()
          const workbench = createWorkbench(folders)
          workbench.check()
          for (const step of steps) {
            for (const [name, text] of step) {
              const path = join(folders.rules, '..', name)
              mkdirSync(dirname(path), { recursive: true })
              if (text === null) rmSync(path, { force: true })
              else writeFileSync(path, text)
            }
            const again = workbench.check()
            const fresh = createWorkbench(folders).check()
            for (const { code } of fresh.problems) seen.add(code)
            expect(again.problems).toEqual(fresh.problems)
            expect(again.source).toEqual(fresh.source)
          }
        },
      ),
      { numRuns: Number(process.env.INCREMENTAL_RUNS ?? 60) },
    )
    // Edits that change nothing would prove nothing.
    for (const code of ['example-failed', 'rule-never-fires', 'unused-cue']) expect(seen).toContain(code)
  })

  it('hears of what a single edit does to files that nobody touched', () => {
    const head =
      'explain: A\nreference: B\nowner: C\nstatus: active\nsupports: procedure-difficulty\nstrength: strong\n'
    const examples = (a: string, b: string) =>
      `examples:\n  match: ["${a}", "${b}"]\n  no-match: ["Xong rồi", "Cảm ơn"]\n`
    const folders = project({
      'dictionaries/cues/obstacle.yaml': entry('overdue', ['quá (hạn|hẹn)'], []) + entry('slow', ['chậm chạp'], []),
      'rules/conditions.yaml': 'about-procedure: { has: topic/dossier }\nslow-work: { has: obstacle/slow }\n',
      'rules/demo/slow.yaml': `title: A\n${head}when: { condition: slow-work }\n${examples('Chậm chạp', 'Cc quá, chậm chạp')}`,
      'rules/demo/shy.yaml': `title: A\n${head}when: { all: [{ condition: slow-work }, { has: topic/dossier }] }\n${examples('Hs chậm chạp', 'Hồ sơ chậm chạp')}`,
    })
    const workbench = createWorkbench(folders)
    const codes = () => {
      const { problems } = workbench.check()
      expect(problems).toEqual(createWorkbench(folders).check().problems)
      return problems.map(({ code, file }) => `${file.replace(/.*\//, '')} ${code}`)
    }
    const save = (name: string, text: string) => writeFileSync(join(folders.rules, '..', name), text)
    expect(codes()).toEqual(['shy.yaml rule-subsumed'])
    save('dictionaries/spelling/chat.yaml', 'k: không\n')
    expect(codes()).toEqual(['shy.yaml rule-subsumed', 'shy.yaml example-failed'])
    save('dictionaries/spelling/chat.yaml', 'hs: hồ sơ\n')
    expect(codes()).toEqual(['shy.yaml rule-subsumed'])
    save('rules/conditions.yaml', 'about-procedure: { has: topic/dossier }\nslow-work: { has: obstacle/overdue }\n')
    expect(codes()).toEqual(
      expect.arrayContaining(['late.yaml rule-subsumed', 'shy.yaml rule-never-fires', 'slow.yaml rule-never-fires']),
    )
    save('rules/conditions.yaml', 'about-procedure: { has: topic/dossier }\nslow-work: { has: obstacle/slow }\n')
    expect(codes()).toEqual(['shy.yaml rule-subsumed'])
  })

  it('hears of what is told of a procedure, though its names stay', () => {
    const procedure = (id: string, says: string, more = '') =>
      `  ${id}:\n    name: ${id}\n    says: [${says}]\n    competent:\n      - { bodies: [so-xay-dung] }\n${more}    basis: Luật\n    source: Cổng\n`
    const land = (more: string) =>
      `words:\n  - đất đai\nprocedures:\n${procedure('P001', 'sổ đỏ', more)}${procedure('P002', 'sổ hồng')}`
    const folders = project({
      'dictionaries/cues/obstacle.yaml': entry('overdue', ['quá (hạn|hẹn)'], []) + entry('slow', ['chậm chạp'], []),
      'dictionaries/procedures/land.yaml': land(''),
      'rules/demo/deed.yaml':
        'title: A\nexplain: A\nreference: B\nowner: C\nstatus: active\nsupports: procedure-difficulty\nstrength: strong\n' +
        'when: { fact: procedure-ids, operator: contains, value: P001 }\n' +
        'examples:\n  match: ["Sổ đỏ chậm chạp", "Làm sổ đỏ"]\n  no-match: ["Xong rồi", "Cảm ơn"]\n',
    })
    const workbench = createWorkbench(folders)
    const failures = () => {
      const { problems } = workbench.check()
      expect(problems).toEqual(createWorkbench(folders).check().problems)
      return problems.filter(({ code }) => code === 'example-failed').length
    }
    expect(failures()).toBe(0)
    const file = join(folders.dictionaries, 'procedures/land.yaml')
    writeFileSync(file, land('    instead: { when: obstacle/slow, procedure: P002 }\n'))
    expect(failures()).toBe(1)
    writeFileSync(file, `# Đất đai\n${land('')}`)
    expect(failures()).toBe(0)
  })
})

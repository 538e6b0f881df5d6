import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument, visit } from 'yaml'
import { createWorkbench } from '../../src/load.js'
import { project } from './project.js'

/** `name:line code` of everything that one check of the small project with these files says. */
function told(files: Readonly<Record<string, string>>): string[] {
  const folders = project(files)
  const root = folders.rules.replace(/rules$/, '')
  const { problems } = createWorkbench(folders).check()
  return problems.map(({ file, line, code }) => `${file.replace(root, '')}:${line} ${code}`)
}

function warningsOf(files: Readonly<Record<string, string>>): string[] {
  const folders = project(files)
  const root = folders.rules.replace(/rules$/, '')
  const { problems } = createWorkbench(folders).check()
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
  return problems
    .filter(({ severity }) => severity === 'warning')
    .map(({ file, line, code }) => `${file.replace(root, '')}:${line} ${code}`)
}

const EXAMPLES = `examples:
  match: ["Hồ sơ quá hạn rồi", "Hồ sơ của tôi quá hạn lâu"]
  no-match: ["Hồ sơ xong rồi", "Hồ sơ chưa quá hạn"]
`
const HEAD = 'title: A\nexplain: "Nói “{obstacle/overdue}”"\nreference: B\nowner: C\nstatus: active\n'
const LABEL = 'supports: procedure-difficulty\n'

describe('one run tells all the mistakes of a rule', () => {
  it('a wrong value, a misspelt key, a cue that is none, and nothing that follows from them', () => {
    const text = `${HEAD.replace('status: active', 'status: aktive')}${LABEL}strenght: strong
when:
  all:
    - has: obstacle/overdu
    - near: [topic/dossier, topic/dosier]
      within: many
unless:
  condition: about-nothing
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([
      'rules/demo/bad.yaml:5 not-in-list',
      'rules/demo/bad.yaml:7 unknown-key',
      'rules/demo/bad.yaml:10 unknown-cue',
      'rules/demo/bad.yaml:11 unknown-cue',
      'rules/demo/bad.yaml:12 wrong-type',
      'rules/demo/bad.yaml:14 unknown-condition',
    ])
  })

  it('below a misspelt key as below the right one', () => {
    const text = `${HEAD}${LABEL}strength: strong
wehn:
  has: obstacle/overdu
unles:
  hass: [topic/dosier, "hồ, sơ"]
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([
      'rules/demo/bad.yaml:8 unknown-key',
      'rules/demo/bad.yaml:9 unknown-cue',
      'rules/demo/bad.yaml:10 bad-condition',
      'rules/demo/bad.yaml:10 unknown-key',
      'rules/demo/bad.yaml:11 unknown-cue',
      'rules/demo/bad.yaml:11 bad-phrase',
    ])
  })

  it('inside conditions that are put together wrongly', () => {
    const text = `${HEAD}${LABEL}strength: strong
when:
  - has: obstacle/overdu
  - near: obstacle/overdue
    within: 3
  - { fact: field, operator: eqal, value: lnd }
unless:
  any:
    - { has: topic/dosier, near: [a, b] }
    - nothing
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([
      'rules/demo/bad.yaml:8 bad-condition',
      'rules/demo/bad.yaml:9 unknown-cue',
      'rules/demo/bad.yaml:10 wrong-type',
      'rules/demo/bad.yaml:12 not-in-list',
      'rules/demo/bad.yaml:12 not-in-list',
      'rules/demo/bad.yaml:15 bad-condition',
      'rules/demo/bad.yaml:15 unknown-cue',
      'rules/demo/bad.yaml:16 bad-condition',
    ])
  })

  it('labels that are none, and the label that stands on both sides', () => {
    const text = `${HEAD}supports: [procedure-difficulty, off-topic/nothing]
against: [procedure-difficulty, off-topic/nowhere]
strength: strong
when: { has: obstacle/overdue }
superseded-by: demo/nowhere
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([
      'rules/demo/bad.yaml:6 unknown-label',
      'rules/demo/bad.yaml:7 label-conflict',
      'rules/demo/bad.yaml:7 unknown-label',
      'rules/demo/bad.yaml:10 unknown-rule',
    ])
  })

  it('a label that cannot be read is no missing label', () => {
    const text = `${HEAD}supports: off-topic/nothing
strength: strong
when: { has: obstacle/overdue }
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual(['rules/demo/bad.yaml:6 unknown-label'])
  })
})

describe('one run tells all the mistakes of', () => {
  it('shared conditions, circles among them', () => {
    const text = `about-procedure:
  any:
    - { has: topic/dosier, negatd: any }
    - condition: round
round:
  all:
    - condition: about-procedure
    - { near: [topic/dossier, a, b, c, d], within: -1 }
`
    expect(told({ 'rules/conditions.yaml': text })).toEqual([
      'rules/conditions.yaml:3 unknown-cue',
      'rules/conditions.yaml:3 unknown-key',
      'rules/conditions.yaml:7 condition-cycle',
      'rules/conditions.yaml:8 too-many',
      'rules/conditions.yaml:8 out-of-range',
    ])
  })

  it('a file of cues', () => {
    const text = `bad:
  titel: A
  phrases:
    - "một, hai"
    - { text: ba (bốn, fold: sometimes }
    - 5
  except: sáu (
`
    expect(told({ 'dictionaries/cues/bad.yaml': text })).toEqual([
      'dictionaries/cues/bad.yaml:2 unknown-key',
      'dictionaries/cues/bad.yaml:4 bad-phrase',
      'dictionaries/cues/bad.yaml:5 bad-phrase',
      'dictionaries/cues/bad.yaml:5 not-in-list',
      'dictionaries/cues/bad.yaml:6 wrong-type',
      'dictionaries/cues/bad.yaml:7 bad-phrase',
      'dictionaries/cues/bad.yaml:7 wrong-type',
    ])
  })

  it('labels.yaml', () => {
    const text = `strengths: { decisive: 200, strong: 100, medium: 60, weak: 35, hint: many }
tags:
  procedure-difficulty: { threshold: 100, review: [130, 60] }
  staff-conduct: { threshold: 100, review: [60] }
off-topic:
  threshold: 60
  margin: 0
  review: 50
  fallback: spam
  channels: { infrastructure: A }
flags: { treshold: 100 }
negation: { cue: language/negatio, window: 3 }
contrast: { past: time/past }
`
    const found = told({ 'rules/labels.yaml': text })
    for (const expected of [
      '1 wrong-type',
      '3 out-of-range',
      '4 too-few',
      '9 not-in-list',
      '11 unknown-key',
      '12 unknown-cue',
      '13 unknown-cue',
      '13 missing-key',
    ])
      expect(found.filter(line => line === `rules/labels.yaml:${expected}`)).toHaveLength(1)
    expect(found.filter(line => !/:10 missing-key/.test(line))).toHaveLength(8)
  })

  it('a routing table and the bodies of the fields', () => {
    const table = `hit: frist
policies: { near-first: { title: A } }
confidence-floor: 2
filing-anywhere-from: 2025-07-01
first-reports: 2020-01-01
rows:
  - { id: R1, title: A, when: { asked: [comune] }, to: nobodys-desk, confidence: 1, basis: B }
  - { id: R1, title: A, when: {}, to: nobodys-desk, policy: far-first, basis: B }
`
    const fields = `defaults:
  - { field: lnd, body: so-xay-dun, whn: topic/dossier }
  - { field: land, body: so-xay-dung, also: [nobody], effective: { from: 2025-02-30 } }
`
    expect(told({ 'rules/routing/table.yaml': table, 'rules/routing/fields.yaml': fields })).toEqual([
      'rules/routing/fields.yaml:2 not-in-list',
      'rules/routing/fields.yaml:2 unknown-authority',
      'rules/routing/fields.yaml:2 unknown-key',
      'rules/routing/fields.yaml:3 unknown-authority',
      'rules/routing/fields.yaml:3 bad-date',
      'rules/routing/table.yaml:1 not-in-list',
      'rules/routing/table.yaml:3 out-of-range',
      'rules/routing/table.yaml:7 not-in-list',
      'rules/routing/table.yaml:7 not-in-list',
      'rules/routing/table.yaml:8 missing-key',
      'rules/routing/table.yaml:8 duplicate-id',
      'rules/routing/table.yaml:8 not-in-list',
      'rules/routing/table.yaml:8 not-in-list',
    ])
  })

  it('procedures: the others of the file are still known', () => {
    const text = `words: [đất đai]
procedures:
  P001:
    name: 1
    says: ["sổ, đỏ"]
    competent: [{ bodies: [so-xay-dun] }]
    instead: { when: topic/dosier, procedure: P003 }
    basis: B
    source: C
  P002:
    name: A
    says: [cấp sổ]
    competent: [{ bodies: [so-xay-dung] }]
    instead: { when: topic/dossier, procedure: P001 }
    basis: B
    source: C
`
    const rule = `${HEAD}${LABEL}strength: strong
when: { fact: procedure-ids, operator: contains, value: P002 }
${EXAMPLES}`
    expect(told({ 'dictionaries/procedures/land.yaml': text, 'rules/demo/asks.yaml': rule })).toEqual([
      'dictionaries/procedures/land.yaml:4 wrong-type',
      'dictionaries/procedures/land.yaml:5 bad-phrase',
      'dictionaries/procedures/land.yaml:6 unknown-authority',
      'dictionaries/procedures/land.yaml:7 unknown-cue',
      'dictionaries/procedures/land.yaml:7 not-in-list',
    ])
  })

  it('bodies and tables of units', () => {
    const bodies = `so-xay-dung:
  name: Sở Xây dựng
  kind: department
  level: nowhere
  says: []
  heirs: [{ to: nobody, day: 2025-02-30 }]
  source: A
`
    const communes = `code\tname\tkind\tdistrict\tfrom\tthrough\tsource
00001\tPhúc Xá\tphường\t009\t\t2025-06-31\tA
00004\tBa Đình\tphuong\t\t2025-07-01\t\tA
`
    const aliases =
      'level\tcode\tfrom\talias\trule\ncommune\t00004\t2025-07-01\tBĐ\tinitials\ncommune\t00009\t\tX\tseen\n'
    expect(
      told({
        'dictionaries/authorities/city.yaml': bodies,
        'dictionaries/units/communes.tsv': communes,
        'dictionaries/units/aliases.tsv': aliases,
      }),
    ).toEqual([
      'dictionaries/authorities/city.yaml:4 not-in-list',
      'dictionaries/authorities/city.yaml:6 unknown-authority',
      'dictionaries/authorities/city.yaml:6 bad-date',
      'dictionaries/units/aliases.tsv:3 unknown-unit',
      'dictionaries/units/communes.tsv:2 unknown-unit',
      'dictionaries/units/communes.tsv:2 bad-date',
      'dictionaries/units/communes.tsv:3 not-in-list',
    ])
  })

  it('a calendar, and abbreviations', () => {
    const calendar =
      'holidays:\n  - { name: A, from: 2026-01-01, through: 2026-02-30 }\nworked: [2025-01-04, 2026-13-01]\nsource: A\n'
    const spelling = 'hs: [hồ sơ, 5]\nvb: []\n'
    expect(told({ 'dictionaries/calendar/2026.yaml': calendar, 'dictionaries/spelling/chat.yaml': spelling })).toEqual([
      'dictionaries/calendar/2026.yaml:2 bad-date',
      'dictionaries/calendar/2026.yaml:3 bad-date',
      'dictionaries/calendar/2026.yaml:3 bad-date',
      'dictionaries/spelling/chat.yaml:1 wrong-type',
      'dictionaries/spelling/chat.yaml:2 empty-value',
    ])
  })

  it('a file with references of YAML', () => {
    const text = `${HEAD}${LABEL}strength: strong
when: &here
  has: obstacle/overdu
unless: *here
${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([
      'rules/demo/bad.yaml:9 unknown-cue',
      'rules/demo/bad.yaml:10 unknown-cue',
      'rules/demo/bad.yaml:10 yaml-feature',
    ])
  })
})

describe('one mistake is told once', () => {
  const files = [
    'rules/demo/late.yaml',
    'rules/conditions.yaml',
    'rules/labels.yaml',
    'dictionaries/cues/topic.yaml',
    'dictionaries/authorities/city.yaml',
    'dictionaries/procedures/land.yaml',
    'dictionaries/spelling/chat.yaml',
  ]

  it.each(files)('%s: a value that is missing, no word or no number; a key with a letter too many', name => {
    const folders = project()
    const path = join(folders.rules, '..', name)
    const text = readFileSync(path, 'utf8')
    const edits: { readonly start: number; readonly end: number; readonly by: string }[] = []
    visit(parseDocument(text), {
      Scalar(role, { range, source = '' }) {
        const [start = 0, end = 0] = range ?? []
        const by = role === 'key' ? [`${source}x`] : ['~', '12', '[zzz]']
        edits.push(...by.map(by => ({ start, end, by })))
      },
    })
    const workbench = createWorkbench(folders)
    const told = edits.map(({ start, end, by }) => {
      writeFileSync(path, text.slice(0, start) + by + text.slice(end))
      const errors = workbench.check().problems.filter(({ severity }) => severity === 'error')
      return { was: text.slice(start, end), by, codes: errors.map(({ code }) => code) }
    })
    expect(told.length).toBeGreaterThan(5)
    // A name that is gone is missed wherever it is used; a rule that reads otherwise may fail its examples.
    const echoes = ['unknown-cue', 'unknown-condition', 'unknown-authority', 'example-failed']
    expect(told.filter(({ codes }) => codes.filter(code => !echoes.includes(code)).length > 1)).toEqual([])
    expect(told.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(told.length / 3)
  })
})

describe('what could never hold is told where it is written', () => {
  it.each([
    ['{ fact: accents, operator: equal, value: nothing }', '8 not-in-list'],
    ['{ fact: overdue, operator: in, value: [yes, maybe] }', '8 not-in-list'],
    ['{ fact: bodies, operator: equal, value: "1" }', '8 wrong-type'],
    ['{ fact: channel, operator: greaterThan, value: 5 }', '8 wrong-type'],
    ['{ sequence: [topic/dossier, { number: { min: 5, max: 2 } }] }', '8 out-of-range'],
    ['{ has: obstacle.overdue }', '8 unknown-cue'],
  ])('%s', (when, problem) => {
    const text = `${HEAD}${LABEL}strength: strong\nwhen: ${when}\n${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual([`rules/demo/bad.yaml:${problem}`])
  })

  it('a brace of an explanation without the other', () => {
    const text = `${HEAD.replace('overdue}', 'overdue')}${LABEL}strength: strong\nwhen: { has: obstacle/overdue }\n${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual(['rules/demo/bad.yaml:2 unknown-cue'])
  })

  it('strengths that do not go down', () => {
    const folders = project()
    const path = join(folders.rules, 'labels.yaml')
    const text = readFileSync(path, 'utf8')
    expect(told({ 'rules/labels.yaml': text.replace('weak: 35', 'weak: 90') })).toEqual([
      'rules/labels.yaml:6 out-of-range',
    ])
    expect(told({ 'rules/labels.yaml': text.replace('weak: 35', 'weak: 60') })).toEqual([])
  })
})

describe('one run tells every fault of the YAML itself', () => {
  const text = `title: Hồ sơ: quá hạn
explain: "Nói “{obstacle/overdue}”
reference: B
owner: C
status: aktive
supports: procedure-difficulty
strength: strong
when:
  all:
    - condition: about-proceduer
    - has: [obstacle/overdue
    - { has: topic/dosier }
unless: {
  has: [topic/dossier]
}
examples:
  match:
    - Hồ sơ: của tôi: quá hạn
    - "Hồ sơ quá hạn rồi"
  no-match:
    - "Xong
    - 'Cảm ơn'
    \t- Cảm ơn
`
  const mistakes = [
    'rules/demo/bad.yaml:1 yaml-syntax',
    'rules/demo/bad.yaml:2 yaml-syntax',
    'rules/demo/bad.yaml:5 not-in-list',
    'rules/demo/bad.yaml:10 unknown-condition',
    'rules/demo/bad.yaml:11 yaml-syntax',
    'rules/demo/bad.yaml:12 unknown-cue',
    'rules/demo/bad.yaml:18 yaml-syntax',
    'rules/demo/bad.yaml:21 yaml-syntax',
    'rules/demo/bad.yaml:23 yaml-syntax',
  ]

  it('and what else is wrong beside them', () => {
    expect(told({ 'rules/demo/bad.yaml': text })).toEqual(mistakes)
    expect(told({ 'rules/demo/bad.yaml': text.replaceAll('\n', '\r\n') })).toEqual(mistakes)
  })

  it('of every file; names of entries that cannot be read are known all the same', () => {
    const cues = `overdue:
  title: "Quá hạn
  phrases:
    - quá (hạn|hẹn)
slow:
  title: Chậm
  phrase:
    - chậm: chạp: quá
late:
  title: Muộn: màng: quá
  phrases: [muộn màng
`
    const rule = `${HEAD}${LABEL}strength: strong\nwhen: { has: [obstacle/slow, obstacle/late] }\n${EXAMPLES}`
    expect(
      told({ 'rules/demo/bad.yaml': text, 'rules/demo/b.yaml': rule, 'dictionaries/cues/obstacle.yaml': cues }),
    ).toEqual([
      'dictionaries/cues/obstacle.yaml:2 yaml-syntax',
      'dictionaries/cues/obstacle.yaml:7 unknown-key',
      'dictionaries/cues/obstacle.yaml:8 yaml-syntax',
      'dictionaries/cues/obstacle.yaml:10 yaml-syntax',
      'dictionaries/cues/obstacle.yaml:11 yaml-syntax',
      ...mistakes,
    ])
  })

  it('once, where lines do not tell what belongs together', () => {
    const odd = `${HEAD}${LABEL}strength: strong\nwhen:\n    has: obstacle/overdue\n  near: 3\n${EXAMPLES}`
    expect(told({ 'rules/demo/bad.yaml': odd })).toEqual(['rules/demo/bad.yaml:10 yaml-syntax'])
    expect(told({ 'rules/demo/bad.yaml': `${odd}---\ntitle: A\n` })).toHaveLength(2)
  })
})

describe('beside a file with mistakes', () => {
  const sound = `${HEAD}${LABEL}strength: strong
when: { has: [quá lâu, lâu quá] }
examples:
  match: ["Chờ quá lâu", "Chờ hơi lâu"]
  no-match: ["Chờ không lâu", "Nhanh lắm"]
  todo: ["Lâu quá"]
`
  const failed = ['rules/demo/sound.yaml:10 example-failed', 'rules/demo/sound.yaml:12 todo-passes']

  it('the examples of every rule that they do not touch are run', () => {
    const broken = `${HEAD}${LABEL}strenght: strong\nwhen: { has: lâu }\n${EXAMPLES}`
    expect(told({ 'rules/demo/sound.yaml': sound, 'rules/demo/broken.yaml': broken })).toEqual([
      'rules/demo/broken.yaml:7 unknown-key',
      ...failed,
    ])
    const cues = 'slow:\n  title: Chậm\n  phrase: [chậm]\n'
    expect(told({ 'rules/demo/sound.yaml': sound, 'dictionaries/cues/slow.yaml': cues })).toEqual([
      'dictionaries/cues/slow.yaml:3 unknown-key',
      ...failed,
    ])
  })

  it('nothing is said of the examples of rules that they may touch', () => {
    const withCue = sound.replace('[quá lâu, lâu quá]', '[slow/slow, obstacle/overdue]')
    const cues = 'slow:\n  title: Chậm\n  phrase: [lâu]\n'
    expect(told({ 'rules/demo/sound.yaml': withCue, 'dictionaries/cues/slow.yaml': cues })).toEqual([
      'dictionaries/cues/slow.yaml:3 unknown-key',
      // Whatever the phrases of slow/slow are, this one stays the narrower rule.
      'rules/demo/late.yaml:8 rule-subsumed',
    ])
    const withCondition = sound.replace('{ has: [quá lâu, lâu quá] }', '{ condition: about-procedure }')
    const conditions = 'about-procedure: { hass: topic/dossier }\n'
    expect(told({ 'rules/demo/sound.yaml': withCondition, 'rules/conditions.yaml': conditions })).toEqual([
      'rules/conditions.yaml:1 bad-condition',
    ])
  })

  it('warnings are told that hold whatever the mistakes turn out to be', () => {
    const wrong = { 'dictionaries/spelling/chat.yaml': 'hs: []\n' }
    const told = (files: Readonly<Record<string, string>>) => warningsOf({ ...wrong, ...files })
    const twin = `${HEAD}${LABEL}strength: strong\nwhen: { has: obstacle/overdue }\n${EXAMPLES}`
    expect(told({ 'rules/demo/twin.yaml': twin, 'rules/demo/twin-b.yaml': twin })).toContain(
      'rules/demo/twin.yaml:8 duplicate-rule',
    )
    expect(
      told({
        'dictionaries/cues/slow.yaml':
          'slow:\n  title: Chậm\n  phrases:\n    - chậm chạp\n    - chậm chạp quá\n  except:\n    - chậm chạp\n',
        'rules/conditions.yaml': 'about-procedure: { has: topic/dossier }\nnobody-asks: { has: slow/slow }\n',
      }),
    ).toEqual(['dictionaries/cues/slow.yaml:4 phrase-hidden', 'rules/conditions.yaml:2 unused-condition'])
    expect(told({ 'dictionaries/cues/slow.yaml': 'slow:\n  title: Chậm\n  phrases: [chậm]\n' })).toEqual([
      'dictionaries/cues/slow.yaml:1 unused-cue',
    ])
  })

  it('and none that a mended file may take back', () => {
    const shared = 'about-procedure: { has: topic/dossier }\nround: { condition: round }\n'
    expect(warningsOf({ 'rules/conditions.yaml': shared })).toEqual([])
    const cue = { 'dictionaries/cues/slow.yaml': 'slow:\n  title: Chậm\n  phrases: [chậm]\n' }
    const broken = `${HEAD}${LABEL}strength: strong\nwhen: { has: slow/slo }\n${EXAMPLES}`
    expect(warningsOf({ ...cue, 'rules/demo/broken.yaml': broken })).toEqual([])
    expect(warningsOf({ ...cue, 'rules/demo/broken.yml': broken })).toEqual([])
    expect(warningsOf({ 'dictionaries/cues/slow.yaml': 'Chậm:\n  title: Chậm\n  phrases: [chậm]\n' })).toEqual([])
  })

  it('nothing is said of rules that use what cannot be read at all', () => {
    const withBoth = sound.replace(
      '[quá lâu, lâu quá] }',
      '[slow/slow, obstacle/overdue] }\nunless: { condition: about-procedure }',
    )
    const files = { 'rules/demo/sound.yaml': withBoth }
    expect(told({ ...files, 'dictionaries/cues/slow.yaml': 'slow: [\n' })).toEqual([
      'dictionaries/cues/slow.yaml:1 yaml-syntax',
    ])
    const conditions = 'about-procedure:\n  has: topic/dossier\n - x\n'
    expect(
      told({
        'rules/demo/sound.yaml': sound.replace('{ has: [quá lâu, lâu quá] }', '{ condition: about-procedure }'),
        'rules/conditions.yaml': conditions,
      }),
    ).toEqual(['rules/conditions.yaml:3 yaml-syntax'])
  })

  it('nothing is run when every text would be read otherwise', () => {
    const files = { 'rules/demo/sound.yaml': sound, 'dictionaries/spelling/chat.yaml': 'hs: [hồ sơ, 5]\n' }
    expect(told(files)).toEqual(['dictionaries/spelling/chat.yaml:1 wrong-type'])
    const negation = 'negation:\n  title: A\n  phrases: [5]\n'
    expect(
      told({ ...files, 'dictionaries/spelling/chat.yaml': 'hs: hồ sơ\n', 'dictionaries/cues/language.yaml': negation }),
    ).toEqual(['dictionaries/cues/language.yaml:3 wrong-type'])
  })

  it('a rule whose heir is on its way out is told', () => {
    const old = sound.replace('active', 'deprecated\nsuperseded-by: demo/draft')
    const draft = sound.replace('status: active', 'status: draft')
    const files = { 'rules/demo/old.yaml': old, 'rules/demo/draft.yaml': draft, 'rules/demo/broken.yaml': 'title: 1\n' }
    expect(told(files)).toContain('rules/demo/old.yaml:6 bad-heir')
  })
})

/** What a firing says, and which rules take part on which day. */
import { describe, expect, it } from 'vitest'
import type { Condition, Rule } from '../../src/pack.js'
import { PaknInputError } from '../../src/problems/input-error.js'
import { ruleEvaluator } from '../../src/rules/evaluate.js'
import { gatherer } from '../../src/rules/gather.js'
import { ruleTracer } from '../../src/rules/trace.js'
import type { Day, RuleStatus } from '../../src/types.js'
import { cue, LABELS, rule, smallPack } from './small-pack.js'

const cues = [
  cue('topic/dossier', ['hồ sơ']),
  cue('obstacle/overdue', ['quá hạn', 'trễ hẹn']),
  cue('praise/thanks', ['cảm ơn']),
  cue('language/negation', ['không']),
]
const gather = gatherer(smallPack({ cues }))
const conditions = { 'about-dossier': { has: ['topic/dossier'] } }

function fire(text: string, rules: readonly Rule[], asOf: Day | null = '2025-07-01') {
  return ruleEvaluator({ rules, conditions, strengths: LABELS.strengths })(gather(text, asOf), asOf)
}

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

/** The words that made a rule with this condition fire, null when it does not. */
function words(text: string, when: Condition, unless: Condition | null = null): string[] | null {
  const [firing] = fire(text, [rule({ id: 'r', when, unless })])
  return firing
    ? firing.because.map(one => ('cue' in one ? `${one.cue}: ${one.text}` : `${one.fact} = ${one.value}`))
    : null
}

describe('evidence', () => {
  it('is the citizen’s own words, by place', () => {
    const [firing] = fire('Trễ  hẹn rồi, HỒ SƠ đâu?', [
      rule({ id: 'r', when: { all: [{ has: ['topic/dossier'] }, { has: ['obstacle/overdue'] }] } }),
    ])
    expect(firing?.because).toEqual([
      { cue: 'obstacle/overdue', start: 0, end: 8, text: 'Trễ  hẹn', how: 'as-written' },
      { cue: 'topic/dossier', start: 14, end: 19, text: 'HỒ SƠ', how: 'as-written' },
    ])
  })

  it('is everything that holds, each place once, and facts last', () => {
    const overdue = { has: ['obstacle/overdue'] }
    const fact = { fact: 'syllables', operator: 'greaterThan', value: 2 }
    expect(words('hồ sơ quá hạn', { all: [fact, overdue, { any: [overdue, { has: ['praise/thanks'] }] }] })).toEqual([
      'obstacle/overdue: quá hạn',
      'syllables = 4',
    ])
  })

  it('of a shared condition is that of its parts', () => {
    expect(words('hồ sơ quá hạn', { condition: 'about-dossier' })).toEqual(['topic/dossier: hồ sơ'])
  })

  it('of what is not there is nothing', () => {
    expect(words('hồ sơ đâu', { not: { has: ['praise/thanks'] } })).toEqual([])
    expect(words('hồ sơ đâu', { all: [{ condition: 'about-dossier' }, { not: { has: ['praise/thanks'] } }] })).toEqual([
      'topic/dossier: hồ sơ',
    ])
  })

  it('leaves out the parts of an `any` that do not hold', () => {
    expect(words('cảm ơn', { any: [{ has: ['topic/dossier'] }, { has: ['praise/thanks'] }] })).toEqual([
      'praise/thanks: cảm ơn',
    ])
  })
})

describe('unless', () => {
  const overdue = { has: ['obstacle/overdue'] }
  const thanks = { has: ['praise/thanks'] }

  it('takes a match away and never makes one', () => {
    expect(words('quá hạn', overdue, thanks)).toEqual(['obstacle/overdue: quá hạn'])
    expect(words('quá hạn, cảm ơn', overdue, thanks)).toBeNull()
    expect(words('cảm ơn', overdue, thanks)).toBeNull()
    expect(words('hồ sơ', overdue, thanks)).toBeNull()
  })
})

describe('a rule', () => {
  const when = { has: ['obstacle/overdue'] }

  it('speaks for its labels and against others with the weight of its strength', () => {
    const both = rule({
      id: 'r',
      when,
      strength: 'weak',
      supports: ['staff-conduct', 'flag/urgent'],
      against: ['off-topic/praise'],
    })
    expect(fire('quá hạn', [both]).map(({ label, weight }) => [label, weight])).toEqual([
      ['staff-conduct', 0.35],
      ['flag/urgent', 0.35],
      ['off-topic/praise', -0.35],
    ])
  })

  it('fires once however often it is met', () => {
    expect(fire('quá hạn, quá hạn, trễ hẹn', [rule({ id: 'r', when })])).toHaveLength(1)
  })

  it.each<[RuleStatus, number | null]>([
    ['draft', null],
    ['shadow', 0],
    ['active', 1],
    ['deprecated', 1],
  ])('that is %s weighs %s', (status, weight) => {
    expect(fire('quá hạn', [rule({ id: 'r', when, status })])[0]?.weight ?? null).toBe(weight)
  })

  it.each<[Day | null, Day | null, Day | null, boolean]>([
    ['2025-07-01', null, '2025-06-30', false],
    ['2025-07-01', null, '2025-07-01', true],
    [null, '2025-06-30', '2025-06-30', true],
    [null, '2025-06-30', '2025-07-01', false],
    [null, null, null, true],
    [null, '2025-06-30', null, false],
  ])('in force from %s through %s fires on %s: %s', (from, through, day, fires) => {
    expect(fire('quá hạn', [rule({ id: 'r', when, effective: { from, through } })], day)).toHaveLength(fires ? 1 : 0)
  })

  it('comes by its id in code-unit order, wherever it stood', () => {
    const ids = ['b', 'a/ă', 'a/b', 'B', 'a/a', 'a']
    expect(
      fire(
        'quá hạn',
        ids.map(id => rule({ id, when })),
      ).map(firing => firing.rule),
    ).toEqual([...ids].sort())
  })

  it('with an operator that only its caller has stays silent', () => {
    const like = { fact: 'field', operator: 'like', value: 1 }
    expect(fire('', [rule({ id: 'r', when: { not: like } }), rule({ id: 's', when: like })])).toEqual([])
  })

  it.each([
    ['about-dosier', 'Có phải ý bạn là “about-dossier”? Được dùng: about-dossier'],
    ['nowhere', 'Được dùng: about-dossier'],
    ['constructor', 'Được dùng: about-dossier'],
  ])(
    'with the condition %s, which is not there, cannot be built or traced, and the error tells those that are',
    (condition, way) => {
      const rules = [rule({ id: 'r', when: { condition } })]
      for (const build of [() => fire('', rules), () => ruleTracer({ rules, conditions })]) {
        const error = caught(build)
        expect(PaknInputError.is(error) && [error.code, error.field]).toEqual([
          'unknown-name',
          `conditions.${condition}`,
        ])
        expect(String(error)).toContain(`(${way})`)
      }
    },
  )

  it('with a condition where there are none says so', () => {
    const build = () => ruleTracer({ rules: [rule({ id: 'r', when: { condition: 'x' } })], conditions: {} })
    expect(build).toThrow(/không có điều kiện chung nào/)
  })
})

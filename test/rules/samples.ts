/** Random small texts and conditions: few words, so that everything meets everything. */
import fc from 'fast-check'
import type {
  Condition,
  CueRef,
  CueSet,
  FactLeaf,
  LeafPolicies,
  NegationPolicy,
  NumberPart,
  Phrase,
  Rule,
  TextLeaf,
  TimePolicy,
} from '../../src/pack.js'
import { STATUSES, STRENGTHS } from '../../src/types.js'
import { cue, phrase, rule } from './small-pack.js'

const WORDS = [
  ...['hồ', 'sơ', 'quá', 'hạn', 'trả', 'đã', 'quả', 'hạn', 'kỹ'],
  ...['ho', 'so', 'qua', 'han', 'tra', 'da', 'ki'],
  ...['không', 'chưa', 'khong', 'những', 'được'],
]
const NUMBERS = ['2', '3', '15', 'hai', 'ba', 'ba']
const MARKS = [',', '.', '\n', '?', '!', ':', ';', '(', ')', '-', '…']

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 5, arbitrary: fc.constantFrom('hồ sơ', 'quá hạn', 'đã trả', 'không được', 'ho so qua han', 'không những') },
  { weight: 2, arbitrary: fc.constantFrom('trước đây', 'hồi trước', 'giờ thì', 'đến nay', 'nay', 'giờ', 'truoc day') },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
)

/** Sometimes all without accents, decomposed or in capitals. */
export const smallText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(piece, { maxLength: 22, size: 'max' }),
    fc.constantFrom('as-is', 'as-is', 'as-is', 'bare', 'nfd', 'upper'),
  )
  .map(([pieces, form]) => {
    const text = pieces.join(' ').replace(/ (?=[,.?!:;)…])/g, '')
    if (form === 'bare') return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
    if (form === 'nfd') return text.normalize('NFD')
    return form === 'upper' ? text.toUpperCase() : text
  })

/** Phrases that overlap, contain one another, begin with a negation, or collide without their accents. */
const PHRASES = [
  ...['hồ sơ', 'quá hạn', 'sơ quá hạn', 'trả', 'đã trả', 'hồ', 'quả', 'kĩ', 'không trả', 'chưa được', 'quá'],
  ...['hạn trả', 'ho so', 'hồ sơ quá', '3', 'được'],
]

const cuePhrase: fc.Arbitrary<Phrase> = fc
  .tuple(
    fc.constantFrom(...PHRASES),
    fc.constantFrom('auto' as const, 'auto' as const, 'never' as const, 'always' as const),
  )
  .map(([text, fold]) => phrase(text, fold))

export const CUE_IDS = ['a/one', 'a/two', 'b/three', 'language/negation'] as const

const cueSet = (id: string): fc.Arbitrary<CueSet> =>
  fc
    .tuple(
      fc.array(cuePhrase, { minLength: 1, maxLength: 5, size: 'max' }),
      fc.oneof(fc.constant([]), fc.array(cuePhrase, { maxLength: 2 })),
    )
    .map(([phrases, except]) => cue(id, phrases, except))

/** Three random cues and the negation words, with an exception now and then. */
export const cueSets: fc.Arbitrary<readonly CueSet[]> = fc
  .tuple(cueSet('a/one'), cueSet('a/two'), cueSet('b/three'), fc.constantFrom<readonly string[]>([], ['không những']))
  .map(([one, two, three, except]) => [
    one,
    two,
    three,
    cue('language/negation', ['không', 'chưa', 'chưa hề'], except),
    cue('language/past', ['trước đây', 'hồi trước']),
    cue('language/now', ['giờ thì', 'nay', 'giờ'], ['đến nay']),
  ])

const ref: fc.Arbitrary<CueRef> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...CUE_IDS).map(id => [id]) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...CUE_IDS), { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant(['a/missing']) },
)
const policies: fc.Arbitrary<LeafPolicies> = fc.record(
  {
    negated: fc.constantFrom<NegationPolicy>('no', 'yes', 'any', 'any'),
    time: fc.constantFrom<TimePolicy>('now', 'past', 'any', 'now'),
  },
  { requiredKeys: [] },
)
const scope = fc.constantFrom('report' as const, 'sentence' as const, 'clause' as const)
const numberPart: fc.Arbitrary<NumberPart> = fc.constantFrom(
  { number: {} },
  { number: { min: 2 } },
  { number: { max: 3 } },
  { number: { min: 3, max: 20 } },
)

export const textLeaf: fc.Arbitrary<TextLeaf> = fc.oneof(
  fc.tuple(ref, policies).map(([has, policy]) => ({ has, ...policy })),
  fc
    .tuple(fc.array(ref, { minLength: 2, maxLength: 3 }), fc.nat(6), fc.boolean(), scope, policies)
    .map(([near, within, given, where, policy]) => ({
      near,
      within,
      order: given ? ('given' as const) : ('any' as const),
      scope: where,
      ...policy,
    })),
  fc
    .tuple(
      fc.array(fc.oneof({ weight: 3, arbitrary: ref }, { weight: 1, arbitrary: numberPart }), {
        minLength: 2,
        maxLength: 3,
      }),
      fc.nat(4),
      scope,
      policies,
    )
    .map(([sequence, gap, where, policy]) => ({ sequence, gap, scope: where, ...policy })),
  fc
    .tuple(ref, fc.integer({ min: 1, max: 4 }), fc.boolean(), scope, policies)
    .map(([count, min, distinct, where, policy]) => ({ count, min, distinct, scope: where, ...policy })),
)

const factLeaf: fc.Arbitrary<FactLeaf> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('procedures', 'bodies', 'places', 'syllables', 'question-marks', 'channel'),
    operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
    value: fc.oneof(fc.nat(12), fc.constantFrom('3', '10', 'x')),
  }),
  fc.record({
    fact: fc.constantFrom('field', 'accents', 'channel', 'procedures'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.constantFrom('none', 'land', 'all', 'some', '', 'iHanoi', 0, 1, '1', null, true),
  }),
  fc.record({
    fact: fc.constantFrom('field', 'accents', 'channel', 'procedures', 'bodies'),
    operator: fc.constantFrom('in', 'notIn', 'contains', 'doesNotContain'),
    value: fc.constantFrom(['none', 'land'], ['all'], [0, 1, '2'], [], ['']),
  }),
)

const listLeaf: fc.Arbitrary<FactLeaf> = fc.record({
  fact: fc.constantFrom('procedure-ids', 'place-codes'),
  operator: fc.constantFrom('contains', 'doesNotContain'),
  value: fc.constantFrom('P1', 'P2', '00008'),
})

export const CONDITION_NAMES = ['shared-one', 'shared-two'] as const

/** Trees over all kinds of conditions; `named` is left out of the conditions that have names themselves. */
function tree(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.letrec<{ tree: Condition }>(tie => {
    const list = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { weight: 6, arbitrary: leaf },
        { weight: 2, arbitrary: list.map(all => ({ all })) },
        { weight: 2, arbitrary: list.map(any => ({ any })) },
        { weight: 2, arbitrary: tie('tree').map(not => ({ not })) },
      ),
    }
  }).tree
}

const plainLeaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: textLeaf },
  { weight: 1, arbitrary: fc.oneof(factLeaf, factLeaf, listLeaf) },
)
const namedLeaf: fc.Arbitrary<Condition> = fc.constantFrom(...CONDITION_NAMES).map(condition => ({ condition }))

/** A condition of a rule, which may call the shared conditions by name. */
export const condition: fc.Arbitrary<Condition> = tree(
  fc.oneof({ weight: 5, arbitrary: plainLeaf }, { weight: 1, arbitrary: namedLeaf }),
)
/** The second shared condition may call the first. */
export const conditions: fc.Arbitrary<Readonly<Record<string, Condition>>> = fc
  .tuple(
    tree(plainLeaf),
    tree(
      fc.oneof({ weight: 4, arbitrary: plainLeaf }, { weight: 1, arbitrary: fc.constant({ condition: 'shared-one' }) }),
    ),
  )
  .map(([one, two]) => ({ 'shared-one': one, 'shared-two': two }))

const someRule: fc.Arbitrary<Omit<Rule, 'id'>> = fc
  .record({
    when: condition,
    unless: fc.option(condition, { freq: 3 }),
    status: fc.constantFrom(...STATUSES, 'active' as const, 'active' as const),
    strength: fc.constantFrom(...STRENGTHS),
    effective: fc.record({
      from: fc.constantFrom(null, null, '2025-07-01'),
      through: fc.constantFrom(null, null, '2025-06-30', '2025-07-01'),
    }),
    supports: fc.constantFrom<Rule['supports']>(['procedure-difficulty'], ['staff-conduct', 'flag/urgent'], []),
    against: fc.constantFrom<Rule['against']>(['off-topic/praise'], []),
  })
  .map(parts => rule({ id: '', ...parts }))

/** Ids that only sort right by code unit. */
const IDS = ['b/x', 'a/ă', 'B/x', 'a/z', 'a/á', 'a/b-c']
/** A handful of random rules over the shared conditions. */
export const ruleSet = fc.record({
  rules: fc
    .array(someRule, { minLength: 1, maxLength: IDS.length, size: 'max' })
    .map(rules => rules.map((made, i): Rule => ({ ...made, id: IDS[i] ?? '' }))),
  conditions,
})

/** Cues and text leaves do what their definitions say, on random small texts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherer } from '../../src/rules/gather.js'
import { leafHits } from '../../src/rules/leaves.js'
import { type OracleHit, oracleLeaf, oracleReport } from './oracle.js'
import { cueSets, smallText, textLeaf } from './samples.js'
import { cue, LABELS, phrase, smallPack } from './small-pack.js'

const place = ({ id, first, end }: OracleHit): string => `${id} ${first}-${end}`

describe('against the brute-force oracle', () => {
  it('the same cues stand at the same words, negated alike', () => {
    let negated = 0
    let past = 0
    fc.assert(
      fc.property(cueSets, smallText, (cues, text) => {
        const expected = oracleReport(text, cues, LABELS).cues
        const { cues: found } = gatherer(smallPack({ cues }))(text, null)
        for (const { id } of cues) {
          const hits = found.get(id) ?? []
          expect(hits.map(hit => `${place(hit)} ${hit.negated} ${hit.past}`)).toEqual(
            (expected.get(id) ?? []).map(hit => `${place(hit)} ${hit.negated} ${hit.past}`),
          )
          negated += hits.filter(hit => hit.negated).length
          past += hits.filter(hit => hit.past).length
        }
      }),
      { numRuns: 1500 },
    )
    expect(negated).toBeGreaterThan(100)
    expect(past).toBeGreaterThan(100)
  })

  it('the same leaves hold, by hits that make them hold', () => {
    const held = { has: 0, near: 0, sequence: 0, count: 0 }
    fc.assert(
      fc.property(
        cueSets,
        fc.array(textLeaf, { minLength: 4, maxLength: 8, size: 'max' }),
        smallText,
        (cues, leaves, text) => {
          const report = oracleReport(text, cues, LABELS)
          const evidence = gatherer(smallPack({ cues }))(text, null)
          for (const leaf of leaves) {
            const hits = leafHits(leaf, evidence)
            const { holds, choices } = oracleLeaf(leaf, report)
            expect(hits.length > 0, JSON.stringify(leaf)).toBe(holds)
            if (!holds) continue
            const kind = 'has' in leaf ? 'has' : 'near' in leaf ? 'near' : 'sequence' in leaf ? 'sequence' : 'count'
            held[kind]++
            const chosen = hits.map(place)
            const allowed = choices.map(choice => choice.map(place))
            const inOrder = (places: readonly string[]) => [...places].sort()
            if (kind === 'has' || kind === 'count') expect(inOrder(chosen)).toEqual(inOrder(allowed[0] ?? []))
            else expect(allowed).toContainEqual(chosen)
            if (kind === 'sequence' || ('near' in leaf && leaf.order === 'given')) {
              const ends = choices.map(choice => choice.at(-1)?.end ?? 0)
              expect(hits.at(-1)?.end, 'the choice that ends first').toBe(Math.min(...ends))
            }
          }
        },
      ),
      { numRuns: 2500 },
    )
    for (const [kind, times] of Object.entries(held)) expect(times, kind).toBeGreaterThan(100)
  })
})

describe('negation', () => {
  const cues = [
    cue('language/negation', [phrase('không', 'always'), 'chưa', 'chẳng'], ['không những', 'chẳng những']),
    cue('attitude/arrogant', ['hách dịch', 'quát']),
    cue('obstacle/unsettled', ['không giải quyết', 'chưa trả']),
  ]
  const gather = gatherer(smallPack({ cues }))
  const read = (text: string) =>
    [...gather(text, null).cues]
      .filter(([id]) => id !== 'language/negation')
      .flatMap(([, hits]) => hits.map(hit => hit.negated))

  it.each([
    ['right before', 'cán bộ không hách dịch', true],
    ['two words before', 'cán bộ không có ai hách dịch', true],
    ['three words before is too far', 'cán bộ không hề thấy ai hách dịch', false],
    ['in another clause', 'cán bộ nói không, hách dịch', false],
    ['in another sentence', 'hỏi cũng không. Hách dịch lắm', false],
    ['on another line', 'hỏi cũng không\nhách dịch', false],
    ['after it', 'hách dịch không chịu được', false],
    ['inside an exception', 'cán bộ không những hách dịch', false],
    ['without accents', 'can bo khong co hach dich', true],
    ['of a phrase that begins with a negation', 'họ chẳng nói, không giải quyết', false],
    ['twice: a phrase with its own negation stays as it is', 'họ chẳng không giải quyết', false],
  ])('%s', (_, text, negated) => {
    expect(read(text)).toEqual([negated])
  })
})

describe('an exception', () => {
  const cues = [cue('topic/dossier', ['hồ sơ', 'sơ'], ['hồ sơ sức khỏe', phrase('bản hồ sơ')])]
  const gather = gatherer(smallPack({ cues }))
  const found = (text: string) => {
    const { cues: hits, reading } = gather(text, null)
    return (hits.get('topic/dossier') ?? []).map(hit =>
      reading.tokens
        .slice(hit.first, hit.end)
        .map(token => token.text)
        .join(' '),
    )
  }

  it.each<[string, string[]]>([
    ['nộp hồ sơ rồi', ['hồ sơ']],
    ['khám hồ sơ sức khỏe', []],
    ['khám hồ sơ sức khoẻ', []],
    ['bản hồ sơ sức khỏe', []],
    ['hồ sơ sức khỏe và hồ sơ đất', ['hồ sơ']],
    ['bản hồ sơ, hồ sơ', ['hồ sơ']],
    ['ho so suc khoe', []],
  ])('hides what lies inside it: %s', (text, hits) => {
    expect(found(text)).toEqual(hits)
  })
})

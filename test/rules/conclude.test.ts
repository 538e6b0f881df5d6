/** Where findings meet: weights add up, off-topic wins when it clearly outweighs, doubt goes to a person. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/rules/conclude.js'
import { WORD_POINTS } from '../../src/rules/word-points.js'
import { type Firing, FLAGS, type Label, OFF_TOPIC_CATEGORIES, TAGS } from '../../src/types.js'
import { LABELS } from './small-pack.js'

/** Weights in hundredths by label, each as one firing of a rule of its own. */
function concluded(...weights: readonly (readonly [Label, number])[]) {
  const firings = weights.map(([label, hundredths], i): Firing => {
    return { rule: `r/${i}`, label, weight: hundredths / 100, because: [] }
  })
  return conclude(firings, LABELS)
}

describe('a tag', () => {
  it('is given at its threshold, not below', () => {
    expect(concluded(['staff-conduct', 100]).tags).toEqual(['staff-conduct'])
    expect(concluded(['staff-conduct', 99])).toMatchObject({ tags: [], category: 'spam-other' })
  })

  it('may come from several rules that add up, in hundredths without error', () => {
    const small = Array.from({ length: 10 }, () => ['procedure-difficulty', 10] as const)
    expect(concluded(...small)).toMatchObject({
      tags: ['procedure-difficulty'],
      score: { 'procedure-difficulty': 100 },
    })
    expect(concluded(['procedure-difficulty', 35], ['procedure-difficulty', 60]).tags).toEqual([])
  })

  it('is taken away by rules that speak against it', () => {
    expect(concluded(['staff-conduct', 135], ['staff-conduct', -60])).toMatchObject({
      tags: [],
      score: { 'staff-conduct': 75 },
    })
  })

  it('does not keep the other out', () => {
    expect(concluded(['staff-conduct', 200], ['procedure-difficulty', 100]).tags).toEqual([
      'procedure-difficulty',
      'staff-conduct',
    ])
  })
})

describe('a second tag', () => {
  const beside = ['staff-conduct', 300] as const

  it('hears what is said of it beside the other one', () => {
    expect(concluded(beside, ['procedure-difficulty', 150]).tags).toHaveLength(2)
    expect(concluded(beside, ['procedure-difficulty', 150], ['also/procedure-difficulty', -60])).toMatchObject({
      tags: ['staff-conduct'],
      also: { tag: 'procedure-difficulty', points: -60 },
      score: { 'procedure-difficulty': 90, 'staff-conduct': 300 },
    })
    expect(concluded(beside, ['also/procedure-difficulty', 100]).tags).toHaveLength(2)
  })

  it('is only the one that does not lead, and none off topic', () => {
    expect(concluded(beside, ['also/staff-conduct', -300]).tags).toEqual(['staff-conduct'])
    const off = concluded(beside, ['off-topic/traffic', 500], ['also/procedure-difficulty', 900])
    expect(off).toMatchObject({ tags: [], also: null, score: { 'procedure-difficulty': 0 } })
  })

  it('is lifted up to where it is sure, so that it loses little when it comes to lead', () => {
    const sure = LABELS.tags['procedure-difficulty'].review[1]
    const lifted = ['also/procedure-difficulty', 900] as const
    expect(concluded(beside, lifted).score['procedure-difficulty']).toBe(sure)
    const alone = concluded(['staff-conduct', 900], ['procedure-difficulty', sure + 10], lifted)
    expect(alone.score['procedure-difficulty']).toBe(sure + 10)
  })

  it('that rules give clearly and words take away is left to a person', () => {
    const words = { share: 100, most: 1000, least: 5, whole: 40, opposed: 60, except: [], skip: [] }
    const { threshold } = LABELS.tags['procedure-difficulty']
    const doubts = (ofRules: number) => {
      const firing = (rule: string, label: Label, hundredths: number): Firing => {
        return { rule, label, weight: hundredths / 100, because: [] }
      }
      const firings = [
        firing('r/0', 'staff-conduct', 900),
        firing('r/1', 'procedure-difficulty', ofRules),
        firing(WORD_POINTS, 'also/procedure-difficulty', -900),
      ]
      const found = conclude(firings, { ...LABELS, words })
      expect(found.tags).toEqual(['staff-conduct'])
      return found.doubts
    }
    expect(doubts(threshold + 60)).toContain('tag-doubt')
    expect(doubts(threshold + 59)).not.toContain('tag-doubt')
  })

  it('does not change how surely a report is in scope', () => {
    const { margin } = concluded(beside)
    expect(concluded(beside, ['also/procedure-difficulty', 900]).margin).toBe(margin)
  })
})

describe('an off-topic category', () => {
  it('is the strongest, and the fallback when none reaches the threshold', () => {
    expect(concluded(['off-topic/traffic', 60], ['off-topic/praise', 100]).category).toBe('praise')
    expect(concluded(['off-topic/traffic', 59]).category).toBe('spam-other')
    expect(concluded().category).toBe('spam-other')
  })

  it('wins over tags only when it outweighs the strongest', () => {
    expect(concluded(['staff-conduct', 200], ['off-topic/traffic', 200])).toMatchObject({
      tags: ['staff-conduct'],
      category: null,
    })
    expect(concluded(['staff-conduct', 200], ['off-topic/traffic', 201])).toMatchObject({
      tags: [],
      category: 'traffic',
    })
  })

  it('must outweigh by the margin of the labels', () => {
    const labels = { ...LABELS, offTopic: { ...LABELS.offTopic, margin: 50 } }
    const firings = (weight: number): Firing[] => [
      { rule: 'a', label: 'staff-conduct', weight: 1, because: [] },
      { rule: 'b', label: 'off-topic/praise', weight, because: [] },
    ]
    expect(conclude(firings(1.5), labels).category).toBeNull()
    expect(conclude(firings(1.51), labels).category).toBe('praise')
  })
})

describe('doubt', () => {
  it.each<[string, readonly (readonly [Label, number])[], string[]]>([
    ['a score just below the threshold', [['staff-conduct', 75]], ['scope-doubt', 'tag-doubt']],
    ['a score just above it', [['staff-conduct', 115]], ['scope-doubt', 'tag-doubt']],
    ['the first score of the band', [['staff-conduct', 60]], ['scope-doubt', 'tag-doubt']],
    [
      'a score below the band, and another category that says no more',
      [
        ['staff-conduct', 59],
        ['off-topic/praise', 60],
      ],
      ['scope-doubt'],
    ],
    [
      'a score below the band, and another category that says much more',
      [
        ['staff-conduct', 59],
        ['off-topic/praise', 120],
      ],
      [],
    ],
    ['nothing that speaks for either side', [], ['scope-doubt']],
    // What hardly reaches a tag is hardly in scope.
    ['the end of the band, but near the edge of scope', [['staff-conduct', 130]], ['scope-doubt']],
    ['the end of both bands, which is clear again', [['staff-conduct', 170]], []],
    [
      'in and out of scope nearly even',
      [
        ['staff-conduct', 200],
        ['off-topic/praise', 160],
      ],
      ['scope-doubt'],
    ],
    [
      'out of scope by a little',
      [
        ['staff-conduct', 200],
        ['off-topic/praise', 240],
      ],
      ['scope-doubt'],
    ],
    [
      'out of scope by far',
      [
        ['staff-conduct', 200],
        ['off-topic/praise', 300],
      ],
      [],
    ],
    [
      'off-topic without a tag in reach',
      [
        ['staff-conduct', 5],
        ['off-topic/praise', 60],
      ],
      [],
    ],
  ])('%s', (_, weights, doubts) => {
    expect([...concluded(...weights).doubts].sort()).toEqual(doubts)
  })
})

describe('a flag', () => {
  it('is raised at its threshold and changes nothing else', () => {
    const base = concluded(['staff-conduct', 200])
    expect(concluded(['staff-conduct', 200], ['flag/urgent', 100])).toEqual({ ...base, flags: ['urgent'] })
    expect(concluded(['staff-conduct', 200], ['flag/urgent', 99])).toEqual(base)
  })
})

describe('any firings', () => {
  const labels: Label[] = [
    ...(Object.keys(TAGS) as (keyof typeof TAGS)[]),
    ...(Object.keys(OFF_TOPIC_CATEGORIES) as (keyof typeof OFF_TOPIC_CATEGORIES)[]).map(
      name => `off-topic/${name}` as const,
    ),
    ...(Object.keys(FLAGS) as (keyof typeof FLAGS)[]).map(name => `flag/${name}` as const),
  ]
  const firing: fc.Arbitrary<Firing> = fc.record({
    rule: fc.constantFrom('a/b', 'a/c', 'd/e'),
    label: fc.constantFrom(...labels),
    weight: fc.constantFrom(2, 1, 0.6, 0.35, 0.15, 0, -0.15, -0.35, -0.6, -1, -2),
    because: fc.constant([]),
  })

  it('in any order give the same conclusion: tags or a category, never both', () => {
    fc.assert(
      fc.property(fc.array(firing, { maxLength: 15 }), firings => {
        const found = conclude(firings, LABELS)
        expect(found.category === null).toBe(found.tags.length > 0)
        expect(conclude([...firings].reverse(), LABELS)).toEqual(found)
        expect(found.margin >= 0).toBe(found.tags.length > 0)
        for (const tag of found.tags) expect(found.score[tag]).toBeGreaterThanOrEqual(LABELS.tags[tag].threshold)
      }),
      { numRuns: 1000 },
    )
  })

  it('one more for a tag never takes that tag away', () => {
    fc.assert(
      fc.property(
        fc.array(firing, { maxLength: 10 }),
        fc.constantFrom('procedure-difficulty' as const, 'staff-conduct' as const),
        (firings, tag) => {
          const more: Firing = { rule: 'z', label: tag, weight: 1, because: [] }
          const before = conclude(firings, LABELS).tags
          const after = conclude([...firings, more], LABELS).tags
          for (const kept of before) expect(after).toContain(kept)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('words', () => {
  const withWords = {
    ...LABELS,
    words: { share: 100, most: 95, least: 5, whole: 20, except: [], skip: [], opposed: 40 },
  }
  const firing = (rule: string, label: Label, hundredths: number): Firing => {
    return { rule, label, weight: hundredths / 100, because: [] }
  }
  const doubts = (...firings: readonly Firing[]) => conclude(firings, withWords).doubts

  it('add up with rules', () => {
    const firings = [firing('r/a', 'staff-conduct', 100), firing(WORD_POINTS, 'staff-conduct', 80)]
    expect(conclude(firings, withWords)).toMatchObject({ tags: ['staff-conduct'], score: { 'staff-conduct': 180 } })
  })

  it('ask for a person where no rule speaks for a tag', () => {
    expect(doubts(firing(WORD_POINTS, 'staff-conduct', 400))).toContain('tag-doubt')
    expect(doubts(firing('r/a', 'staff-conduct', 200), firing(WORD_POINTS, 'staff-conduct', 95))).toEqual([])
    expect(doubts(firing(WORD_POINTS, 'off-topic/traffic', 400))).toEqual([])
    // What merely sounds like a complaint does not mix with what rules say.
    expect(
      doubts(firing('r/a', 'staff-conduct', 400), firing(WORD_POINTS, 'off-topic/complaint-denunciation', 35)),
    ).toEqual([])
  })

  it('that sound like the other side of scope ask for a person', () => {
    const rule = firing('r/a', 'staff-conduct', 400)
    expect(doubts(rule, firing(WORD_POINTS, 'off-topic/traffic', 41))).toEqual(['scope-doubt'])
    expect(doubts(rule, firing(WORD_POINTS, 'off-topic/traffic', 40))).toEqual([])
    const offTopic = firing('r/a', 'off-topic/traffic', 400)
    expect(doubts(offTopic, firing(WORD_POINTS, 'staff-conduct', 41))).toEqual(['scope-doubt'])
    expect(doubts(offTopic, firing(WORD_POINTS, 'staff-conduct', 40))).toEqual([])
  })
})

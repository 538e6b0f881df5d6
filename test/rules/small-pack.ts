/** A pack with nothing in it but what a test gives: no places, no bodies, no procedures. */
import { compilePack } from '../../src/mentions/compile.js'
import type { CueSet, Fold, Labels, Pack, PackSource, Phrase, Rule } from '../../src/pack.js'
import { OFF_TOPIC_CATEGORIES } from '../../src/types.js'

const NO_WORDS = {
  city: [],
  cityKinds: [],
  streets: [],
  settlements: [],
  townParts: [],
  houses: [],
  kindsAfter: [],
  surnames: [],
  former: [],
  now: [],
  formerly: [],
}

export const LABELS: Labels = {
  strengths: { decisive: 200, strong: 100, medium: 60, weak: 35, hint: 15 },
  tags: {
    'procedure-difficulty': { threshold: 100, review: [60, 130] },
    'staff-conduct': { threshold: 100, review: [60, 130] },
  },
  offTopic: {
    threshold: 60,
    margin: 0,
    review: 50,
    fallback: 'spam-other',
    // Every category has a channel, so the record is complete.
    channels: Object.fromEntries(
      Object.keys(OFF_TOPIC_CATEGORIES).map(name => [
        name,
        [{ to: `kênh ${name}`, source: null, from: null, through: null }],
      ]),
    ) as unknown as Labels['offTopic']['channels'],
  },
  flags: { threshold: 100 },
  negation: { cue: 'language/negation', window: 3 },
  contrast: { past: 'language/past', now: 'language/now' },
  words: null,
  confidence: null,
}

export function smallPack(parts: Partial<PackSource>): Pack {
  return compilePack({
    name: 'small',
    stamps: { rules: 'sha256:0', dictionaries: 'sha256:0' },
    spelling: [],
    labels: LABELS,
    conditions: {},
    rules: [],
    gazetteer: { units: [], successions: [], aliases: [], kinds: [], commonNames: [], outside: [], address: NO_WORDS },
    calendar: { years: [], holidays: [], worked: [] },
    wordPoints: { labels: [], base: [], words: '', points: '' },
    routing: {
      hit: 'first',
      policies: [],
      principles: {},
      blame: {
        heads: [],
        others: [],
        conduct: [],
        spokenOf: { before: [], after: [] },
        goesOn: [],
        elsewhere: [],
        counters: [],
        namedAgain: [],
        onScene: { before: [], after: [] },
        mistakable: [],
      },
      rows: [],
      fields: [],
      matters: [
        { field: 'public-service-portal', onLand: false, notHome: null, atRegister: false, linked: null, wayIn: true },
      ],
      doubts: {},
      confidenceFloor: 0,
      subjects: {},
      filingAnywhereFrom: '9999-12-31',
      firstReports: '0000-01-01',
    },
    cues: [],
    authorities: [],
    procedures: [],
    fieldWords: [],
    families: [],
    ...parts,
  })
}

export function phrase(text: string, fold: Fold = 'auto'): Phrase {
  return { text, fold, from: null, through: null }
}

export function cue(
  id: string,
  phrases: readonly (string | Phrase)[],
  except: readonly (string | Phrase)[] = [],
): CueSet {
  const whole = (given: string | Phrase) => (typeof given === 'string' ? phrase(given) : given)
  return { id, title: id, phrases: phrases.map(whole), except: except.map(whole) }
}

/** A rule of which only the given parts matter. */
export function rule(parts: Partial<Rule> & Pick<Rule, 'id' | 'when'>): Rule {
  return {
    title: parts.id,
    explain: '',
    reference: '',
    owner: '',
    status: 'active',
    supersededBy: null,
    effective: { from: null, through: null },
    supports: ['procedure-difficulty'],
    against: [],
    strength: 'strong',
    unless: null,
    examples: { match: [], noMatch: [], todo: [] },
    ...parts,
  }
}

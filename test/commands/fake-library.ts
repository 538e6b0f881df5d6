import { join } from 'node:path'
import type { Explainer, Library } from '../../src/commands/library.js'
import type { ExplainedRule } from '../../src/explanation.js'
import { PaknInputError } from '../../src/problems.js'
import type { NearMiss } from '../../src/rules.js'
import type { Authority, Decision, Report } from '../../src/types.js'

const WARD: Authority = { id: 'ubnd-cap-xa:00008', name: 'UBND phường Ngọc Hà', level: 'commune', unit: '00008' }
const CHANNEL = 'Phản ánh hiện trường trên iHanoi, chuyên mục môi trường'

/** A decision that depends on one word: “rác” is off-topic, “quát” is conduct too, “đâu đó” leaves the body open. */
export function fakeDecision(report: Report, asOf: string | null = null): Decision {
  const { text } = report
  const off = text.includes('rác')
  const rude = text.indexOf('quát')
  const open = text.includes('đâu đó')
  const late = text.indexOf('quá hẹn')
  return {
    schema: 'pakn/decision@1',
    report: report.id,
    asOf: report.sentAt?.slice(0, 10) ?? asOf,
    scope: off ? 'off-topic' : 'administrative-procedure',
    tags: off ? [] : rude < 0 ? ['procedure-difficulty'] : ['procedure-difficulty', 'staff-conduct'],
    offTopic: off ? { category: 'environment', suggestedChannel: CHANNEL } : null,
    field: off ? null : 'civil-status',
    procedure: off ? null : { id: 'P001', code: '1.001193', name: 'Đăng ký khai sinh' },
    overdue: null,
    route: {
      status: off ? 'not-applicable' : open ? 'needs-review' : 'resolved',
      authority: off || open ? null : WARD,
      secondary: [],
      candidates: open ? [WARD, { ...WARD, id: 'ubnd-cap-xa:00160', name: 'UBND phường Nghĩa Đô', unit: '00160' }] : [],
      reasons: open ? ['ambiguous-place'] : [],
      certainty: off ? null : 0.9,
      steps: off ? [] : [{ rule: 'R09', to: WARD.name, why: 'Thủ tục của cấp xã', basis: 'Nghị định 120/2025/NĐ-CP' }],
    },
    score: { 'procedure-difficulty': off ? 0 : 160, 'staff-conduct': rude < 0 ? 0 : 100 },
    confidence: { scope: null, tags: {}, route: null },
    review: open ? ['no-route'] : [],
    flags: [],
    firings: [
      ...(late < 0
        ? []
        : [
            {
              rule: 'procedure-difficulty/overdue',
              label: 'procedure-difficulty' as const,
              weight: 1,
              because: [
                {
                  cue: 'obstacle/overdue',
                  start: late,
                  end: late + 7,
                  text: text.slice(late, late + 7),
                  how: 'as-written' as const,
                },
              ],
            },
          ]),
      ...(rude < 0
        ? []
        : [
            {
              rule: 'staff-conduct/rude-tone',
              label: 'staff-conduct' as const,
              weight: 1,
              because: [
                { cue: 'attitude/rude-tone', start: rude, end: rude + 4, text: 'quát', how: 'as-written' as const },
                { fact: 'field', value: 'civil-status' },
              ],
            },
          ]),
    ],
    mentions: text.startsWith('p. Ngọc Hà')
      ? [{ kind: 'place', id: '00008', name: 'phường Ngọc Hà', start: 0, end: 10, text: 'p. Ngọc Hà' }]
      : [],
    madeWith: { version: '0.0.0', rules: 'sha256:0', dictionaries: 'sha256:0' },
  }
}

const COUNTER = { has: ['topic/counter'] }
const ABSENT = { has: ['attitude/absent', 'x/y#1'] }
const DENIED: NearMiss = {
  kind: 'negated',
  words: { cue: 'attitude/absent', start: 30, end: 33, text: 'hỏi' },
  by: { cue: 'language/negation', start: 34, end: 37, text: 'thì' },
}

const FAKE_RULE = {
  reference: 'Nghị định 61/2018/NĐ-CP',
  owner: 'phong-kiem-soat-tthc',
  supports: [],
  against: [],
  strength: 'strong',
  lifecycle: 'active',
  supersededBy: null,
  effective: { from: null, through: null },
  unless: null,
} as const

export const FAKE_RULES: readonly ExplainedRule[] = [
  {
    id: 'procedure-difficulty/overdue',
    title: 'Hồ sơ quá hạn',
    explain: 'Nói hồ sơ “quá hẹn”',
    ...FAKE_RULE,
    supports: ['procedure-difficulty'],
    status: 'fired',
    when: {
      condition: { has: ['obstacle/overdue'] },
      holds: true,
      found: [{ cue: 'obstacle/overdue', start: 11, end: 18, text: 'quá hẹn' }],
      misses: [],
      parts: [],
    },
    misses: [],
    distance: 0,
  },
  {
    id: 'staff-conduct/absent',
    title: 'Cán bộ vắng mặt',
    explain: 'Nói “…”',
    ...FAKE_RULE,
    supports: ['staff-conduct'],
    strength: 'medium',
    lifecycle: 'shadow',
    status: 'not-fired',
    when: {
      condition: { all: [COUNTER, ABSENT] },
      holds: false,
      found: [],
      misses: [],
      parts: [
        {
          condition: COUNTER,
          holds: true,
          found: [{ cue: 'topic/counter', start: 0, end: 10, text: 'p. Ngọc Hà' }],
          misses: [],
          parts: [],
        },
        { condition: ABSENT, holds: false, found: [], misses: [DENIED], parts: [] },
      ],
    },
    misses: [DENIED],
    distance: 1,
  },
]

/** Checks what a Report must have, as the real one does, and counts how often it is asked. */
export function fakeTriage(longestText = Infinity): Explainer {
  const decide: Explainer['decide'] = (report, options) => {
    const value: unknown = report
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PaknInputError('not-an-object')
    if (typeof report.id !== 'string') throw new PaknInputError('missing-field', { field: 'id' })
    if (typeof report.text !== 'string') throw new PaknInputError('missing-field', { field: 'text' })
    if (report.text === 'bug') throw new TypeError(`cannot read ${report.text}`)
    return fakeDecision(report, options?.asOf ?? null)
  }
  return {
    decide,
    explain: (report, options) => ({
      decision: decide(report, options),
      text: report.text,
      readUntil: Math.min(report.text.length, longestText),
      rules: FAKE_RULES,
      words: null,
      cueTitles: { 'x/y#1': 'vắng, đi vắng' },
    }),
    places: () => ({ asOf: null, places: [], bodies: [], outside: [], readUntil: 0 }),
  }
}

export function fakeLibrary(part: Partial<Library> = {}): Library {
  return {
    version: '0.0.0',
    root: join(import.meta.dirname, '..', '..'),
    decideWorker: new URL('./jobs/crashing-worker.mjs', import.meta.url),
    openTriage: async ({ longestText }) => fakeTriage(longestText),
    openPack: async () => null,
    openText: async () => ({
      normalise: line => line.normalize('NFC'),
      tokenise: line => line.split(/\s+/),
      segment: line => line.split(/\s+/),
    }),
    openWorkbench: async () => Promise.reject(new Error('not faked')),
    openRules: async () => Promise.reject(new Error('not faked')),
    findCues: async () => Promise.reject(new Error('not faked')),
    openProblemPages: async () => Promise.reject(new Error('not faked')),
    watchFolders: async () => Promise.reject(new Error('not faked')),
    openBench: async () => Promise.reject(new Error('not faked')),
    openLearner: async () => Promise.reject(new Error('not faked')),
    ...part,
  }
}

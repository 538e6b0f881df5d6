/** The JSON of `pakn bench` as a schema, so that programs can rely on it. */
import { z } from 'zod'
import { type BenchReport, FLIP_KINDS, KINDS, OUTCOMES } from '../bench/report.js'
import { LEVELS, STATUSES, STRENGTHS, TAGS } from '../types.js'
import {
  answer,
  byTag,
  count,
  counted,
  explained,
  figure,
  file,
  fired,
  gold,
  label,
  list,
  number,
  object,
  tag,
  text,
  words,
} from './bench-parts.js'
import type { Same } from './same-type.js'
import { keysOf } from './schemas/common.js'

const skipped = object({ file: text, line: count, reason: text })
const outcome = z.enum(keysOf(OUTCOMES))

// ── Receipt and corpus ──────────────────────────────────────────────────────────────────────────

const receipt = object({
  version: text,
  rules: text.nullable(),
  dictionaries: text.nullable(),
  files: list(file),
  predictions: file.nullable(),
  asOf: text.nullable(),
  split: text.nullable(),
  seed: number,
  replicates: count,
  generator: text,
  command: list(text),
  stamp: text.nullable(),
  redacted: z.boolean(),
  uses: list(object({ file: text, packs: count })),
})

const corpus = object({
  n: count,
  skipped: list(skipped),
  duplicates: object({ exact: list(text), normalised: list(text) }),
  duplicateIds: list(text),
  leaks: list(object({ report: text, rule: text, example: text, how: z.enum(['equal', 'eight-words']) })),
  unknownBodies: list(object({ body: text, nearest: text.nullable(), reports: list(text) })),
  labels: list(counted),
  thin: list(text),
  origins: list(counted),
  splits: list(counted),
  unaccented: figure,
  unsure: figure,
  lengthDeciles: list(count),
  days: object({ first: text.nullable(), last: text.nullable(), undated: count }),
})

// ── Figures ─────────────────────────────────────────────────────────────────────────────────────

const precisionRecall = object({ precision: figure, recall: figure, f1: figure }).meta({ id: 'precision-recall' })
const headlineFigures = object({
  n: count,
  scopeAccuracy: figure,
  scope: precisionRecall,
  tags: byTag(precisionRecall),
  micro: precisionRecall,
  macroF1: figure,
  exact: figure,
  category: figure,
  field: figure,
  routeRecall: figure,
  routePrecision: figure,
  coverage: figure,
  unattendedError: figure,
}).meta({ id: 'headline-figures' })

const twoByTwo = object({ tp: count, fp: count, fn: count, tn: count }).meta({ id: 'two-by-two' })
const matrix = object({ names: list(text), cells: list(list(count)) })
const confusion = object({
  scope: twoByTwo,
  tags: byTag(twoByTwo),
  sets: matrix,
  confusedWith: byTag(list(counted)),
  categories: matrix,
})

const slice = object({
  name: text,
  n: count,
  errors: count,
  exact: figure,
  scopeAccuracy: figure,
  macroF1: figure,
  thin: z.boolean(),
})

const band = object({ from: number.nullable(), below: number.nullable(), positive: figure, right: figure })
const calibrated = {
  n: count,
  brier: figure,
  ece: number,
  bins: list(object({ from: number, below: number, stated: number, right: figure })),
}
const calibration = object({
  declared: list(object({ question: z.enum(['scope', ...keysOf(TAGS), 'route']), ...calibrated })),
  isotonic: list(
    object({ tag, fittedOn: file, steps: list(object({ from: number, share: number, n: count })), ...calibrated }),
  ).nullable(),
})

const abstention = object({
  riskCoverage: list(object({ asked: number, coverage: number, margin: number, error: figure })).nullable(),
  curve: list(object({ coverage: number, error: number })).nullable(),
  aurc: figure.nullable(),
  augrc: figure.nullable(),
  bands: byTag(list(band)).nullable(),
  wanted: list(
    object({
      tag,
      wanted: number,
      chosenOn: file,
      threshold: number.nullable(),
      chosen: figure,
      precision: figure,
      recall: figure,
    }),
  ),
  calibration,
})

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

const rules = object({
  rows: list(
    object({
      rule: text,
      title: text,
      status: z.enum(STATUSES),
      strength: z.enum(STRENGTHS).nullable(),
      label,
      speaks: z.enum(['for', 'against']),
      fires: count,
      coverage: figure,
      tp: count.nullable(),
      fp: count.nullable(),
      precision: figure,
      uniqueTp: count.nullable(),
      overlaps: count,
      conflicts: count,
      removed: object({ macroF1: number.nullable(), gained: count, lost: count }),
      words: list(counted),
    }),
  ),
  phrases: list(
    object({
      cue: text,
      words: text,
      label,
      fires: count,
      tp: count.nullable(),
      fp: count.nullable(),
      precision: figure,
    }),
  ),
  silentCues: list(text),
  pairs: list(object({ a: text, b: text, both: count, conflicts: count })),
})

// ── Disagreements ───────────────────────────────────────────────────────────────────────────────

const disagreements = object({
  total: count,
  byKind: z.record(z.enum(keysOf(KINDS)), count),
  list: list(
    object({
      id: text,
      file: text,
      line: count,
      sentAt: text.nullable(),
      kinds: list(z.enum(keysOf(KINDS))),
      margin: number.nullable(),
      gold,
      decided: object(answer),
      text,
      fired: list(fired),
      nearMisses: list(object({ rule: text, title: text, label, missing: list(text) })),
      unsure: z.boolean(),
      note: text.nullable(),
    }),
  ),
})

// ── Routing, behaviour, speed ───────────────────────────────────────────────────────────────────

const group = { n: count, right: figure, outcomes: z.record(outcome, count) }
const routing = object({
  n: count,
  outcomes: z.record(outcome, count),
  byLevel: list(object({ name: z.enum([...keysOf(LEVELS), 'unknown', 'needs-review', 'police']), ...group })),
  byPeriod: list(object({ name: text, ...group })),
  candidateRecall: figure,
  meanCandidates: number.nullable(),
  keptOpen: figure,
  reasons: list(counted),
})

const behaviour = object({
  name: text,
  title: words,
  kind: z.enum(['functionality', 'invariance', 'direction']),
  failures: figure,
  examples: list(object({ id: text, before: text, after: text })),
})

const speed = object({
  reports: count,
  workers: count,
  seconds: number,
  perSecond: number,
  whole: object({ seconds: number, perSecond: number }),
  milliseconds: z.record(z.enum(['p50', 'p90', 'p95', 'p99', 'p999', 'max']), number),
  loadMilliseconds: number,
  heapMegabytes: number,
  machine: object({ cpu: text, cores: count, node: text }),
  slowest: list(object({ id: text, milliseconds: number, characters: count })),
  stages: list(object({ name: z.enum(['normalise', 'match', 'rules', 'route']), microseconds: number, share: number })),
  runs: object({ n: count, reports: count, median: number, min: number, max: number }),
  rules: list(object({ rule: text, microseconds: number, share: number })),
})

// ── Comparison ──────────────────────────────────────────────────────────────────────────────────

const comparison = object({
  baseline: file,
  n: count,
  flips: z.record(z.enum(keysOf(FLIP_KINDS)), count),
  list: list(object({ id: text, kind: z.enum(keysOf(FLIP_KINDS)), gold, text, before: explained, now: explained })),
  mcnemar: list(
    object({
      question: z.enum(['scope', 'exact', 'body', ...keysOf(TAGS)]),
      n: count,
      gained: count,
      lost: count,
      p: number.nullable(),
      pHolm: number.nullable(),
      detectable: number,
      verdict: words,
    }),
  ),
  differences: object({ macroF1: figure, scopeF1: figure, tagF1: byTag(figure), exact: figure, coverage: figure }),
  verdict: words,
})

export const benchSchema = object({
  schema: z.literal('pakn/bench@1'),
  receipt,
  corpus,
  headline: object({
    all: headlineFigures,
    sure: headlineFigures,
    real: headlineFigures.nullable(),
    weighted: headlineFigures.nullable(),
  }),
  confusion,
  slices: list(object({ dimension: text, slices: list(slice) })),
  abstention,
  rules: rules.nullable(),
  disagreements,
  routing,
  behaviour: list(behaviour).nullable(),
  speed: speed.nullable(),
  comparison: comparison.nullable(),
  thresholds: list(object({ asked: text, actual: number.nullable(), met: z.boolean() })),
  items: list(
    object({
      id: text,
      ...answer,
      right: z.boolean().nullable(),
      bodyRight: z.boolean().nullable(),
      margin: number.nullable(),
      rules: list(text),
    }),
  ),
}).meta({ title: 'BenchReport', description: 'Báo cáo đo chất lượng của pakn bench' })

/** Fails to compile when the schema and the type part ways. */
export const benchSchemaIsReport: Same<z.infer<typeof benchSchema>, BenchReport> = true

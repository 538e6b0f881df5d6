/** The whole measurement: reports go in one by one, a report comes out. What is kept of each is small. */
import type { Pack } from '../pack.js'
import { GENERATOR } from '../tune/random.js'
import { abstention, type Wish } from './abstention.js'
import type { Given } from './answers.js'
import type { Chance } from './bootstrap.js'
import { comparisonWatch } from './comparison.js'
import { confusion } from './confusion.js'
import { corpusWatch } from './corpus-check.js'
import { disagreementWatch, type FindNearMisses, titlesOf } from './disagreements.js'
import { type Entry, entryOf, itemOf } from './entry.js'
import type { Case } from './gold.js'
import { headline } from './headline.js'
import { type Judgement, judge } from './judge.js'
import { redact } from './redact.js'
import type {
  BehaviourTest,
  CorpusFile,
  DisagreementKind,
  Findings,
  FlipKind,
  Item,
  Receipt,
  Skipped,
  Speed,
} from './report.js'
import { findRoute, routingReport } from './routing-report.js'
import { scorecard } from './scorecard.js'
import { sharing } from './sharing.js'
import type { SliceName } from './slice-names.js'
import { slices } from './slices.js'
import { surveyText } from './survey.js'
import { judgeThreshold } from './thresholds.js'
import { worldOf } from './world.js'

export interface BenchmarkOptions extends Chance {
  /** Rules and data: of the system that is judged, or, for another system, those that know the bodies. */
  readonly pack: Pack
  /** False for another system: it has no rules to score. */
  readonly ownRules: boolean
  readonly redact: boolean
  /** All, where it is left out. */
  readonly slices?: readonly SliceName[]
}

/** What happened to one report. */
export interface Seen {
  readonly entry: Entry
  readonly item: Item
  readonly judged: Judgement
  readonly kinds: readonly DisagreementKind[]
  readonly flip: FlipKind | null
}

export interface Ending {
  readonly receipt: Omit<Receipt, 'seed' | 'replicates' | 'generator' | 'redacted'>
  readonly skipped: readonly Skipped[]
  readonly baseline: CorpusFile | null
  readonly wish: Wish | null
  readonly behaviour: readonly BehaviourTest[] | null
  readonly speed: Speed | null
  /** As `--fail-under` asks. */
  readonly thresholds: readonly string[]
  readonly findNearMisses: FindNearMisses
}

export interface Benchmark {
  /** `before`: the answer of the baseline, null when it has none. */
  see(one: Case, given: Given, before: Given | null): Seen
  /** The entries so far; a threshold is chosen on those of another corpus. */
  entries(): readonly Entry[]
  report(ending: Ending): Findings
}

export function benchmark(options: BenchmarkOptions): Benchmark {
  const { pack, ownRules, redact: hide, seed, replicates } = options
  const chance = { seed, replicates }
  const titles = titlesOf(pack)
  const world = worldOf(pack)
  const corpus = corpusWatch(pack)
  const scores = ownRules ? scorecard(pack, { redact: hide }) : null
  const disagreements = disagreementWatch(titles)
  const comparison = comparisonWatch(titles)
  const entries: Entry[] = []
  const share = sharing()
  const shown = hide ? redact : (text: string) => text

  return {
    see(one, given, before) {
      const survey = surveyText(one.report.text)
      const judged = judge(one.gold, given)
      const entry = entryOf(one, given, judged, survey, findRoute(judged, given, one.day, world), share)
      entries.push(entry)
      corpus.see(one, survey)
      scores?.see(one.gold, given, judged)
      const kinds = disagreements.see(one, given, judged)
      const flip = before && comparison.see(one, { given, judged, entry }, before, shown)
      return { entry, item: itemOf(one, given, judged), judged, kinds, flip }
    },
    entries: () => entries,
    report({ receipt, skipped, baseline, wish, behaviour, speed, thresholds, findNearMisses }) {
      const whole: Omit<Findings, 'thresholds'> = {
        schema: 'pakn/bench@1',
        receipt: { ...receipt, seed, replicates, generator: GENERATOR, redacted: hide },
        corpus: corpus.check(skipped),
        headline: headline(entries, chance),
        confusion: confusion(entries),
        slices: slices(entries, chance, options.slices),
        abstention: abstention(entries, chance, wish),
        rules: scores?.card() ?? null,
        disagreements: disagreements.list(findNearMisses, shown),
        routing: routingReport(entries),
        behaviour,
        speed,
        comparison: baseline && comparison.compare(baseline, chance),
      }
      const judgedOf = (asked: string) => judgeThreshold(asked, whole) ?? { asked, actual: null, met: false }
      return { ...whole, thresholds: thresholds.map(judgedOf) }
    },
  }
}

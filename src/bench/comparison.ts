/** Two systems on the same reports: what changed, and whether it is more than chance. */
import type { Given } from './answers.js'
import { bootstrap, type Chance, outcomes, type Statistic } from './bootstrap.js'
import { answerOf, cutText, firedOf, MOST_SHOWN, type Titles } from './disagreements.js'
import type { Entry } from './entry.js'
import { F1_STATISTICS, OUTCOME_KINDS, outcomeOf } from './f1.js'
import { flipKind } from './flips.js'
import type { Case } from './gold.js'
import { type Judgement, judge, TAG_NAMES } from './judge.js'
import { detectableChange, FEWEST_CHANGES, holm, mcnemar } from './mcnemar.js'
import {
  type Comparison,
  type CorpusFile,
  type Figure,
  FLIP_KINDS,
  type Flip,
  type FlipKind,
  type McNemar,
} from './report.js'
import { overallVerdict, questionVerdict } from './verdicts.js'

export interface ComparisonWatch {
  /** Returns how the answer flipped, null when it is the same. */
  see(
    one: Case,
    now: { readonly given: Given; readonly judged: Judgement; readonly entry: Entry },
    before: Given,
    shownText: (text: string) => string,
  ): FlipKind | null
  compare(baseline: CorpusFile, chance: Chance): Comparison
}

const KINDS = Object.keys(FLIP_KINDS) as FlipKind[] // a closed list
const QUESTIONS = ['scope', 'exact', ...TAG_NAMES, 'body'] as const

export function comparisonWatch(titles: Titles): ComparisonWatch {
  const counts = new Map(KINDS.map(kind => [kind, 0]))
  const lists = new Map(KINDS.map((kind): [FlipKind, Flip[]] => [kind, []]))
  const changes = new Map(QUESTIONS.map(question => [question, { n: 0, gained: 0, lost: 0 }]))
  const kinds: number[] = []
  const groups: (string | null)[] = []
  let n = 0

  return {
    see(one, { given, judged, entry }, before, shownText) {
      const then = judge(one.gold, before)
      n += 1
      for (const question of QUESTIONS) {
        const [was, is] = [isRight(then, question), isRight(judged, question)]
        const change = changes.get(question)
        if (was === null || is === null || !change) continue
        change.n += 1
        if (is && !was) change.gained += 1
        if (was && !is) change.lost += 1
      }
      kinds.push(pairOf(entry, { ...entry, judged: then, attended: before.review.length > 0 }))
      groups.push(one.group)
      const kind = flipKind(given, judged, before, then)
      if (kind === null) return null
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      const list = lists.get(kind) ?? []
      if (list.length < MOST_SHOWN) {
        const text = cutText(one.report.text)
        const side = (one: Given) => {
          return { ...answerOf(one), rules: one.rules, fired: firedOf(one.firings ?? [], titles, text.length) }
        }
        list.push({
          id: one.report.id,
          kind,
          gold: judged.gold,
          text: shownText(text),
          before: side(before),
          now: side(given),
        })
      }
      return kind
    },
    compare(baseline, chance) {
      const raw = QUESTIONS.map(question => changes.get(question) ?? { n: 0, gained: 0, lost: 0 })
      const values = raw.map(({ gained, lost }) => mcnemar(gained, lost))
      // What the corpus does not ask is no question, and must not make the others dearer.
      const adjusted = holm(values.map((p, i) => (raw[i]?.n === 0 ? null : p)))
      const tests = QUESTIONS.map((question, i): McNemar => {
        const { n, gained, lost } = raw[i] ?? { n: 0, gained: 0, lost: 0 }
        // Of one to five changes no split is rare enough: a p would only mislead.
        const tellable = gained + lost === 0 || gained + lost >= FEWEST_CHANGES
        const [p, pHolm] = tellable ? [values[i] ?? null, adjusted[i] ?? 1] : [null, null]
        const test = { question, n, gained, lost, p, pHolm }
        return { ...test, detectable: detectableChange(gained + lost, n), verdict: questionVerdict(test) }
      })
      const differences = differencesOf(kinds, groups, chance)
      return {
        baseline,
        n,
        flips: Object.fromEntries(KINDS.map(kind => [kind, counts.get(kind) ?? 0])) as Record<FlipKind, number>, // every kind
        list: KINDS.flatMap(kind => lists.get(kind) ?? []).slice(0, MOST_SHOWN),
        mcnemar: tests,
        differences,
        verdict: overallVerdict(tests, differences),
      }
    },
  }
}

function isRight({ scope, exact, tags, route }: Judgement, question: (typeof QUESTIONS)[number]): boolean | null {
  if (question === 'exact') return exact
  if (question === 'body') return route === null ? null : route === 'right' || route === 'kept'
  const cell = question === 'scope' ? scope : tags[question]
  return cell === null ? null : cell === 0 || cell === 3
}

// ── Differences on the same samples ─────────────────────────────────────────────────────────────

const SIDE = OUTCOME_KINDS * 2

function sideOf(entry: Entry): number {
  return outcomeOf(entry) * 2 + Number(entry.attended)
}

function pairOf(now: Entry, before: Entry): number {
  return sideOf(now) * SIDE + sideOf(before)
}

function differencesOf(
  pairs: readonly number[],
  groups: readonly (string | null)[],
  chance: Chance,
): Comparison['differences'] {
  // Of the many thinkable pairs of outcomes only a few occur: they are numbered in their own order.
  const found = [...new Set(pairs)].sort((a, b) => a - b)
  const numbers = new Map(found.map((kind, number) => [kind, number]))
  const kinds = pairs.map(pair => numbers.get(pair) ?? 0)
  const sides = [found.map(kind => Math.floor(kind / SIDE)), found.map(kind => kind % SIDE)] as const

  /** Outcomes of one side, from the counts of pairs. */
  const project = (counts: Float64Array, side: readonly number[], of: (kind: number) => number, size: number) => {
    const projected = new Float64Array(size)
    for (const [number, kind] of side.entries())
      projected[of(kind)] = (projected[of(kind)] ?? 0) + (counts[number] ?? 0)
    return projected
  }
  const difference =
    (statistic: Statistic, of: (kind: number) => number, size: number): Statistic =>
    counts => {
      const [now, before] = sides.map(side => statistic(project(counts, side, of, size)))
      return now === null || now === undefined || before === null || before === undefined ? null : now - before
    }
  const outcome = (kind: number) => Math.floor(kind / 2)
  const ofOutcomes = (statistic: Statistic) => difference(statistic, outcome, OUTCOME_KINDS)
  const figures = bootstrap(
    outcomes(kinds, found.length, groups),
    {
      macroF1: ofOutcomes(F1_STATISTICS.macro),
      scopeF1: ofOutcomes(F1_STATISTICS.scope),
      difficulty: ofOutcomes(F1_STATISTICS['procedure-difficulty']),
      conduct: ofOutcomes(F1_STATISTICS['staff-conduct']),
      exact: difference(secondShare, kind => exactOf(outcome(kind)), 3),
      coverage: difference(secondShare, kind => 1 - (kind % 2), 2),
    },
    chance,
    'comparison',
  )
  const { difficulty, conduct, ...rest } = figures
  const tagF1: Record<(typeof TAG_NAMES)[number], Figure> = {
    'procedure-difficulty': difficulty,
    'staff-conduct': conduct,
  }
  return { ...rest, tagF1 }
}

/** The share of ones among zeros and ones. */
function secondShare(counts: Float64Array): number | null {
  const n = (counts[0] ?? 0) + (counts[1] ?? 0)
  return n === 0 ? null : (counts[1] ?? 0) / n
}

/** 1 when scope and both tags of an outcome are right, 0 when not, 2 when they were not judged. */
function exactOf(outcome: number): 0 | 1 | 2 {
  const cells = [Math.floor(outcome / 25), Math.floor(outcome / 5) % 5, outcome % 5]
  if (cells.includes(4)) return 2
  return cells.every(cell => cell === 0 || cell === 3) ? 1 : 0
}

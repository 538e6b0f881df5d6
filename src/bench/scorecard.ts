/** What each rule and each phrase is worth: how often it speaks, how often rightly, and what would be lost without it. */
import { compareText } from '../match/automaton.js'
import type { Labels, Pack, Rule } from '../pack.js'
import { conclude } from '../rules/conclude.js'
import { WORD_POINTS } from '../rules/word-points.js'
import { WORD_LABELS } from '../rules/word-totals.js'
import type { Firing, Label } from '../types.js'
import type { Given } from './answers.js'
import { commonest, countUp } from './counting.js'
import { WORDS_TITLE } from './disagreements.js'
import { macroF1 } from './f1.js'
import { noFigure, share } from './figures.js'
import type { Gold } from './gold.js'
import { type Cell, type Judgement, judge, TAG_NAMES } from './judge.js'
import type { GoldAnswer, PhraseRow, RulePair, RuleRow, RuleScorecard } from './report.js'

const MOST_WORDS = 10
const MOST_PAIRS = 20

export interface Scorecard {
  see(gold: Gold, given: Given, judged: Judgement): void
  card(): RuleScorecard
}

/** Counts of one rule, or of words, about one label, or of one phrase. */
interface Score {
  fires: number
  right: number
  wrong: number
  unique: number
  overlaps: number
  conflicts: number
  readonly words: Map<string, number>
}

/** What the answers would be without one rule, as differences of the cells of each tag. */
interface Removal {
  gained: number
  lost: number
  readonly cells: readonly [number[], number[]]
}

/** `redact`: what words sound like is not quoted. Rules quote phrases of dictionaries, but any name or number may sound like something. */
export function scorecard(
  { rules, labels, cues }: Pick<Pack, 'rules' | 'labels' | 'cues'>,
  { redact }: { readonly redact: boolean },
): Scorecard {
  const speaking = rules.filter(rule => rule.status !== 'draft')
  const sides = new Map(speaking.map(rule => [rule.id, sidesOf(rule)]))
  const scores = new Map<string, Score>()
  const phrases = new Map<string, Score>()
  const removals = new Map<string, Removal>()
  const pairs = new Map<string, { both: number; conflicts: number }>()
  const heard = new Set<string>()
  const cells: readonly [number[], number[]] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  let n = 0

  const seeFiring = (firing: Firing, all: readonly Firing[], judged: Judgement) => {
    const { rule, label, because } = firing
    const speaks = sideOf(firing, sides)
    // Words speak of nearly every report: beside them a rule is still alone.
    const others = all.filter(other => other.label === label && other.rule !== rule && other.rule !== WORD_POINTS)
    const agreeing = others.filter(other => sideOf(other, sides) === speaks)
    const right = isRight(judged.gold, label, speaks)
    const words = new Set<string>()
    for (const found of redact && rule === WORD_POINTS ? [] : because) {
      if ('fact' in found) continue
      heard.add(found.cue)
      const spelled = (found.text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
      words.add(spelled)
      if (speaks === 'for') count(scoreIn(phrases, `${found.cue}\n${spelled}\n${label}`), right, false)
    }
    const score = scoreIn(scores, scoreKey(rule, label, speaks))
    count(score, right, agreeing.length === 0)
    if (agreeing.length > 0) score.overlaps += 1
    if (agreeing.length < others.length) score.conflicts += 1
    for (const word of words) countUp(score.words, word)
  }

  const seeRemoval = (rule: string, gold: Gold, given: Given, judged: Judgement, firings: readonly Firing[]) => {
    const tags = withoutRule(rule, firings, labels)
    if (TAG_NAMES.every(tag => tags.includes(tag) === given.tags.includes(tag))) return
    const scope = tags.length > 0 ? ('administrative-procedure' as const) : ('off-topic' as const)
    const otherwise = judge(gold, { ...given, tags, scope })
    const removal = removals.get(rule) ?? noRemoval()
    removals.set(rule, removal)
    if (judged.exact === false && otherwise.exact === true) removal.gained += 1
    if (judged.exact === true && otherwise.exact === false) removal.lost += 1
    for (const [i, tag] of TAG_NAMES.entries()) {
      addTo(removal.cells[i], judged.tags[tag], -1)
      addTo(removal.cells[i], otherwise.tags[tag], 1)
    }
  }

  return {
    see(gold, given, judged) {
      n += 1
      for (const [i, tag] of TAG_NAMES.entries()) addTo(cells[i], judged.tags[tag], 1)
      const firings = given.firings ?? []
      const fired = [...new Set(firings.map(firing => firing.rule))].sort(compareText)
      for (const firing of firings) seeFiring(firing, firings, judged)
      for (const rule of fired) seeRemoval(rule, gold, given, judged, firings)
      const firedRules = fired.filter(rule => rule !== WORD_POINTS)
      for (const [i, a] of firedRules.entries()) {
        for (const b of firedRules.slice(i + 1)) {
          const pair = pairs.get(`${a}\n${b}`) ?? { both: 0, conflicts: 0 }
          pairs.set(`${a}\n${b}`, pair)
          pair.both += 1
          if (contradict(sides.get(a), sides.get(b))) pair.conflicts += 1
        }
      }
    },
    card: () => ({
      rows: [
        ...speaking
          .toSorted((a, b) => compareText(a.id, b.id))
          .flatMap(rule => rowsOf(rule, scores, removedOf(removals.get(rule.id), cells), n)),
        ...wordRows(scores, removedOf(removals.get(WORD_POINTS), cells), n),
      ],
      phrases: phraseRows(phrases),
      silentCues: cues
        .map(({ id }) => id)
        .filter(id => !heard.has(id))
        .sort(compareText),
      pairs: pairRows(pairs),
    }),
  }
}

// ── Sides ───────────────────────────────────────────────────────────────────────────────────────

type Side = RuleRow['speaks']
type Sides = ReadonlyMap<Label, Side>

function sidesOf({ supports, against }: Rule): Sides {
  return new Map([
    ...supports.map(label => [label, 'for'] as const),
    ...against.map(label => [label, 'against'] as const),
  ])
}

/** By the rule and not by the weight, which is 0 for rules in the shadow. */
function sideOf({ rule, label, weight }: Firing, sides: ReadonlyMap<string, Sides>): Side {
  return sides.get(rule)?.get(label) ?? (weight < 0 ? 'against' : 'for')
}

function contradict(a: Sides | undefined, b: Sides | undefined): boolean {
  return [...(a ?? [])].some(([label, side]) => (b?.get(label) ?? side) !== side)
}

/** Whether it was right to speak so; null where the gold answer does not know the label. */
function isRight(gold: GoldAnswer, label: Label, speaks: Side): boolean | null {
  const holds = hasLabel(gold, label)
  return holds === null ? null : holds === (speaks === 'for')
}

function hasLabel({ scope, tags, offTopic }: GoldAnswer, label: Label): boolean | null {
  if (label.startsWith('flag/')) return null
  const tag = TAG_NAMES.find(name => name === label)
  if (tag) return tags === null ? null : tags.includes(tag)
  if (scope === 'administrative-procedure') return false
  return scope === null || offTopic === null ? null : label === `off-topic/${offTopic}`
}

// ── Counts ──────────────────────────────────────────────────────────────────────────────────────

function scoreKey(rule: string, label: Label, speaks: Side): string {
  return `${rule}\n${label}\n${speaks}`
}

function scoreIn(scores: Map<string, Score>, key: string): Score {
  const known = scores.get(key)
  if (known) return known
  const score: Score = { fires: 0, right: 0, wrong: 0, unique: 0, overlaps: 0, conflicts: 0, words: new Map() }
  scores.set(key, score)
  return score
}

function count(score: Score, right: boolean | null, alone: boolean): void {
  score.fires += 1
  if (right === true) score.right += 1
  if (right === false) score.wrong += 1
  if (right === true && alone) score.unique += 1
}

function addTo(cells: number[] | undefined, cell: Cell | null, by: number): void {
  if (cells && cell !== null) cells[cell] = (cells[cell] ?? 0) + by
}

function withoutRule(rule: string, firings: readonly Firing[], labels: Labels) {
  return conclude(
    firings.filter(firing => firing.rule !== rule),
    labels,
  ).tags
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────

function noRemoval(): Removal {
  return {
    gained: 0,
    lost: 0,
    cells: [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
  }
}

function removedOf(removal: Removal | undefined, cells: readonly (readonly number[])[]): RuleRow['removed'] {
  const macro = (changes: readonly (readonly number[])[] | null) =>
    macroF1(tag => {
      const i = TAG_NAMES.indexOf(tag)
      const [tn = 0, fp = 0, fn = 0, tp = 0] = [0, 1, 2, 3].map(
        cell => (cells[i]?.[cell] ?? 0) + (changes?.[i]?.[cell] ?? 0),
      )
      return { tp, fp, fn, tn }
    })
  const [before, after] = [macro(null), macro(removal?.cells ?? null)]
  return {
    macroF1: before === null || after === null ? null : after - before,
    gained: removal?.gained ?? 0,
    lost: removal?.lost ?? 0,
  }
}

function rowsOf(rule: Rule, scores: ReadonlyMap<string, Score>, removed: RuleRow['removed'], n: number): RuleRow[] {
  const { id, title, status, strength } = rule
  return [...sidesOf(rule)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([label, speaks]) => {
      const score = scores.get(scoreKey(id, label, speaks)) ?? scoreIn(new Map(), '')
      return { rule: id, title, status, strength, label, speaks, ...figuresOf(score, label, n), removed }
    })
}

/** What words sound like, beside the rules: for each label they spoke of, for it and against it apart. */
function wordRows(scores: ReadonlyMap<string, Score>, removed: RuleRow['removed'], n: number): RuleRow[] {
  const what = { rule: WORD_POINTS, title: WORDS_TITLE, status: 'active', strength: null, removed } as const
  return WORD_LABELS.toSorted(compareText).flatMap(label =>
    (['for', 'against'] as const).flatMap(speaks => {
      const score = scores.get(scoreKey(WORD_POINTS, label, speaks))
      return score ? [{ ...what, label, speaks, ...figuresOf(score, label, n) }] : []
    }),
  )
}

function figuresOf(score: Score, label: Label, n: number) {
  const unjudged = label.startsWith('flag/')
  return {
    fires: score.fires,
    coverage: share(score.fires, n),
    tp: unjudged ? null : score.right,
    fp: unjudged ? null : score.wrong,
    precision: unjudged ? noFigure(score.fires) : share(score.right, score.right + score.wrong),
    uniqueTp: unjudged ? null : score.unique,
    overlaps: score.overlaps,
    conflicts: score.conflicts,
    words: commonest(score.words).slice(0, MOST_WORDS),
  }
}

function phraseRows(phrases: ReadonlyMap<string, Score>): PhraseRow[] {
  return [...phrases]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { fires, right, wrong }]) => {
      const [cue = '', words = '', label = ''] = key.split('\n')
      const unjudged = label.startsWith('flag/')
      return {
        cue,
        words,
        label: label as Label, // put together from one above
        fires,
        tp: unjudged ? null : right,
        fp: unjudged ? null : wrong,
        precision: unjudged ? noFigure(fires) : share(right, right + wrong),
      }
    })
}

function pairRows(pairs: ReadonlyMap<string, { both: number; conflicts: number }>): RulePair[] {
  return [...pairs]
    .sort(([a, { both: few }], [b, { both: many }]) => many - few || compareText(a, b))
    .slice(0, MOST_PAIRS)
    .map(([key, { both, conflicts }]) => {
      const [a = '', b = ''] = key.split('\n')
      return { a, b, both, conflicts }
    })
}

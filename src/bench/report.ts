/**
 * The report of `pakn bench` as JSON: what is measured, with how much certainty, and which reports it is made of.
 * Shapes only. Every list has a fixed order, told beside it, so that equal input gives equal bytes.
 */
import type {
  Field,
  Label,
  Level,
  OffTopicCategory,
  RouteReason,
  RouteStatus,
  RuleStatus,
  Strength,
  Tag,
} from '../types.js'

/** How the interval of a figure was found: 95 %, two-sided. */
export const METHODS = {
  wilson: 'Khoảng Wilson của một tỷ lệ k/n',
  'bootstrap-bca': 'Lấy mẫu lại (bootstrap), khoảng BCa',
  'bootstrap-percentile': 'Lấy mẫu lại (bootstrap), khoảng phân vị',
  'wilson-weighted': 'Khoảng Wilson của một tỷ lệ có trọng số, với cỡ mẫu hiệu dụng (Kish)',
  'wilson-jaccard': 'Khoảng Wilson của TP/(TP+FP+FN) đổi sang F1, khi mọi mẫu lấy lại đều bằng nhau',
  none: 'Không có khoảng: không có dữ liệu, hoặc mọi mẫu lấy lại đều bằng nhau',
} as const
export type Method = keyof typeof METHODS

/** One measured number. `value` is null where it is not defined (n/a), never 0 or 1 instead. */
export interface Figure {
  readonly value: number | null
  /** Ends of the 95 % interval, null where there is none. */
  readonly low: number | null
  readonly high: number | null
  /** Of a share: the cases that count; null for what is no share (F1, differences). */
  readonly k: number | null
  /** The cases it was measured on. */
  readonly n: number
  readonly method: Method
}

/** A sentence for people, in both languages of the page. */
export interface Words {
  readonly vi: string
  readonly en: string
}

export interface BenchReport {
  readonly schema: 'pakn/bench@1'
  readonly receipt: Receipt
  readonly corpus: CorpusCheck
  readonly headline: Headline
  readonly confusion: Confusion
  /** Dimensions in a fixed order: style, marks, era, field, origin, channel, length, sentences, split. */
  readonly slices: readonly SliceGroup[]
  readonly abstention: Abstention
  /** Null for predictions of another system, which have no rules. */
  readonly rules: RuleScorecard | null
  readonly disagreements: Disagreements
  readonly routing: RoutingReport
  /** Null unless asked for. */
  readonly behaviour: readonly BehaviourTest[] | null
  /** Null unless asked for with `--speed`: times differ from run to run, everything else does not. */
  readonly speed: Speed | null
  /** Null without `--compare`. */
  readonly comparison: Comparison | null
  /** What `--fail-under` asked for, in the order of the command line. */
  readonly thresholds: readonly Threshold[]
  /** One line a report, in the order of the corpus: what a later `--compare` needs. */
  readonly items: readonly Item[]
}

/** The report without its lines, of which there is one a report of the corpus: they are never all in memory. */
export type Findings = Omit<BenchReport, 'items'>

// ── 1 · receipt ─────────────────────────────────────────────────────────────────────────────────

export interface CorpusFile {
  readonly name: string
  readonly sha256: string
  /** Records in it, blank lines not counted. */
  readonly records: number
  /** Records that were measured: neither skipped as bad nor of another split. */
  readonly used: number
}

export interface Skipped {
  readonly file: string
  readonly line: number
  readonly reason: string
}

export interface Receipt {
  readonly version: string
  /** Hashes of rules and dictionaries; null for predictions of another system. */
  readonly rules: string | null
  readonly dictionaries: string | null
  readonly files: readonly CorpusFile[]
  /** The file of predictions that was judged (`--pred`), null when pakn itself was. */
  readonly predictions: CorpusFile | null
  /** Day for reports without one (`--as-of`). */
  readonly asOf: string | null
  readonly split: string | null
  readonly seed: number
  /** Bootstrap samples. */
  readonly replicates: number
  /** The generator of chance, by name. */
  readonly generator: string
  readonly command: readonly string[]
  /** Given by the caller (`--stamp`), e.g. the day of the run. */
  readonly stamp: string | null
  /** Personal details in texts were masked (`--redact`). */
  readonly redacted: boolean
  /** Corpora whose uses are counted (`--count-uses`). */
  readonly uses: readonly Use[]
}

/** How many different packs a corpus has measured, this one among them. */
export interface Use {
  readonly file: string
  readonly packs: number
}

// ── 2 · corpus ──────────────────────────────────────────────────────────────────────────────────

export interface Count {
  readonly name: string
  readonly n: number
}

/** Two reports, or a report and a rule example, that say the same. */
export interface Leak {
  /** Id of the report. */
  readonly report: string
  readonly rule: string
  /** Path below the rule's `examples`: `match[0]`. */
  readonly example: string
  readonly how: 'equal' | 'eight-words'
}

export interface UnknownBody {
  /** Its name, or its id where it has no name. */
  readonly body: string
  /** The official name that may be meant. */
  readonly nearest: string | null
  readonly reports: readonly string[]
}

export interface CorpusCheck {
  readonly n: number
  readonly skipped: readonly Skipped[]
  /** Reports whose text stands there already, byte for byte; ids of the later ones. */
  readonly duplicates: { readonly exact: readonly string[]; readonly normalised: readonly string[] }
  readonly duplicateIds: readonly string[]
  readonly leaks: readonly Leak[]
  /** Right answers that no answer can equal, because the data know no such body; those of most reports first. */
  readonly unknownBodies: readonly UnknownBody[]
  /** Tag sets and off-topic categories of the gold answers, commonest first. */
  readonly labels: readonly Count[]
  /** Labels with fewer than 20 reports. */
  readonly thin: readonly string[]
  readonly origins: readonly Count[]
  /** Parts of the corpus (train, dev, test, blind …), commonest first. */
  readonly splits: readonly Count[]
  readonly unaccented: Figure
  readonly unsure: Figure
  /** Syllables at 0, 10, … 100 % of the reports. */
  readonly lengthDeciles: readonly number[]
  readonly days: { readonly first: string | null; readonly last: string | null; readonly undated: number }
}

// ── 3 · headline ────────────────────────────────────────────────────────────────────────────────

export interface PrecisionRecall {
  readonly precision: Figure
  readonly recall: Figure
  readonly f1: Figure
}

export interface HeadlineFigures {
  readonly n: number
  readonly scopeAccuracy: Figure
  readonly scope: PrecisionRecall
  readonly tags: Readonly<Record<Tag, PrecisionRecall>>
  readonly micro: PrecisionRecall
  /** Mean F1 of the two tags. */
  readonly macroF1: Figure
  /** Scope and both tags right. */
  readonly exact: Figure
  /** Off-topic category right, where both say off-topic. */
  readonly category: Figure
  /** Field right, where both say in scope. */
  readonly field: Figure
  /** Right body named, of the reports whose body can be known. */
  readonly routeRecall: Figure
  /** Right, of the reports sent to a body. */
  readonly routePrecision: Figure
  /** Share that may go on without a person. */
  readonly coverage: Figure
  /** Wrong scope, tags or body among those. */
  readonly unattendedError: Figure
}

export interface Headline {
  readonly all: HeadlineFigures
  /** Without reports whose gold answer is unsure. */
  readonly sure: HeadlineFigures
  /** Only reports of origin `real`; null when there are none. */
  readonly real: HeadlineFigures | null
  /** Each report counted as often as its `weight` says; null when no report has one. */
  readonly weighted: HeadlineFigures | null
}

// ── 4 · confusion ───────────────────────────────────────────────────────────────────────────────

/** Counts: gold positive or not, decided positive or not. */
export interface TwoByTwo {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

export interface Confusion {
  readonly scope: TwoByTwo
  readonly tags: Readonly<Record<Tag, TwoByTwo>>
  /** `cells[gold][decided]`, in the order of `names`: none, procedure-difficulty, staff-conduct, both. */
  readonly sets: { readonly names: readonly string[]; readonly cells: readonly (readonly number[])[] }
  /** For each tag, the gold answers of the reports that got it wrongly, commonest first. */
  readonly confusedWith: Readonly<Record<Tag, readonly Count[]>>
  /**
   * `cells[gold][decided]` of off-topic categories; the last name is `administrative-procedure`, and before it stands
   * `off-topic` where a right or a given answer names no category.
   */
  readonly categories: { readonly names: readonly string[]; readonly cells: readonly (readonly number[])[] }
}

// ── 5 · slices ──────────────────────────────────────────────────────────────────────────────────

export interface Slice {
  readonly name: string
  readonly n: number
  /** Reports with wrong scope or tags: the harm, by which slices are sorted. */
  readonly errors: number
  readonly exact: Figure
  readonly scopeAccuracy: Figure
  readonly macroF1: Figure
  /** Fewer than 20 reports: shown in grey. */
  readonly thin: boolean
}

export interface SliceGroup {
  readonly dimension: string
  readonly slices: readonly Slice[]
}

// ── 6 · abstention and calibration ──────────────────────────────────────────────────────────────

export interface RiskPoint {
  /** The coverage that was asked for: 1, 0.95, 0.9, 0.8, 0.7, 0.5. */
  readonly asked: number
  /** Share of reports accepted, surest first; reports of one margin are accepted together. */
  readonly coverage: number
  /** Smallest margin that is accepted, in hundredths. */
  readonly margin: number
  /** Wrong scope or tags among the accepted. */
  readonly error: Figure
}

export interface ScoreBand {
  /** Bounds in hundredths, from ≤ score < below; null = open. */
  readonly from: number | null
  readonly below: number | null
  /** Reports of the band that do carry the tag. */
  readonly positive: Figure
  /** Reports of the band whose tag was decided rightly. */
  readonly right: Figure
}

/** The smallest threshold of a tag's score alone whose lower bound of precision reaches the wish, chosen on other reports. */
export interface WantedThreshold {
  readonly tag: Tag
  readonly wanted: number
  readonly chosenOn: CorpusFile
  /** In hundredths; null when no threshold reaches it. */
  readonly threshold: number | null
  readonly chosen: Figure
  /** On the reports of this run. */
  readonly precision: Figure
  readonly recall: Figure
}

export interface Abstention {
  /** At 100, 95, 90, 80, 70 and 50 %; null when the system gave no margins. */
  readonly riskCoverage: readonly RiskPoint[] | null
  /** Every distinct margin, for a line: coverage and error share. */
  readonly curve: readonly { readonly coverage: number; readonly error: number }[] | null
  /** Areas under the curve: of the error among the accepted, and of accepted errors over all reports. */
  readonly aurc: Figure | null
  readonly augrc: Figure | null
  readonly bands: Readonly<Record<Tag, readonly ScoreBand[]>> | null
  readonly wanted: readonly WantedThreshold[]
  readonly calibration: Calibration
}

export type CalibrationQuestion = 'scope' | Tag | 'route'

/** Stated shares between `from` and `below`, against what came true. */
export interface ReliabilityBin {
  readonly from: number
  readonly below: number
  /** Mean of the stated shares. */
  readonly stated: number
  readonly right: Figure
}

export interface Calibrated {
  readonly n: number
  /** Mean squared distance of the stated share from what came true: 0 is perfect, 0.25 is what “one half” always gives. */
  readonly brier: Figure
  /** Mean distance of stated and true shares over the bins, weighed by their reports. */
  readonly ece: number
  /** Bins that hold a report, upwards. */
  readonly bins: readonly ReliabilityBin[]
}

export interface Calibration {
  /** The `confidence` that the answers state of themselves; no rows where they state none. */
  readonly declared: readonly (Calibrated & { readonly question: CalibrationQuestion })[]
  /** Scores made into shares on other reports (`--calibrate isotonic --choose-on`), null without. */
  readonly isotonic:
    | readonly (Calibrated & {
        readonly tag: Tag
        readonly fittedOn: CorpusFile
        /** From this score (hundredths) up to the next step: the share of reports that carry the tag. */
        readonly steps: readonly { readonly from: number; readonly share: number; readonly n: number }[]
      })[]
    | null
}

// ── 7 · rules and phrases ───────────────────────────────────────────────────────────────────────

/**
 * One rule speaking for (or against) one label. TP + FP = fires, where the label can be judged. The last rows are of
 * `word-points`: what words sound like, beside all rules.
 */
export interface RuleRow {
  readonly rule: string
  readonly title: string
  readonly status: RuleStatus
  /** Null for words, whose points are learnt. */
  readonly strength: Strength | null
  readonly label: Label
  readonly speaks: 'for' | 'against'
  readonly fires: number
  readonly coverage: Figure
  /** Null for flags, which the gold answers do not know. */
  readonly tp: number | null
  readonly fp: number | null
  readonly precision: Figure
  /** TP where no other rule speaks for the label. */
  readonly uniqueTp: number | null
  /** Fires together with another rule for the same label. */
  readonly overlaps: number
  /** Fires together with a rule that speaks the other way about the label. */
  readonly conflicts: number
  /** What leaving the whole rule out would do; the same on each row of a rule. */
  readonly removed: { readonly macroF1: number | null; readonly gained: number; readonly lost: number }
  /** The words found, commonest first, at most 10. */
  readonly words: readonly Count[]
}

export interface PhraseRow {
  readonly cue: string
  /** As found, in lower case. */
  readonly words: string
  readonly label: Label
  readonly fires: number
  readonly tp: number | null
  readonly fp: number | null
  readonly precision: Figure
}

export interface RulePair {
  readonly a: string
  readonly b: string
  readonly both: number
  /** Of these, where the two speak differently of a label. */
  readonly conflicts: number
}

export interface RuleScorecard {
  /** By rule, then label. */
  readonly rows: readonly RuleRow[]
  /** By cue, then words, then label. */
  readonly phrases: readonly PhraseRow[]
  /** Cue sets that gave no evidence in any report. */
  readonly silentCues: readonly string[]
  /** The 20 pairs that fire together most often. */
  readonly pairs: readonly RulePair[]
}

// ── 8 · disagreements ───────────────────────────────────────────────────────────────────────────

export const KINDS = {
  'false-in': 'Nhận nhầm vào phạm vi',
  'missed-in': 'Bỏ sót, coi là ngoài phạm vi',
  'wrong-tags': 'Sai nhãn',
  'wrong-body': 'Sai cơ quan',
  'unanswerable-sent': 'Đã chuyển dù không đủ căn cứ',
  'wrong-category': 'Sai nhóm ngoài phạm vi',
  'wrong-field': 'Sai lĩnh vực',
  abstained: 'Đúng nhưng để lại cho người xem',
} as const
export type DisagreementKind = keyof typeof KINDS

export interface Body {
  readonly id: string | null
  readonly name: string
}

/** The right answer; null = the corpus does not say. */
export interface GoldAnswer {
  readonly scope: 'administrative-procedure' | 'off-topic' | null
  readonly tags: readonly Tag[] | null
  readonly offTopic: OffTopicCategory | null
  readonly field: Field | null
  /** Any of these is right. */
  readonly bodies: readonly Body[] | 'needs-review' | null
}

export interface Answer {
  readonly scope: 'administrative-procedure' | 'off-topic'
  readonly tags: readonly Tag[]
  readonly offTopic: OffTopicCategory | null
  readonly field: Field | null
  readonly status: RouteStatus
  readonly body: Body | null
  readonly reasons: readonly RouteReason[]
  readonly review: readonly string[]
  readonly score: Readonly<Record<Tag, number>> | null
}

/** A rule that fired, for a person: the words it stands on are spans of the text. */
export interface Fired {
  readonly rule: string
  readonly title: string
  readonly label: Label
  readonly weight: number
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

/** A rule that should have fired and nearly did. */
export interface NearMiss {
  readonly rule: string
  readonly title: string
  readonly label: Label
  /** What stands in the way, in Vietnamese. */
  readonly missing: readonly string[]
}

export interface Disagreement {
  readonly id: string
  readonly file: string
  readonly line: number
  readonly sentAt: string | null
  /** The gravest first. */
  readonly kinds: readonly DisagreementKind[]
  /** Distance of the scores from another answer, in hundredths; the larger, the surer of the wrong answer. */
  readonly margin: number | null
  readonly gold: GoldAnswer
  readonly decided: Answer
  readonly text: string
  readonly fired: readonly Fired[]
  readonly nearMisses: readonly NearMiss[]
  readonly unsure: boolean
  readonly note: string | null
}

export interface Disagreements {
  readonly total: number
  readonly byKind: Readonly<Record<DisagreementKind, number>>
  /** Surely wrong first; at most 2,000. */
  readonly list: readonly Disagreement[]
}

// ── 9 · routing ─────────────────────────────────────────────────────────────────────────────────

export const OUTCOMES = {
  exact: 'Đúng cơ quan',
  'same-level': 'Đúng cấp, sai cơ quan',
  kin: 'Cơ quan cấp trên hoặc cấp dưới của cơ quan đúng',
  'other-level': 'Sai cấp',
  'dead-body': 'Cơ quan không tồn tại vào ngày gửi',
  'left-open': 'Để người xem dù biết được cơ quan',
  'out-of-scope': 'Coi là ngoài phạm vi',
  'rightly-open': 'Để người xem, đúng như cần',
  'unanswerable-sent': 'Đã chuyển dù không đủ căn cứ',
} as const
export type RouteOutcome = keyof typeof OUTCOMES

export interface RouteGroup {
  readonly name: string
  readonly n: number
  /** Right body named, of those that can be known. */
  readonly right: Figure
  readonly outcomes: Readonly<Record<RouteOutcome, number>>
}

export interface RoutingReport {
  readonly n: number
  readonly outcomes: Readonly<Record<RouteOutcome, number>>
  /** By level of the right body: the levels in order, `unknown`, `needs-review`; then those of them that are police. */
  readonly byLevel: readonly (RouteGroup & { readonly name: Level | 'unknown' | 'needs-review' | 'police' })[]
  /** Until 2024-12-31, 2025-01-01 … 02-28, 03-01 … 06-30, since 2025-07-01, undated. */
  readonly byPeriod: readonly RouteGroup[]
  /** The right body is the answer, a candidate or a secondary body. */
  readonly candidateRecall: Figure
  readonly meanCandidates: number | null
  /** Left open, of those that no text could answer. */
  readonly keptOpen: Figure
  /** Why routes were left open, commonest first. */
  readonly reasons: readonly Count[]
}

// ── 10, 11 · behaviour, speed ───────────────────────────────────────────────────────────────────

export interface BehaviourTest {
  readonly name: string
  readonly title: Words
  readonly kind: 'functionality' | 'invariance' | 'direction'
  readonly failures: Figure
  /** At most three. */
  readonly examples: readonly { readonly id: string; readonly before: string; readonly after: string }[]
}

export interface Speed {
  readonly reports: number
  /** Threads that decided at once (`--workers`). */
  readonly workers: number
  /** In `decide` alone, the times of all threads together; so many reports a second and thread. */
  readonly seconds: number
  readonly perSecond: number
  /** The whole measurement by the clock on the wall: reading, deciding, judging, figures. */
  readonly whole: { readonly seconds: number; readonly perSecond: number }
  readonly milliseconds: Readonly<Record<'p50' | 'p90' | 'p95' | 'p99' | 'p999' | 'max', number>>
  readonly loadMilliseconds: number
  readonly heapMegabytes: number
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string }
  readonly slowest: readonly { readonly id: string; readonly milliseconds: number; readonly characters: number }[]
  /** Of the first reports, over and over: which part of a decision takes how long. */
  readonly stages: readonly {
    readonly name: 'normalise' | 'match' | 'rules' | 'route'
    readonly microseconds: number
    readonly share: number
  }[]
  /** Reports a second over the first reports, warm-up left out: median, slowest and fastest of `n` runs. */
  readonly runs: {
    readonly n: number
    readonly reports: number
    readonly median: number
    readonly min: number
    readonly max: number
  }
  /** Each rule asked by itself of the first reports, the slowest first: microseconds a report, and its share of all. */
  readonly rules: readonly { readonly rule: string; readonly microseconds: number; readonly share: number }[]
}

// ── 12 · comparison ─────────────────────────────────────────────────────────────────────────────

export interface McNemar {
  readonly question: 'scope' | 'exact' | Tag | 'body'
  readonly n: number
  /** Right now and wrong before; wrong now and right before. */
  readonly gained: number
  readonly lost: number
  /** 1 when nothing changed; null when one to five reports did: too few to tell. */
  readonly p: number | null
  /** Adjusted for asking several questions (Holm): those that the corpus can answer. */
  readonly pHolm: number | null
  /** Smallest share of reports that would have to change for the better to be told apart from chance. */
  readonly detectable: number
  readonly verdict: Words
}

export const FLIP_KINDS = {
  gained: 'Trước sai, nay đúng',
  lost: 'Trước đúng, nay sai',
  'still-wrong': 'Đổi, nhưng trước và nay đều sai',
  'still-right': 'Đổi, trước và nay đều được coi là đúng',
  abstention: 'Chỉ đổi việc có cần người xem hay không',
} as const
export type FlipKind = keyof typeof FLIP_KINDS

export interface Flip {
  readonly id: string
  readonly kind: FlipKind
  readonly gold: GoldAnswer
  readonly text: string
  readonly before: Explained
  readonly now: Explained
}

/** An answer with its reasons, as far as the file of answers tells them. */
export interface Explained extends Answer {
  /** Ids of the rules that fired, sorted. */
  readonly rules: readonly string[]
  /** The same with labels and words; empty where only the ids are known. */
  readonly fired: readonly Fired[]
}

export interface Comparison {
  readonly baseline: CorpusFile
  /** Reports that both have answered. */
  readonly n: number
  readonly flips: Readonly<Record<FlipKind, number>>
  /** In the order of the kinds, then of the corpus; at most 2,000. */
  readonly list: readonly Flip[]
  readonly mcnemar: readonly McNemar[]
  /** Now minus before, on the same reports. */
  readonly differences: {
    readonly macroF1: Figure
    readonly scopeF1: Figure
    readonly tagF1: Readonly<Record<Tag, Figure>>
    readonly exact: Figure
    readonly coverage: Figure
  }
  readonly verdict: Words
}

// ── 13 · thresholds, items ──────────────────────────────────────────────────────────────────────

export interface Threshold {
  /** As written: `headline.all.exact.low>=0.9`. */
  readonly asked: string
  readonly actual: number | null
  readonly met: boolean
}

/** One report in short. */
export interface Item extends Answer {
  readonly id: string
  /** Scope and tags as wanted; null when the corpus does not say. */
  readonly right: boolean | null
  /** Body as wanted, or rightly left open; null when the corpus does not say. */
  readonly bodyRight: boolean | null
  readonly margin: number | null
  /** Ids of the rules that fired, sorted. */
  readonly rules: readonly string[]
}

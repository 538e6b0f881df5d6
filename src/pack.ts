/**
 * A pack: everything data knows, checked and compiled from `rules/` and `dictionaries/` into plain JSON.
 * Written by `load/`, read by every other room; it holds no functions and no dates but calendar days.
 */
import type {
  Day,
  Field,
  Flag,
  Label,
  Level,
  OffTopicCategory,
  Period,
  RuleStatus,
  Strength,
  SuccessionPart,
  Tag,
} from './types.js'

// ── dictionaries/spelling ───────────────────────────────────────────────────────────────────────

/** One abbreviation or chat spelling and what it may stand for. */
export interface Spelling {
  /** As typed, lower case (`hs`, `ko`, `q.`). */
  readonly short: string
  /** Readings, likeliest first. */
  readonly reads: readonly SpellingReading[]
  /** Its tokens in matching form, for each way of writing it that is cut differently; added when a pack is compiled. */
  readonly keys?: readonly (readonly string[])[]
}

/** One reading of an abbreviation, and where it is read so. */
export interface SpellingReading {
  /** Written out, with accents. */
  readonly text: string
  /** Reads so only directly after / before one of these (matching forms); `<number>` stands for digits. */
  readonly after?: readonly string[]
  readonly before?: readonly string[]
  /** Never reads so directly after / before one of these. */
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
}

// ── dictionaries/cues ───────────────────────────────────────────────────────────────────────────

/** `auto`: unaccented writing matches too; `never`: only with its accents; `always`: accents never matter. */
export type Fold = 'auto' | 'never' | 'always'

/** One spelling, alternations already expanded: plain syllables separated by spaces. */
export interface Phrase extends Period {
  readonly text: string
  readonly fold: Fold
}

/** What a path through the automaton means. */
export interface PhraseOutput extends Period {
  readonly id: string
  readonly fold: Fold
  readonly alias: boolean
}

/**
 * Every phrase of a pack as one automaton over syllables in matching form. State `s` has the edges
 * `starts[s] … starts[s + 1]` (syllable number, sorted, and target state) and the outputs
 * `stateOutputs[outputStarts[s]] … stateOutputs[outputStarts[s + 1]]`. Syllables are sorted by bare form.
 */
export interface PhraseAutomaton {
  readonly syllables: readonly string[]
  /** Their bare forms, each once, and for each the number of its first syllable. */
  readonly bares: readonly string[]
  readonly bareStarts: Numbers
  readonly start: number
  readonly starts: Numbers
  readonly edgeSyllables: Numbers
  readonly edgeTargets: Numbers
  readonly outputStarts: Numbers
  readonly stateOutputs: Numbers
  readonly outputs: readonly PhraseOutput[]
}

/** Whole numbers: a list, or in a compiled pack a text (see `match/numbers-as-text.ts`), which is there in no time. */
export type Numbers = readonly number[] | string

/** A named set of phrases that say the same thing; id = `<file>/<key>`. */
export interface CueSet {
  readonly id: string
  readonly title: string
  readonly phrases: readonly Phrase[]
  /** Longer phrases that hide a hit inside them. */
  readonly except: readonly Phrase[]
}

// ── rules ───────────────────────────────────────────────────────────────────────────────────────

export type NegationPolicy = 'no' | 'yes' | 'any'
/** `now`: only hits that no “trước đây … giờ …” puts into the past; `past`: only those it does; `any`: either. */
export type TimePolicy = 'now' | 'past' | 'any'
export type LeafScope = 'report' | 'sentence' | 'clause'

/** Ids of cue sets; any of them will do. Phrases written inside a rule become cue sets `<rule id>#<n>`. */
export type CueRef = readonly string[]

/** Which hits a leaf counts; without a policy those that are not negated, of any time. */
export interface LeafPolicies {
  readonly negated?: NegationPolicy
  readonly time?: TimePolicy
}
export interface HasLeaf extends LeafPolicies {
  readonly has: CueRef
}
export interface NearLeaf extends LeafPolicies {
  readonly near: readonly CueRef[]
  /** At most so many syllables between one hit and the next. */
  readonly within: number
  readonly order: 'any' | 'given'
  readonly scope: LeafScope
}
export interface NumberPart {
  readonly number: { readonly min?: number; readonly max?: number }
}
export interface SequenceLeaf extends LeafPolicies {
  readonly sequence: readonly (CueRef | NumberPart)[]
  /** At most so many tokens between one part and the next. */
  readonly gap: number
  readonly scope: LeafScope
}
export interface CountLeaf extends LeafPolicies {
  readonly count: CueRef
  readonly min: number
  /** Count different phrases, not hits. */
  readonly distinct: boolean
  /** All counted hits stand in one sentence or clause. */
  readonly scope: LeafScope
}
export type TextLeaf = HasLeaf | NearLeaf | SequenceLeaf | CountLeaf

/** A leaf of json-rules-engine over a fact that is no phrase. */
export interface FactLeaf {
  readonly fact: string
  readonly operator: string
  readonly value: string | number | boolean | null | readonly (string | number)[]
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | TextLeaf
  | FactLeaf

export interface RuleExamples {
  readonly match: readonly string[]
  readonly noMatch: readonly string[]
  readonly todo: readonly string[]
  /** Those of `match` that need not match without accents; their author says why in the file. */
  readonly needsAccents?: readonly string[]
}

/** One rule file; id = its path below `rules/` without `.yaml`. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** Explanation in Vietnamese; `{cue/id}` stands for the words found. */
  readonly explain: string
  readonly reference: string
  readonly owner: string
  readonly status: RuleStatus
  readonly supersededBy: string | null
  readonly effective: Period
  /** Labels the rule speaks for, and against. */
  readonly supports: readonly Label[]
  readonly against: readonly Label[]
  readonly strength: Strength
  readonly when: Condition
  readonly unless: Condition | null
  readonly examples: RuleExamples
}

/** `rules/labels.yaml`: the only numbers of the scorecard, in integer hundredths. */
export interface Labels {
  readonly strengths: Readonly<Record<Strength, number>>
  readonly tags: Readonly<Record<Tag, { readonly threshold: number; readonly review: readonly [number, number] }>>
  /** An off-topic category wins over the tags when it outweighs them by `margin`; nearer than `review` to the edge of scope, on either side, a person looks. */
  readonly offTopic: {
    readonly threshold: number
    readonly margin: number
    readonly review: number
    /** The category of a text for which no rule speaks. */
    readonly fallback: OffTopicCategory
    /** Where such a report should go instead, by the day of the report; the earliest first, without a day between. */
    readonly channels: Readonly<Record<OffTopicCategory, readonly SuggestedChannel[]>>
  }
  readonly flags: { readonly threshold: number }
  readonly negation: { readonly cue: string; readonly window: number }
  /** Cues of “trước đây” and of “giờ”: what stands between them is over. Null where the pack draws no such contrast. */
  readonly contrast: { readonly past: string; readonly now: string } | null
  /** How much the points of words add to the rules; null: nothing. */
  readonly words: WordSettings | null
  /** Null until measured. */
  readonly confidence: MeasuredShares | null
}

/** Where an off-topic report should go while this holds: apps, hotlines and bodies come and go. */
export interface SuggestedChannel extends Period {
  readonly to: string
  /** Where the days are known from, null for what has always been so. */
  readonly source: string | null
}

export interface WordSettings {
  /** Of the learnt points so many per cent are taken. */
  readonly share: number
  /** Hundredths that words add to one label, or take from it, at the most. */
  readonly most: number
  /** Less than so many hundredths is not worth a word. */
  readonly least: number
  /** From so many known words and signs on a text counts in full what holds for every text: three words are no proof of anything. */
  readonly whole: number
  /** Clauses with one of these cues do not count: formalities, and praise of manners, which has the words of complaints. */
  readonly except: readonly string[]
  /** Words of these cues are passed over: emphatic denials, which must not count for what they deny. */
  readonly skip: readonly string[]
  /** From so many hundredths on the other side of scope words ask for a person; likewise where they take away a tag that rules give by as much. */
  readonly opposed: number
}

/** How often decisions were right on a corpus, by score; `pakn tune` measures and writes it. */
export interface MeasuredShares {
  /** Which corpora, and how many reports: what the figures are worth. */
  readonly on: string
  /** By the margin of scope (see `conclude`): negative points are off-topic decisions. */
  readonly scope: readonly ShareBand[]
  /** By the tag's own score. */
  readonly tags: Readonly<Record<Tag, readonly ShareBand[]>>
  /** Of resolved routes, by the level of the body. */
  readonly route: Readonly<Partial<Record<Level, MeasuredShare>>>
}

export interface MeasuredShare {
  /** Between 0 and 1. */
  readonly share: number
  /** Decisions it was measured on. */
  readonly n: number
}

/** One band of scores: from this many hundredths up to the next band. */
export interface ShareBand extends MeasuredShare {
  readonly from: number
}

// ── dictionaries/word-points ────────────────────────────────────────────────────────────────────

/** How much each word, and each pair of neighbouring words, speaks for or against each label. */
export interface WordPoints {
  readonly labels: readonly Label[]
  /** Points of every text, by label: what is likely before a word is read. */
  readonly base: readonly number[]
  /** Words without accents, pairs with a space between, and signs such as `cue:obstacle/overdue`; one a line. */
  readonly words: string
  /** Row by row the points for each label; 4096 stands for none. */
  readonly points: Numbers
}

// ── dictionaries/units ──────────────────────────────────────────────────────────────────────────

export type UnitKind = 'phường' | 'xã' | 'thị trấn' | 'đặc khu' | 'quận' | 'huyện' | 'thị xã' | 'thành phố'

/** A commune or district during one interval of its life; identity = (level, code, from). */
export interface Unit extends Period {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly level: 'commune' | 'district'
  /** Code of the district a commune lay in, null since 2025-07-01 and for districts. */
  readonly district: string | null
}

/** Which unit lives on `day` on the land of a unit that lived the day before. */
export interface Succession {
  readonly from: string
  readonly to: string
  readonly day: Day
  readonly share: 'whole' | 'part'
  readonly part: SuccessionPart
  /** Orders candidates; never an answer by itself. */
  readonly default: boolean
  /** Clause of the resolution. */
  readonly basis: string
}

export interface UnitAlias {
  readonly level: 'commune' | 'district'
  readonly code: string
  /** Start of the interval the alias belongs to; null = every interval of the code named `name`. */
  readonly from: Day | null
  readonly alias: string
  readonly rule: string
}

/** Words that announce a unit: `phường` → phường, p., p, f. … */
export interface KindWords {
  readonly kind: UnitKind
  readonly words: readonly string[]
}

/** A place outside Hanoi, by name; enough to say that a text is about somewhere else. */
export interface OutsidePlace {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Words of addresses that are no names of units; phrases in lower case. */
export interface AddressVocabulary {
  /** The pack's own province or city, and the country, at the end of an address; what stands before them says `cityKinds`. */
  readonly city: readonly string[]
  readonly cityKinds: readonly string[]
  /** Announce a street or something built; the name that follows is not the unit of that name. */
  readonly streets: readonly string[]
  /** Parts of a commune, with a number or a name of their own. */
  readonly settlements: readonly string[]
  /** Those parts that only a ward or a township has: they tell a township from a rural commune of its name. */
  readonly townParts: readonly string[]
  /** Stand before the number of a house or of the lane or street that it is in. */
  readonly houses: readonly string[]
  /** Kind words of another language, which follow the name ("Xuan La Ward"). */
  readonly kindsAfter: readonly KindWords[]
  readonly surnames: readonly string[]
  /** Stand after the name of a unit that has ended. */
  readonly former: readonly string[]
  /** Stand before the name that the place has today. */
  readonly now: readonly string[]
  /** Stand before the name that the place once had. */
  readonly formerly: readonly string[]
}

export interface Gazetteer {
  readonly units: readonly Unit[]
  readonly successions: readonly Succession[]
  readonly aliases: readonly UnitAlias[]
  readonly kinds: readonly KindWords[]
  /** Names that are also ordinary words or people: they need a kind word (or capitals in accented text). */
  readonly commonNames: readonly string[]
  readonly outside: readonly OutsidePlace[]
  readonly address: AddressVocabulary
}

// ── dictionaries/authorities ────────────────────────────────────────────────────────────────────

export const AUTHORITY_KINDS = [
  'city-committee',
  'department',
  'centre',
  'management-board',
  'district-committee',
  'commune-committee',
  'police',
  'tax',
  'social-insurance',
  'utility-corporation',
  'central',
  'other',
] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** One body, or a class of bodies that takes its name from a place. */
export interface AuthorityEntry extends Period {
  readonly id: string
  /** Official name; of a class, a template: `UBND {unit}`, `Thuế cơ sở {number}`. */
  readonly name: string
  readonly kind: AuthorityKind
  readonly level: Level
  /** A class is instantiated by a commune, a district or a number; null = one body. */
  readonly per: 'commune' | 'district' | 'number' | null
  /** Code of the one unit it governs (`ubnd-quan-ba-dinh` → 001), null for city-wide bodies and classes. */
  readonly unit: string | null
  /** Who took over what on which day; no subjects = everything not given to another heir. */
  readonly heirs: readonly { readonly to: string; readonly day: Day; readonly subjects: readonly string[] }[]
  readonly parents: readonly (Period & { readonly id: string })[]
  /** Fields in which it settles by delegation where it is named (the board of the industrial zones). */
  readonly settles: readonly Field[]
  readonly source: string
}

/** A body with the nicknames and abbreviations citizens use. */
export interface AuthoredAuthority extends AuthorityEntry {
  readonly says: readonly string[]
}

// ── dictionaries/procedures ─────────────────────────────────────────────────────────────────────

export interface ProcedureEntry {
  readonly id: string
  /** National code, null where none is known. */
  readonly code: string | null
  readonly field: Field
  readonly name: string
  /** Who is competent when; ids of authorities. */
  readonly competent: readonly (Period & { readonly bodies: readonly string[] })[]
  /** Another procedure that is meant where the text has a hit of the cue. */
  readonly instead: { readonly when: string; readonly procedure: string } | null
  readonly limit: { readonly value: number; readonly unit: 'days' | 'working-days' | 'hours' } | null
  readonly basis: string
  readonly source: string
}

/** A procedure with the everyday names citizens use. */
export interface AuthoredProcedure extends ProcedureEntry {
  readonly says: readonly Phrase[]
}

/** Words that tell the field without naming a procedure. */
export interface FieldWords {
  readonly field: Field
  readonly words: readonly Phrase[]
}

// ── dictionaries/calendar ───────────────────────────────────────────────────────────────────────

/** When public offices are closed on a weekday, or open on a weekend. */
export interface Calendar {
  /** Years that are known, `YYYY`. */
  readonly years: readonly string[]
  readonly holidays: readonly Day[]
  readonly worked: readonly Day[]
}

// ── rules/routing ───────────────────────────────────────────────────────────────────────────────

/** One row of the decision table; first row whose `when` holds answers. */
export interface RoutingRow {
  readonly id: string
  readonly title: string
  /** Enumerated facts; a list means any of. Facts and values are a closed list in `routing/facts.ts`. */
  readonly when: Readonly<Record<string, readonly string[]>>
  readonly effective: Period
  /** Named strategy of `routing/strategies.ts`. */
  readonly to: string
  readonly confidence: number
  readonly basis: string
  /** Name of the switch when the row is our choice and not read in a legal text. */
  readonly policy: string | null
  /** Answers even before a file that is stuck as well: a complaint about who heads a body. */
  readonly leads: boolean
}

/** How rows that hold together are told apart: `first` in order of the file, `unique`: never do two hold. */
export const HIT_POLICIES = ['first', 'unique'] as const
export type HitPolicy = (typeof HIT_POLICIES)[number]

/** A switch for rows that are the city's choice. */
export interface RoutingPolicy {
  readonly name: string
  readonly title: string
  /** What holds unless the caller says otherwise. */
  readonly on: boolean
}

/** What a step says of a principle (N1 … T4): `{words}` in `why` are filled in, see `routing/principles.ts`. */
export interface RoutingPrinciple {
  readonly why: string
  readonly basis: string
}

/** Who may be complained of. */
export const TARGETS = [
  'ordinary',
  'outside',
  'city-leader',
  'commune-head',
  'district-head',
  'department-head',
  'district-police-head',
  'commune-police-head',
  'unit-head',
  'deputy',
  'head-or-staff',
] as const
export type Target = (typeof TARGETS)[number]

/** Words that mark somebody as the one who heads a body. */
export interface HeadWords {
  /** A value of the fact `target`. */
  readonly target: Target
  readonly cue: string
  /** Counts only where the text names a body of that level ("bà Chủ tịch"); null: by itself. */
  readonly level: Level | null
}

/** Who is complained of (R02–R04): behaviour belongs to the person named last before it. */
export interface Blame {
  readonly heads: readonly HeadWords[]
  /** Cues of others whose behaviour it may be. */
  readonly others: readonly string[]
  /** Cues of behaviour. */
  readonly conduct: readonly string[]
  /** Cues right before or after somebody who is only spoken of ("chờ chủ tịch ký"). */
  readonly spokenOf: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Cues right before behaviour that is still that of somebody spoken of ("vừa ký vừa chửi"). */
  readonly goesOn: readonly string[]
  /** Cues of places of work: behind one of them it may be anybody who goes on. */
  readonly elsewhere: readonly string[]
  /** Cues of counters: behaviour told behind one may be that of who sits there, even where the head was met before. */
  readonly counters: readonly string[]
  /** Cues that say even there that it is still the same one ("ông ấy"). */
  readonly namedAgain: readonly string[]
  /** Cues right before or after somebody who is met, not only spoken of ("vào phòng chủ tịch", "chủ tịch ký cho tôi"). */
  readonly onScene: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Cues of others whom "ông ấy" may take up: behind one of them it is nobody of the office. */
  readonly mistakable: readonly string[]
}

/** Who answers for a field when no procedure is recognised (R13). `when` names a cue set that chooses among several rows. */
export interface FieldDefault {
  readonly field: Field
  readonly effective: Period
  readonly body: string
  readonly when: string | null
  /** Bodies that are told as well. */
  readonly also: readonly string[]
}

/** Where the matters of a field lie; those of a field without an entry hang on where a person lives. */
export interface FieldMatter {
  readonly field: Field
  /** Of a plot or a building: of a divided unit the parts without people count as well. */
  readonly onLand: boolean
  /** The sender's home is not where the matter lies: always, or where this cue tells where it does. */
  readonly notHome: 'always' | { readonly cue: string } | null
  /** Handed in at a point somewhere, it still belongs where the person is registered. */
  readonly atRegister: boolean
  /** The cue which tells that the matter has gone on to another body of the linked procedure (R18). */
  readonly linked: string | null
  /** It is only the way in to the others (the portal): any other field goes before it, its bodies answer for failures. */
  readonly wayIn: boolean
}

/**
 * A family of bodies that share a head word and take their level from the place after it: "công an" + "phường La Khê".
 * Members are ids of authorities of every era; the one that lives on the day answers.
 */
export interface BodyFamily {
  readonly id: string
  /** The part that programs know it by; null for a family that is like any other. */
  readonly role: FamilyRole | null
  /** What the family is called: `Công an`. */
  readonly title: string
  readonly commune: readonly string[]
  readonly district: readonly string[]
  readonly city: readonly string[]
  /** The field its work belongs to when nothing else tells. */
  readonly field: Field | null
  /** It does one kind of work only, so naming it tells more than naming a procedure of others (tax, insurance). */
  readonly special: boolean
  /** Bodies that are only houses of the city-wide one, whatever their name. */
  readonly branches: readonly string[]
  /** Its reception points in the communes; while one lives, they belong to the city-wide body. */
  readonly points: readonly string[]
  /** What a branch of the city-wide body is called, made from the place in its name: `Chi nhánh {place}`. */
  readonly branchName: string | null
  /** Cue of the electronic system that its city-wide body runs. */
  readonly system: string | null
}

/** Parts that families of bodies play in the decision table. */
export const FAMILY_ROLES = ['committee', 'counter', 'police', 'insurance'] as const
export type FamilyRole = (typeof FAMILY_ROLES)[number]

/** A family with the words that announce its bodies. */
export interface AuthoredFamily extends BodyFamily {
  readonly heads: readonly Phrase[]
}

export interface Routing {
  readonly hit: HitPolicy
  readonly policies: readonly RoutingPolicy[]
  /** By name, N1 … T4 and R00. */
  readonly principles: Readonly<Record<string, RoutingPrinciple>>
  readonly blame: Blame
  /** Subjects of the heirs of bodies (`heirs.subjects`), each with the cue that tells it (N5). */
  readonly subjects: Readonly<Record<string, string>>
  readonly rows: readonly RoutingRow[]
  readonly fields: readonly FieldDefault[]
  readonly matters: readonly FieldMatter[]
  /** What a flag takes from the confidence of a row. */
  readonly doubts: Readonly<Partial<Record<Flag, number>>>
  /** Below it a route needs a person. */
  readonly confidenceFloor: number
  /** Since this day a file may be handed in anywhere in the city (N2). */
  readonly filingAnywhereFrom: Day
  /** No report is older: the channel became official on this day. Bounds what an undated report may depend on (T3). */
  readonly firstReports: Day
}

// ── the whole ───────────────────────────────────────────────────────────────────────────────────

interface PackParts {
  readonly name: string
  /** Hashes of the sources; they travel into every decision. */
  readonly stamps: { readonly rules: string; readonly dictionaries: string }
  readonly spelling: readonly Spelling[]
  readonly labels: Labels
  readonly conditions: Readonly<Record<string, Condition>>
  readonly rules: readonly Rule[]
  readonly gazetteer: Gazetteer
  readonly calendar: Calendar
  readonly routing: Routing
  readonly wordPoints: WordPoints
}

/** The data as authors wrote it, checked, with every phrase spelled out. */
export interface PackSource extends PackParts {
  readonly cues: readonly CueSet[]
  readonly authorities: readonly AuthoredAuthority[]
  readonly procedures: readonly AuthoredProcedure[]
  readonly fieldWords: readonly FieldWords[]
  /** `rules/routing/families.yaml` */
  readonly families: readonly AuthoredFamily[]
}

/** What a triage is built from: the source with all its phrases compiled into one automaton. */
export interface Pack extends PackParts {
  readonly schema: 'pakn/pack@1'
  readonly cues: readonly Pick<CueSet, 'id' | 'title'>[]
  readonly authorities: readonly AuthorityEntry[]
  readonly procedures: readonly ProcedureEntry[]
  readonly families: readonly BodyFamily[]
  readonly phrases: PhraseAutomaton
}

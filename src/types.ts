/**
 * Every noun of pakn. This file imports nothing and contains no behaviour: closed lists and shapes only.
 *
 * Spans are half-open ranges of UTF-16 code units of the ORIGINAL text, so that
 * `report.text.slice(start, end)` is exactly what the citizen wrote.
 * Days are ISO calendar days (`YYYY-MM-DD`) in Asia/Ho_Chi_Minh and compare as text.
 */

// ── Closed vocabularies ─────────────────────────────────────────────────────────────────────────
// Each list maps a machine word to its meaning. The glossary (GLOSSARY.md) is generated from them.

/** Tags, each with its meaning in Vietnamese. */
export const TAGS = {
  'procedure-difficulty': 'Khó khăn, vướng mắc khi thực hiện thủ tục hành chính',
  'staff-conduct': 'Hành vi, thái độ của cán bộ, công chức khi tiếp nhận, giải quyết, trả kết quả thủ tục',
} as const
/** What an in-scope report complains of; a report may carry both. */
export type Tag = keyof typeof TAGS

/** Categories of reports that are not in scope, each with its meaning in Vietnamese. */
export const OFF_TOPIC_CATEGORIES = {
  infrastructure: 'Hạ tầng: đường, hè, cống, đèn, biển tên, số nhà bị hỏng hoặc thiếu',
  environment: 'Môi trường: rác, nước thải, khói bụi, tiếng ồn sản xuất, cây xanh',
  traffic: 'Giao thông: ùn tắc, đỗ sai, vi phạm luật giao thông, xe buýt',
  'public-order': 'Trật tự: lấn chiếm vỉa hè, tiếng ồn, hàng rong, lừa đảo, an ninh',
  utilities: 'Điện, nước, viễn thông',
  'education-health-service': 'Dịch vụ của trường học, bệnh viện, trạm y tế',
  'construction-violation': 'Vi phạm trật tự xây dựng của người khác',
  'complaint-denunciation': 'Khiếu nại, tố cáo, tranh chấp, bồi thường, việc với tổ chức tư nhân',
  inquiry: 'Hỏi cách làm, chưa nêu vướng mắc',
  praise: 'Khen, cảm ơn',
  'spam-other': 'Quảng cáo, tán gẫu, không rõ việc',
} as const
/** Why a report is not about an administrative procedure. */
export type OffTopicCategory = keyof typeof OFF_TOPIC_CATEGORIES

/** Fields of administration, each with its name in Vietnamese. */
export const FIELDS = {
  'civil-status': 'Hộ tịch',
  'residence-id': 'Cư trú, căn cước, hộ chiếu, định danh',
  land: 'Đất đai',
  'construction-permit': 'Cấp phép xây dựng, quy hoạch, số nhà',
  'business-registration': 'Đăng ký kinh doanh',
  tax: 'Thuế',
  'social-insurance': 'Bảo hiểm xã hội, bảo hiểm y tế',
  'social-welfare': 'Bảo trợ xã hội, người có công',
  labour: 'Lao động, việc làm',
  education: 'Giáo dục',
  health: 'Y tế',
  'transport-licence': 'Giấy phép lái xe, đăng ký xe, vận tải',
  'notary-certification': 'Chứng thực, công chứng',
  'judicial-record': 'Lý lịch tư pháp',
  'public-service-portal': 'Cổng dịch vụ công',
  other: 'Lĩnh vực khác hoặc không rõ',
} as const
/** The field of administration a procedure belongs to. */
export type Field = keyof typeof FIELDS

/** Levels of public bodies, each with its meaning in Vietnamese. */
export const LEVELS = {
  commune: 'Cấp xã (kể cả công an xã, phường)',
  district: 'Cấp huyện (đến hết 30/06/2025)',
  department: 'Sở, ngành và đơn vị toàn thành phố (kể cả công an, thuế, BHXH thành phố)',
  city: 'Ủy ban nhân dân thành phố',
  central: 'Trung ương',
} as const
/** The territory a body answers for, not its rank. */
export type Level = keyof typeof LEVELS

/** Reasons of routes (`route.reasons`), each with its meaning in Vietnamese. */
export const ROUTE_REASONS = {
  'ambiguous-place': 'Nơi được nêu có thể là nhiều đơn vị hành chính',
  'split-unit': 'Đơn vị cũ đã chia cho nhiều đơn vị mới, cần biết địa chỉ cụ thể',
  'no-place': 'Việc của cấp xã hoặc cấp huyện nhưng không nêu nơi nào',
  'which-commune': 'Chỉ nêu quận, huyện trong khi việc thuộc cấp xã',
  'ambiguous-level': 'Thủ tục do nhiều cấp giải quyết, chưa rõ cấp nào',
  'several-bodies': 'Còn nhiều cơ quan có thể chịu trách nhiệm',
  'only-place': 'Chỉ có tên nơi, không có thủ tục hay cơ quan',
  'no-body': 'Không đủ căn cứ để xác định cơ quan',
  'outside-jurisdiction': 'Ngoài thẩm quyền của thành phố Hà Nội',
  'city-head': 'Phản ánh về lãnh đạo thành phố hoặc cơ quan cấp trên',
  'date-missing': 'Không có ngày gửi và kết quả phụ thuộc vào ngày',
  anachronism: 'Cơ quan được nêu chưa thành lập vào ngày gửi',
  'low-confidence': 'Độ tin cậy của nơi nhận dưới ngưỡng',
  'address-too-long': 'Địa chỉ quá dài nên chưa được đọc',
} as const
/** Why a route needs a person, or what was doubtful about it. */
export type RouteReason = keyof typeof ROUTE_REASONS

/** Reasons for review (`review`), each with its meaning in Vietnamese. */
export const REVIEW_REASONS = {
  'no-text': 'Không có nội dung chữ',
  'foreign-language': 'Không phải tiếng Việt',
  'text-too-long': 'Nội dung quá dài: chỉ phần đầu được xét, cần người đọc hết',
  'scope-doubt': 'Căn cứ trong và ngoài phạm vi gần ngang nhau, hoặc chưa thấy căn cứ nào',
  'tag-doubt': 'Điểm của một nhãn nằm trong khoảng cần người xem',
  'possible-denunciation': 'Có thể là tố cáo (tiền, quà, tội phạm)',
  urgent: 'Có dấu hiệu nguy hiểm cho người',
  'complaint-mixed': 'Vừa khiếu nại quyết định vừa vướng thủ tục',
  'no-route': 'Chưa xác định được cơ quan chịu trách nhiệm (xem route.reasons)',
} as const
/** Why a person must look before the decision goes on. */
export type ReviewReason = keyof typeof REVIEW_REASONS

/** Flags, each with its meaning in Vietnamese. */
export const FLAGS = {
  'possible-denunciation': 'Có nội dung về tiền, quà hoặc hành vi có dấu hiệu phạm tội',
  urgent: 'Có dấu hiệu nguy hiểm cho người',
  'about-the-rule': 'Góp ý về chính quy định, thủ tục',
  'buck-passing': 'Các cơ quan đùn đẩy nhau',
  misdirected: 'Cơ quan được nêu không có thẩm quyền với thủ tục',
  anachronism: 'Nêu tên cơ quan chưa có vào ngày gửi',
  'former-name': 'Nêu tên cơ quan hoặc địa danh đã chấm dứt',
  'national-system': 'Lỗi của hệ thống quốc gia hoặc của ngành, trung ương khắc phục',
  'filing-place-only': 'Chỉ biết nơi nộp, không biết nơi có việc',
  overdue: 'Đã quá thời hạn giải quyết của thủ tục, tính theo ngày nêu trong phản ánh',
  'protect-sender': 'Nên giữ kín người gửi với cơ quan bị phản ánh',
  'channel-complaint': 'Phàn nàn về cách xử lý một phản ánh trước đó',
} as const
/** Machine words that travel with a decision; they do not change it. */
export type Flag = keyof typeof FLAGS

/** Parts of a unit that may go to another, as resolutions word them. */
export const SUCCESSION_PARTS = {
  all: 'Toàn bộ',
  part: 'Một phần diện tích và dân số',
  remainder: 'Phần còn lại',
  'part-area-only': 'Một phần diện tích, không có người ở',
  'part-area-all-people': 'Một phần diện tích, toàn bộ dân số',
  boundary: 'Điều chỉnh địa giới, đơn vị cũ vẫn còn',
} as const
/** How a resolution words what went from one unit to another. */
export type SuccessionPart = keyof typeof SUCCESSION_PARTS

/** Ways of recognising a phrase, each with its meaning in Vietnamese. */
export const HOWS = {
  'as-written': 'Đúng như đã viết (không kể hoa thường, kiểu đặt dấu, i/y)',
  'without-accents': 'Viết không dấu, khớp theo dạng bỏ dấu',
  abbreviation: 'Viết tắt hoặc viết kiểu chat, đọc theo dictionaries/spelling',
  alias: 'Tên gọi khác, tên cũ hoặc tên thường gọi',
} as const
/** How a phrase was recognised. */
export type How = keyof typeof HOWS

/** Kinds of mentions, each with its meaning in Vietnamese. */
export const MENTION_KINDS = {
  place: 'Đơn vị hành chính',
  body: 'Cơ quan, tổ chức',
  procedure: 'Thủ tục hành chính',
  date: 'Ngày',
  duration: 'Khoảng thời gian',
  dossier: 'Mã hồ sơ, số văn bản',
} as const
/** What kind of thing a mention names. */
export type MentionKind = keyof typeof MENTION_KINDS

/** Statuses of a route, each with its meaning in Vietnamese. */
export const ROUTE_STATUSES = {
  resolved: 'Đã xác định cơ quan',
  'needs-review': 'Cần người xem',
  'not-applicable': 'Ngoài phạm vi nên không chuyển',
} as const
/** Whether one body was found, a person must choose, or nothing is routed. */
export type RouteStatus = keyof typeof ROUTE_STATUSES

/** Strengths of rules, the strongest first. */
export const STRENGTHS = ['decisive', 'strong', 'medium', 'weak', 'hint'] as const
/** How much one rule says, in a word; `rules/labels.yaml` gives the words their weights. */
export type Strength = (typeof STRENGTHS)[number]

/** Stages in the life of a rule. */
export const STATUSES = ['draft', 'shadow', 'active', 'deprecated'] as const
/** `draft`: only its examples run. `shadow`: evaluated and reported, no effect. `deprecated`: as active, `check` warns. */
export type RuleStatus = (typeof STATUSES)[number]

// ── Small nouns ─────────────────────────────────────────────────────────────────────────────────

/** Calendar day `YYYY-MM-DD`; compares as text. */
export type Day = string

/** Half-open range of UTF-16 offsets into the citizen's own text. */
export interface Span {
  /** The first unit. */
  readonly start: number
  /** The unit after the last. */
  readonly end: number
}

/** Inclusive at both ends; null = open. */
export interface Period {
  readonly from: Day | null
  readonly through: Day | null
}

// ── What comes in ───────────────────────────────────────────────────────────────────────────────

/** One report as the channel delivers it. */
export interface Report {
  /** The channel's own; it comes back as `Decision.report`. */
  readonly id: string
  /** As the citizen wrote it, in any form of Unicode; all offsets of a decision point into it. */
  readonly text: string
  /** ISO day or date-time; a date-time is read in Asia/Ho_Chi_Minh. */
  readonly sentAt: string | null
  /** The sender's or the matter's address, if the channel asks for one. */
  readonly address?: string | undefined
  /** The body the sender picked in the channel. */
  readonly addressedTo?: string | undefined
  /** Name of the channel; rules may ask for it (fact `channel`). */
  readonly channel?: string | undefined
  /** WGS 84, in degrees; its range is checked, and decisions do not read it. */
  readonly location?: { readonly lat: number; readonly lng: number } | undefined
}

// ── Text ────────────────────────────────────────────────────────────────────────────────────────

/** Reasons of edits, each with its meaning in Vietnamese. */
export const EDIT_REASONS = {
  'unicode-form': 'Chữ tổ hợp hoặc dấu sai thứ tự được gộp về NFC',
  invisible: 'Ký tự không nhìn thấy bị bỏ',
  'look-alike': 'Ký tự giống chữ Việt được thay bằng chữ Việt',
  'full-width': 'Chữ toàn khổ, chữ kiểu được đưa về chữ thường dùng',
  space: 'Khoảng trắng lạ được đưa về dấu cách',
  'tone-placement': 'Dấu thanh được đặt theo kiểu cũ (hòa, thúy)',
  entity: 'Thực thể HTML được giải mã',
  'lone-surrogate': 'Nửa cặp UTF-16 bị thay bằng U+FFFD',
  encoding: 'Bảng mã cũ (TCVN3, VNI, VIQR) được chuyển về Unicode',
  keystrokes: 'Phím gõ Telex hoặc VNI còn nguyên được đọc thành chữ',
  'repeated-letters': 'Chữ kéo dài được rút gọn',
} as const
/** Why the normaliser changed something. */
export type EditReason = keyof typeof EDIT_REASONS

/** One change the normaliser made. */
export interface Edit {
  /** What the citizen wrote, as a span of the original. */
  readonly span: Span
  /** The text of that span. */
  readonly before: string
  /** What stands in its place; empty where it was taken out. */
  readonly after: string
  readonly why: EditReason
}

/** A text in canonical form, with the way back to what was written. */
export interface Normalised {
  /** The canonical form. */
  readonly text: string
  /** As it was given. */
  readonly original: string
  /** Step by step: a later one may change again what an earlier one wrote. Empty for a text that was canonical. */
  readonly edits: readonly Edit[]
  /** The span of the original that a span of `text` came from. Total, monotone, never empty for a non-empty span. */
  toOriginal(span: Span): Span
}

/** Kinds of tokens. */
export const TOKEN_KINDS = ['syllable', 'number', 'mark', 'protected'] as const
/** `syllable`: letters; `number`: digits; `mark`: punctuation, symbol, emoji; `protected`: a code, URL, phone … kept whole. */
export type TokenKind = (typeof TOKEN_KINDS)[number]

/** A syllable, number, mark or protected piece. Every character of a text that is no white space is in exactly one. */
export interface Token {
  /** As in the normalised text. */
  readonly text: string
  /** Matching form: lower case, i/y folded (kỹ = kĩ); accents kept. */
  readonly key: string
  /** `key` without accents and with d for đ. */
  readonly bare: string
  readonly kind: TokenKind
  /** In the original text. */
  readonly start: number
  readonly end: number
  /** Written with a space, a line break or nothing before it. */
  readonly before: 'space' | 'line' | 'none'
}

// ── Matching ────────────────────────────────────────────────────────────────────────────────────

/** One place where a phrase stands; indexes of tokens, half-open. */
export interface PhraseMatch {
  /** Id of the set the phrase belongs to: a cue, a procedure, a body or a unit name. */
  readonly id: string
  /** Index of its first token. */
  readonly first: number
  /** Index of the token after its last. */
  readonly end: number
  readonly how: How
}

/** A cue found in a report. */
export interface CueMatch extends PhraseMatch {
  /** A negation stands shortly before it in the same clause. */
  readonly negated: boolean
  /** Told of an earlier time that a contrast ends: “trước đây … giờ …”. */
  readonly past: boolean
  /** Number of the sentence in which it begins, from 0 over the whole text. */
  readonly sentence: number
  /** The same of the clause. */
  readonly clause: number
}

// ── Rules ───────────────────────────────────────────────────────────────────────────────────────

/**
 * What a rule can speak for or against. `also/…` is for words alone, a tag as the second one: it counts only beside the other tag, in a report
 * that is in scope without it, and a decision tells it under the tag itself.
 */
export type Label = Tag | `off-topic/${OffTopicCategory}` | `flag/${Flag}` | `also/${Tag}`

/** Evidence of one condition: a phrase in the text, or a fact that is no phrase. */
export type Because =
  | { readonly cue: string; readonly start: number; readonly end: number; readonly text?: string; readonly how: How }
  | { readonly fact: string; readonly value: string | number | boolean | null }

/** A rule that held, or the words of the text by themselves, with what made it so. */
export interface Firing {
  /** The id of the rule; `word-points` where the words speak, one firing a label with the weightiest words. */
  readonly rule: string
  /** A rule for several labels fires once for each. */
  readonly label: Label
  /** In points: 1 is what `rules/labels.yaml` writes as 100; negative when it speaks against the label, 0 for a rule in shadow. */
  readonly weight: number
  readonly because: readonly Because[]
}

// ── Decision ────────────────────────────────────────────────────────────────────────────────────

/** A public body on the day of the report. */
export interface Authority {
  /** As in `dictionaries/authorities`; of a class of bodies with the code of the unit: `ubnd-cap-xa:00008`. */
  readonly id: string
  /** The official name on that day. */
  readonly name: string
  readonly level: Level
  /** Code of the unit it governs, null for a city-wide body. */
  readonly unit: string | null
  /** The branch or sub-unit inside the body, when the text tells it. */
  readonly unitHint?: string
}

/** One step from what the text names to the body that must answer. */
export interface Step {
  /** Row or principle of the routing rules, e.g. `R09`, `N5`, `P1`. */
  readonly rule: string
  /** What the step arrived at: a body's or a unit's name. */
  readonly to: string
  /** In Vietnamese, for the official who reads it. */
  readonly why: string
  /** Decree, resolution or policy behind the step. */
  readonly basis: string
}

/** The body that must answer on the day, or why a person has to name it. */
export interface Route {
  readonly status: RouteStatus
  /** The body; null unless `status` is `resolved`. */
  readonly authority: Authority | null
  /** Bodies to be told as well. */
  readonly secondary: readonly Authority[]
  /** Whom a person may choose from when `status` is `needs-review`; empty when nobody can be proposed. */
  readonly candidates: readonly Authority[]
  /** Why a person must look, or what was doubtful. */
  readonly reasons: readonly RouteReason[]
  /**
   * How sure the row of the decision table is of its answer, 0 to 1, as `rules/routing/table.yaml` has it; null when
   * nothing is routed. A judgement, not a measured share: that is `confidence.route`.
   */
  readonly certainty: number | null
  /** How the answer was reached, each step with its legal basis. */
  readonly steps: readonly Step[]
}

/** A place, body, procedure, time or code that the text names; `start` and `end` are those of a `Span`. */
export interface Mention {
  readonly kind: MentionKind
  /**
   * Code of the unit, id of the body, family of bodies, procedure or field, ISO day or ISO 8601 duration; empty where the
   * text leaves it open, and for codes of files.
   */
  readonly id: string
  /** In the words of the pack, never in those of the text. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Left out with `--no-text`. */
  readonly text?: string
}

/** The one procedure that a report is about. */
export interface ProcedureName {
  /** As in `dictionaries/procedures`. */
  readonly id: string
  /** Code on the National Public Service Portal, null where none is known. */
  readonly code: string | null
  readonly name: string
}

/** The units in which time limits of procedures run. */
export const LIMIT_UNITS = {
  days: 'Ngày, kể cả ngày nghỉ',
  'working-days': 'Ngày làm việc, không tính ngày nghỉ lễ, Tết và cuối tuần',
} as const
/** In which days a time limit is counted. */
export type LimitUnit = keyof typeof LIMIT_UNITS

/** A file that has waited longer than the procedure allows, by the dates and durations that the text tells. */
export interface Overdue {
  /** Id of the procedure whose limit it is. */
  readonly procedure: string
  /** As the portal had it when it was read (see the procedure's source); what it was before is not known. */
  readonly limit: number
  /** Waited at least so long, in the same unit as `limit`. */
  readonly elapsed: number
  readonly unit: LimitUnit
  /** The latest day on which the file may have been handed in; the first day that counts is the next one. */
  readonly since: Day
  /** The day of the report, or the day until which the text says there was no result. */
  readonly until: Day
  /** Where the limit comes from. */
  readonly basis: string
  /** Where the text tells it. */
  readonly because: readonly Span[]
}

/** What produced a decision; equal stamps and equal input give an equal decision. */
export interface MadeWith {
  /** Of pakn. */
  readonly version: string
  /** Hash of the sources below `rules/`. */
  readonly rules: string
  /** Hash of the sources below `dictionaries/`. */
  readonly dictionaries: string
}

/** The answer for one report. */
export interface Decision {
  readonly schema: 'pakn/decision@1'
  /** Id of the report. */
  readonly report: string
  /** The day for which the answer holds; null: no day was given. */
  readonly asOf: Day | null
  readonly scope: 'administrative-procedure' | 'off-topic'
  /** At least one exactly when in scope. */
  readonly tags: readonly Tag[]
  /** Null exactly when in scope. */
  readonly offTopic: { readonly category: OffTopicCategory; readonly suggestedChannel: string } | null
  /** Null when off topic. */
  readonly field: Field | null
  /** Null when off topic, when none is named, and when several are. */
  readonly procedure: ProcedureName | null
  /** Null when the text does not tell, the limit is not known, or the time is not over. */
  readonly overdue: Overdue | null
  readonly route: Route
  /** Sums of the weights for each tag, in hundredths of a point, as `rules/labels.yaml` has its thresholds. */
  readonly score: Readonly<Record<Tag, number>>
  /** Shares of right answers among decisions with such scores, 0 to 1, as measured on a corpus; null: not measured. */
  readonly confidence: {
    readonly scope: number | null
    readonly tags: Readonly<Partial<Record<Tag, number | null>>>
    readonly route: number | null
  }
  /** Why a person must look, sorted; empty: it may go on unattended. */
  readonly review: readonly ReviewReason[]
  /** Sorted. */
  readonly flags: readonly Flag[]
  readonly firings: readonly Firing[]
  /** In reading order. */
  readonly mentions: readonly Mention[]
  readonly madeWith: MadeWith
}

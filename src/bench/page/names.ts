/** What the page calls things: machine words in Vietnamese, as short as a column needs. Words of a corpus stay as they are. */
import {
  FIELDS,
  FLAGS,
  type Label,
  LEVELS,
  OFF_TOPIC_CATEGORIES,
  type OffTopicCategory,
  REVIEW_REASONS,
  ROUTE_REASONS,
  type Strength,
  type Tag,
} from '../../types.js'

type Names = Readonly<Record<string, string>>

/** The tags in a word or two; `TAGS` says them in full. */
export const SHORT_TAGS: Readonly<Record<Tag, string>> = {
  'procedure-difficulty': 'Khó khăn',
  'staff-conduct': 'Thái độ',
}

const SHORT_CATEGORIES: Readonly<Record<OffTopicCategory, string>> = {
  infrastructure: 'Hạ tầng',
  environment: 'Môi trường',
  traffic: 'Giao thông',
  'public-order': 'Trật tự',
  utilities: 'Điện, nước',
  'education-health-service': 'Trường, viện',
  'construction-violation': 'Xây dựng sai',
  'complaint-denunciation': 'Khiếu nại',
  inquiry: 'Hỏi cách làm',
  praise: 'Khen',
  'spam-other': 'Khác',
}

const SETS: Names = { none: 'Ngoài phạm vi', both: 'Cả hai', ...SHORT_TAGS }
const ANSWERS: Names = {
  ...SHORT_TAGS,
  ...SHORT_CATEGORIES,
  'administrative-procedure': 'Trong phạm vi',
  'off-topic': 'Ngoài phạm vi',
}

/** A set of tags, a row or column of the confusion of sets. */
export function setName(name: string): string {
  return SETS[name] ?? name
}

/** A scope, a tag, several tags or an off-topic category. */
export function answerName(name: string): string {
  return name
    .split(' + ')
    .map(part => ANSWERS[part] ?? part)
    .join(' + ')
}

/** A category in full, for where there is room. */
export function categoryTitle(name: string): string {
  return (OFF_TOPIC_CATEGORIES as Names)[name] ?? answerName(name)
}

/** A label that rules speak for: `off-topic/praise`, `flag/urgent`. */
export function labelName(label: Label | string): string {
  const [kind = '', name = ''] = label.split('/')
  if (kind === 'off-topic') return name === '' ? answerName(kind) : `Ngoài: ${answerName(name).toLowerCase()}`
  return kind === 'flag' ? `Cờ: ${(FLAGS as Names)[name] ?? name}` : answerName(kind)
}

export const STRENGTH_NAMES: Readonly<Record<Strength, string>> = {
  decisive: 'quyết định',
  strong: 'mạnh',
  medium: 'vừa',
  weak: 'yếu',
  hint: 'gợi ý',
}

export const DIMENSION_NAMES: Names = {
  style: 'Cách viết',
  marks: 'Có dấu hay không',
  era: 'Thời kỳ',
  field: 'Lĩnh vực',
  origin: 'Nguồn gốc',
  channel: 'Kênh',
  length: 'Độ dài (số tiếng)',
  sentences: 'Câu dài nhất (số từ)',
  split: 'Phần của tập mẫu',
}

const SLICE_NAMES: Readonly<Record<string, Names>> = {
  style: { clean: 'Rõ ràng, đủ dấu', sloppy: 'Viết tắt, kiểu chat', bare: 'Không dấu', odd: 'Khác thường' },
  marks: { all: 'Đủ dấu', some: 'Có chỗ thiếu dấu', none: 'Không dấu' },
  field: { ...FIELDS, ...ANSWERS },
  origin: { real: 'Thật', 'real-quoted': 'Thật, trích lại', authored: 'Viết để thử' },
}

/** A part of the corpus, in the words of its dimension. */
export function sliceName(dimension: string, name: string): string {
  return SLICE_NAMES[dimension]?.[name] ?? name
}

const REASONS: Names = { ...ROUTE_REASONS, ...REVIEW_REASONS }

/** Why a route is open or a person must look. */
export function reasonName(reason: string): string {
  return REASONS[reason] ?? reason
}

export function fieldName(field: string | null): string {
  return field === null ? '–' : ((FIELDS as Names)[field] ?? field)
}

const GROUPS: Names = {
  ...LEVELS,
  unknown: 'Không rõ cấp',
  'needs-review': 'Không thể biết',
  police: 'Trong đó: công an',
}

/** A level of bodies, or a period. */
export function groupName(name: string): string {
  return GROUPS[name] ?? name
}

const SHORT_GROUPS: Names = {
  ...GROUPS,
  commune: 'Cấp xã',
  district: 'Cấp huyện',
  department: 'Sở, ngành',
  city: 'UBND thành phố',
}

/** The same where a chart has little room. */
export function shortGroupName(name: string): string {
  return SHORT_GROUPS[name] ?? name
}

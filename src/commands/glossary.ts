/**
 * `npm run glossary`: the closed lists of src/types.ts and src/problems → `GLOSSARY.md`.
 * A word that is in no list is in no decision; a test keeps the file equal to the lists.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FLIP_KINDS, KINDS, METHODS, OUTCOMES } from '../bench/report.js'
import { INPUT_CODES, PROBLEM_CODES } from '../problems.js'
import {
  EDIT_REASONS,
  FIELDS,
  FLAGS,
  HOWS,
  LEVELS,
  LIMIT_UNITS,
  MENTION_KINDS,
  OFF_TOPIC_CATEGORIES,
  REVIEW_REASONS,
  ROUTE_REASONS,
  ROUTE_STATUSES,
  SUCCESSION_PARTS,
  TAGS,
} from '../types.js'

interface Chapter {
  readonly title: string
  /** Where a reader meets these words. */
  readonly where: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const CHAPTERS: readonly Chapter[] = [
  words('Nhãn · Tags', '`tags`, `score`, `supports:` của quy tắc', TAGS),
  words(
    'Nhóm ngoài phạm vi · Off-topic categories',
    '`offTopic.category`, `supports: off-topic/…`',
    OFF_TOPIC_CATEGORIES,
  ),
  words('Lĩnh vực · Fields', '`field`, dữ kiện `field` của quy tắc', FIELDS),
  words('Cấp của cơ quan · Levels', '`route.authority.level`', LEVELS),
  words('Tình trạng chuyển · Route statuses', '`route.status`', ROUTE_STATUSES),
  words('Vì sao chưa rõ nơi nhận · Route reasons', '`route.reasons`', ROUTE_REASONS),
  words('Vì sao cần người xem · Review reasons', '`review`', REVIEW_REASONS),
  words('Cờ · Flags', '`flags`, `supports: flag/…`', FLAGS),
  words('Đơn vị của thời hạn · Units of time limits', '`overdue.unit`', LIMIT_UNITS),
  words('Nhận ra bằng cách nào · How a phrase was recognised', '`firings[].because[].how`', HOWS),
  words('Loại nhắc tới · Mention kinds', '`mentions[].kind`', MENTION_KINDS),
  words('Phần được chuyển · Parts of a succession', '`successions[].part` của địa danh', SUCCESSION_PARTS),
  words('Chuẩn hóa đã sửa gì · Edit reasons', '`normalise(text).edits[].why`', EDIT_REASONS),
  words(
    'Báo cáo bị từ chối · Input codes',
    '`PaknInputError.code`, `error.code` trong NDJSON của `pakn decide`',
    INPUT_CODES,
  ),
  {
    title: 'Lỗi của quy tắc và từ điển · Problem codes',
    where: '`Problem.code`, `error[…]` khi nạp dữ liệu (load) hoặc khi chạy `pakn check` (check)',
    columns: ['Mã', 'Nghĩa', 'Meaning', 'Ai thấy'],
    rows: Object.entries(PROBLEM_CODES).map(([code, { vi, en, found }]) => [`\`${code}\``, vi, en, found]),
  },
]

const BENCH_CHAPTERS: readonly Chapter[] = [
  words('Lệch đáp án · Disagreements', '`disagreements` của `pakn bench`', KINDS),
  words('Kết quả chuyển · Outcomes of routes', '`routing.outcomes` của `pakn bench`', OUTCOMES),
  words('Kết quả đổi thế nào · Flips', '`comparison.flips` của `pakn bench`, `kind` của `pakn diff`', FLIP_KINDS),
  words('Cách tính khoảng · Methods of intervals', '`method` của mọi con số trong `pakn bench --json`', METHODS),
]

function words(title: string, where: string, list: Readonly<Record<string, string>>): Chapter {
  return {
    title,
    where,
    columns: ['Từ', 'Nghĩa'],
    rows: Object.entries(list).map(([word, meaning]) => [`\`${word}\``, meaning]),
  }
}

/** The whole glossary as Markdown, in the order in which a reader of a decision meets the words. */
export function glossary(): string {
  const head = [
    '# Bảng từ · Glossary',
    '',
    'Mọi từ máy đọc trong một quyết định và trong thông báo lỗi. Danh sách đóng: từ không có ở đây thì không xuất hiện.',
    'Every machine word of a decision and of an error message. The lists are closed: what is not here does not occur.',
    '',
    '<!-- Generated from src/types.ts and src/problems by `npm run glossary`; edit those. -->',
  ]
  return `${[...head, ...[...CHAPTERS, ...BENCH_CHAPTERS].flatMap(chapterLines)].join('\n')}\n`
}

function chapterLines({ title, where, columns, rows }: Chapter): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return ['', `## ${title}`, '', `Ở/in: ${where}`, '', row(columns), row(columns.map(() => '---')), ...rows.map(row)]
}

// Run as a script it writes the file; imported by its test it must not.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('GLOSSARY.md', glossary())

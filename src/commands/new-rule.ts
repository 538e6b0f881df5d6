import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Command } from 'commander'
import { PLACEHOLDERS } from '../load/placeholders.js'
import { FLAGS, type Label, OFF_TOPIC_CATEGORIES, TAGS } from '../types.js'
import type { Folders, FoundCue, Library } from './library.js'
import { CannotStart, type ExitCode, type Terminal, write } from './terminal.js'
import { TEXTS } from './texts/texts.js'

export interface NewRuleOptions extends Folders {
  readonly like?: string
}

export function addNewRule(program: Command, run: (id: string, options: NewRuleOptions) => Promise<void>): void {
  program
    .command('new-rule')
    .argument('<id>')
    .option('--like <sentence>')
    .option('--rules <dir>')
    .option('--dictionaries <dir>')
    .action(run)
}

export async function newRule(
  id: string,
  options: NewRuleOptions,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  checkId(id)
  const folder = options.rules ?? 'rules'
  if (!existsSync(folder)) {
    throw new CannotStart(say => say.noRulesFolder(folder))
  }
  const file = join(folder, `${id}.yaml`).replaceAll('\\', '/')
  if (existsSync(file)) throw new CannotStart(say => say.ruleIsThere(file))
  const label = labelFor(id)
  const cues = options.like === undefined ? [] : outermost(await library.findCues(options.like, label, options))
  const schema = relative(dirname(file), join(library.root, 'dist', 'schemas', 'rule.json')).replaceAll('\\', '/')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, scaffold({ schema, label, like: options.like ?? null, cues }), { flag: 'wx' })
  await write(terminal.stdout, `${file}\n`)
  await write(terminal.stderr, `pakn: ${TEXTS[terminal.lang].usage.notes.fillIn(folder)}\n`)
  return 0
}

/** “số” inside “máy lấy số” says less than the whole. */
function outermost(cues: readonly FoundCue[]): FoundCue[] {
  const isInside = (words: string, others: string) =>
    others.length > words.length && ` ${others} `.toLowerCase().includes(` ${words} `.toLowerCase())
  return cues.filter(({ words }) => !cues.some(other => isInside(words, other.words)))
}

function checkId(id: string): void {
  const parts = id.split('/')
  if (id.endsWith('.yaml')) throw new CannotStart(say => say.idIsFileName(id, id.slice(0, -5)))
  const odd = parts.find(part => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
  if (odd !== undefined) {
    throw new CannotStart(say => say.oddId(odd, slug(id)))
  }
  if (parts.length < 2) {
    throw new CannotStart(say => say.idWithoutFolder(id))
  }
  if (parts[0] === 'routing') throw new CannotStart(say => say.noRulesInRouting())
}

/** What the id was meant to be: `Quá hạn` → `qua-han`. */
function slug(id: string): string {
  const bare = id.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()
  return bare
    .split('/')
    .map(part => part.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
    .filter(part => part !== '')
    .join('/')
}

/** The folder says what the rule is about; a folder that says nothing begins with the commonest label. */
function labelFor(id: string): Label {
  const [folder = '', name = ''] = id.split('/')
  const tag = words(TAGS).find(tag => tag === folder)
  const category = words(OFF_TOPIC_CATEGORIES).find(category => folder === 'off-topic' && category === name)
  const flag = words(FLAGS).find(flag => folder === 'flags' && flag === name)
  if (category !== undefined) return `off-topic/${category}`
  return flag === undefined ? (tag ?? 'procedure-difficulty') : `flag/${flag}`
}

function words<Key extends string>(vocabulary: Readonly<Record<Key, string>>): Key[] {
  // Object.keys forgets the type of the keys.
  return Object.keys(vocabulary) as Key[]
}

interface Beginning {
  /** Path of the JSON Schema, from the folder of the file. */
  readonly schema: string
  readonly label: Label
  readonly like: string | null
  readonly cues: readonly FoundCue[]
}

/** More would hide the fitting ones. */
const MOST_CUES = 8

/** A rule file that can be read, each line explained. */
export function scaffold({ schema, label, like, cues }: Beginning): string {
  const [first, ...others] = cues.slice(0, MOST_CUES)
  const subjectOf = (id = '') => id.split('/')[0]
  const second = others.find(({ id, words }) => words !== first?.words && subjectOf(id) !== subjectOf(first?.id))
  const quoted = (text: string) => JSON.stringify(text)
  const found = cues.slice(0, MOST_CUES).map(({ id, title, words }) => `#   ${id} (${title}): “${words}”`)
  const condition =
    first === undefined
      ? ['  # Nhóm cụm từ <tệp>/<khóa> trong dictionaries/cues, hoặc cụm từ viết tại chỗ.', '  has: [thay cụm từ này]']
      : second === undefined
        ? [`  has: ${first.id}`]
        : [
            '  # Hai nhóm cách nhau nhiều nhất 12 tiếng, trong cùng một câu.',
            `  near: [${first.id}, ${second.id}]`,
            '  within: 12',
          ]
  const says = first === undefined ? PLACEHOLDERS.explain : `Nói “{${first.id}}”`
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# Tên quy tắc, ngắn, bằng tiếng Việt.',
    `title: ${PLACEHOLDERS.title}`,
    '# Câu cho cán bộ đọc; {nhóm/cụm} được thay bằng chữ người dân viết.',
    `explain: ${quoted(says)}`,
    '# Căn cứ: văn bản nào, hoặc gặp ở đâu.',
    `reference: ${PLACEHOLDERS.reference}`,
    '# Đơn vị trả lời khi có người hỏi về quy tắc.',
    'owner: phong-kiem-soat-tthc',
    '# draft: chỉ chạy ví dụ · shadow: chạy thử, chưa có tác dụng · active: đang dùng · deprecated: sắp bỏ.',
    'status: draft',
    '# Chỉ có hiệu lực trong một thời gian thì bỏ dấu # ở dòng dưới (tính cả hai ngày, theo ngày gửi phản ánh).',
    '# effective: { from: 2025-07-01, through: 2026-06-30 }',
    '# supports: nhãn được cộng điểm · against: nhãn bị trừ điểm. Danh sách nhãn ở GLOSSARY.md.',
    `supports: ${label}`,
    '# decisive · strong · medium · weak · hint; điểm của mỗi mức ở rules/labels.yaml.',
    'strength: weak',
    ...(found.length === 0 ? [] : ['# Trong câu mẫu có các nhóm cụm từ này:', ...found]),
    'when:',
    ...condition,
    '# Ngoại lệ, chỉ có thể làm mất một lần khớp:',
    '# unless:',
    '#   has: [đã xong, cảm ơn]',
    '# Câu tự viết bằng giọng người dân, không chép phản ánh thật. no-match là câu suýt khớp.',
    'examples:',
    '  match:',
    `    - ${quoted(like ?? PLACEHOLDERS.match)}`,
    `    - ${quoted(PLACEHOLDERS.matchUnaccented)}`,
    '  no-match:',
    `    - ${quoted(PLACEHOLDERS.noMatch)}`,
    `    - ${quoted(PLACEHOLDERS.otherNoMatch)}`,
    '',
  ].join('\n')
}

import { type Said, say } from '../problems.js'
import { allowed, allowedInstead, didYouMean } from './nearest.js'
import type { Reading } from './reading.js'
import { KEBAB } from './schemas/common.js'
import type { Source } from './source.js'

const ROUTING_FILES = ['routing/table.yaml', 'routing/fields.yaml', 'routing/families.yaml']
export const UNIT_TABLES = ['districts', 'communes', 'successions', 'aliases'].map(name => `units/${name}.tsv`)
/** How much words speak for labels, as `pakn learn` writes it. */
export const WORD_TABLE = 'word-points/points.tsv'
const UNIT_LISTS = ['kinds', 'common-names', 'outside', 'address'].map(name => `units/${name}.yaml`)
/** In their folders no other file is read. */
const NAMED_FILES = [...UNIT_TABLES, ...UNIT_LISTS, WORD_TABLE]
const NAMED_FOLDERS = ['units', 'word-points']
const YAML_FOLDERS = ['spelling', 'cues', 'authorities', 'procedures', 'calendar']
/** Read by other rooms at build time, part of the stamp but not of the pack. */
const FOREIGN_FOLDERS = ['words', 'names', 'syllables']

const RENAME = say('Đổi đuôi tệp thành .yaml', 'Rename the file to .yaml')
const NOT_READ = say('Không ai đọc tệp này', 'Nothing reads this file')

/** Whether a file below `rules/` lies where it is read; reports when not. */
export function checkRulePlace(source: Source, reading: Reading): boolean {
  if (!source.name.endsWith('.yaml'))
    return misplaced(source, say('Quy tắc là tệp .yaml', 'A rule is a .yaml file'), RENAME, reading)
  if (source.name.startsWith('routing/') && !ROUTING_FILES.includes(source.name)) {
    return misplaced(
      source,
      say(
        'Thư mục routing chỉ có table.yaml, fields.yaml và families.yaml',
        'The folder routing holds only table.yaml, fields.yaml and families.yaml',
      ),
      say('Chuyển tệp sang thư mục khác', 'Move the file to another folder'),
      reading,
    )
  }
  return checkFileName(source, reading)
}

/** Whether a file below `dictionaries/` lies where the pack reads it; reports when nobody does. */
export function checkDictionaryPlace(source: Source, reading: Reading): boolean {
  const { name } = source
  const [folder = ''] = name.split('/')
  if (FOREIGN_FOLDERS.includes(folder)) return false
  if (name.endsWith('.yml'))
    return misplaced(
      source,
      say('Từ điển là tệp .yaml hoặc .tsv', 'A dictionary is a .yaml or .tsv file'),
      RENAME,
      reading,
    )
  const named = NAMED_FILES.filter(path => path.startsWith(`${folder}/`))
  if (named.includes(name)) return true
  if (named.length > 0) {
    const below = (path: string) => path.slice(folder.length + 1)
    return misplaced(source, NOT_READ, allowedInstead(below(name), named.map(below)), reading)
  }
  if (!YAML_FOLDERS.includes(folder) || name.split('/').length !== 2 || !name.endsWith('.yaml')) {
    const folders = [...YAML_FOLDERS, ...NAMED_FOLDERS]
    const hint =
      didYouMean(folder, folders) ?? allowed([...YAML_FOLDERS.map(known => `${known}/*.yaml`), ...NAMED_FILES])
    return misplaced(source, NOT_READ, hint, reading)
  }
  return checkFileName(source, reading)
}

function misplaced(source: Source, message: Said, hint: Said, reading: Reading): false {
  reading.error('misplaced-file', { file: source.path, line: 1, column: 1 }, message, hint)
  return false
}

// Paths become ids that stand in rules, logs and decisions.
function checkFileName(source: Source, reading: Reading): boolean {
  const odd = source.name
    .replace(/\.[a-z]+$/, '')
    .split('/')
    .find(part => !KEBAB.test(part))
  if (odd === undefined) return true
  const message = say(`Tên “${odd}” không dùng làm tên được`, `“${odd}” cannot serve as a name`)
  const hint = say(
    'Đặt tên bằng chữ thường không dấu, chữ số và dấu gạch nối',
    'Name files with lower-case letters without accents, digits and hyphens',
  )
  reading.error('bad-file-name', { file: source.path, line: 1, column: 1 }, message, hint)
  return true
}

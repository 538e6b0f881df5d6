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
  if (name === WORD_TABLE) return true
  if (name.endsWith('.yml'))
    return misplaced(
      source,
      say('Từ điển là tệp .yaml hoặc .tsv', 'A dictionary is a .yaml or .tsv file'),
      RENAME,
      reading,
    )
  if (folder === 'units') {
    const known = [...UNIT_TABLES, ...UNIT_LISTS]
    if (known.includes(name)) return true
    const hint = allowedInstead(
      name.slice('units/'.length),
      known.map(path => path.slice('units/'.length)),
    )
    return misplaced(source, NOT_READ, hint, reading)
  }
  if (!YAML_FOLDERS.includes(folder) || name.split('/').length !== 2 || !name.endsWith('.yaml')) {
    const hint = didYouMean(folder, YAML_FOLDERS) ?? allowed(YAML_FOLDERS.map(known => `${known}/*.yaml`))
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

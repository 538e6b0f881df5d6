import { didYouMean } from './nearest.js'
import type { Reading } from './reading.js'
import { KEBAB } from './schemas/common.js'
import type { Source } from './source.js'

const ROUTING_FILES = ['routing/table.yaml', 'routing/fields.yaml', 'routing/families.yaml']
export const UNIT_TABLES = ['districts', 'communes', 'successions', 'aliases'].map(name => `units/${name}.tsv`)
const UNIT_LISTS = ['kinds', 'common-names', 'outside'].map(name => `units/${name}.yaml`)
const YAML_FOLDERS = ['spelling', 'cues', 'authorities', 'procedures']
/** Read by other rooms at build time, part of the stamp but not of the pack. */
const FOREIGN_FOLDERS = ['words', 'names', 'syllables']

/** Whether a file below `rules/` lies where it is read; reports when not. */
export function checkRulePlace(source: Source, reading: Reading): boolean {
  if (!source.name.endsWith('.yaml'))
    return misplaced(source, 'Quy tắc là tệp .yaml', 'Đổi đuôi tệp thành .yaml', reading)
  if (source.name.startsWith('routing/') && !ROUTING_FILES.includes(source.name)) {
    return misplaced(
      source,
      'Thư mục routing chỉ có table.yaml, fields.yaml và families.yaml',
      'Chuyển tệp sang thư mục khác',
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
    return misplaced(source, 'Từ điển là tệp .yaml hoặc .tsv', 'Đổi đuôi tệp thành .yaml', reading)
  if (folder === 'units') {
    const known = [...UNIT_TABLES, ...UNIT_LISTS]
    if (known.includes(name)) return true
    const hint =
      didYouMean(
        name.slice('units/'.length),
        known.map(path => path.slice('units/'.length)),
      ) ?? `Được đọc: ${known.join(', ')}`
    return misplaced(source, 'Không ai đọc tệp này', hint, reading)
  }
  if (!YAML_FOLDERS.includes(folder) || name.split('/').length !== 2 || !name.endsWith('.yaml')) {
    const hint =
      didYouMean(folder, YAML_FOLDERS) ?? `Được đọc: ${YAML_FOLDERS.map(known => `${known}/*.yaml`).join(', ')}`
    return misplaced(source, 'Không ai đọc tệp này', hint, reading)
  }
  return checkFileName(source, reading)
}

function misplaced(source: Source, message: string, hint: string, reading: Reading): false {
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
  const message = `Tên “${odd}” không dùng làm tên được`
  const hint = 'Đặt tên bằng chữ thường không dấu, chữ số và dấu gạch nối'
  reading.error('bad-file-name', { file: source.path, line: 1, column: 1 }, message, hint)
  return true
}

import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { type Place, type Said, say } from '../problems.js'
import { FIRST_HERE, type Reading } from './reading.js'
import type { Source } from './source.js'
import { unclosed, yamlFault } from './yaml-faults.js'
import { type FaultInPart, readParts, YAML_OPTIONS } from './yaml-parts.js'
import { findUnclosed, keyText, type Path, placeOf, rangeOf, rangeOfNode } from './yaml-places.js'

/** The place of a value, or of the key it stands behind. */
export type Locate = (path: Path, at?: 'key' | 'value') => Place

/** A YAML file that could be read, with the way from each value back to its place. */
export interface YamlFile {
  readonly path: string
  readonly name: string
  readonly value: unknown
  readonly locate: Locate
  /** False: of some parts, whose faults have been told, only the names could be read. */
  readonly isWhole: boolean
}

/** Parses as YAML 1.2 core: `no`, `on` and `2025-07-01` stay text. Null when nothing of the file can be read. */
export function parseYaml(source: Source, reading: Reading): YamlFile | null {
  const lines = linesOf(source.text)
  const whole = parseDocument(source.text, YAML_OPTIONS)
  const place: PlaceOfRange = ([start, end]) => placeOf(source, lines, start, end)
  const document = whole.errors.length + whole.warnings.length === 0 ? whole : readable(source.text, place, reading)
  if (document === null) return null
  if (refuseFeatures(document, place, reading)) return null
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    const message = say('Tệp không có nội dung', 'The file says nothing')
    const hint = say('Viết nội dung vào tệp hoặc xóa tệp', 'Write something into the file or delete it')
    reading.error('empty-file', { file: source.path, line: 1, column: 1 }, message, hint)
    return null
  }
  reportDoubleKeys(document, place, reading)
  const value = valuesOf(document)
  if (value === undefined) return null
  return {
    path: source.path,
    name: source.name,
    value,
    locate: (path, at = 'value') => place(rangeOf(document, path, at)),
    isWhole: document === whole,
  }
}

/** All lines: the reader of YAML counts no farther than it reads. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter()
  for (let start = 0; start !== -1; ) {
    lines.addNewLine(start)
    const end = text.indexOf('\n', start)
    start = end === -1 ? -1 : end + 1
  }
  return lines
}

/** Tells every fault, and what can be read beside them; null when nothing can. */
function readable(text: string, place: PlaceOfRange, reading: Reading): Document | null {
  const { faults, kept } = readParts(text)
  for (const fault of faults.slice(0, MOST_FAULTS)) reportFault(fault, text, place, reading)
  return kept === null ? null : parseDocument(kept, YAML_OPTIONS)
}

/** What has more of them is no YAML. */
const MOST_FAULTS = 50

type PlaceOfRange = (range: readonly [number, number]) => Place

/** Where a bracket or a quote opens if it stays open. */
function reportFault(
  { fault, document, start }: FaultInPart,
  text: string,
  place: PlaceOfRange,
  reading: Reading,
): void {
  const open = findUnclosed(fault, document)
  const [from, to] = open === null ? fault.pos : [open.start, open.start + 1]
  const at = start + from
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart).split('\n', 1)[0] ?? ''
  const { code, message, hint } = open === null ? yamlFault(fault.code, line, at - lineStart) : unclosed(open.what)
  reading.error(code, place([start + from, start + to]), message, hint)
}

/** The file as values; undefined when its references lead nowhere, or blow it up a million times. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS()
  } catch {
    return undefined
  }
}

/** Refuses references, since an author would have to look elsewhere to know what a rule says, and keys that are no names. */
function refuseFeatures(document: Document, place: PlaceOfRange, reading: Reading): boolean {
  let isUnreadable = false
  const refuse = (node: unknown, message: Said, hint: Said) => {
    reading.error('yaml-feature', place(rangeOfNode(node)), message, hint)
  }
  visit(document, {
    Alias: (_, node) => {
      const hint = say(
        'Viết lại giá trị tại chỗ, hoặc đưa cụm từ vào dictionaries/cues và gọi theo tên',
        'Write the value out, or move the phrases to dictionaries/cues and use them by name',
      )
      refuse(node, say('Không dùng tham chiếu (*tên) của YAML', 'References of YAML (*name) are not used here'), hint)
    },
    Pair: (_, { key }) => {
      if (!isCollection(key)) return
      const hint = say('Đặt “:” sau một tên, không sau danh sách', 'Put “:” after a name, not after a list')
      isUnreadable = true
      refuse(key, say('Khóa phải là chữ', 'A key must be a text'), hint)
    },
  })
  return isUnreadable
}

function reportDoubleKeys(document: Document, place: PlaceOfRange, reading: Reading): void {
  visit(document, {
    Map: (_, map) => {
      const firsts = new Map<string, Place>()
      for (const { key } of map.items) {
        const here = place(rangeOfNode(key))
        const text = keyText(key)
        const first = firsts.get(text)
        if (first === undefined) {
          firsts.set(text, here)
          continue
        }
        const message = say(
          `Khóa “${text}” viết hai lần trong cùng một mục`,
          `The key “${text}” is written twice in one entry`,
        )
        const hint = say('Gộp hai chỗ làm một hoặc xóa một chỗ', 'Merge the two or delete one')
        const related = [{ place: first, message: FIRST_HERE }]
        reading.error('duplicate-key', here, message, hint, related)
      }
    },
  })
}

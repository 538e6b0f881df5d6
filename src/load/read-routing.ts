import type { AuthoredFamily, FieldDefault, Routing, RoutingRow } from '../pack.js'
import { type Place, type Said, say } from '../problems.js'
import { ROUTING_FACTS } from '../routing/facts.js'
import { STRATEGIES } from '../routing/strategies.js'
import { allowedInstead } from './nearest.js'
import { readPhrases } from './phrases.js'
import { openPeriod } from './read-rules.js'
import { bodiesHere, FIRST_HERE, type Reading } from './reading.js'
import { name } from './schemas/common.js'
import { bodyFamily, routingFields, routingTable } from './schemas/routing.js'
import { readEntries, readShape } from './shape.js'
import type { YamlFile } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/** Without a table nothing is known of either day. */
const EARLIEST = '0000-01-01'
const LATEST = '9999-12-31'

/** `rules/routing/table.yaml` and `fields.yaml`; without them there is nothing to route by. */
export function readRouting(table: YamlFile | null, fields: YamlFile | null, reading: Reading): Routing {
  const written = table === null ? null : readShape(routingTable, table.value, table.locate, reading)
  return {
    rows: written === null || table === null ? [] : readRows(written.rows, table, reading),
    fields: fields === null ? [] : readFields(fields, reading),
    confidenceFloor: written?.['confidence-floor'] ?? 0,
    filingAnywhereFrom: written?.['filing-anywhere-from'] ?? LATEST,
    firstReports: written?.['first-reports'] ?? EARLIEST,
  }
}

type AuthoredRows = NonNullable<ReturnType<typeof routingTable.parse>>['rows']

function readRows(written: AuthoredRows, file: YamlFile, reading: Reading): RoutingRow[] {
  const firsts = new Map<string, Place>()
  return written.map(({ effective, when, policy = null, ...row }, index) => {
    const place = file.locate(['rows', index, 'id'])
    const first = firsts.get(row.id)
    if (first !== undefined) {
      const related = [{ place: first, message: FIRST_HERE }]
      const message = say(`Dòng “${row.id}” đã có`, `The row “${row.id}” is there already`)
      reading.error('duplicate-id', place, message, say('Đổi mã của một dòng', 'Change the id of one row'), related)
    }
    firsts.set(row.id, first ?? place)
    const absence = say('Không có cách xác định', 'There is no way to find a body called')
    checkKnown(absence, row.to, Object.keys(STRATEGIES), ['rows', index, 'to'], 'value', file, reading)
    checkFacts(when, ['rows', index, 'when'], file, reading)
    const conditions = Object.entries(when).map(([fact, values]) => [fact, [values].flat()] as const)
    return { ...row, when: Object.fromEntries(conditions), effective: openPeriod(effective), policy }
  })
}

/** A row on a fact or a value that does not exist would never hold. */
function checkFacts(when: AuthoredRows[number]['when'], path: Path, file: YamlFile, reading: Reading): void {
  const facts: Readonly<Record<string, readonly string[]>> = ROUTING_FACTS
  for (const [fact, written] of Object.entries(when)) {
    const values = facts[fact]
    const noFact = say('Không có dữ kiện', 'There is no fact')
    checkKnown(noFact, fact, Object.keys(facts), [...path, fact], 'key', file, reading)
    if (values === undefined) continue
    for (const [index, value] of [written].flat().entries()) {
      const at = typeof written === 'string' ? [...path, fact] : [...path, fact, index]
      const noValue = say(`Dữ kiện “${fact}” không có giá trị`, `The fact “${fact}” has no value`)
      checkKnown(noValue, value, values, at, 'value', file, reading)
    }
  }
}

function checkKnown(
  absence: Said,
  word: string,
  known: readonly string[],
  path: Path,
  at: 'key' | 'value',
  file: YamlFile,
  reading: Reading,
): void {
  if (known.includes(word)) return
  const message = say(`${absence.vi} “${word}”`, `${absence.en} “${word}”`)
  reading.error('not-in-list', file.locate(path, at), message, allowedInstead(word, known))
}

function readFields(file: YamlFile, reading: Reading): FieldDefault[] {
  const written = readShape(routingFields, file.value, file.locate, reading)
  return (written?.defaults ?? []).flatMap(({ field, effective, body, when = null }, index) => {
    if (when !== null) reading.names.refer('cue', when, file.locate(['defaults', index, 'when']))
    return bodiesHere(body, reading).map(id => {
      reading.names.refer('authority', id, file.locate(['defaults', index, 'body']))
      return { field, effective: openPeriod(effective), body: id, when }
    })
  })
}

/** `rules/routing/families.yaml`: bodies that share a head word. */
export function readFamilies(file: YamlFile | null, reading: Reading): AuthoredFamily[] {
  if (file === null) return []
  return readEntries(file, name, bodyFamily, reading).flatMap(({ key: id, shape, locate }) => {
    reading.names.declare('body', id, locate([], 'key'))
    if (shape === null) return []
    const { field = null, special = false } = shape
    const members = (level: 'commune' | 'district' | 'city') =>
      (shape[level] ?? []).flatMap((member, i) => {
        const here = bodiesHere(member, reading)
        for (const body of here) reading.names.refer('authority', body, locate([level, i]))
        return here
      })
    const [commune, district, city] = [members('commune'), members('district'), members('city')]
    const heads = readPhrases(shape.heads, (path, at) => locate(['heads', ...path], at), reading)
    return [{ id, title: shape.title, heads, commune, district, city, field, special }]
  })
}

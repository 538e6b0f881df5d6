import type { AuthoredFamily, Blame, FieldDefault, FieldMatter, Routing, RoutingRow } from '../pack.js'
import { type Place, type Said, say } from '../problems.js'
import { ROUTING_FACTS } from '../routing/facts.js'
import { PRINCIPLES } from '../routing/principles.js'
import { STRATEGIES } from '../routing/strategies.js'
import { FIELDS } from '../types.js'
import { EMPTY } from './empty.js'
import { allowedInstead } from './nearest.js'
import { readPhrases } from './phrases.js'
import { openPeriod } from './read-rules.js'
import { bodiesHere, FIRST_HERE, type Reading } from './reading.js'
import { keysOf, name } from './schemas/common.js'
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
  const byField = fields === null ? null : readShape(routingFields, fields.value, fields.locate, reading)
  return {
    hit: written?.hit ?? 'first',
    policies: Object.entries(written?.policies ?? {}).map(([name, { title, on = true }]) => ({ name, title, on })),
    principles: table === null ? {} : readPrinciples(written?.principles ?? {}, table, reading),
    blame: table === null ? NOBODY_TO_BLAME : readBlame(written?.blame, table, reading),
    subjects: table === null ? {} : readSubjects(written?.subjects ?? {}, table, reading),
    rows: written === null || table === null ? [] : readRows(written, table, reading),
    fields: fields === null || byField === null ? [] : readFields(byField, fields, reading),
    matters: fields === null || byField === null ? [] : readMatters(byField, fields, reading),
    doubts: written?.doubts ?? {},
    confidenceFloor: written?.['confidence-floor'] ?? 0,
    filingAnywhereFrom: written?.['filing-anywhere-from'] ?? LATEST,
    firstReports: written?.['first-reports'] ?? EARLIEST,
  }
}

type AuthoredTable = ReturnType<typeof routingTable.parse>
type AuthoredRows = AuthoredTable['rows']

const NOBODY_TO_BLAME: Blame = {
  heads: [],
  others: [],
  conduct: [],
  spokenOf: { before: [], after: [] },
  goesOn: [],
  elsewhere: [],
  counters: [],
  namedAgain: [],
  onScene: { before: [], after: [] },
  mistakable: [],
}

function readBlame(written: AuthoredTable['blame'], file: YamlFile, reading: Reading): Blame {
  if (written === undefined) return NOBODY_TO_BLAME
  const { heads, others, conduct } = written
  const refer = (cue: string, ...path: Path) => reading.names.refer('cue', cue, file.locate(['blame', ...path]))
  for (const [i, { cue }] of heads.entries()) refer(cue, 'heads', i, 'cue')
  for (const [i, cue] of others.entries()) refer(cue, 'others', i)
  for (const [i, cue] of conduct.entries()) refer(cue, 'conduct', i)
  const { 'spoken-of': spokenOf, 'on-scene': onScene = NOBODY_TO_BLAME.onScene } = written
  for (const side of ['before', 'after'] as const) {
    for (const [i, cue] of spokenOf[side].entries()) refer(cue, 'spoken-of', side, i)
    for (const [i, cue] of onScene[side].entries()) refer(cue, 'on-scene', side, i)
  }
  const {
    'goes-on': goesOn = [],
    elsewhere = [],
    counters = [],
    'named-again': namedAgain = [],
    mistakable = [],
  } = written
  for (const [i, cue] of goesOn.entries()) refer(cue, 'goes-on', i)
  for (const [i, cue] of elsewhere.entries()) refer(cue, 'elsewhere', i)
  for (const [i, cue] of counters.entries()) refer(cue, 'counters', i)
  for (const [i, cue] of namedAgain.entries()) refer(cue, 'named-again', i)
  for (const [i, cue] of mistakable.entries()) refer(cue, 'mistakable', i)
  const known = heads.map(({ target, cue, level = null }) => ({ target, cue, level }))
  return { heads: known, others, conduct, spokenOf, goesOn, elsewhere, counters, namedAgain, onScene, mistakable }
}

function readSubjects(
  written: Readonly<Record<string, string>>,
  file: YamlFile,
  reading: Reading,
): Routing['subjects'] {
  for (const [subject, cue] of Object.entries(written))
    reading.names.refer('cue', cue, file.locate(['subjects', subject]))
  return written
}

const NO_WORD = say('Không có chữ để thay', 'No step fills in')

/** A word in braces that no step fills in would be shown as it stands. */
function readPrinciples(
  written: NonNullable<AuthoredTable['principles']>,
  file: YamlFile,
  reading: Reading,
): Routing['principles'] {
  for (const id of keysOf(PRINCIPLES)) {
    for (const [, word = ''] of (written[id]?.why ?? '').matchAll(/\{([^{}]*)\}/g))
      checkKnown(NO_WORD, word, PRINCIPLES[id], ['principles', id, 'why'], 'value', file, reading)
  }
  return Object.fromEntries(Object.entries(written).map(([id, { why, basis }]) => [id, { why, basis }]))
}

function readRows({ rows, policies = {} }: AuthoredTable, file: YamlFile, reading: Reading): RoutingRow[] {
  const firsts = new Map<string, Place>()
  return rows.map(({ effective, when, policy = null, leads = false, ...row }, index) => {
    const place = file.locate(['rows', index, 'id'])
    const first = firsts.get(row.id)
    if (first !== undefined && row.id !== EMPTY) {
      const related = [{ place: first, message: FIRST_HERE }]
      const message = say(`Dòng “${row.id}” đã có`, `The row “${row.id}” is there already`)
      reading.error('duplicate-id', place, message, say('Đổi mã của một dòng', 'Change the id of one row'), related)
    }
    firsts.set(row.id, first ?? place)
    const absence = say('Không có cách xác định', 'There is no way to find a body called')
    checkKnown(absence, row.to, Object.keys(STRATEGIES), ['rows', index, 'to'], 'value', file, reading)
    const noSwitch = say('Không có công tắc', 'There is no policy')
    if (policy !== null)
      checkKnown(noSwitch, policy, Object.keys(policies), ['rows', index, 'policy'], 'value', file, reading)
    checkFacts(when, ['rows', index, 'when'], file, reading)
    const conditions = Object.entries(when).map(([fact, values]) => [fact, [values].flat()] as const)
    return { ...row, when: Object.fromEntries(conditions), effective: openPeriod(effective), policy, leads }
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
  if (word === EMPTY || known.includes(word)) return
  const message = say(`${absence.vi} “${word}”`, `${absence.en} “${word}”`)
  reading.error('not-in-list', file.locate(path, at), message, allowedInstead(word, known))
}

type AuthoredFields = ReturnType<typeof routingFields.parse>

function readFields({ defaults }: AuthoredFields, file: YamlFile, reading: Reading): FieldDefault[] {
  return defaults.flatMap(({ field, effective, body, when = null, also = [] }, index) => {
    if (when !== null) reading.names.refer('cue', when, file.locate(['defaults', index, 'when']))
    const here = (id: string, ...path: Path) =>
      bodiesHere(id, reading).map(own => {
        reading.names.refer('authority', own, file.locate(['defaults', index, ...path]))
        return own
      })
    const told = also.flatMap((id, i) => here(id, 'also', i))
    return here(body, 'body').map(id => ({ field, effective: openPeriod(effective), body: id, when, also: told }))
  })
}

function readMatters({ matters = {} }: AuthoredFields, file: YamlFile, reading: Reading): FieldMatter[] {
  return keysOf(FIELDS).flatMap(field => {
    const written = matters[field]
    if (written === undefined) return []
    const { 'on-land': onLand = false, 'not-home': home = null, linked = null } = written
    const { 'at-register': atRegister = false, 'way-in': wayIn = false } = written
    const refer = (cue: string, key: string) => reading.names.refer('cue', cue, file.locate(['matters', field, key]))
    if (linked !== null) refer(linked, 'linked')
    if (home === null || home === 'always') return { field, onLand, notHome: home, atRegister, linked, wayIn }
    refer(home, 'not-home')
    return { field, onLand, notHome: { cue: home }, atRegister, linked, wayIn }
  })
}

/** `rules/routing/families.yaml`: bodies that share a head word. */
export function readFamilies(file: YamlFile | null, reading: Reading): AuthoredFamily[] {
  if (file === null) return []
  return readEntries(file, name, bodyFamily, reading).flatMap(({ key: id, shape, locate }) => {
    reading.names.declare('body', id, locate([], 'key'))
    if (shape === null) return []
    const { role = null, field = null, special = false, system = null } = shape
    const branchName = shape['branch-name'] ?? null
    if (system !== null) reading.names.refer('cue', system, locate(['system']))
    const members = (list: 'commune' | 'district' | 'city' | 'branches' | 'points') =>
      (shape[list] ?? []).flatMap((member, i) => {
        const here = bodiesHere(member, reading)
        for (const body of here) reading.names.refer('authority', body, locate([list, i]))
        return here
      })
    const [commune, district, city] = [members('commune'), members('district'), members('city')]
    const [branches, points] = [members('branches'), members('points')]
    const heads = readPhrases(shape.heads, (path, at) => locate(['heads', ...path], at), reading, `family ${id}`)
    return [
      {
        id,
        title: shape.title,
        role,
        heads,
        commune,
        district,
        city,
        branches,
        points,
        field,
        special,
        branchName,
        system,
      },
    ]
  })
}

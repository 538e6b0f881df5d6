import type { z } from 'zod'
import type { AddressVocabulary, Gazetteer, KindWords, OutsidePlace, Succession, Unit, UnitAlias } from '../pack.js'
import { type Place, say } from '../problems.js'
import { EMPTY } from './empty.js'
import type { Reading } from './reading.js'
import {
  addressFile,
  aliasRow,
  commonNamesFile,
  kindsFile,
  outsideFile,
  successionRow,
  unitRow,
} from './schemas/units.js'
import { readShape } from './shape.js'
import type { Source } from './source.js'
import { readTable } from './table.js'
import type { Locate, YamlFile } from './yaml-file.js'

/** The files of `dictionaries/units`; each may be missing. */
export interface UnitFiles {
  readonly tables: ReadonlyMap<string, Source>
  readonly yaml: ReadonlyMap<string, YamlFile>
}

/** Administrative units, who followed whom, and what they are called. */
export function readUnits(files: UnitFiles, reading: Reading): Gazetteer {
  const table = <Schema extends z.ZodObject>(name: string, schema: Schema) =>
    readRows(files.tables.get(`units/${name}.tsv`), schema, reading)
  const units = [
    ...readUnitRows('district', table('districts', unitRow), reading),
    ...readUnitRows('commune', table('communes', unitRow), reading),
  ]
  return {
    units,
    successions: table('successions', successionRow).map(row => readSuccession(row, reading)),
    aliases: table('aliases', aliasRow).map(row => readAlias(row, units, reading)),
    kinds: readKinds(files.yaml.get('units/kinds.yaml'), reading),
    commonNames: readCommonNames(files.yaml.get('units/common-names.yaml'), reading),
    outside: readOutside(files.yaml.get('units/outside.yaml'), reading),
    address: readAddress(files.yaml.get('units/address.yaml'), reading),
  }
}

interface TableRow<T> {
  readonly cells: T
  readonly locate: Locate
}

function readRows<Schema extends z.ZodObject>(source: Source | undefined, schema: Schema, reading: Reading) {
  if (source === undefined) return []
  const { rows, complete } = readTable(source, Object.keys(schema.shape), reading)
  // Nobody is told that a unit does not exist while its row cannot be read.
  if (!complete) reading.names.doubt('unit', '')
  return rows.flatMap(({ cells, locate }): TableRow<z.infer<Schema>>[] => {
    const shape = readShape(schema, cells, locate, reading)
    return shape === null ? [] : [{ cells: shape, locate }]
  })
}

function readUnitRows(
  level: Unit['level'],
  rows: readonly TableRow<z.infer<typeof unitRow>>[],
  reading: Reading,
): Unit[] {
  const lives = new Map<string, { unit: Unit; place: Place }[]>()
  return rows.map(({ cells: { source: _, ...cells }, locate }) => {
    const unit: Unit = { ...cells, level }
    const place = locate(['code'])
    reading.names.declare('unit', unit.code, place)
    if (unit.district !== null) reading.names.refer('unit', unit.district, locate(['district']))
    const earlier = lives.get(unit.code) ?? []
    const other = earlier.find(life => overlap(life.unit, unit))
    if (other !== undefined) {
      const message = say(
        `Mã ${unit.code} có hai dòng cùng hiệu lực trong một khoảng thời gian`,
        `The code ${unit.code} has two rows in force at one time`,
      )
      const hint = say('Sửa ngày để các khoảng nối tiếp nhau', 'Mend the days so that the periods follow one another')
      const related = [{ place: other.place, message: say('Dòng kia', 'The other row') }]
      reading.error('overlapping-periods', place, message, hint, related)
    }
    lives.set(unit.code, [...earlier, { unit, place }])
    return unit
  })
}

/** Both periods are inclusive, null is open; of a day that cannot be read nothing is said. */
function overlap(a: Unit, b: Unit): boolean {
  if ([a.from, a.through, b.from, b.through].includes(EMPTY)) return false
  const begins = (period: Unit) => period.from ?? ''
  const ends = (period: Unit) => period.through ?? '9999-12-31'
  return begins(a) <= ends(b) && begins(b) <= ends(a)
}

function readSuccession({ cells, locate }: TableRow<z.infer<typeof successionRow>>, reading: Reading): Succession {
  reading.names.refer('unit', cells.from, locate(['from']))
  reading.names.refer('unit', cells.to, locate(['to']))
  return { ...cells, default: cells.default === 'true' }
}

function readAlias(
  { cells, locate }: TableRow<z.infer<typeof aliasRow>>,
  units: readonly Unit[],
  reading: Reading,
): UnitAlias {
  const { level, code, from } = cells
  const known = units.some(unit => unit.level === level && unit.code === code && (from === null || unit.from === from))
  if (!known) {
    const levelVi = level === 'commune' ? 'đơn vị cấp xã' : 'đơn vị cấp huyện'
    const message = say(
      `Không có ${levelVi} mã ${code}${from === null ? '' : ` bắt đầu từ ${from}`}`,
      `There is no ${level} with the code ${code}${from === null ? '' : ` that begins on ${from}`}`,
    )
    const hint = say(
      'Cột from phải đúng như trong bảng đơn vị, hoặc để trống',
      'The column from must be as in the table of units, or empty',
    )
    reading.error('unknown-unit', locate(['code']), message, hint)
  }
  return cells
}

function readKinds(file: YamlFile | undefined, reading: Reading): KindWords[] {
  if (file === undefined) return []
  const kinds = readShape(kindsFile, file.value, file.locate, reading)
  return kinds === null ? [] : kindsFile.keyType.options.map(kind => ({ kind, words: kinds[kind] }))
}

function readCommonNames(file: YamlFile | undefined, reading: Reading): readonly string[] {
  return file === undefined ? [] : (readShape(commonNamesFile, file.value, file.locate, reading) ?? [])
}

function readOutside(file: YamlFile | undefined, reading: Reading): OutsidePlace[] {
  if (file === undefined) return []
  const places = readShape(outsideFile, file.value, file.locate, reading) ?? {}
  return Object.entries(places).map(([name, aliases]) => ({ name, aliases }))
}

/** A pack without the file reads addresses by the names of units alone. */
const NO_WORDS: AddressVocabulary = {
  city: [],
  cityKinds: [],
  streets: [],
  settlements: [],
  townParts: [],
  houses: [],
  kindsAfter: [],
  surnames: [],
  former: [],
  now: [],
  formerly: [],
}

function readAddress(file: YamlFile | undefined, reading: Reading): AddressVocabulary {
  const shape = file === undefined ? null : readShape(addressFile, file.value, file.locate, reading)
  if (shape === null) return NO_WORDS
  const {
    'city-kinds': cityKinds,
    'town-parts': townParts = [],
    houses = [],
    'kinds-after': after = {},
    ...words
  } = shape
  const kindsAfter = kindsFile.keyType.options.flatMap(kind => ({ kind, words: after[kind] ?? [] }))
  return { ...words, cityKinds, townParts, houses, kindsAfter }
}

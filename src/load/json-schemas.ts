import { z } from 'zod'
import { benchSchema } from './bench-schema.js'
import { decisionSchema } from './decision-schema.js'
import { reportSchema } from './report-schema.js'
import { authorityFile } from './schemas/authorities.js'
import { calendarFile } from './schemas/calendar.js'
import { conditionFile } from './schemas/condition.js'
import { cueFile } from './schemas/cues.js'
import { labelsFile } from './schemas/labels.js'
import { packFile } from './schemas/pack.js'
import { procedureFile } from './schemas/procedures.js'
import { familiesFile, routingFields, routingTable } from './schemas/routing.js'
import { ruleFile } from './schemas/rule.js'
import { spellingFile } from './schemas/spelling.js'
import { addressFile, commonNamesFile, kindsFile, outsideFile } from './schemas/units.js'

/** What officials write. */
export const AUTHORED_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  rule: ruleFile,
  conditions: conditionFile,
  labels: labelsFile,
  'routing-table': routingTable,
  'routing-fields': routingFields,
  'routing-families': familiesFile,
  cues: cueFile,
  spelling: spellingFile,
  authorities: authorityFile,
  procedures: procedureFile,
  calendar: calendarFile,
  'unit-kinds': kindsFile,
  'unit-common-names': commonNamesFile,
  'unit-outside': outsideFile,
  'unit-address': addressFile,
  pack: packFile,
}

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...AUTHORED_SCHEMAS,
  report: reportSchema,
  decision: decisionSchema,
  bench: benchSchema,
}

/** The schema of a YAML file by its path from the root of a project: `rules/a/b.yaml` → `rule`. */
export function schemaFor(file: string): string {
  const [top = '', folder = '', ...rest] = file
    .replace(/^packs\/[^/]+\//, '')
    .replace(/\.yaml$/, '')
    .split('/')
  if (top === 'pack') return top
  if (top === 'dictionaries') return folder === 'units' ? `unit-${rest.join('/')}` : folder
  if (folder === 'routing') return `routing-${rest.join('/')}`
  return rest.length === 0 && folder in SCHEMAS ? folder : 'rule'
}

/** JSON Schemas (draft 2020-12) of everything authors write and callers exchange, as texts by file name. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input' })
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`]
    }),
  )
}

/**
 * `npm run compile` too: `dictionaries/words` → `src/generated/segment.cjs`, `dictionaries/syllables` →
 * `src/generated/restore.cjs`. The same sources always give the same bytes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreModel } from './models/restore-model.js'
import { segmentModel } from './models/segment-model.js'
import { writeChanged } from './write-changed.js'

const { values: options } = parseArgs({
  options: {
    dictionaries: { type: 'string', default: 'dictionaries' },
    out: { type: 'string', default: 'src/generated' },
  },
})

const read = (file: string) => readFileSync(join(options.dictionaries, file), 'utf8').replaceAll('\r\n', '\n')

writeModule('segment', segmentModel(read), '../text/segment/types.js', 'SegmentModelData')
writeModule('restore', restoreModel(read), '../text/restore/types.js', 'RestoreModelData')

/** A CommonJS module, which both builds can import; the data stand in a string, which loads faster than a literal. */
function writeModule(name: string, data: object, typesFrom: string, type: string): void {
  writeChanged(join(options.out, `${name}.cjs`), `module.exports = JSON.parse(${quoted(JSON.stringify(data))})\n`)
  const types = `import type { ${type} } from '${typesFrom}'\n\ndeclare const data: ${type}\nexport = data\n`
  writeChanged(join(options.out, `${name}.d.cts`), types)
}

function quoted(json: string): string {
  const escaped = json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return `'${escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}

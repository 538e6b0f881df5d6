/**
 * `npm run compile`: rules and dictionaries → `src/generated/hanoi.json`, and `hanoi.cjs` that opens it;
 * with `--pack DIR` a data pack, under its own name.
 * With `--schemas DIR` also the JSON Schemas; with `--warnings` tells warnings in full instead of counting them.
 */
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PACK_MODULE_TYPES, packModule } from '../load/generated-module.js'
import { jsonSchemas } from '../load/json-schemas.js'
import { safeLoadPack } from '../load/load-pack.js'
import { printProblems } from '../problems.js'
import { writeChanged } from './write-changed.js'

const { values: options } = parseArgs({
  options: {
    pack: { type: 'string' },
    rules: { type: 'string', default: 'rules' },
    dictionaries: { type: 'string', default: 'dictionaries' },
    name: { type: 'string' },
    out: { type: 'string', default: 'src/generated' },
    schemas: { type: 'string' },
    warnings: { type: 'boolean', default: false },
  },
})

const name = options.name ?? (options.pack === undefined ? 'hanoi' : basename(options.pack))
const { pack, problems, sources } = safeLoadPack(
  options.pack === undefined ? { ...options, name } : { folder: options.pack, name },
)
const told = options.warnings ? problems : problems.filter(problem => problem.severity === 'error')
process.stderr.write(printProblems(told, sources, { color: process.stderr.isTTY === true && !process.env.NO_COLOR }))
const untold = problems.length - told.length
if (untold > 0) process.stderr.write(`${untold} cảnh báo không in ra (thêm --warnings để xem)\n`)
if (pack === null) {
  process.exitCode = 2
} else {
  const { data, module } = packModule(pack, `${name}.json`)
  writeChanged(join(options.out, `${name}.json`), data)
  writeChanged(join(options.out, `${name}.cjs`), module)
  writeChanged(join(options.out, `${name}.d.cts`), PACK_MODULE_TYPES)
}
if (options.schemas !== undefined) {
  for (const [file, text] of jsonSchemas()) writeChanged(join(options.schemas, file), text)
}

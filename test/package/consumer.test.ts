/** The package as somebody's project sees it: unpacked below `node_modules`, with its declared dependencies and no others. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import { type Packed, pack, root } from './packed.js'

let packed: Packed
let project: string
beforeAll(() => {
  packed = pack()
  project = join(packed.folder, 'project')
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, 'pakn'), { recursive: true })
  execFileSync('tar', ['-xzf', packed.tarball, '-C', join(modules, 'pakn'), '--strip-components=1'])
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  mkdirSync(join(modules, '.bin'))
  symlinkSync(join('..', 'pakn', manifest.bin.pakn), join(modules, '.bin', 'pakn'))
}, 60_000)
afterAll(() => packed.remove())

function run(command: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: project, input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** Runs a module of the project's and returns what it printed as JSON; anything beside the JSON fails. */
function printed(name: string, code: string): unknown {
  writeFileSync(join(project, name), code)
  const { status, stdout, stderr } = run(process.execPath, [name])
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

/** Every door of `exports` but those of JSON; a `*` stands for each file built there. */
const DOORS = Object.keys(manifest.exports)
  .filter(door => !door.endsWith('.json'))
  .flatMap(door => (door.endsWith('/*') ? starred(door) : [door]))
  .map(door => door.replace('.', 'pakn'))

const REPORT = { id: 'a', text: 'Hồ sơ khai sinh ở UBND phường Ngọc Hà quá hạn 10 ngày.', sentAt: '2025-08-05' }

describe('an importer', { timeout: 60_000 }, () => {
  it.each(DOORS)('gets the same names from %s by import and by require, and nothing is printed', door => {
    const told = printed(
      'doors.mjs',
      `import { createRequire } from 'node:module'
      const globals = new Set(Object.getOwnPropertyNames(globalThis))
      const esm = Object.keys(await import('${door}')).sort()
      const cjs = Object.keys(createRequire(import.meta.url)('${door}')).filter(name => name !== '__esModule').sort()
      const added = Object.getOwnPropertyNames(globalThis).filter(name => !globals.has(name))
      console.log(JSON.stringify({ esm, cjs, added }))`,
    ) as { esm: string[]; cjs: string[]; added: string[] }
    expect(told.esm).not.toEqual([])
    expect(told.cjs).toEqual(told.esm)
    // zod shares its settings between copies by two globals; pakn adds none.
    expect(told.added.filter(name => !name.startsWith('__zod_'))).toEqual([])
  })

  it('gets one copy of the data, equal decisions and errors that know each other in both formats', () => {
    const told = printed(
      'both.mjs',
      `import { createRequire } from 'node:module'
      import { createTriage, PaknInputError } from 'pakn'
      const require = createRequire(import.meta.url)
      const report = ${JSON.stringify(REPORT)}
      const decisions = [createTriage, require('pakn').createTriage].map(create => create().decide(report))
      let known = false
      try { require('pakn').createTriage().decide({ text: 'x' }) } catch (error) { known = PaknInputError.is(error) }
      const copies = Object.keys(require.cache).filter(path => path.endsWith('hanoi.cjs')).length
      console.log(JSON.stringify({ decisions, known, copies }))`,
    ) as { decisions: [Record<string, unknown>, Record<string, unknown>]; known: boolean; copies: number }
    const [esm, cjs] = told.decisions
    expect(cjs).toEqual(esm)
    expect(esm).toMatchObject({ report: 'a', asOf: '2025-08-05', madeWith: { version: manifest.version } })
    expect([told.known, told.copies]).toEqual([true, 1])
  })

  it('can build the bundled pack again from the published rules and dictionaries', () => {
    const told = printed(
      'load.mjs',
      `import { createTriage } from 'pakn'
      import { loadPack } from 'pakn/load'
      const folder = 'node_modules/pakn'
      const pack = loadPack({ rules: folder + '/rules', dictionaries: folder + '/dictionaries' })
      const report = ${JSON.stringify(REPORT)}
      console.log(JSON.stringify([createTriage(pack).decide(report), createTriage().decide(report)]))`,
    ) as [unknown, unknown]
    expect(told[0]).toEqual(told[1])
  })

  it('gets types that hold in strict projects, as ES modules and as CommonJS, without types of Node', () => {
    const code = [
      "import { createTriage, type Decision } from 'pakn'",
      "import { toEngine } from 'pakn/json-rules-engine'",
      "import { loadPack } from 'pakn/load'",
      "import { registry } from 'pakn/routing'",
      "import { ruleEvaluator } from 'pakn/rules'",
      "import { normalise } from 'pakn/text'",
      "const decision: Decision = createTriage().decide({ id: 'a', text: normalise('x').text, sentAt: null })",
      '// @ts-expect-error a report needs a text',
      "createTriage().decide({ id: 'a', sentAt: null })",
      'export const all = [decision.tags, toEngine, loadPack, registry, ruleEvaluator]',
    ].join('\n')
    for (const name of ['esm.mts', 'cjs.cts']) writeFileSync(join(project, name), code)
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [] }
    const compilerOptions = { ...strict, noEmit: true, module: 'nodenext', target: 'es2022' }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['esm.mts', 'cjs.cts'] }))
    expect(run(process.execPath, [tsc, '-p', '.'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('the installed command', { timeout: 60_000 }, () => {
  const pakn = join('node_modules', '.bin', 'pakn')

  it('tells its version', () => {
    expect(run(pakn, ['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  it('decides reports from standard input', () => {
    const reports = [REPORT, { ...REPORT, id: 'b', text: 'Đèn đường hỏng cả tháng.' }]
    const lines = reports.map(report => `${JSON.stringify(report)}\n`).join('')
    const { status, stdout, stderr } = run(pakn, ['decide'], lines)
    expect([status, stderr]).toEqual([0, ''])
    const decisions = stdout.trimEnd().split('\n')
    expect(decisions.map(line => JSON.parse(line))).toMatchObject([
      { schema: 'pakn/decision@1', report: 'a' },
      { schema: 'pakn/decision@1', report: 'b' },
    ])
    // The published schema takes what the published command writes, and does not take everything.
    const schema = z.fromJSONSchema(JSON.parse(published('dist/schemas/decision.json')))
    for (const line of decisions) expect(schema.safeParse(JSON.parse(line)).success).toBe(true)
    expect(schema.safeParse({ ...JSON.parse(decisions[0] ?? ''), scope: 'neither' }).success).toBe(false)
  })
})

describe('the published JSON Schemas', () => {
  const names = readdirSync(join(root, 'dist', 'schemas'))

  it('are there for reports, decisions and rules', () => {
    expect(names).toEqual(expect.arrayContaining(['decision.json', 'report.json', 'rule.json']))
  })

  it.each(names)('%s is a JSON Schema whose references resolve', name => {
    const text = readFileSync(join(root, 'dist', 'schemas', name), 'utf8')
    const schema = JSON.parse(text) as Record<string, unknown>
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(() => z.fromJSONSchema(schema)).not.toThrow()
    for (const [, pointer] of text.matchAll(/"\$ref": "#([^"]*)"/g)) {
      expect(at(schema, pointer ?? ''), pointer).toBeDefined()
    }
  })
})

function starred(door: string): string[] {
  const built = readdirSync(join(root, 'dist', door.slice(0, -1))).filter(name => name.endsWith('.cjs'))
  return built.map(name => door.replace('*', name.replace('.cjs', '')))
}

function published(path: string): string {
  return readFileSync(join(project, 'node_modules', 'pakn', path), 'utf8')
}

/** The value a JSON pointer leads to. */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)
}

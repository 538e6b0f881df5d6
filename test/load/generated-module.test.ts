import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { packModule } from '../../src/load/generated-module.js'
import { loadPack } from '../../src/load.js'
import { compact } from '../../src/match/automaton.js'
import { project } from './project.js'

it('is a CommonJS module that holds the very pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'module-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const pack = loadPack(project())
  const { data, module } = packModule(pack, 'pack.json')
  writeFileSync(join(folder, 'pack.json'), data)
  writeFileSync(join(folder, 'pack.cjs'), module)
  expect(createRequire(import.meta.url)(join(folder, 'pack.cjs'))).toEqual({ ...pack, phrases: compact(pack.phrases) })
})

it('survives every character', () => {
  const base = loadPack(project())
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', "'", '\\', '\u2028', '\u2029', '\r\n', '`$' + '{x}', '</script>'),
      (text, trap) => {
        const name = text + trap + text
        const { data } = packModule({ ...base, name }, 'pack.json')
        expect(JSON.parse(data)).toHaveProperty('name', name)
        // What is written to a file must be UTF-8: a lone surrogate goes in as an escape.
        expect(Buffer.from(data).toString()).toBe(data)
      },
    ),
    { numRuns: 50 },
  )
})

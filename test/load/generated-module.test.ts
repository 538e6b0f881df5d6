import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { packModule } from '../../src/load/generated-module.js'
import { loadPack } from '../../src/load.js'
import { project } from './project.js'

it('is a CommonJS module that holds the very pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'module-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const pack = loadPack(project())
  writeFileSync(join(folder, 'pack.cjs'), packModule(pack))
  expect(createRequire(import.meta.url)(join(folder, 'pack.cjs'))).toEqual(pack)
})

it('survives every character', () => {
  const base = loadPack(project())
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', "'", '\\', '\u2028', '\u2029', '\r\n', '`$' + '{x}', '</script>'),
      (text, trap) => {
        const name = text + trap + text
        const module = { exports: {} }
        const source = packModule({ ...base, name })
        expect(source.trimEnd().split(/[\r\n\u2028\u2029]/)).toHaveLength(1)
        new Script(source).runInNewContext({ module, JSON })
        expect(module.exports).toHaveProperty('name', name)
      },
    ),
    { numRuns: 50 },
  )
})

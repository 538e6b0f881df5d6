import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A copy of the small project without a fault (test/problems/base), with files added or replaced; gone after the test. */
export function project(files: Readonly<Record<string, string>> = {}): { rules: string; dictionaries: string } {
  const root = mkdtempSync(join(tmpdir(), 'project-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../problems/base'), root, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return { rules: join(root, 'rules'), dictionaries: join(root, 'dictionaries') }
}

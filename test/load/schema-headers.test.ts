/** Every file an official edits names its schema, so that an editor shows hover texts and mistakes while he types. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemas, schemaFor } from '../../src/load/json-schemas.js'

const root = join(import.meta.dirname, '..', '..')
const files = ['rules', 'dictionaries', 'packs'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`),
)

describe('the first line of every YAML file', () => {
  it('names the schema of its kind, by a path that leads to dist/schemas', () => {
    expect(files.length).toBeGreaterThan(300)
    const wrong = files.filter(file => {
      const [first] = readFileSync(join(root, file), 'utf8').split('\n')
      const schema = relative(dirname(file), `dist/schemas/${schemaFor(file)}.json`).replaceAll('\\', '/')
      return first !== `# yaml-language-server: $schema=${schema}`
    })
    expect(wrong).toEqual([])
  })

  it('names schemas that exist', () => {
    const schemas = jsonSchemas()
    for (const file of files) expect([...schemas.keys()], file).toContain(`${schemaFor(file)}.json`)
  })
})

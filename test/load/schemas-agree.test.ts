/** What editors show while an official types is what `pakn check` says afterwards: JSON Schemas and zod judge alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { AUTHORED_SCHEMAS, jsonSchemas, schemaFor } from '../../src/load/json-schemas.js'

const root = join(import.meta.dirname, '..', '..')
const ROOTS = { '': root, 'test/problems/base/': join(root, 'test', 'problems', 'base') }

interface Authored {
  readonly name: string
  readonly schema: string
  readonly value: unknown
}

const files: Authored[] = Object.entries(ROOTS).flatMap(([prefix, folder]) =>
  ['rules', 'dictionaries'].flatMap(top =>
    readdirSync(join(folder, top), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => {
        const path = `${top}/${name.replaceAll('\\', '/')}`
        return {
          name: prefix + path,
          schema: schemaFor(path),
          value: parse(readFileSync(join(folder, path), 'utf8')),
        }
      }),
  ),
)
const broken: Authored[] = readdirSync(join(root, 'test', 'problems')).flatMap(name => {
  if (!name.endsWith('.yaml')) return []
  const text = readFileSync(join(root, 'test', 'problems', name), 'utf8')
  const target = /^# (\S+\.yaml)/.exec(text)?.[1]
  try {
    return target === undefined ? [] : [{ name, schema: schemaFor(target), value: parse(text) }]
  } catch {
    return [] // no YAML: no schema gets to see it
  }
})

/** The published text read back as JSON Schema: what is lost on the way to the editor shows here. */
const published = new Map(
  [...jsonSchemas()].map(([name, text]) => [
    name.replace(/\.json$/, ''),
    z.fromJSONSchema(JSON.parse(text, spelledOut)),
  ]),
)

/** A map with a closed list of keys says the same by `properties`; zod's reader forgets `required` beside `propertyNames`. */
function spelledOut(_: string, node: unknown): unknown {
  if (typeof node !== 'object' || node === null || !('propertyNames' in node && 'required' in node)) return node
  const { propertyNames, required, additionalProperties, ...rest } = node as Record<string, unknown>
  const keys: unknown = Reflect.get(Object(propertyNames), 'enum')
  if (!Array.isArray(keys)) return node
  const properties = Object.fromEntries(keys.map(key => [key, additionalProperties]))
  return { ...rest, properties, required, additionalProperties: false }
}

function verdicts({ schema, value }: Authored) {
  const authored = AUTHORED_SCHEMAS[schema]
  const editor = published.get(schema)
  if (authored === undefined || editor === undefined) throw new Error(`no schema ${schema}`)
  return { check: authored.safeParse(value).success, editor: editor.safeParse(value).success }
}

/** What zod checks by code of its own cannot stand in a JSON Schema: that a period does not end before it begins. */
const CHECKED_BY_CODE = ['period-reversed.yaml']

describe('JSON Schemas and zod', () => {
  it('take every file of the package', () => {
    expect(files.length).toBeGreaterThan(300)
    const refused = files.filter(file => {
      const { check, editor } = verdicts(file)
      return !check || !editor
    })
    expect(refused.map(({ name }) => name)).toEqual([])
  })

  it('judge the broken files alike', () => {
    const differing = broken.filter(file => {
      const { check, editor } = verdicts(file)
      return check !== editor
    })
    expect(differing.map(({ name }) => name)).toEqual(CHECKED_BY_CODE)
    expect(broken.filter(file => !verdicts(file).check).length).toBeGreaterThan(10)
  })

  it('judge mutilated files alike', () => {
    // Small files, so that most cuts hit something that matters.
    const small = files.filter(({ name }) => name.startsWith('test/') || name.startsWith('rules/flags/'))
    const scrap = fc.constantFrom<unknown>(null, '', 'x', 0, -1, 1e9, 1.5, true, [], {}, ['x'], { x: 1 }, '2025-02-30')
    let refused = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.nat(),
        fc.constantFrom('set', 'delete', 'add'),
        scrap,
        (file, at, how, value) => {
          const copy: unknown = structuredClone(file.value)
          mutilate(copy, at, how, value)
          const { check, editor } = verdicts({ ...file, value: copy })
          if (!check) refused++
          expect(editor, `${file.name} ${JSON.stringify(copy).slice(0, 400)}`).toBe(check)
        },
      ),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})

/** Changes one place somewhere inside a value. */
function mutilate(value: unknown, at: number, how: string, scrap: unknown): void {
  const places: { readonly holder: object; readonly key: string }[] = []
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      visit(Reflect.get(holder, key))
    }
  }
  visit(value)
  const place = places[at % places.length]
  if (place === undefined) return
  const { holder, key } = place
  if (how === 'add') Reflect.set(holder, Array.isArray(holder) ? holder.length : 'khoa-la', scrap)
  else if (how === 'delete' && !Array.isArray(holder)) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, scrap)
}

describe('hover texts', () => {
  it('stand on every property of every schema that officials write by', () => {
    const silent: string[] = []
    for (const [name, text] of jsonSchemas()) {
      if (!(name.replace(/\.json$/, '') in AUTHORED_SCHEMAS)) continue
      const schema: unknown = JSON.parse(text)
      const visit = (node: unknown, path: string): void => {
        if (typeof node !== 'object' || node === null) return
        const properties = Reflect.get(node, 'properties')
        if (typeof properties === 'object' && properties !== null) {
          for (const [key, property] of Object.entries(properties)) {
            if (!described(property, schema)) silent.push(`${name} ${path}/${key}`)
          }
        }
        for (const [key, inner] of Object.entries(node)) visit(inner, `${path}/${key}`)
      }
      visit(schema, '')
    }
    expect([...new Set(silent)]).toEqual([])
  })
})

/** The property has a text of its own, or refers to a definition that has one. */
function described(property: unknown, schema: unknown): boolean {
  if (typeof property !== 'object' || property === null) return false
  if (typeof Reflect.get(property, 'description') === 'string') return true
  const reference: unknown = Reflect.get(property, '$ref')
  if (typeof reference !== 'string') return false
  const target = reference
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : null),
      schema,
    )
  return described(target, schema)
}

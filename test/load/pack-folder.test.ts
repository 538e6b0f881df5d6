/** A data pack in a folder of its own: what it takes from its base, and what a mistake in `pack.yaml` tells. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { safeLoadPack } from '../../src/load.js'

const base = join(import.meta.dirname, '..', 'problems', 'base')
const root = mkdtempSync(join(tmpdir(), 'pakn-pack-'))
afterAll(() => rmSync(root, { recursive: true }))

let count = 0

/** A folder with these files; `BASE` in a text stands for the way to the base of the broken examples. */
function packOf(files: Readonly<Record<string, string>>): string {
  const folder = join(root, `p${++count}`)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text.replace('BASE', relative(folder, base)))
  }
  return folder
}

const HEAD = 'title: Thử\nbase: BASE\n'
const BODY = 'so-thu:\n  name: Sở Thử\n  kind: department\n  level: department\n  says: []\n  source: thử\n'
const OWN = { 'dictionaries/authorities/own.yaml': BODY }
const told = (folder: string) =>
  safeLoadPack(folder).problems.map(
    ({ code, file, line, column }) => `${code} ${relative(folder, file)}:${line}:${column}`,
  )

describe('a pack over a base', () => {
  const folder = packOf({ 'pack.yaml': `${HEAD}bodies:\n  so-xay-dung: [so-thu]\n`, ...OWN })
  const { pack, problems } = safeLoadPack(folder)

  it('has units and bodies of its own only, and the rest of its base', () => {
    expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
    expect(pack?.authorities.map(body => body.id)).toEqual(['so-thu'])
    expect(pack?.gazetteer.units).toEqual([])
    expect(pack?.rules.map(rule => rule.id)).toEqual(['demo/late'])
  })

  it('reads the bodies of procedures as those of its own', () => {
    const competent = pack?.procedures.flatMap(procedure => procedure.competent.flatMap(({ bodies }) => bodies))
    expect([...new Set(competent)]).toEqual(['so-thu'])
  })

  it('replaces a file by one of the same path', () => {
    const cues = 'overdue:\n  title: Quá hạn\n  phrases:\n    - lâu quá\n'
    const other = packOf({
      'pack.yaml': `${HEAD}bodies:\n  so-xay-dung: [so-thu]\n`,
      ...OWN,
      'dictionaries/cues/obstacle.yaml': cues,
    })
    expect(safeLoadPack(other).pack?.cues).toContainEqual({ id: 'obstacle/overdue', title: 'Quá hạn' })
    expect(safeLoadPack(other).pack?.stamps.rules).toBe(pack?.stamps.rules)
    expect(safeLoadPack(other).pack?.stamps.dictionaries).not.toBe(pack?.stamps.dictionaries)
  })
})

describe('a mistake', () => {
  it('in a body of pack.yaml is told there', () => {
    const folder = packOf({ 'pack.yaml': `${HEAD}bodies:\n  so-xay-dung: [so-tu]\n`, ...OWN })
    expect(told(folder)).toContain('unknown-authority pack.yaml:4:17')
  })

  it('in a key is told with its place', () => {
    const folder = packOf({ 'pack.yaml': 'title: Thử\nbasis: BASE\n', ...OWN })
    expect(told(folder)).toContain('unknown-key pack.yaml:2:1')
  })

  it('without pack.yaml is told', () => {
    expect(told(packOf(OWN))).toContain('file-missing pack.yaml:1:1')
  })

  it('in a body of the base that means nothing here is told in the base', () => {
    const { problems } = safeLoadPack(packOf({ 'pack.yaml': HEAD, ...OWN }))
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-authority' }))
  })

  it('that is misshapen hides neither the body that is none nor anything else', () => {
    const text = `titel: Thử\nbase: BASE\nbodies:\n  so-xay-dung: [so-thu, 5]\n  so-khac: [so-nao]\n`
    expect(told(packOf({ 'pack.yaml': text, ...OWN })).filter(line => !line.includes('..'))).toEqual([
      'unknown-key pack.yaml:1:1',
      'wrong-type pack.yaml:4:25',
      'unknown-authority pack.yaml:5:13',
    ])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWorkbench, loadPack, ProblemsError, safeLoadPack } from '../../src/load.js'
import { project } from './project.js'

const BROKEN = { 'rules/demo/bad.yaml': 'title: 1\n', 'dictionaries/cues/bad.yaml': 'x: [\n' }

describe('loadPack', () => {
  it('returns the pack of a project', () => {
    const pack = loadPack({ ...project(), name: 'small' })
    expect(pack).toMatchObject({
      schema: 'pakn/pack@1',
      name: 'small',
      stamps: { rules: expect.stringMatching(/^sha256:[0-9a-f]{16}$/) },
      spelling: [
        { short: 'hs', reads: [{ text: 'hồ sơ' }, { text: 'học sinh' }] },
        { short: 'k', reads: [{ text: 'không', notAfter: ['<number>'] }] },
      ],
      rules: [
        {
          id: 'demo/late',
          supports: ['procedure-difficulty'],
          when: { all: [{ condition: 'about-procedure' }, { has: ['obstacle/overdue'] }] },
        },
      ],
      conditions: { 'about-procedure': { any: [{ has: ['topic/dossier'] }] } },
      authorities: [{ id: 'so-xay-dung', per: null, from: null, through: null, heirs: [], parents: [] }],
      procedures: [
        {
          id: 'P001',
          code: null,
          field: 'land',
          limit: null,
          competent: [{ from: null, through: null, bodies: ['so-xay-dung'] }],
        },
      ],
      routing: {
        rows: [],
        fields: [],
        matters: [],
        confidenceFloor: 0,
        subjects: {},
        filingAnywhereFrom: '9999-12-31',
        firstReports: '0000-01-01',
      },
      gazetteer: {
        units: [
          { level: 'district', code: '001', through: '2025-06-30' },
          { level: 'commune', code: '00001', district: '001' },
          { level: 'commune', code: '00004', from: '2025-07-01', district: null },
        ],
        successions: [{ from: '00001', to: '00004', default: true }],
      },
    })
    expect(pack.gazetteer.units[0]).not.toHaveProperty('source')
  })

  it('is plain JSON', () => {
    const pack = loadPack(project())
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  it('gives the same pack every time', () => {
    const folders = project()
    expect(JSON.stringify(loadPack(folders))).toBe(JSON.stringify(loadPack(folders)))
  })

  it('stamps rules and dictionaries apart, and nothing but their data', () => {
    const before = loadPack(project()).stamps
    expect(loadPack(project({ 'rules/README.md': 'x', 'dictionaries/units/NOTES.txt': 'x' })).stamps).toEqual(before)
    const after = loadPack(
      project({ 'dictionaries/units/kinds.yaml': readFileSync('dictionaries/units/kinds.yaml', 'utf8') }),
    ).stamps
    expect(after.rules).toBe(before.rules)
    expect(after.dictionaries).not.toBe(before.dictionaries)
  })

  it('throws all problems of all files, with their sources', () => {
    const folders = project(BROKEN)
    const thrown = (() => {
      try {
        return loadPack(folders)
      } catch (error) {
        return error
      }
    })()
    if (!ProblemsError.is(thrown)) throw thrown
    const files = new Set(thrown.problems.map(problem => problem.file))
    expect(files).toEqual(new Set([`${folders.dictionaries}/cues/bad.yaml`, `${folders.rules}/demo/bad.yaml`]))
    expect(thrown.sources.get(`${folders.rules}/demo/bad.yaml`)).toBe(BROKEN['rules/demo/bad.yaml'])
  })
})

describe('safeLoadPack', () => {
  it('returns problems instead of throwing', () => {
    expect(safeLoadPack(project(BROKEN)).pack).toBeNull()
    expect(safeLoadPack(project())).toMatchObject({ pack: { schema: 'pakn/pack@1' }, problems: [] })
  })

  it('returns a pack beside warnings', () => {
    const { pack, problems } = safeLoadPack(
      project({ 'dictionaries/cues/more.yaml': 'x: { title: X, phrases: [x] }\n' }),
    )
    expect(pack).not.toBeNull()
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['unused-cue', 'warning']])
  })

  it('takes facts and operators of the caller', () => {
    const rule = readFileSync('test/problems/base/rules/demo/late.yaml', 'utf8').replace(
      '- has: obstacle/overdue',
      '- has: obstacle/overdue\n    - { fact: weather, operator: soundsLike, value: rain }',
    )
    const folders = project({ 'rules/demo/late.yaml': rule })
    expect(safeLoadPack(folders).problems.map(problem => problem.code)).toEqual(['unknown-fact', 'not-in-list'])
    const known = { ...folders, facts: ['weather'], operators: ['soundsLike'] }
    expect(safeLoadPack(known).problems).toEqual([])
    // Nobody knows the weather of an example.
    expect(createWorkbench(known).check().problems).toEqual([])
  })

  it('leads from rules and cues back to their files', () => {
    const folders = project()
    const { places } = safeLoadPack(folders)
    const late = `${folders.rules}/demo/late.yaml`
    expect(places.rule('demo/late')).toMatchObject({ file: late, line: 1, column: 1 })
    expect(places.rule('demo/late', ['examples', 'no-match', 1])).toMatchObject({ file: late, line: 18, column: 7 })
    expect(places.cue('obstacle/overdue')).toMatchObject({ line: 1, column: 1, endColumn: 8 })
    expect(places.cue('obstacle/overdue', ['phrases', 0])).toMatchObject({ line: 4, column: 7 })
    expect(places.file('labels.yaml', ['negation', 'cue']).file).toBe(`${folders.rules}/labels.yaml`)
    expect(places.rule('demo/late#1').line).toBe(1)
    expect(places.rule('no/such')).toEqual({ file: `${folders.rules}/no/such.yaml`, line: 1, column: 1 })
  })

  it('does not call unknown what a broken file may declare', () => {
    const { problems } = safeLoadPack(
      project({
        'dictionaries/cues/obstacle.yaml': 'overdue: [\n',
        'dictionaries/authorities/city.yaml': 'so-xay-dung: {\n',
        'rules/conditions.yaml': 'about-procedure: "x\n',
        'dictionaries/units/communes.tsv': 'code\n',
      }),
    )
    expect(problems.map(problem => problem.code).filter(code => code.startsWith('unknown-'))).toEqual([])
  })

  it.each(['rules', './rules', 'rules/'])('names files below %j as the caller does', rules => {
    const { problems } = safeLoadPack({ rules: `no/such/${rules}`, dictionaries: 'no/such' })
    expect(problems.map(problem => problem.file)).toEqual(['no/such', `no/such/${rules.replace(/\/$/, '')}`])
  })
})

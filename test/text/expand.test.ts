/** The entry that brings its table: one argument is enough. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expandAbbreviations, spelling } from '../../src/expand.js'
import { spellingReader, tokenise, expandAbbreviations as without } from '../../src/text.js'

const KINDS = ['abbr', 'teencode', 'abbr-none']

describe('expandAbbreviations of pakn/text/expand', () => {
  const rows = readFileSync(new URL('../vectors/spelling.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
  it('is given every kind of vector', () => {
    expect(new Set(rows.map(([kind]) => kind))).toEqual(new Set(KINDS))
  })

  it.each(rows)('%s: %s', (_, input = '', expected = '') => {
    expect(expandAbbreviations(input)).toBe(expected)
  })

  it('brings the table for readings beside the text too', () => {
    const tokens = tokenise('nộp hs ko dc')
    expect(spellingReader(spelling)(tokens).map(reads => reads?.[0]?.join(' ') ?? null)).toEqual([
      null,
      'hồ sơ',
      'không',
      'được',
    ])
  })

  it('is what the one without a table points to', () => {
    const called: (text: string) => string = without as (text: string) => string
    expect(() => called('hs')).toThrow('pakn/text/expand')
  })

  it.each(['', ' ', '\ud800', 'k'.repeat(1000)])('never throws: %j', text => {
    expect(typeof expandAbbreviations(text)).toBe('string')
  })

  it('writes out a long row of shorts that stick together as soon as its length lets it', () => {
    const text = 'h.'.repeat(300_000)
    expect(expandAbbreviations(text).length).toBeGreaterThan(text.length)
  })
})

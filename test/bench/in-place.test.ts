/** A profile of decisions is dealt out to the stages they consist of. */
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'
import { STAGES, sharesIn } from '../../bench/speed/in-place.js'

const MODULES = fastGlob.sync('**/*.ts', {
  cwd: new URL('../../src', import.meta.url).pathname,
  ignore: ['generated/**'],
})

const LINES = ['src/text/tokenise.ts', 'src/rules/asking.ts', 'bench/speed/alone.ts', 'src/text/letters.ts']
const node = (id: number, line: number, children: number[], functionName = 'f', url = 'file:///bench.js') => ({
  id,
  children,
  callFrame: { functionName, url, scriptId: '1', lineNumber: line, columnNumber: 0 },
})
/** The bench calls the tokenizer and the rules; each calls somebody whose module no stage names. */
const NODES = [
  node(1, 2, [2, 3, 6]),
  node(2, 0, [4]),
  node(3, 1, [5]),
  node(4, 3, []),
  node(5, -1, [], 'sort', ''),
  node(6, -1, [], '(garbage collector)', ''),
]
const shares = (samples: number[]) =>
  sharesIn({ nodes: NODES, samples, startTime: 0, endTime: 1 }, line => LINES[line] ?? '').filter(
    ([, share]) => share > 0,
  )

describe('the stages in place', () => {
  it('name modules that are there', () => {
    const beginnings = STAGES.flatMap(([, modules]) => modules)
    expect(beginnings.filter(start => !MODULES.some(module => module.startsWith(start)))).toEqual([])
    expect(new Set(beginnings).size).toBe(beginnings.length)
  })

  it('have what they call and what the engine does for them', () => {
    expect(shares([2, 4, 3, 5])).toEqual([
      ['read: tokenise', 0.5],
      ['rules: conditions', 0.5],
    ])
  })

  it('leave garbage and the loop of the bench to themselves, and come to the whole', () => {
    expect(shares([1, 6, 2, 99])).toEqual([
      ['read: tokenise', 0.25],
      ['collect garbage', 0.25],
      ['all else: the loop of the bench, the engine', 0.5],
    ])
  })

  it('are none when nothing was sampled', () => expect(shares([])).toEqual([]))
})

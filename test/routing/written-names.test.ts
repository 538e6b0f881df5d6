/** Names of bodies as people write them, half of them shortened, with and without accents: each is known as the body that it is. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stripAccents } from '../../src/text/letters.js'
import { CONDUCT, routingOf } from './hanoi.js'

/** A line: day, body of the day, ways of writing its name. */
const LINES = readFileSync(new URL('written-names.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

describe('names of bodies as they are written', () => {
  it.each(LINES.map(line => line.split(' | ')))('on %s: %s', (day = '', body = '', names = '') => {
    const written = names.split('; ').flatMap(name => [name, stripAccents(name)])
    // The behaviour of somebody there, told with no procedure: the name is all that tells where the report goes.
    const wrong = written.filter(name => {
      const text = `${name} ${name === stripAccents(name) ? 'noi nang rat coc can voi toi' : 'nói năng rất cộc cằn với tôi'}`
      return routingOf({ text, day, tags: CONDUCT }).route.authority?.name !== body
    })
    expect(wrong).toEqual([])
  })
})

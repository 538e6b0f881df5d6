/** The project's own spelling dictionaries, read as their authors wrote them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Spelling, SpellingReading } from '../../src/pack.js'

interface AuthoredReading {
  readonly text: string
  readonly after?: readonly string[]
  readonly before?: readonly string[]
  readonly 'not-after'?: readonly string[]
  readonly 'not-before'?: readonly string[]
}
export type Authored = Readonly<Record<string, readonly (string | AuthoredReading)[]>>

export const FILES = ['abbreviations', 'chat', 'mistakes'] as const

export function readAuthored(name: (typeof FILES)[number]): { readonly text: string; readonly entries: Authored } {
  const text = readFileSync(new URL(`../../dictionaries/spelling/${name}.yaml`, import.meta.url), 'utf8')
  // The shape is checked by the loader; the tests only need to read it.
  return { text, entries: parse(text) as Authored }
}

function reading(authored: string | AuthoredReading): SpellingReading {
  if (typeof authored === 'string') return { text: authored }
  const { text, after, before, 'not-after': notAfter, 'not-before': notBefore } = authored
  return {
    text,
    ...(after && { after }),
    ...(before && { before }),
    ...(notAfter && { notAfter }),
    ...(notBefore && { notBefore }),
  }
}

export const SPELLING: readonly Spelling[] = FILES.flatMap(name =>
  Object.entries(readAuthored(name).entries).map(([short, reads]) => ({ short, reads: reads.map(reading) })),
)

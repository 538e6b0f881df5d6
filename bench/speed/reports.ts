/** The reports that are measured: real wordings of the length that most citizens write. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenise } from '../../src/text/tokenise.js'
import type { Report } from '../../src/types.js'

const SHORTEST = 50
const LONGEST = 75
const CORPORA = ['dev-train', 'routing', 'own']

interface Labelled extends Report {
  readonly split?: string
}

/** Lines of NDJSON with texts of about sixty syllables, never of the test split. */
export const lines: readonly string[] = CORPORA.flatMap(name =>
  readFileSync(join(import.meta.dirname, `../corpora/${name}.ndjson`), 'utf8')
    .trim()
    .split('\n'),
).filter(line => {
  const { text, split }: Labelled = JSON.parse(line)
  const syllables = tokenise(text).filter(token => token.kind === 'syllable').length
  return split !== 'test' && SHORTEST <= syllables && syllables <= LONGEST
})

export const reports: readonly Report[] = lines.map((line): Report => JSON.parse(line))

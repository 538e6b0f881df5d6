import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { beginning } from '../../src/text/beginning.js'
import { entities } from '../../src/text/entities.js'
import { abbreviationExpander } from '../../src/text/expand.js'
import { stripAccents } from '../../src/text/letters.js'
import { normalise } from '../../src/text/normalise.js'
import { sentences } from '../../src/text/sentences.js'
import { isVietnameseSyllable } from '../../src/text/syllable.js'
import { tokenise } from '../../src/text/tokenise.js'
import { toNewTonePlacement, toOldTonePlacement } from '../../src/text/tone.js'
import { unmask } from '../../src/text/unmask.js'
import { SPELLING } from './spelling-table.js'

const folder = new URL('../vectors/', import.meta.url)
const expand = abbreviationExpander(SPELLING)
const keysOf = (text: string): string =>
  tokenise(text)
    .map(token => token.key)
    .join(' ')
const baresOf = (text: string): string =>
  tokenise(text)
    .map(token => token.bare)
    .join(' ')

const canonical = (text: string): string => normalise(text).text
const pair = (compare: (left: string, right: string) => boolean) => (input: string) => {
  const [left = '', right = ''] = input.split(' | ')
  return String(compare(left, right))
}

/** Accents typed in the text bind; a word typed without any matches the accented word of a term. */
function matches(text: string, term: string): boolean {
  const [tokens, words] = [tokenise(text), tokenise(term)]
  return (
    tokens.length === words.length &&
    tokens.every(({ key, bare }, i) => key === words[i]?.key || (key === bare && bare === words[i]?.bare))
  )
}

/** The text as its tokens were written, `‖` where a sentence ends. */
function cutIntoSentences(text: string): string {
  const tokens = tokenise(text)
  const { sentence } = sentences(tokens)
  return tokens
    .map((token, i) => {
      const gap = sentence[i] !== sentence[Math.max(0, i - 1)] ? ' ‖ ' : token.before === 'none' ? '' : ' '
      return gap + token.text
    })
    .join('')
}

const KINDS: Readonly<Record<string, (input: string, expected: string) => string>> = {
  nfc: canonical,
  lookalike: canonical,
  invisible: canonical,
  html: canonical,
  'tone-old': toOldTonePlacement,
  'tone-new': toNewTonePlacement,
  'tone-repair': canonical,
  'iy-same-key': pair((left, right) => keysOf(left) === keysOf(right)),
  'valid-syllable': input => String(isVietnameseSyllable(input)),
  'legacy-tcvn3': canonical,
  'legacy-vni': canonical,
  'legacy-viqr': canonical,
  'legacy-none': canonical,
  telex: canonical,
  'telex-none': canonical,
  'vni-typing': canonical,
  'vni-none': canonical,
  repeat: canonical,
  'repeat-none': canonical,
  leet: input => unmask(input).text,
  'leet-none': input => unmask(input).text,
  abbr: expand,
  teencode: expand,
  'abbr-none': expand,
  entities: input =>
    entities(input)
      .map(({ type, start, end, text }) => `${type} ${start}-${end} ${text}`)
      .join(' | '),
  tokens: input =>
    tokenise(input)
      .map(token => token.text)
      .join(' '),
  sentences: cutIntoSentences,
  beginning: input => {
    const [longest = '', text = ''] = input.split(' | ')
    return beginning(text, Number(longest))
  },
  strip: stripAccents,
  'bare-candidates': (input, expected) =>
    expected
      .split(' | ')
      .filter(reading => baresOf(reading) === baresOf(input))
      .join(' | '),
  'bare-match': pair(matches),
}

const decodeCell = (cell: string): string => JSON.parse(`"${cell.replaceAll('"', '\\"')}"`) as string

function readRows(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
  return lines.map(line => line.split('\t').map(decodeCell))
}

const disagreements = new Map(readRows('disagreements.tsv').map(([kind, input, , ours]) => [`${kind}\t${input}`, ours]))
const met = new Set<string>()

for (const file of readdirSync(folder)
  // Words and restored accents bring models of their own and are tested beside them.
  .filter(name => name.endsWith('.tsv') && !/^(disagreements|restore|segment.*)\.tsv$/.test(name))
  .sort()) {
  describe(file, () => {
    it.each(readRows(file))('%s: %s', (kind = '', input = '', expected = '') => {
      const run = KINDS[kind]
      if (run === undefined) throw new Error(`unknown kind ${kind}`)
      const id = `${kind}\t${input}`
      met.add(id)
      const ours = disagreements.get(id)
      if (ours !== undefined) expect(ours).not.toBe(expected)
      expect(run(input, expected)).toBe(ours ?? expected)
    })
  })
}

it('every disagreement is about a vector that is there', () => {
  expect([...disagreements.keys()].filter(id => !met.has(id))).toEqual([])
})

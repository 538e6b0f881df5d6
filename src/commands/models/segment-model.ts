import { lettersOf } from '../../text/segment/model.js'
import type { SegmentModelData } from '../../text/segment/types.js'
import { EVIDENCE, wordClass } from '../../text/segment/word-class.js'
import { tokenise } from '../../text/tokenise.js'
import { type ReadDictionary, rowsOf } from './tables.js'

/** The word list, what the training sentences taught, and the administrative terms, as the segmenter reads them. */
export function segmentModel(read: ReadDictionary): SegmentModelData {
  const table = read('words/words.tsv')
  const terms = listedWords(read('words/terms.tsv'))
  const evidence = new Map(rowsOf(read('words/joins.tsv')).map(([word = '', said]) => [word, Number(said)] as const))
  // Words of our own are missing in the training sentences, or mean something else there.
  for (const word of listedWords(table, FOREIGN)) evidence.set(word, EVIDENCE.joined)
  const { words, classes } = classedWords(listedWords(table), evidence)
  return {
    schema: 'pakn/segment@1',
    words: words.join('\n'),
    classes: lettersOf(classes.map((wordClass, i) => (isLeftToTerms(words[i] ?? '', terms) ? 0 : wordClass))),
    weights: read('words/weights.txt').replaceAll('\n', ''),
    terms: [...terms].sort().join('\n'),
  }
}

/** All sources of `words.tsv` but our own. */
const FOREIGN = ['rdr', 'term', 'ud']

/** Four syllables and more that are an administrative term (bảo hiểm xã hội): one by itself only in the second layer. */
function isLeftToTerms(word: string, terms: ReadonlySet<string>): boolean {
  return terms.has(word) && word.split(' ').length >= 4
}

/** The first column of a table as keys of tokens. `without`: leaves out words that only these sources know. */
export function listedWords(table: string, without: readonly string[] = []): ReadonlySet<string> {
  const kept = rowsOf(table).filter(([, sources = '']) => sources.split(' ').some(source => !without.includes(source)))
  return new Set(kept.map(([word = '']) => keysOf(word)))
}

/** All words of the list and of the training sentences in code unit order, with their classes. */
export function classedWords(
  listed: ReadonlySet<string>,
  evidence: ReadonlyMap<string, number>,
): { readonly words: readonly string[]; readonly classes: readonly number[] } {
  const words = [...new Set([...listed, ...evidence.keys()])].sort()
  return { words, classes: words.map(word => wordClass(listed.has(word), evidence.get(word) ?? 0)) }
}

function keysOf(word: string): string {
  return tokenise(word)
    .map(token => token.key)
    .join(' ')
}

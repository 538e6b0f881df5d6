/**
 * Trains the word segmenter. Run by hand when the word list or the features change:
 *
 *   npx tsx bench/train/segment.ts FOLDER [--more FILE] [--without SOURCE] [--bits N] [--test] [--dry-run]
 *
 * FOLDER holds UD_Vietnamese-VTB (`vi_vtb-ud-train.conllu`, `-dev`, `-test`); FILE is a second corpus with one sentence
 * a line and `_` inside words. Trains on train (and FILE), shows dev, with `--test` also test, and writes
 * `dictionaries/words/joins.tsv` and `weights.txt`. The result is the same on every run.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { classedWords, listedWords } from '../../src/commands/models/segment-model.js'
import { bestWords } from '../../src/text/segment/decode.js'
import { evidenceOf } from '../../src/text/segment/evidence.js'
import { featuresFor } from '../../src/text/segment/features.js'
import { lexiconOf } from '../../src/text/segment/lexicon.js'
import { type Line, lineOf } from '../../src/text/segment/line.js'
import { measure, readConllu, readUnderscored, type Sentence } from './corpus.js'
import { joinsOf } from './joins.js'
import { lowest } from './lowest.js'
import { isReachable, latticeOf, objectiveOf } from './semi-crf.js'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    more: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
    bits: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '60' },
    common: { type: 'string', default: '1' },
    own: { type: 'string', default: '3' },
    scale: { type: 'string', default: '24' },
    test: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('usage: segment.ts FOLDER [--more FILE]')

const say = (line: string) => process.stdout.write(`${line}\n`)

const WORDS = 'dictionaries/words'
const listed = listedWords(readFileSync(join(WORDS, 'words.tsv'), 'utf8'), options.without)
const own = readConllu(join(folder, 'vi_vtb-ud-train.conllu'))
const more = options.more === undefined ? [] : readUnderscored(options.more)
const sentences = [...own, ...more]
const joins = joinsOf(sentences)
const evidence = new Map([...listed, ...joins.words].map(word => [word, joins.evidenceOf(word)] as const))
const { words, classes } = classedWords(listed, evidence)
const lexicon = lexiconOf(words, index => classes[index] ?? 0)

const bits = Number(options.bits)
const size = 2 ** bits
const features = featuresFor(bits)
const lattices = sentences
  .map((sentence, i) => {
    const line = joins.lineWithoutItself(sentence, lexicon, word => listed.has(word))
    return latticeOf(line, sentence.starts, features, i < own.length)
  })
  .filter(isReachable)
say(`${own.length} + ${more.length} sentences, ${lattices.length} used, ${words.length} words`)

const dev = linesOf('dev')
const strictness = { common: Number(options.common), own: Number(options.own) }
const point = lowest(2 * size, Number(options.rounds), objectiveOf(lattices, size, strictness), {
  still: 1e-5,
  onStep: (round, loss, now) => {
    if (round % 10 === 0) say(`round ${round}: loss ${loss.toFixed(1)}, dev ${percent(score(dev, bytesOf(now)))}`)
  },
})
const weights = bytesOf(point)
say(`dev ${percent(score(dev, weights))}, ${weights.filter(weight => weight !== 0).length} weights of ${size}`)
if (options.test) say(`test ${percent(score(linesOf('test'), weights))}`)
if (!options['dry-run']) {
  const known = words.filter(word => (evidence.get(word) ?? 0) > 0)
  const table = ['word\tevidence', ...known.map(word => `${word}\t${evidence.get(word)}`)]
  writeFileSync(join(WORDS, 'joins.tsv'), `${table.join('\n')}\n`)
  writeFileSync(join(WORDS, 'weights.txt'), lines(Buffer.from(weights.buffer).toString('base64')))
}

function lines(base64: string): string {
  return `${(base64.match(/.{1,120}/g) ?? []).join('\n')}\n`
}

function linesOf(name: string): ReadonlyArray<readonly [Sentence, Line]> {
  const sentences = readConllu(join(folder ?? '', `vi_vtb-ud-${name}.conllu`))
  return sentences.map(sentence => [sentence, lineOf(sentence.tokens, lexicon)] as const)
}

function score(lines: ReadonlyArray<readonly [Sentence, Line]>, weights: Int8Array) {
  const lineOfSentence = new Map(lines)
  return measure([...lineOfSentence.keys()], sentence => {
    const line = lineOfSentence.get(sentence)
    return line === undefined
      ? sentence.starts
      : bestWords(line, evidenceOf(line), features, weights).map(length => (length > 0 ? 1 : 0))
  })
}

function bytesOf(point: Float64Array): Int8Array {
  const scale = Number(options.scale)
  return Int8Array.from({ length: size }, (_, k) => {
    const weight = Math.round(scale * ((point[k] ?? 0) + (point[k + size] ?? 0)))
    return Math.max(-127, Math.min(127, weight))
  })
}

function percent({ precision, recall, f1 }: { precision: number; recall: number; f1: number }): string {
  const show = (share: number) => (100 * share).toFixed(2)
  return `F1 ${show(f1)} (P ${show(precision)}, R ${show(recall)})`
}

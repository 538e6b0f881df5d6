/**
 * What the rules must beat: answers of simpler systems on the same reports, for `pakn bench --pred`.
 *
 *     npm --prefix bench/baselines ci
 *     npx tsx bench/baselines/predict.ts FOLDER
 *
 * Writes one file of answers a system into FOLDER. All learn from the `train` part of the corpora and answer every
 * report of the `test` part: `majority` (the commonest answer), `keywords` (the obvious words, chosen before looking at
 * any report), `natural-bayes` and `natural-logistic` (the classifiers of natural, given syllables and pairs of them).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { normalise, tokenise } from '../../src/text.js'
import type { Report } from '../../src/types.js'

interface Labelled extends Report {
  readonly split?: string
  readonly gold: { readonly tags: readonly string[]; readonly offTopic: string | null }
}

interface Answer {
  readonly tags: readonly string[]
  readonly offTopic: string | null
}

/** The part of natural's classifiers that is used here. */
interface Classifier {
  addDocument(features: readonly string[], label: string): void
  train(): void
  classify(features: readonly string[]): string
}

const here = import.meta.dirname
const TAGS = ['procedure-difficulty', 'staff-conduct'] as const
/** Rarer features teach little, and the logistic regression of natural takes hours with many of them. */
const LEAST_REPORTS = 40

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: tsx bench/baselines/predict.ts FOLDER')
mkdirSync(folder, { recursive: true })

const corpora = ['dev-train', 'dev-test', 'own', 'routing', 'written', 'letters', 'further', 'later'].flatMap(read)
const train = corpora.filter(({ split }) => split === 'train')
const test = corpora.filter(({ split }) => split === 'test')

write('majority', majority())
write('keywords', keywords())
if (existsSync(join(here, 'node_modules/natural'))) {
  // The main entry of natural prints, reads .env and loads database drivers; its classifiers alone do not.
  const { BayesClassifier, LogisticRegressionClassifier } = createRequire(import.meta.url)(
    './node_modules/natural/lib/natural/classifiers',
  ) as Record<'BayesClassifier' | 'LogisticRegressionClassifier', new () => Classifier>
  write(
    'natural-bayes',
    learnt(() => new BayesClassifier()),
  )
  write(
    'natural-logistic',
    learnt(() => new LogisticRegressionClassifier()),
  )
} else {
  process.stderr.write('natural is not installed: npm --prefix bench/baselines ci\n')
}

function read(name: string): Labelled[] {
  const lines = readFileSync(join(here, `../corpora/${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line): Labelled => JSON.parse(line))
}

function write(system: string, answer: (report: Labelled) => Answer): void {
  const lines = test.map(report => JSON.stringify({ id: report.id, ...answer(report) }))
  writeFileSync(join(folder ?? '', `${system}.ndjson`), `${lines.join('\n')}\n`)
  process.stderr.write(`${system}: ${lines.length} answers\n`)
}

/** The commonest answer of the train part, whatever is asked. */
function majority(): (report: Labelled) => Answer {
  const tags = commonest(train.map(({ gold }) => gold.tags.join()))
  const offTopic = commonest(train.flatMap(({ gold }) => gold.offTopic ?? []))
  return () => (tags === '' ? { tags: [], offTopic } : { tags: tags.split(','), offTopic: null })
}

/** The words of the two definitions and what anybody would add to them. */
function keywords(): (report: Labelled) => Answer {
  const difficulty =
    /thủ tục|hồ sơ|giấy tờ|một cửa|quá hạn|chậm|khó khăn|vướng mắc|bổ sung|đi lại nhiều lần|trả kết quả|thu tuc|ho so|giay to|mot cua|qua han|\bhs\b/
  const conduct =
    /thái độ|hách dịch|cửa quyền|nhũng nhiễu|quát|gắt|mắng|thô lỗ|gây khó dễ|vòi vĩnh|vô trách nhiệm|thai do|hach dich|nhung nhieu|quat|cau gat/
  return ({ text }) => {
    const lower = normalise(text).text.toLowerCase()
    const tags = [...(difficulty.test(lower) ? [TAGS[0]] : []), ...(conduct.test(lower) ? [TAGS[1]] : [])]
    return { tags, offTopic: tags.length > 0 ? null : 'spam-other' }
  }
}

/** One classifier for each tag, and one for the category of what carries none. */
function learnt(create: () => Classifier): (report: Labelled) => Answer {
  const known = frequent(train.map(({ text }) => featuresOf(text)))
  const features = ({ text }: Labelled) => [...featuresOf(text)].filter(feature => known.has(feature))
  const fit = (reports: readonly Labelled[], labelOf: (report: Labelled) => string) => {
    const classifier = create()
    for (const report of reports) classifier.addDocument(features(report), labelOf(report))
    classifier.train()
    return classifier
  }
  const ofTags = TAGS.map(tag => ({
    tag,
    classifier: fit(train, ({ gold }) => (gold.tags.includes(tag) ? 'yes' : 'no')),
  }))
  const ofCategory = fit(
    train.filter(({ gold }) => gold.offTopic !== null),
    ({ gold }) => gold.offTopic ?? '',
  )
  return report => {
    const tags = ofTags
      .filter(({ classifier }) => classifier.classify(features(report)) === 'yes')
      .map(({ tag }) => tag)
    return { tags, offTopic: tags.length > 0 ? null : ofCategory.classify(features(report)) }
  }
}

/** Syllables and pairs of neighbours, each once. */
function featuresOf(text: string): ReadonlySet<string> {
  const syllables = tokenise(normalise(text))
    .filter(token => token.kind !== 'mark')
    .map(token => token.key)
  return new Set([...syllables, ...syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`)])
}

function frequent(texts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const features of texts) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return new Set([...counts].filter(([, n]) => n >= LEAST_REPORTS).map(([feature]) => feature))
}

function commonest(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

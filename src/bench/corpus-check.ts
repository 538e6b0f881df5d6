/** What a corpus is made of, and what makes its figures untrue: duplicates, leaks, bodies that do not exist, labels with too few reports. */
import type { Pack } from '../pack.js'
import { OFF_TOPIC_CATEGORIES } from '../types.js'
import { quantile } from './bootstrap.js'
import { commonest, countUp } from './counting.js'
import { share } from './figures.js'
import type { Case } from './gold.js'
import { type KnownBodies, knownBodies } from './known-bodies.js'
import { leakFinder } from './leaks.js'
import { numberSet } from './number-set.js'
import type { CorpusCheck, GoldAnswer, Leak, Skipped, UnknownBody } from './report.js'
import { fingerprint, type Survey } from './survey.js'

export const THIN = 20

export interface CorpusWatch {
  see(one: Case, survey: Survey): void
  check(skipped: readonly Skipped[]): CorpusCheck
}

export function corpusWatch(pack: Pick<Pack, 'rules' | 'gazetteer' | 'authorities'>): CorpusWatch {
  const findLeaks = leakFinder(pack.rules)
  const known = knownBodies(pack)
  const seen = { texts: numberSet(), words: numberSet(), ids: numberSet() }
  const exact: string[] = []
  const normalised: string[] = []
  const duplicateIds: string[] = []
  const leaks: Leak[] = []
  const unknown = new Map<string, string[]>()
  const labels = new Map(LABELS.map(label => [label, 0]))
  const origins = new Map<string, number>()
  const splits = new Map<string, number>()
  const lengths: number[] = []
  let unaccented = 0
  let unsure = 0
  let undated = 0
  let first: string | null = null
  let last: string | null = null

  return {
    see({ report, gold, day, origin, split }, survey) {
      const sameText = !seen.texts.add(fingerprint(report.text))
      const sameWords = !seen.words.add(fingerprint(survey.words.join(' ')))
      if (sameText) exact.push(report.id)
      else if (sameWords) normalised.push(report.id)
      if (!seen.ids.add(fingerprint(report.id))) duplicateIds.push(report.id)
      leaks.push(...findLeaks(report.id, survey.words))
      for (const body of unknownOf(gold, known)) {
        const reports = unknown.get(body)
        if (reports) reports.push(report.id)
        else unknown.set(body, [report.id])
      }
      for (const label of labelsOf(gold)) countUp(labels, label)
      countUp(origins, origin ?? NOT_SAID)
      countUp(splits, split ?? NOT_SAID)
      lengths.push(survey.syllables)
      if (survey.marks === 'none') unaccented += 1
      if (gold.unsure) unsure += 1
      if (day === null) undated += 1
      else {
        if (first === null || day < first) first = day
        if (last === null || day > last) last = day
      }
    },
    check: skipped => ({
      n: lengths.length,
      skipped,
      duplicates: { exact: [...exact].sort(), normalised: [...normalised].sort() },
      duplicateIds: [...new Set(duplicateIds)].sort(),
      leaks: [...leaks].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)),
      unknownBodies: mostReportsFirst(unknown, known),
      labels: commonest(labels),
      thin: commonest(labels)
        .filter(({ n }) => n < THIN)
        .map(({ name }) => name),
      origins: commonest(origins),
      splits: commonest(splits),
      unaccented: share(unaccented, lengths.length),
      unsure: share(unsure, lengths.length),
      lengthDeciles: deciles(lengths),
      days: { first, last, undated },
    }),
  }
}

/** Stands where a corpus does not say. */
export const NOT_SAID = '(không ghi)'

const SETS = ['procedure-difficulty', 'staff-conduct', 'procedure-difficulty + staff-conduct']
const LABELS = [...SETS, ...Object.keys(OFF_TOPIC_CATEGORIES).map(category => `off-topic/${category}`)]

function labelsOf({ scope, tags, offTopic }: GoldAnswer): string[] {
  if (scope === 'off-topic') return [offTopic === null ? 'off-topic' : `off-topic/${offTopic}`]
  return tags === null ? [] : [tags.join(' + ')]
}

/** Every body of the right answer that the data do not know, each once. */
function unknownOf({ bodies }: GoldAnswer, known: KnownBodies): Set<string> {
  const named = bodies === null || bodies === 'needs-review' ? [] : bodies
  return new Set(
    named.filter(body => !known.has(body)).map(({ id, name }) => (id?.includes(':') ? id : name || (id ?? ''))),
  )
}

/** A corpus of another province has hundreds of bodies that nobody here is near to: of so many it is looked for. */
const MOST_NEAREST = 20

function mostReportsFirst(unknown: ReadonlyMap<string, readonly string[]>, known: KnownBodies): UnknownBody[] {
  return [...unknown]
    .map(([body, reports]) => ({ body, reports: [...reports].sort() }))
    .sort((a, b) => b.reports.length - a.reports.length || (a.body < b.body ? -1 : 1))
    .map(({ body, reports }, i) => ({ body, nearest: i < MOST_NEAREST ? known.nearestTo(body) : null, reports }))
}

function key({ report, rule, example }: Leak): string {
  return `${report}\n${rule}\n${example}`
}

function deciles(lengths: readonly number[]): number[] {
  const sorted = [...lengths].sort((a, b) => a - b)
  return sorted.length === 0 ? [] : Array.from({ length: 11 }, (_, i) => Math.round(quantile(sorted, i / 10)))
}

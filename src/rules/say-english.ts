/** Near misses in English. */
import type { Day } from '../types.js'
import type { AccentReason, NearMiss } from './near-miss.js'
import { type CueName, list, named, operatorSign, quoted, type Range } from './said-words.js'

const ACCENTS: Readonly<Record<AccentReason, string>> = {
  'fold-never': 'this phrase counts only with its accents (fold: never)',
  'single-syllable': 'one syllable without accents does not count',
  'mixed-writing': 'written without accents among words that have them',
  'other-accents': 'its accents differ',
}

export function sayEnglish(miss: NearMiss, cueName: CueName): string {
  switch (miss.kind) {
    case 'absent':
      return `${named(miss.cues, ' or ', cueName)} not found`
    case 'negated':
      return `${quoted(miss.words)} is negated${miss.by ? ` by ${quoted(miss.by)}` : ''}`
    case 'not-negated':
      return `${quoted(miss.words)} is not negated, and only negated words count here`
    case 'past':
      return `${quoted(miss.words)} is told of a time that is over (${list(miss.marks)})`
    case 'not-past':
      return `${quoted(miss.words)} is told of the present, and only what is over counts here`
    case 'masked':
      return `${quoted(miss.words)} is masked by ${quoted(miss.by)}`
    case 'phrase-not-in-force':
      return `${quoted(miss.words)}: this phrase is ${period(miss.from, miss.through, miss.asOf)}`
    case 'accents':
      return `${quoted(miss.words)} does not count as “${miss.phrase}”: ${ACCENTS[miss.reason]}`
    case 'misspelt':
      return `${quoted(miss.words)} may be “${miss.phrase}” misspelt`
    case 'too-far':
      return `${quoted(miss.second)} found ${syllables(miss.distance)} away from ${quoted(miss.first)}, limit ${miss.limit}`
    case 'wrong-order':
      return `${quoted(miss.second)} stands before ${quoted(miss.first)}, the order is the other way round`
    case 'other-sentence':
      return `${quoted(miss.first)} and ${quoted(miss.second)} stand in different sentences (${syllables(miss.distance)} apart, limit ${miss.limit})`
    case 'other-clause':
      return `${quoted(miss.first)} and ${quoted(miss.second)} stand in different clauses (${syllables(miss.distance)} apart, limit ${miss.limit})`
    case 'overlap':
      return `${quoted(miss.first)} and ${quoted(miss.second)} overlap, two places are needed`
    case 'too-few':
      return tooFew(miss)
    case 'number-out-of-range':
      return `the number ${quoted(miss.words)} is out of range, wanted ${range(miss)}`
    case 'number-missing':
      return `no number (${range(miss)}) where one is needed`
    case 'fact-differs':
      return `${miss.fact} = ${JSON.stringify(miss.actual)}, ${miss.unwanted ? 'must not be' : 'wanted'} ${operatorSign(miss.operator, 'en')} ${JSON.stringify(miss.wanted)}`
    case 'unwanted':
      return unwanted(miss)
    case 'condition-fails':
      return `nothing speaks for the shared condition ${miss.condition}`
    case 'not-in-force':
      return `the rule is ${period(miss.from, miss.through, miss.asOf)}`
    case 'unreadable':
      return miss.reason === 'no-text'
        ? 'the report has no words: no rule counts'
        : 'the report is not Vietnamese: no rule counts'
    case 'not-in-use':
      return 'the rule is a draft: only its examples run'
  }
}

function tooFew({ found, wanted, distinct, scope, words }: Extract<NearMiss, { kind: 'too-few' }>): string {
  const where = scope === 'report' ? '' : ` in one ${scope}`
  return `only ${found} of ${wanted}${distinct ? ' distinct' : ''}${where}: ${list(words)}`
}

function unwanted({ under, condition, words }: Extract<NearMiss, { kind: 'unwanted' }>): string {
  const name = condition === null ? '' : ` ${condition}`
  return words.length === 0 ? `removed by ${under}${name}` : `removed by ${under}${name}: ${list(words)} is there`
}

function period(from: Day | null, through: Day | null, asOf: Day | null): string {
  if (asOf === null) return `in force ${span(from, through)}, the report has no day`
  if (from !== null && asOf < from) return `not in force before ${from} (day ${asOf})`
  return `not in force after ${through ?? '…'} (day ${asOf})`
}

function span(from: Day | null, through: Day | null): string {
  return [from === null ? '' : `from ${from}`, through === null ? '' : `through ${through}`].filter(Boolean).join(' ')
}

function range({ min, max }: Range): string {
  if (min === null) return max === null ? 'any' : `at most ${max}`
  return max === null ? `at least ${min}` : `${min} to ${max}`
}

function syllables(count: number): string {
  return count === 1 ? '1 syllable' : `${count} syllables`
}

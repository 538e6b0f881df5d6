import type { Condition, CueRef, LeafPolicies, NumberPart } from '../../pack.js'
import type { Lang } from '../../problems.js'
import { type CueName, named as namedCues, operatorSign } from '../../rules/said-words.js'
import { type PageWord, WORDS } from './page-words.js'

/** What a cue set is called on a page: by its id, or by its phrases when it was written inside a rule. */
export function cueNames(titles: Readonly<Record<string, string>>): CueName {
  return id => (id.includes('#') ? `“${shortened(titles[id] ?? id)}”` : id)
}

const MOST_PHRASES = 4

function shortened(phrases: string): string {
  const all = phrases.split(', ')
  return all.length > MOST_PHRASES ? `${all.slice(0, MOST_PHRASES).join(', ')}, …` : phrases
}

/** A condition as one line, without what lies below it. */
export function conditionWords(condition: Condition, lang: Lang, cueName: CueName): string {
  const word = (name: PageWord) => WORDS[name][lang]
  const named = (ref: CueRef) => namedCues(ref, ` ${word('or')} `, cueName)
  if ('all' in condition) return word('all')
  if ('any' in condition) return word('any')
  if ('not' in condition) return word('not')
  if ('condition' in condition) return `${word('condition')} ${condition.condition}`
  if ('fact' in condition)
    return `${condition.fact} ${operatorSign(condition.operator, lang)} ${JSON.stringify(condition.value)}`
  const notes = (...more: string[]) => bracketed([...more, ...policyWords(condition, word)])
  if ('has' in condition) return `${word('has')} ${named(condition.has)}${notes()}`
  if ('count' in condition) {
    const { count, min, distinct, scope } = condition
    const where = scope === 'report' ? [] : [word(scope)]
    return `${word('atLeast')} ${min} ${word(distinct ? 'distinct' : 'hits')} ${named(count)}${notes(...where)}`
  }
  const within = (limit: number) => `${word('atMost')} ${limit} ${word('syllables')}`
  if ('near' in condition) {
    const order = condition.order === 'given' ? [word('inOrder')] : []
    const parts = condition.near.map(named).join(' … ')
    return `${word('near')}: ${parts}${notes(within(condition.within), word(condition.scope), ...order)}`
  }
  const parts = condition.sequence.map(part => ('number' in part ? numberWords(part, word) : named(part)))
  return `${word('sequence')}: ${parts.join(' → ')}${notes(within(condition.gap), word(condition.scope))}`
}

function numberWords({ number: { min, max } }: NumberPart, word: (name: PageWord) => string): string {
  const range = [min === undefined ? '' : `≥ ${min}`, max === undefined ? '' : `≤ ${max}`].filter(Boolean).join(', ')
  return range === '' ? word('number') : `${word('number')} ${range}`
}

function policyWords({ negated, time }: LeafPolicies, word: (name: PageWord) => string): string[] {
  return [
    ...(negated === 'any' ? [word('negatedAny')] : negated === 'yes' ? [word('negatedOnly')] : []),
    ...(time === 'now' ? [word('nowOnly')] : time === 'past' ? [word('pastOnly')] : []),
  ]
}

function bracketed(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`
}

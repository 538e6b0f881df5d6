/** Every rule carries its own examples; here they run, each in every way in which the same words may be typed. */
import type { Pack, Rule } from '../pack.js'
import { type Said, say } from '../problems.js'
import type { CueMatch, Day } from '../types.js'
import { ruleTest } from './evaluate.js'
import type { Evidence } from './evidence.js'
import { type Gather, gatherer } from './gather.js'
import { FAITHFUL, inVariant, VARIANTS, type Variant } from './variants.js'

/** An example that did not do what it says; `todo` examples are known gaps and fail when they begin to match. */
export interface ExampleFailure {
  readonly rule: string
  readonly kind: 'match' | 'no-match' | 'todo'
  readonly index: number
  readonly text: string
  /** The way of typing in which it failed first. */
  readonly variant: Variant
  /** A `no-match` that matches only without accents asks for a look: some words collide when their accents go. */
  readonly severity: 'error' | 'warning'
  /** Does not repeat the text. */
  readonly message: Said
}

/**
 * Runs the examples of all rules, drafts too, each on a day on which its rule is in force: as written, decomposed, with
 * the other tone placement, in capitals, without accents. Empty when all is well; in the order of the rules.
 * @throws PaknInputError (`unknown-name`) when a rule calls a shared condition that the pack does not have
 */
export function checkExamples(pack: Pack): ExampleFailure[] {
  const gather = gatherer(pack)
  return pack.rules.flatMap(rule => checkRuleExamples(rule, pack.conditions, gather))
}

/** The examples of one rule. */
export function checkRuleExamples(rule: Rule, conditions: Pack['conditions'], gather: Gather): ExampleFailure[] {
  const test = ruleTest(rule, conditions)
  const day = dayInForce(rule)
  const judge: Judge = {
    read: (text, variant) => gather(inVariant(text, variant), day),
    holds: evidence => test(evidence),
  }
  const { match, noMatch, todo, needsAccents = [] } = rule.examples
  const told = (kind: ExampleFailure['kind'], texts: readonly string[], look: (text: string) => Finding | null) =>
    texts.flatMap((text, index): ExampleFailure[] => {
      const finding = look(text)
      return finding ? [{ rule: rule.id, kind, index, text, ...finding }] : []
    })
  return [
    ...told('match', match, text => missedMatch(text, needsAccents.includes(text), judge)),
    ...told('no-match', noMatch, text => wrongMatch(text, judge)),
    ...told('todo', todo, text => closedGap(text, judge)),
  ]
}

/** A day on which the rule is in force, so that the example is judged by its own law. */
function dayInForce({ effective }: Rule): Day | null {
  return effective.through ?? effective.from
}

interface Judge {
  read(text: string, variant: Variant): Evidence
  holds(evidence: Evidence): boolean
}

type Finding = Pick<ExampleFailure, 'variant' | 'severity' | 'message'>

function missedMatch(text: string, needsAccents: boolean, judge: Judge): Finding | null {
  const failed = FAITHFUL.find(variant => !judge.holds(judge.read(text, variant)))
  if (failed) return missed(failed)
  const bare = judge.read(text, 'unaccented')
  if (judge.holds(bare)) return needsAccents ? needless() : null
  const isExcused = needsAccents || judge.holds(withAccentedWords(bare, judge.read(text, 'as-written')))
  return isExcused ? null : missed('unaccented')
}

function wrongMatch(text: string, judge: Judge): Finding | null {
  const failed = FAITHFUL.find(variant => judge.holds(judge.read(text, variant)))
  if (failed) return matched(failed, 'error')
  return judge.holds(judge.read(text, 'unaccented')) ? matched('unaccented', 'warning') : null
}

function closedGap(text: string, judge: Judge): Finding | null {
  if (!judge.holds(judge.read(text, 'as-written'))) return null
  const message = say('Ví dụ todo nay đã khớp', 'The todo example matches now')
  return { variant: 'as-written', severity: 'error', message }
}

function missed(variant: Variant): Finding {
  const { vi, en } = VARIANTS[variant]
  const message = say(
    `Quy tắc không khớp với ví dụ phải khớp (${vi})`,
    `The rule does not match an example that it must match (${en})`,
  )
  return { variant, severity: 'error', message }
}

function matched(variant: Variant, severity: Finding['severity']): Finding {
  const { vi, en } = VARIANTS[variant]
  const message = say(
    variant === 'as-written'
      ? 'Quy tắc khớp với ví dụ không được khớp'
      : `Quy tắc khớp với ví dụ không được khớp (${vi})`,
    variant === 'as-written'
      ? 'The rule matches an example that it must not match'
      : `The rule matches an example that it must not match (${en})`,
  )
  return { variant, severity, message }
}

function needless(): Finding {
  const message = say(
    'Ví dụ khớp cả khi viết không dấu, không cần needs-accents',
    'The example matches without accents too, needs-accents is needless',
  )
  return { variant: 'unaccented', severity: 'error', message }
}

/**
 * The unaccented text as if every phrase and every number in it could be read without accents. Numbers in words, phrases of
 * one syllable and those with `fold: never` cannot, and an author who leans on them has chosen so: if the rule holds with
 * them, only that choice is the reason, and no word of the text was taken for another.
 */
function withAccentedWords(bare: Evidence, accented: Evidence): Evidence {
  if (bare.reading.tokens.length !== accented.reading.tokens.length) return bare
  const cues = new Map<string, readonly CueMatch[]>(bare.cues)
  for (const [id, hits] of accented.cues) {
    const there = bare.cues.get(id) ?? []
    const lost = hits.filter(hit => !there.some(({ first, end }) => first < hit.end && hit.first < end))
    if (lost.length > 0)
      cues.set(
        id,
        [...there, ...lost].sort((a, b) => a.first - b.first || a.end - b.end),
      )
  }
  return { ...bare, reading: accented.reading, cues, facts: accented.facts }
}

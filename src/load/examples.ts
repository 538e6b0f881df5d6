/** Runs the examples of the rules; of a rule that no change can have touched, the last answer holds. */
import type { Reading as TextReading } from '../match/reading.js'
import type { PackSource, Phrase, Rule } from '../pack.js'
import { type Said, say } from '../problems.js'
import { waysIn } from '../registry/ways-in.js'
import { checkRuleExamples, type ExampleFailure } from '../rules/examples.js'
import type { Gather } from '../rules/gather.js'
import { cuesOf } from '../rules/leaves.js'
import { needsCaller } from '../rules/needs-caller.js'
import { CUES_OF_CODE } from './cues-of-code.js'
import { conditionsOf, leavesOf } from './lint/uses.js'
import type { Memory } from './memory.js'
import type { Places } from './places.js'
import type { Reading } from './reading.js'
import { NAMES, type NamedThing, wordWatch } from './word-watch.js'

/** What examples are run with. */
export interface ExampleWorld {
  readonly source: PackSource
  readonly places: Places
  readonly memory: Memory
  readonly reading: Reading
  /** Asked for only when an example has to be run. */
  readonly gather: () => Gather
}

export function exampleRunner(): (world: ExampleWorld) => void {
  const words = wordWatch()
  return ({ source, places, memory, reading, gather }) => {
    const { rules, labels, conditions, gazetteer, authorities, procedures, fieldWords, families } = source
    const named = [authorities, procedures, fieldWords, families]
    words.follow({ ...source, names: memory.once('names', named, reading, () => namesOf(source)) })
    const { negation, contrast } = labels
    const settings = JSON.stringify([negation, contrast])
    // Places, and bodies that stand in no text by name, may matter to any text.
    const { calendar, routing } = source
    const bodies = authorities.filter(({ per }) => per !== null)
    const things = [gazetteer, JSON.stringify([calendar, bodies, waysIn(routing)])]
    const everywhere = [negation.cue, ...(contrast ? [contrast.past, contrast.now] : [])]
    const cuesOfNames = [NAMES, ...CUES_OF_CODE.mentions, ...procedures.flatMap(({ instead }) => instead?.when ?? [])]
    for (const rule of rules) {
      if (needsCaller(rule, conditions)) continue
      const asked = memory.once(`asked ${rule.id}`, [rule, conditions], reading, () => {
        const shared = [...conditionsOf(rule, conditions)].map(name => [name, conditions[name]])
        return JSON.stringify([rule.when, rule.unless, shared])
      })
      const readsNames = asked.includes('"fact":')
      const parts = [rule, asked, settings, ...(readsNames ? things : []), words.stamp(rule.id)]
      memory.once(`examples ${rule.id}`, parts, reading, reading => {
        const used = leavesOf(rule, conditions).flatMap(leaf => cuesOf(leaf).flat())
        const { failures, readings } = run(rule, conditions, gather())
        words.keep(rule.id, readings, new Set([...everywhere, ...used, ...(readsNames ? cuesOfNames : [])]))
        report(rule, failures, places, reading)
      })
    }
  }
}

/** Everything that a text can name but places. */
function namesOf({ authorities, procedures, fieldWords, families }: PackSource): NamedThing[] {
  const plain = (text: string): Phrase => ({ text, fold: 'auto', from: null, through: null })
  const named = [
    ...procedures.map(({ says, ...thing }) => ({ id: `procedure:${thing.id}`, thing, phrases: says })),
    ...authorities.map(({ says, ...thing }) => {
      return { id: `body:${thing.id}`, thing, phrases: [thing.name, ...says].map(plain) }
    }),
    ...families.map(({ heads, ...thing }) => ({ id: `family:${thing.id}`, thing, phrases: heads })),
    ...fieldWords.map(({ field, words }) => ({ id: `field:${field}`, thing: field, phrases: words })),
  ]
  const sharers = new Map<string, string[]>()
  for (const { id, phrases } of named) {
    for (const { text } of phrases) {
      const others = sharers.get(text)
      if (others === undefined) sharers.set(text, [id])
      else others.push(id)
    }
  }
  const others = (phrases: readonly Phrase[]) =>
    phrases.flatMap(({ text }) => {
      const ids = sharers.get(text) ?? []
      return ids.length > 1 ? [[text, ...ids]] : []
    })
  const targets = new Map(procedures.map(({ id, says: _, ...procedure }) => [id, procedure]))
  return named.map(({ id, thing, phrases }) => {
    const instead = typeof thing === 'object' && 'instead' in thing ? targets.get(thing.instead?.procedure ?? '') : null
    return { id, thing: JSON.stringify([thing, instead, others(phrases)]), phrases }
  })
}

/** What failed, and all texts that were read for it. */
function run(rule: Rule, conditions: PackSource['conditions'], gather: Gather) {
  const readings: TextReading[] = []
  const failures = checkRuleExamples(rule, conditions, (...given) => {
    const gathered = gather(...given)
    readings.push(gathered.reading)
    return gathered
  })
  return { failures, readings }
}

function report(rule: Rule, failures: readonly ExampleFailure[], places: Places, reading: Reading): void {
  const missed = failures.filter(({ kind, variant }) => kind === 'match' && variant === 'as-written')
  const silent = missed.length === rule.examples.match.length
  if (silent) {
    const message = say('Quy tắc không khớp với ví dụ nào của chính nó', 'The rule fires on none of its own examples')
    reading.error('rule-never-fires', places.rule(rule.id, ['when']), message, whyNot(explainCall(rule.id, places)))
  }
  for (const { kind, index, variant, severity, message } of failures) {
    if (silent && kind === 'match') continue
    const code = kind === 'todo' ? 'todo-passes' : variant === 'as-written' ? 'example-failed' : 'variant-failed'
    const place = places.rule(rule.id, ['examples', kind, index])
    reading[severity](code, place, message, hintFor(explainCall(rule.id, places), kind, variant))
  }
}

/** With the folder of the rule: without it the rules that come with pakn are explained, where an own or changed one is not. */
function explainCall(rule: string, places: Places): string {
  const { file } = places.rule(rule, [])
  const folder = file.endsWith(`/${rule}.yaml`) ? file.slice(0, -`/${rule}.yaml`.length) : null
  if (folder === null) return `pakn explain "…" --rule ${rule}`
  return `pakn explain "…" --rule ${rule} --rules ${/\s/.test(folder) ? `"${folder}"` : folder}`
}

function hintFor(look: string, kind: ExampleFailure['kind'], variant: ExampleFailure['variant']): Said {
  if (kind === 'todo') return say('Chuyển ví dụ từ todo sang match', 'Move the example from todo to match')
  if (variant !== 'unaccented') return whyNot(look)
  return kind === 'match'
    ? say(
        `Bỏ dấu thì có chữ đọc ra khác, xem bằng ${look}; cụm một tiếng thì cần fold: always, câu dựa vào dấu thì cần needs-accents`,
        `Without accents some words read otherwise, see ${look}; one syllable needs fold: always, an example that leans on accents needs-accents`,
      )
    : say(
        `Bỏ dấu thì có chữ đọc ra khác, xem bằng ${look}; cụm bị nhận nhầm thì cần fold: never, cụm một tiếng bị bỏ sót thì cần fold: always`,
        `Without accents some words read otherwise, see ${look}; a phrase found by mistake needs fold: never, one syllable that is missed fold: always`,
      )
}

function whyNot(look: string): Said {
  return say(`Xem điều kiện nào quyết định: ${look}`, `See which condition decides: ${look}`)
}

/** Runs the examples of the rules; of a rule that no change can have touched, the last answer holds. */
import type { Reading as TextReading } from '../match/reading.js'
import type { PackSource, Rule } from '../pack.js'
import { type Said, say } from '../problems.js'
import { checkRuleExamples, type ExampleFailure } from '../rules/examples.js'
import type { Gather } from '../rules/gather.js'
import { cuesOf } from '../rules/leaves.js'
import { needsCaller } from '../rules/needs-caller.js'
import { CUES_OF_CODE } from './cues-of-code.js'
import { conditionsOf, leavesOf } from './lint/uses.js'
import type { Memory } from './memory.js'
import type { Places } from './places.js'
import type { Reading } from './reading.js'
import { wordWatch } from './word-watch.js'

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
    const { rules, labels, conditions, gazetteer, authorities, procedures, fieldWords, families, calendar } = source
    words.follow(source)
    const { negation, contrast } = labels
    const settings = JSON.stringify([negation, contrast])
    const names = [gazetteer, authorities, procedures, fieldWords, families, calendar]
    const everywhere = [negation.cue, ...(contrast ? [contrast.past, contrast.now] : [])]
    const cuesOfNames = [...CUES_OF_CODE.mentions, ...procedures.flatMap(({ instead }) => instead?.when ?? [])]
    for (const rule of rules) {
      if (needsCaller(rule, conditions)) continue
      const asked = memory.once(`asked ${rule.id}`, [rule, conditions], reading, () => {
        const shared = [...conditionsOf(rule, conditions)].map(name => [name, conditions[name]])
        return JSON.stringify([rule.when, rule.unless, shared])
      })
      const readsNames = asked.includes('"fact":')
      const parts = [rule, asked, settings, ...(readsNames ? names : []), words.stamp(rule.id)]
      memory.once(`examples ${rule.id}`, parts, reading, reading => {
        const used = leavesOf(rule, conditions).flatMap(leaf => cuesOf(leaf).flat())
        const { failures, readings } = run(rule, conditions, gather())
        words.keep(rule.id, readings, new Set([...everywhere, ...used, ...(readsNames ? cuesOfNames : [])]))
        report(rule, failures, places, reading)
      })
    }
  }
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
    reading.error('rule-never-fires', places.rule(rule.id, ['when']), message, whyNot(rule.id))
  }
  for (const { kind, index, variant, severity, message } of failures) {
    if (silent && kind === 'match') continue
    const code = kind === 'todo' ? 'todo-passes' : variant === 'as-written' ? 'example-failed' : 'variant-failed'
    const place = places.rule(rule.id, ['examples', kind, index])
    reading[severity](code, place, message, hintFor(rule.id, kind, variant))
  }
}

function hintFor(rule: string, kind: ExampleFailure['kind'], variant: ExampleFailure['variant']): Said {
  if (kind === 'todo') return say('Chuyển ví dụ từ todo sang match', 'Move the example from todo to match')
  if (variant !== 'unaccented') return whyNot(rule)
  const look = `pakn explain "…" --rule ${rule}`
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

function whyNot(rule: string): Said {
  const look = `pakn explain "…" --rule ${rule}`
  return say(`Xem điều kiện nào quyết định: ${look}`, `See which condition decides: ${look}`)
}

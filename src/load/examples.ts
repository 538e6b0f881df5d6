/** Runs the examples of the rules; of a rule whose words and conditions did not change, the last answer holds. */
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

export function reportExamples(
  source: PackSource,
  gather: Gather,
  places: Places,
  memory: Memory,
  reading: Reading,
): void {
  const { rules, cues, labels, conditions } = source
  // By what they say and not by who they are: a change elsewhere in their file does not matter.
  const texts = new Map(
    cues.map(set => [set.id, memory.once(`text ${set.id}`, [set], reading, () => JSON.stringify(set))]),
  )
  const textsOf = (ids: Iterable<string>) => [...new Set(ids)].sort().map(id => texts.get(id))
  const { negation, contrast } = labels
  const { spelling, gazetteer, authorities, procedures, fieldWords, families } = source
  const reads = [spelling, JSON.stringify([negation, contrast])]
  const finds = [gazetteer, authorities, procedures, fieldWords, families, ...textsOf(CUES_OF_CODE.mentions)]
  const everywhere = [negation.cue, contrast?.past ?? '', contrast?.now ?? '']
  for (const rule of rules) {
    if (needsCaller(rule, conditions)) continue
    const used = leavesOf(rule, conditions).flatMap(leaf => cuesOf(leaf).flat())
    const shared = [...conditionsOf(rule, conditions)].map(name => [name, conditions[name]])
    const asked = JSON.stringify([rule.when, rule.unless, shared])
    const facts = asked.includes('"fact":') ? finds : []
    const parts = [rule, asked, ...reads, ...facts, ...textsOf([...everywhere, ...used])]
    memory.once(`examples ${rule.id}`, parts, reading, reading => {
      report(rule, checkRuleExamples(rule, conditions, gather), places, reading)
    })
  }
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

/** Rules that say what another says, the opposite of it, or nothing. */
import type { Condition, CueSet, Labels, PackSource, Rule } from '../../pack.js'
import { type Place, type Said, say } from '../../problems.js'
import { implies, textOf } from './implies.js'
import { thresholdOf } from './weights.js'
import type { LintWorld } from './world.js'

/** Two rules with one condition. */
export function lintTwins(world: LintWorld): void {
  const byCondition = new Map<string, Rule>()
  for (const rule of rulesInUse(world)) {
    const text = `${textOf(rule.when)} ${rule.unless === null ? '' : textOf(rule.unless)}`
    const twin = byCondition.get(text)
    if (twin === undefined) byCondition.set(text, rule)
    else if (overlap(rule, twin)) reportTwins(rule, twin, world)
  }
}

/** A rule whose points change nothing. */
export function lintSubsumed(world: LintWorld): void {
  const { source } = world
  const rules = rulesInUse(world)
  const deciding = rules.filter(rule => decidesAlone(rule, source.labels))
  for (const rule of rules) for (const wider of deciding) if (wider !== rule) reportSubsumed(rule, wider, source, world)
}

/** A rule that holds for no text at all. */
export function lintImpossible(world: LintWorld): void {
  for (const rule of rulesInUse(world)) reportImpossible(rule, world.source, world.places.rule(rule.id), world)
}

function rulesInUse(world: LintWorld): Rule[] {
  return plainRules(world).filter(rule => rule.status === 'active' || rule.status === 'shadow')
}

/** Inline phrases have names of their own in every rule; here equal phrases get equal names. */
function plainRules({ source: { rules, cues }, memory, reading }: LintWorld): Rule[] {
  const inline = new Map<string, CueSet[]>()
  for (const set of cues) {
    const [owner = '', number] = set.id.split('#')
    if (number !== undefined) inline.set(owner, [...(inline.get(owner) ?? []), set])
  }
  return rules.map(rule => {
    const own = inline.get(rule.id) ?? []
    return memory.once(`plain ${rule.id}`, [rule, ...own], reading, () => {
      const names = new Map(own.map(set => [set.id, nameOf(set)]))
      const rename = (text: string) => names.get(text) ?? text
      return { ...rule, when: renamed(rule.when, rename), unless: rule.unless && renamed(rule.unless, rename) }
    })
  })
}

function nameOf({ phrases }: CueSet): string {
  return `#${phrases
    .map(({ text, fold }) => `${fold} ${text}`)
    .sort()
    .join('|')}`
}

function renamed(condition: Condition, rename: (id: string) => string): Condition {
  // Cues are the only texts with "#" in a condition.
  return JSON.parse(JSON.stringify(condition), (_, value: unknown) =>
    typeof value === 'string' && value.includes('#') ? rename(value) : value,
  )
}

function overlap(a: Rule, b: Rule): boolean {
  const begins = (rule: Rule) => rule.effective.from ?? ''
  const ends = (rule: Rule) => rule.effective.through ?? '9999-12-31'
  return begins(a) <= ends(b) && begins(b) <= ends(a)
}

function reportTwins(rule: Rule, other: Rule, { reading, places }: LintWorld): void {
  const related = [{ place: places.rule(other.id), message: say('Quy tắc kia', 'The other rule') }]
  const opposite = [
    ...rule.supports.filter(l => other.against.includes(l)),
    ...rule.against.filter(l => other.supports.includes(l)),
  ][0]
  if (opposite !== undefined) {
    const message = say(
      `Cùng điều kiện với ${other.id} mà một bên ủng hộ, một bên chống “${opposite}”`,
      `Has the condition of ${other.id}, but one speaks for and the other against “${opposite}”`,
    )
    const hint = say('Giữ một quy tắc, hoặc phân biệt điều kiện', 'Keep one of them, or tell their conditions apart')
    reading.warning('conflicting-rules', places.rule(rule.id, ['when']), message, hint, related)
    return
  }
  const common =
    rule.supports.some(label => other.supports.includes(label)) ||
    rule.against.some(label => other.against.includes(label))
  if (!common) return
  const message = say(
    `Cùng điều kiện và nhãn với ${other.id}: điểm được cộng hai lần`,
    `Has condition and label of ${other.id}: the points are added twice`,
  )
  const hint = say('Gộp thành một quy tắc', 'Make one rule of the two')
  reading.warning('duplicate-rule', places.rule(rule.id, ['when']), message, hint, related)
}

/** An active rule that is enough for every label it supports, and speaks against none. */
function decidesAlone({ status, supports, against, strength }: Rule, labels: Labels): boolean {
  const enough = supports.every(label => labels.strengths[strength] >= thresholdOf(label, labels))
  return status === 'active' && supports.length > 0 && against.length === 0 && enough
}

/** `rule` fires only where `wider` does, and `wider` alone decides: the points of `rule` change nothing. */
function reportSubsumed(rule: Rule, wider: Rule, { labels, conditions }: PackSource, world: LintWorld): void {
  if (rule.status !== 'active' || rule.against.length > 0 || !covers(wider, rule)) return
  if (!rule.supports.every(label => wider.supports.includes(label))) return
  if (labels.strengths[wider.strength] < labels.strengths[rule.strength]) return
  // Of two rules that say the same, the twin is told.
  if (textOf(rule.when) === textOf(wider.when)) return
  if (!implies(rule.when, wider.when, conditions)) return
  const unlessHolds = wider.unless === null || (rule.unless !== null && implies(wider.unless, rule.unless, conditions))
  if (!unlessHolds) return
  const message = say(
    `Chỉ khớp khi ${wider.id} khớp, mà quy tắc ấy đã đủ điểm một mình`,
    `Fires only where ${wider.id} fires, and that one reaches the threshold alone`,
  )
  const hint = say(`Xóa quy tắc này, hoặc thu hẹp ${wider.id}`, `Delete this rule, or narrow ${wider.id}`)
  const related = [{ place: world.places.rule(wider.id, ['when']), message: say('Quy tắc rộng hơn', 'The wider rule') }]
  world.reading.warning('rule-subsumed', world.places.rule(rule.id, ['when']), message, hint, related)
}

/** In force whenever the other is. */
function covers(wider: Rule, rule: Rule): boolean {
  const from =
    wider.effective.from === null || (rule.effective.from !== null && wider.effective.from <= rule.effective.from)
  const { through } = wider.effective
  return from && (through === null || (rule.effective.through !== null && rule.effective.through <= through))
}

function reportImpossible(rule: Rule, { conditions, routing }: PackSource, place: Place, { reading }: LintWorld): void {
  const never = (message: Said, hint: Said) => reading.warning('rule-never-fires', place, message, hint)
  const { through } = rule.effective
  if (through !== null && through < routing.firstReports) {
    never(
      say(
        `Quy tắc hết hiệu lực ngày ${through}, trước phản ánh đầu tiên (${routing.firstReports})`,
        `The rule ended on ${through}, before the first report (${routing.firstReports})`,
      ),
      say('Sửa effective.through, hoặc xóa quy tắc', 'Mend effective.through, or delete the rule'),
    )
  }
  if (rule.unless !== null && implies(rule.when, rule.unless, conditions)) {
    never(
      say(
        'Quy tắc không bao giờ khớp: khi when đúng thì unless cũng đúng',
        'The rule never fires: unless holds whenever when does',
      ),
      say('Thu hẹp unless', 'Narrow unless'),
    )
  }
}

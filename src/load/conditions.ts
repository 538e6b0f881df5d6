import type { Condition, CueRef, FactLeaf, LeafPolicies, NumberPart } from '../pack.js'
import { say } from '../problems.js'
import { FACT_NAMES } from '../rules/evidence.js'
import { EMPTY } from './empty.js'
import { checkFactValue, MORE_OR_LESS } from './fact-values.js'
import { allowedInstead } from './nearest.js'
import { type ReadCue, readCue, spellPhrases } from './phrases.js'
import type { Reading } from './reading.js'
import type { AuthoredCondition, AuthoredCues, AuthoredNumber } from './schemas/condition.js'
import type { Locate } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/** Where a tree of conditions is written, and what its reading leaves behind. */
export interface ConditionOwner {
  /** Rule id, or `conditions/<name>`: inline phrases become cue sets `<id>#<n>`. */
  readonly id: string
  readonly locate: Locate
  readonly reading: Reading
  /** Operators a fact may be compared with. */
  readonly operators: ReadonlySet<string>
  /** Receives the cue sets made of inline phrases. */
  readonly inline: ReadCue[]
  /** Receives the names of the conditions that are used. */
  readonly uses: { readonly name: string; readonly path: Path }[]
}

/** Completes the defaults of a written condition, names its inline phrases and notes what it refers to. */
export function readCondition(written: AuthoredCondition, path: Path, owner: ConditionOwner): Condition {
  if ('all' in written) return { all: written.all.map((part, i) => readCondition(part, [...path, 'all', i], owner)) }
  if ('any' in written) return { any: written.any.map((part, i) => readCondition(part, [...path, 'any', i], owner)) }
  if ('not' in written) return { not: readCondition(written.not, [...path, 'not'], owner) }
  if ('condition' in written) {
    const to = [...path, 'condition']
    owner.reading.names.refer('condition', written.condition, owner.locate(to))
    owner.uses.push({ name: written.condition, path: to })
    return { condition: written.condition }
  }
  if ('fact' in written) return readFact(written, path, owner)

  const policies = policiesOf(written)
  if ('has' in written) return { has: readCueRef(written.has, [...path, 'has'], owner), ...policies }
  if ('near' in written) {
    const { near, within, order = 'any', scope = 'sentence' } = written
    const parts = near.map((part, i) => readCueRef(part, [...path, 'near', i], owner))
    return { near: parts, within, order, scope, ...policies }
  }
  if ('sequence' in written) {
    const { sequence, gap = 2, scope = 'sentence' } = written
    const parts = sequence.map((part, i) => readPart(part, [...path, 'sequence', i], owner))
    return { sequence: parts, gap, scope, ...policies }
  }
  const { of, min, distinct = true, scope = 'report' } = written.count
  return { count: readCueRef(of, [...path, 'count', 'of'], owner), min, distinct, scope, ...policies }
}

function policiesOf({ negated, time }: LeafPolicies): LeafPolicies {
  return { ...(negated === undefined ? {} : { negated }), ...(time === undefined ? {} : { time }) }
}

function readPart(part: AuthoredCues | AuthoredNumber, path: Path, owner: ConditionOwner): CueRef | NumberPart {
  if (typeof part === 'string' || Array.isArray(part)) return readCueRef(part, path, owner)
  const { min, max } = part.number
  if (min !== undefined && max !== undefined && min > max) {
    const message = say(
      `Không số nào vừa ít nhất ${min} vừa nhiều nhất ${max}`,
      `No number is at least ${min} and at most ${max}`,
    )
    const place = owner.locate([...path, 'number', 'min'])
    owner.reading.error('out-of-range', place, message, say('Đổi chỗ hai số', 'Swap the two numbers'))
  }
  return part
}

/** “obstacle.overdue” too is meant as a name: no phrase has a stop between its words. */
const NAMES_CUE = /\/|^[a-z][a-z0-9-]*[.:\\][a-z][a-z0-9-]*$/

/** Words with "/" name a cue set; all other words of one element together become one nameless set. */
function readCueRef(written: AuthoredCues, path: Path, owner: ConditionOwner): CueRef {
  const items =
    typeof written === 'string' ? [{ text: written, path }] : written.map((text, i) => ({ text, path: [...path, i] }))
  const named = items.filter(item => NAMES_CUE.test(item.text))
  const phrases = items.filter(item => !NAMES_CUE.test(item.text))
  for (const { text, path } of named) owner.reading.names.refer('cue', text, owner.locate(path))
  const ids = named.map(item => item.text)
  return phrases.length === 0 ? ids : [...ids, nameInline(phrases, owner)]
}

function nameInline(items: readonly { text: string; path: Path }[], owner: ConditionOwner): string {
  const id = `${owner.id}#${owner.inline.length + 1}`
  const texts = items.map(item => item.text)
  const locate: Locate = ([index]) => owner.locate(items[Number(index)]?.path ?? [])
  owner.inline.push(readCue({ id, title: texts.join(', ') }, spellPhrases(texts, locate, owner.reading, id)))
  return id
}

function readFact(written: Extract<AuthoredCondition, { fact: string }>, path: Path, owner: ConditionOwner): FactLeaf {
  const { reading, locate, operators } = owner
  reading.names.refer('fact', written.fact, locate([...path, 'fact']))
  if (written.operator !== EMPTY && !operators.has(written.operator)) {
    const message = say(`Không có phép so sánh “${written.operator}”`, `There is no operator “${written.operator}”`)
    const hint = allowedInstead(written.operator, [...operators])
    reading.error('not-in-list', locate([...path, 'operator']), message, hint)
  }
  if (!isWritten('value', path, locate)) return written
  checkValue(written, path, owner)
  checkFactValue(written, path, locate, reading)
  checkList(written, path, owner)
  return written
}

/** That a key is missing has been told by the shape; what stands for it lies where the whole leaf does. */
function isWritten(key: string, path: Path, locate: Locate): boolean {
  const place = locate([...path, key])
  const leaf = locate(path)
  return place.line !== leaf.line || place.column !== leaf.column
}

const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'notIn'])

// json-rules-engine looks for a text inside a text when `in` is given no list, and compares texts letter by letter.
function checkValue({ operator, value }: FactLeaf, path: Path, { reading, locate }: ConditionOwner): void {
  const place = locate([...path, 'value'])
  if (LIST_OPERATORS.has(operator) && !Array.isArray(value)) {
    const message = say(`Phép ${operator} cần một danh sách`, `The operator ${operator} needs a list`)
    reading.error('wrong-type', place, message, say('Viết [giá trị, giá trị]', 'Write [value, value]'))
  }
  if (MORE_OR_LESS.has(operator) && typeof value !== 'number') {
    const message = say(`Phép ${operator} cần một số`, `The operator ${operator} needs a number`)
    reading.error(
      'wrong-type',
      place,
      message,
      say('Viết một số, không có dấu ngoặc kép', 'Write a number, without quotes'),
    )
  }
}

const KIND_OF_LIST: Readonly<Record<string, 'procedure' | 'body' | 'unit'>> = {
  'procedure-ids': 'procedure',
  'body-ids': 'body',
  'place-codes': 'unit',
}
const CONTAINS: ReadonlySet<string> = new Set(['contains', 'doesNotContain'])

// A list equals nothing, and nothing else contains anything: such a leaf would be silent for ever.
function checkList({ fact, operator, value }: FactLeaf, path: Path, { reading, locate }: ConditionOwner): void {
  const kind = KIND_OF_LIST[fact]
  const isOwn = FACT_NAMES.some(name => name === fact)
  if (isOwn && CONTAINS.has(operator) !== (kind !== undefined)) {
    const message = kind
      ? say(`Dữ kiện ${fact} là một danh sách`, `The fact ${fact} is a list`)
      : say(`Dữ kiện ${fact} không phải danh sách`, `The fact ${fact} is no list`)
    const hint = kind
      ? say('Dùng contains hoặc doesNotContain', 'Use contains or doesNotContain')
      : say('Dùng equal, in, greaterThan …', 'Use equal, in, greaterThan …')
    reading.error('wrong-type', locate([...path, 'operator']), message, hint)
  }
  if (kind && typeof value === 'string') reading.names.refer(kind, value, locate([...path, 'value']))
}

import type { Rule, RuleExamples } from '../pack.js'
import { say } from '../problems.js'
import { WORD_POINTS } from '../rules/word-points.js'
import type { Label, Period } from '../types.js'
import { type ConditionOwner, readCondition } from './conditions.js'
import { EMPTY } from './empty.js'
import type { ReadCue } from './phrases.js'
import { reportPlaceholders } from './placeholders.js'
import type { Reading } from './reading.js'
import { type AuthoredRule, ruleFile } from './schemas/rule.js'
import { readShape } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** A rule and the cue sets made of phrases that are written inside it. */
interface ReadRule {
  readonly rule: Rule
  readonly inline: readonly ReadCue[]
}

/** One rule file. */
export function readRule(file: YamlFile, operators: ReadonlySet<string>, reading: Reading): ReadRule | null {
  const id = ruleId(file.name)
  reading.names.declare('rule', id, file.locate([], 'key'))
  if (id === WORD_POINTS) {
    const message = say(`Tên “${id}” dành cho điểm của từ ngữ`, `The name “${id}” is kept for the points of words`)
    const hint = say('Đặt tệp vào một thư mục, hoặc đổi tên', 'Put the file into a folder, or rename it')
    reading.error('bad-file-name', { file: file.path, line: 1, column: 1 }, message, hint)
  }
  const written = readShape(ruleFile, file.value, file.locate, reading)
  if (written === null) return null
  const owner: ConditionOwner = { id, locate: file.locate, reading, operators, inline: [], uses: [] }
  const supports = [written.supports ?? []].flat()
  const against = [written.against ?? []].flat()
  checkLabels(supports, against, file, reading)
  referFromTexts(written, file, reading)
  reportPlaceholders(written, file, reading)
  const rule: Rule = {
    id,
    title: written.title,
    explain: written.explain,
    reference: written.reference,
    owner: written.owner,
    status: written.status,
    supersededBy: written['superseded-by'] ?? null,
    effective: openPeriod(written.effective),
    supports,
    against,
    strength: written.strength,
    when: readCondition(written.when, ['when'], owner),
    unless: written.unless === undefined ? null : readCondition(written.unless, ['unless'], owner),
    examples: {
      match: written.examples.match.map(exampleText),
      noMatch: written.examples['no-match'],
      todo: written.examples.todo ?? [],
      ...accentsNeeded(written.examples.match),
    },
  }
  return { rule, inline: owner.inline }
}

type AuthoredExample = AuthoredRule['examples']['match'][number]

function exampleText(written: AuthoredExample): string {
  return typeof written === 'string' ? written : written.text
}

function accentsNeeded(written: readonly AuthoredExample[]): Pick<RuleExamples, 'needsAccents'> {
  const needsAccents = written.flatMap(example => (typeof example === 'string' ? [] : [example.text]))
  return needsAccents.length === 0 ? {} : { needsAccents }
}

/** `staff-conduct/rude-tone.yaml` → `staff-conduct/rude-tone`. */
function ruleId(fileName: string): string {
  return fileName.replace(/\.yaml$/, '')
}

/** A written period with open ends as null. */
export function openPeriod(written: { from?: string; through?: string } = {}): Period {
  return { from: written.from ?? null, through: written.through ?? null }
}

function checkLabels(supports: readonly Label[], against: readonly Label[], file: YamlFile, reading: Reading): void {
  if (supports.length + against.length === 0) {
    const message = say(
      'Quy tắc không ủng hộ cũng không chống nhãn nào',
      'The rule speaks neither for nor against a label',
    )
    const hint = say('Thêm “supports:” hoặc “against:” với một nhãn', 'Add “supports:” or “against:” with a label')
    reading.error('missing-key', file.locate([], 'key'), message, hint)
  }
  const both = against.find(label => label !== EMPTY && supports.includes(label))
  if (both !== undefined) {
    const message = say(`Vừa ủng hộ vừa chống “${both}”`, `Speaks both for and against “${both}”`)
    const hint = say('Giữ nhãn này ở một bên', 'Keep the label on one side')
    reading.error('label-conflict', file.locate(['against']), message, hint)
  }
}

/** `{cue/id}` and `{one/cue|other/cue}` in the explanation, and the rule that takes over. */
function referFromTexts(written: AuthoredRule, file: YamlFile, reading: Reading): void {
  for (const [, cues = ''] of written.explain.matchAll(/\{([^{}]*)\}/g)) {
    for (const cue of cues.split('|')) reading.names.refer('cue', cue.trim(), file.locate(['explain']))
  }
  const [stray] = written.explain.replace(/\{[^{}]*\}/g, '').match(/[{}]/) ?? []
  if (stray !== undefined) {
    const other = stray === '{' ? '}' : '{'
    const message = say(`Dấu “${stray}” không có “${other}”`, `There is a “${stray}” without its “${other}”`)
    const hint = say('Viết {nhóm/tên}, ví dụ {obstacle/overdue}', 'Write {subject/name}, e.g. {obstacle/overdue}')
    reading.error('unknown-cue', file.locate(['explain']), message, hint)
  }
  const heir = written['superseded-by']
  if (heir !== undefined) reading.names.refer('rule', heir, file.locate(['superseded-by']))
}

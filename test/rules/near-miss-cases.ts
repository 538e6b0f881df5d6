/** One small rule and one text for every way in which a text can just miss a rule; written as an author writes them. */
import type { NearMissKind } from '../../src/rules.js'

export interface NearMissCase {
  /** Also the name of the rule's file. */
  readonly name: string
  readonly misses: readonly NearMissKind[]
  readonly text: string
  readonly asOf?: string
  /** The part of the rule that matters. */
  readonly yaml: string
}

export const CUES: Readonly<Record<string, string>> = {
  'dictionaries/cues/near.yaml': `
dossier:
  title: Hồ sơ, giấy tờ
  phrases: [hồ sơ, tờ khai, giấy hẹn]
  except: [hồ sơ sức khỏe]
stuck:
  title: Vướng mắc, chậm trễ
  phrases: [vướng mắc, quá hạn, (bị)? trả lại]
arrogant:
  title: Hách dịch
  phrases:
    - hách dịch
    - quát
    - { text: nhũng nhiễu, fold: never }
    - { text: gợi ý bồi dưỡng, effective: { from: 2024-01-01 } }
trip:
  title: Đi lại
  phrases: [đi lại, lên xuống]
thanks:
  title: Cảm ơn
  phrases: [cảm ơn, tận tình]
`,
  'dictionaries/cues/language.yaml': `
negation:
  title: Từ phủ định
  phrases: [không, chưa]
past:
  title: Trước
  phrases: [trước đây]
now:
  title: Nay
  phrases: [giờ thì]
`,
}

export const CASES: readonly NearMissCase[] = [
  {
    name: 'too-far',
    misses: ['too-far'],
    text: 'Tôi nộp hồ sơ ở bộ phận một cửa từ hôm mồng ba tết đến bây giờ đã gần hết tháng tư vẫn vướng mắc.',
    yaml: 'when: { near: [near/dossier, near/stuck], within: 14 }',
  },
  {
    name: 'gap-too-long',
    misses: ['too-far'],
    text: 'Tôi đã phải đi lại tổng cộng tất cả là 4 lần.',
    yaml: 'when: { sequence: [near/trip, { number: { min: 2 } }, [lần, lượt]], gap: 2 }',
  },
  {
    name: 'wrong-order',
    misses: ['wrong-order'],
    text: 'Quá hạn cả tuần rồi mà hồ sơ vẫn nằm đó.',
    yaml: 'when: { near: [near/dossier, near/stuck], within: 14, order: given }',
  },
  {
    name: 'other-sentence',
    misses: ['other-sentence'],
    text: 'Tôi đã nộp hồ sơ. Nay quá hạn.',
    yaml: 'when: { near: [near/dossier, near/stuck], within: 14 }',
  },
  {
    name: 'other-clause',
    misses: ['other-clause'],
    text: 'Tôi đã nộp hồ sơ, nay quá hạn.',
    yaml: 'when: { near: [near/dossier, near/stuck], within: 14, scope: clause }',
  },
  {
    name: 'overlap',
    misses: ['overlap'],
    text: 'Tôi đã nộp tờ khai.',
    yaml: 'when: { near: [near/dossier, [khai]], within: 14 }',
  },
  {
    name: 'negated',
    misses: ['negated'],
    text: 'Cán bộ nhẹ nhàng, không hách dịch chút nào.',
    yaml: 'when: { has: near/arrogant }',
  },
  {
    name: 'not-negated',
    misses: ['not-negated'],
    text: 'Hồ sơ bị quá hạn.',
    yaml: 'when: { has: near/stuck, negated: yes }',
  },
  {
    name: 'past',
    misses: ['past'],
    text: 'Trước đây nộp là vướng mắc, giờ thì nhanh gọn.',
    yaml: 'when: { has: near/stuck, time: now }',
  },
  {
    name: 'not-past',
    misses: ['not-past'],
    text: 'Trước đây nhanh, giờ thì vướng mắc đủ đường.',
    yaml: 'when: { has: near/stuck, time: past }',
  },
  {
    name: 'masked',
    misses: ['masked'],
    text: 'Phường làm mất hồ sơ sức khoẻ của tôi.',
    yaml: 'when: { has: near/dossier }',
  },
  {
    name: 'phrase-not-in-force',
    misses: ['phrase-not-in-force'],
    text: 'Chị ấy gợi ý bồi dưỡng một ít.',
    asOf: '2023-12-31',
    yaml: 'when: { has: near/arrogant }',
  },
  {
    name: 'accents-mixed',
    misses: ['accents'],
    text: 'Cán bộ tiếp dân rất hach dich với người già.',
    yaml: 'when: { has: near/arrogant }',
  },
  {
    name: 'accents-never',
    misses: ['accents'],
    text: 'can bo nhung nhieu nguoi den lam thu tuc',
    yaml: 'when: { has: near/arrogant }',
  },
  {
    name: 'accents-single',
    misses: ['accents'],
    text: 'can bo quat ca nguoi gia',
    yaml: 'when: { has: near/arrogant }',
  },
  {
    name: 'accents-other',
    misses: ['accents'],
    text: 'Phường để quá hàn ba tuần.',
    yaml: 'when: { has: near/stuck }',
  },
  {
    name: 'misspelt',
    misses: ['misspelt'],
    text: 'Làm giấy tờ mà vướgn mắc suốt.',
    yaml: 'when: { has: near/stuck }',
  },
  {
    name: 'too-few-distinct',
    misses: ['too-few'],
    text: 'Quá hạn rồi lại quá hạn.',
    yaml: 'when: { count: { of: near/stuck, min: 2 } }',
  },
  {
    name: 'too-few-in-sentence',
    misses: ['too-few'],
    text: 'Hồ sơ quá hạn. Rồi họ trả lại.',
    yaml: 'when: { count: { of: near/stuck, min: 2, scope: sentence } }',
  },
  {
    name: 'number-out-of-range',
    misses: ['number-out-of-range'],
    text: 'Tôi đi lại 1 lần là xong.',
    yaml: 'when: { sequence: [near/trip, { number: { min: 2 } }, [lần, lượt]], gap: 2 }',
  },
  {
    name: 'number-missing',
    misses: ['number-missing'],
    text: 'Tôi đi lại nhiều lần mới xong.',
    yaml: 'when: { sequence: [near/trip, { number: { min: 2, max: 50 } }, [lần, lượt]], gap: 2 }',
  },
  {
    name: 'fact-differs',
    misses: ['fact-differs'],
    text: 'Hồ sơ quá hạn.',
    yaml: 'when: { all: [{ has: near/stuck }, { fact: places, operator: greaterThanInclusive, value: 1 }] }',
  },
  {
    name: 'fact-unwanted',
    misses: ['fact-differs'],
    text: 'Hồ sơ quá hạn.',
    yaml: 'when: { all: [{ has: near/stuck }, { not: { fact: syllables, operator: lessThan, value: 5 } }] }',
  },
  {
    name: 'removed-by-not',
    misses: ['unwanted'],
    text: 'Hồ sơ quá hạn nhưng vẫn cảm ơn chị cán bộ.',
    yaml: 'when: { all: [{ has: near/stuck }, { not: { condition: near-praise } }] }',
  },
  {
    name: 'removed-by-unless',
    misses: ['unwanted'],
    text: 'Hồ sơ quá hạn nhưng vẫn cảm ơn chị cán bộ.',
    yaml: 'when: { has: near/stuck }\nunless: { has: near/thanks }',
  },
  {
    name: 'condition-fails',
    misses: ['condition-fails'],
    text: 'Hồ sơ quá hạn.',
    yaml: 'when: { all: [{ has: near/stuck }, { condition: near-praise }] }',
  },
  {
    name: 'absent',
    misses: ['absent'],
    text: 'Hồ sơ đã xong.',
    yaml: 'when: { near: [near/dossier, [mất hút, near/stuck]], within: 5 }',
  },
  {
    name: 'not-yet-in-force',
    misses: ['not-in-force'],
    text: 'Hồ sơ quá hạn.',
    asOf: '2022-08-31',
    yaml: 'effective: { from: 2022-09-01 }\nwhen: { has: near/stuck }',
  },
  {
    name: 'no-longer-in-force',
    misses: ['not-in-force'],
    text: 'Hồ sơ quá hạn.',
    asOf: '2025-07-01',
    yaml: 'effective: { from: 2022-09-01, through: 2025-06-30 }\nwhen: { has: near/stuck }',
  },
  {
    name: 'draft',
    misses: ['not-in-use'],
    text: 'Hồ sơ quá hạn.',
    yaml: 'status: draft\nwhen: { has: near/stuck }',
  },
  {
    name: 'unreadable',
    misses: ['unreadable'],
    text: 'The ward office keeps my hồ sơ for seven whole weeks and nobody answers.',
    yaml: 'when: { has: near/dossier }',
  },
  {
    name: 'two-at-once',
    misses: ['negated', 'unwanted'],
    text: 'Cảm ơn các chị không hách dịch như nơi khác.',
    yaml: 'when: { has: near/arrogant }\nunless: { has: near/thanks }',
  },
  {
    name: 'shadow-fires',
    misses: [],
    text: 'Hồ sơ quá hạn.',
    yaml: 'status: shadow\nwhen: { has: near/stuck }',
  },
  {
    name: 'deprecated-fires',
    misses: [],
    text: 'Hồ sơ quá hạn.',
    yaml: 'status: deprecated\nsuperseded-by: near/shadow-fires\nwhen: { has: near/stuck }',
  },
]

export function ruleYaml({ name, yaml }: NearMissCase): string {
  const status = yaml.includes('status:') ? '' : 'status: active\n'
  return `title: ${name}
explain: "Thấy “{near/stuck|near/arrogant}”"
reference: Thử
owner: phong-kiem-soat-tthc
${status}supports: procedure-difficulty
strength: strong
${yaml}
examples:
  match: [một, hai]
  no-match: [ba, bốn]
`
}

import { type Place, type ProblemCode, type Said, say } from '../problems.js'
import { EMPTY } from './empty.js'
import { didYouMean } from './nearest.js'

/** What can be declared in one file and referred to in another. */
export type NameKind = 'cue' | 'condition' | 'rule' | 'fact' | 'authority' | 'unit' | 'body' | 'procedure'

function same(text: string): Said {
  return say(text, text)
}

const UNKNOWN: Readonly<Record<NameKind, { code: ProblemCode; noun: Said; where: Said }>> = {
  cue: {
    code: 'unknown-cue',
    noun: say('nhóm cụm từ', 'cue'),
    where: say('dictionaries/cues/<tệp>.yaml', 'dictionaries/cues/<file>.yaml'),
  },
  condition: {
    code: 'unknown-condition',
    noun: say('điều kiện chung', 'named condition'),
    where: same('rules/conditions.yaml'),
  },
  rule: { code: 'unknown-rule', noun: say('quy tắc', 'rule'), where: same('rules/') },
  fact: {
    code: 'unknown-fact',
    noun: say('dữ kiện', 'fact'),
    where: say('danh sách dữ kiện trong rules/README.md', 'the list of facts in rules/README.md'),
  },
  authority: { code: 'unknown-authority', noun: say('cơ quan', 'authority'), where: same('dictionaries/authorities/') },
  // What a rule may find among the bodies of a text: single ones and families.
  body: {
    code: 'unknown-authority',
    noun: say('cơ quan hay họ cơ quan', 'authority or family of bodies'),
    where: same('dictionaries/authorities/, rules/routing/families.yaml'),
  },
  procedure: { code: 'not-in-list', noun: say('thủ tục', 'procedure'), where: same('dictionaries/procedures/') },
  unit: {
    code: 'unknown-unit',
    noun: say('đơn vị hành chính', 'administrative unit'),
    where: same('dictionaries/units/'),
  },
}

/** How a problem is reported. */
export type ReportProblem = (code: ProblemCode, place: Place, message: Said, hint: Said) => void

/** The register of names of one reading: declarations first come, references wait until every file has been read. */
export interface Names {
  /** Returns the first place when the name was declared before. */
  declare(kind: NameKind, id: string, place: Place | null): Place | null | undefined
  refer(kind: NameKind, id: string, place: Place): void
  /** Speaks of a name without using it: that nobody declared it is only worth a warning. */
  mention(kind: NameKind, id: string, place: Place): void
  /** A file could not be read: names that begin so are not called unknown. */
  doubt(kind: NameKind, prefix: string): void
  isReferred(kind: NameKind, id: string): boolean
  declared(kind: NameKind): ReadonlyMap<string, Place | null>
  /** Reports every reference to a name that nobody declared. */
  resolve(error: ReportProblem, warning: ReportProblem): void
}

export function createNames(): Names {
  const declared = new Map<NameKind, Map<string, Place | null>>()
  const referred = new Map<NameKind, Set<string>>()
  const references: { kind: NameKind; id: string; place: Place; isUse: boolean }[] = []
  const doubts: { kind: NameKind; prefix: string }[] = []
  const of = (kind: NameKind) => declared.get(kind) ?? new Map<string, Place | null>()

  return {
    declare(kind, id, place) {
      const names = of(kind)
      const first = names.get(id)
      if (first === undefined) declared.set(kind, names.set(id, place))
      return first
    },
    refer(kind, id, place) {
      if (id === EMPTY) return
      references.push({ kind, id, place, isUse: true })
      referred.set(kind, (referred.get(kind) ?? new Set()).add(id))
    },
    mention: (kind, id, place) => void references.push({ kind, id, place, isUse: false }),
    doubt: (kind, prefix) => void doubts.push({ kind, prefix }),
    isReferred: (kind, id) => referred.get(kind)?.has(id) ?? false,
    declared: of,
    resolve(error, warning) {
      for (const { kind, id, place, isUse } of references) {
        const names = of(kind)
        if (names.has(id) || doubts.some(doubt => doubt.kind === kind && id.startsWith(doubt.prefix))) continue
        const { code, noun, where } = UNKNOWN[kind]
        // Numbers that look alike mean nothing.
        const near = kind === 'unit' ? null : didYouMean(id, [...names.keys()])
        const hint = near ?? say(`Tên được khai báo ở ${where.vi}`, `Such names are declared in ${where.en}`)
        const report = isUse ? error : warning
        report(code, place, say(`Không có ${noun.vi} “${id}”`, `There is no ${noun.en} “${id}”`), hint)
      }
    },
  }
}

/** Phrases that do nothing: never matched, always hidden, or there already inside a shorter one. */
import type { Phrase, TextLeaf } from '../../pack.js'
import { type ProblemCode, type Said, say } from '../../problems.js'
import { readByCode } from '../cues-of-code.js'
import type { Reading } from '../reading.js'
import { type KeyedCue, keyedCues, keyOf } from './keys.js'
import type { LintWorld } from './world.js'

export function lintPhrases(world: LintWorld): void {
  const { source, memory, reading, sound } = world
  const uses = world.uses()
  const denial = negationWords(world)
  const denialText = [...(denial ?? [])].join()
  const firstReports = sound.are('routing') ? source.routing.firstReports : null
  const areUsesKnown = sound.are('rules', 'conditions', 'labels') && denial !== null
  for (const cue of keyedCues(world)) {
    const use = uses.get(cue.id)
    const onlyPresence =
      areUsesKnown && use !== undefined && !readByCode.has(cue.id) && [...use.leaves].every(asksForPresence)
    const plain = [...cue.phrases, ...cue.except].map(line => line.plain)
    // Where the lines stand does not matter: a line above that comes or goes changes the places only.
    const parts = [...plain, cue.phrases.length, onlyPresence, denialText, firstReports]
    const found = memory.once(`phrases ${cue.id}`, parts, reading, () => [
      ...neverMatches(cue, firstReports),
      ...alwaysHidden(cue),
      ...(onlyPresence && denial && cue.except.length === 0 ? subsumed(cue, denial) : []),
    ])
    for (const finding of found) tell(finding, cue, reading)
  }
}

/** What is wrong with a line, and the line that explains it. */
interface Finding {
  readonly code: ProblemCode
  readonly at: LineOf
  readonly message: Said
  readonly hint: Said
  readonly related?: { readonly at: LineOf; readonly message: Said }
}

interface LineOf {
  readonly list: 'phrases' | 'except'
  readonly index: number
}

function tell({ code, at, message, hint, related }: Finding, cue: KeyedCue, reading: Reading): void {
  const lineAt = ({ list, index }: LineOf) => cue[list][index]?.line.place
  const [place, other] = [lineAt(at), related && lineAt(related.at)]
  if (place)
    reading.warning(code, place, message, hint, related && other && [{ place: other, message: related.message }])
}

/** Every word of a phrase that denies; null when the cue of denials cannot be read. */
function negationWords({ source, cues }: LintWorld): ReadonlySet<string> | null {
  const read = [...cues.values()].flat().find(({ set }) => set.id === source.labels.negation.cue)
  return read ? new Set(read.set.phrases.flatMap(phrase => keyOf(phrase.text).split(' '))) : null
}

/** Whether a leaf asks only if the cue is there: not where, and not how many. */
function asksForPresence(leaf: TextLeaf): boolean {
  return 'has' in leaf && leaf.negated !== 'yes' && (leaf.time ?? 'any') === 'any'
}

/** What the normaliser would make of the phrase in a report is not what the phrase says, or its days are over. */
function neverMatches(cue: KeyedCue, firstReports: string | null): Finding[] {
  const lists = ['phrases', 'except'] as const
  return lists.flatMap(list =>
    cue[list].flatMap(({ plain }, index): Finding[] => {
      const over = plain.find(({ phrase }) => isOver(phrase, firstReports))
      if (over === undefined) return []
      const message = say(
        `Cụm từ hết hiệu lực ngày ${over.phrase.through}, trước phản ánh đầu tiên`,
        `The phrase ended on ${over.phrase.through}, before the first report`,
      )
      const hint = say('Sửa effective.through hoặc xóa cụm từ', 'Mend effective.through or delete the phrase')
      return [{ code: 'phrase-never-matches', at: { list, index }, message, hint }]
    }),
  )
}

function isOver({ through }: Phrase, first: string | null): boolean {
  return through !== null && first !== null && through < first
}

/** Exceptions that say the same hide every hit of the line; hiding some of its spellings is what exceptions are for. */
function alwaysHidden(cue: KeyedCue): Finding[] {
  const masks = new Map(cue.except.flatMap(({ plain }, index) => plain.map(({ key }) => [key, index] as const)))
  return cue.phrases.flatMap(({ line, plain }, index): Finding[] => {
    const [mask, ...others] = plain.map(({ key }) => masks.get(key))
    if (mask === undefined || others.includes(undefined)) return []
    const message = say(
      `Cụm từ “${line.written}” luôn bị except của chính nhóm này che`,
      `The phrase “${line.written}” is always hidden by an exception of its own cue`,
    )
    const hint = say('Xóa dòng này, hoặc thu hẹp except', 'Delete this line, or narrow the exception')
    const related = { at: { list: 'except', index: mask }, message: say('Bị che ở đây', 'Hidden here') } as const
    return [{ code: 'phrase-hidden', at: { list: 'phrases', index }, message, hint, related }]
  })
}

/** A phrase and the number of the line it is written in. */
interface Inner {
  readonly index: number
  readonly phrase: Phrase
}

/** Every spelling of the line holds a shorter phrase of the cue, so whoever asks for the cue has his answer already. */
function subsumed(cue: KeyedCue, denial: ReadonlySet<string>): Finding[] {
  const byKey = new Map<string, Inner>()
  for (const [index, line] of cue.phrases.entries()) {
    for (const { key, phrase } of line.plain) byKey.set(key, { index, phrase })
  }
  return cue.phrases.flatMap(({ line, plain }, index): Finding[] => {
    const inner = plain.map(({ key, phrase }) => shorterInside(key, phrase, index, byKey, denial))
    const [first] = inner
    if (!first || inner.some(found => found === null)) return []
    const message = say(
      `“${line.written}” thừa: “${first.phrase.text}” của cùng nhóm đã khớp trong nó`,
      `“${line.written}” adds nothing: “${first.phrase.text}” of the same cue matches inside it`,
    )
    const hint = say('Xóa dòng này, hoặc thu hẹp cụm ngắn', 'Delete this line, or narrow the shorter phrase')
    const there = say('Cụm ngắn ở đây', 'The shorter phrase')
    const related = { at: { list: 'phrases', index: first.index }, message: there } as const
    return [{ code: 'phrase-subsumed', at: { list: 'phrases', index }, message, hint, related }]
  })
}

function shorterInside(
  key: string,
  phrase: Phrase,
  own: number,
  byKey: ReadonlyMap<string, Inner>,
  denial: ReadonlySet<string>,
): Inner | null {
  const words = key.split(' ')
  for (let first = 0; first < words.length; first++) {
    // From here on a negation inside the phrase would deny the shorter one but not the longer.
    if (first > 0 && denial.has(words[first - 1] ?? '')) return null
    for (let end = first + 1; end <= words.length; end++) {
      if (end - first === words.length) continue
      const found = byKey.get(words.slice(first, end).join(' '))
      if (found && found.index !== own && matchesWherever(phrase, found.phrase, end - first)) return found
    }
  }
  return null
}

/** Whether `shorter` is found wherever `longer` is: on every day, and in writing without accents too. */
function matchesWherever(longer: Phrase, shorter: Phrase, syllables: number): boolean {
  const always =
    (shorter.from === null || shorter.from === longer.from) &&
    (shorter.through === null || shorter.through === longer.through)
  if (shorter.fold === longer.fold) return always && (shorter.fold !== 'auto' || syllables > 1)
  return always && (longer.fold === 'never' || shorter.fold === 'always')
}

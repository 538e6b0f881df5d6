/** Phrases that do nothing: never matched, always hidden, or there already inside a shorter one. */
import type { PackSource, Phrase, TextLeaf } from '../../pack.js'
import { say } from '../../problems.js'
import { normalise } from '../../text/normalise.js'
import { readByCode } from '../cues-of-code.js'
import type { Reading } from '../reading.js'
import { type KeyedCue, type KeyedLine, keyedCues, keyOf } from './keys.js'
import { cueUses } from './uses.js'
import type { LintWorld } from './world.js'

export function lintPhrases(world: LintWorld): void {
  const uses = cueUses(world.source)
  const denial = negationWords(world.source)
  const { firstReports } = world.source.routing
  for (const cue of keyedCues(world)) {
    const use = uses.get(cue.id)
    const onlyPresence = use !== undefined && !readByCode.has(cue.id) && [...use.leaves].every(asksForPresence)
    const parts = [cue, onlyPresence, [...denial].join(), firstReports]
    world.memory.once(`phrases ${cue.id}`, parts, world.reading, reading => {
      for (const line of [...cue.phrases, ...cue.except]) neverMatches(line, firstReports, reading)
      alwaysHidden(cue, reading)
      if (onlyPresence && cue.except.length === 0) subsumed(cue, denial, reading)
    })
  }
}

/** Every word of a phrase that denies. */
function negationWords({ cues, labels }: PackSource): ReadonlySet<string> {
  const negation = cues.find(cue => cue.id === labels.negation.cue)
  return new Set(negation?.phrases.flatMap(phrase => keyOf(phrase.text).split(' ')))
}

/** Whether a leaf asks only if the cue is there: not where, and not how many. */
function asksForPresence(leaf: TextLeaf): boolean {
  return 'has' in leaf && leaf.negated !== 'yes' && (leaf.time ?? 'any') === 'any'
}

/** What the normaliser would make of the phrase in a report is not what the phrase says, or its days are over. */
function neverMatches({ line, plain }: KeyedLine, firstReports: string, reading: Reading): void {
  for (const { phrase, key } of plain) {
    const read = keyOf(normalise(phrase.text).text)
    if (read !== key) {
      const message = say(
        `Cụm từ “${phrase.text}” không bao giờ khớp: trong phản ánh nó được đọc thành “${read}”`,
        `The phrase “${phrase.text}” never matches: in a report it is read as “${read}”`,
      )
      reading.warning('phrase-never-matches', line.place, message, say(`Viết “${read}”`, `Write “${read}”`))
      return
    }
    if (isOver(phrase, firstReports)) {
      const message = say(
        `Cụm từ hết hiệu lực ngày ${phrase.through}, trước phản ánh đầu tiên`,
        `The phrase ended on ${phrase.through}, before the first report`,
      )
      const hint = say('Sửa effective.through hoặc xóa cụm từ', 'Mend effective.through or delete the phrase')
      reading.warning('phrase-never-matches', line.place, message, hint)
      return
    }
  }
}

function isOver({ through }: Phrase, first: string): boolean {
  return through !== null && through < first
}

/** Exceptions that say the same hide every hit of the line; hiding some of its spellings is what exceptions are for. */
function alwaysHidden(cue: KeyedCue, reading: Reading): void {
  const masks = new Map(cue.except.flatMap(({ line, plain }) => plain.map(({ key }) => [key, line] as const)))
  for (const { line, plain } of cue.phrases) {
    const [mask, ...others] = plain.map(({ key }) => masks.get(key))
    if (mask === undefined || others.includes(undefined)) continue
    const message = say(
      `Cụm từ “${line.written}” luôn bị except của chính nhóm này che`,
      `The phrase “${line.written}” is always hidden by an exception of its own cue`,
    )
    const hint = say('Xóa dòng này, hoặc thu hẹp except', 'Delete this line, or narrow the exception')
    reading.warning('phrase-hidden', line.place, message, hint, [
      { place: mask.place, message: say('Bị che ở đây', 'Hidden here') },
    ])
  }
}

/** Every spelling of the line holds a shorter phrase of the cue, so whoever asks for the cue has his answer already. */
function subsumed(cue: KeyedCue, denial: ReadonlySet<string>, reading: Reading): void {
  const byKey = new Map<string, { readonly line: KeyedLine; readonly phrase: Phrase }>()
  for (const line of cue.phrases) for (const { key, phrase } of line.plain) byKey.set(key, { line, phrase })
  for (const line of cue.phrases) {
    const inner = line.plain.map(({ key, phrase }) => shorterInside(key, phrase, line, byKey, denial))
    const [first] = inner
    if (!first || inner.some(found => found === null)) continue
    const message = say(
      `“${line.line.written}” thừa: “${first.phrase.text}” của cùng nhóm đã khớp trong nó`,
      `“${line.line.written}” adds nothing: “${first.phrase.text}” of the same cue matches inside it`,
    )
    const hint = say('Xóa dòng này, hoặc thu hẹp cụm ngắn', 'Delete this line, or narrow the shorter phrase')
    reading.warning('phrase-subsumed', line.line.place, message, hint, [
      { place: first.line.line.place, message: say('Cụm ngắn ở đây', 'The shorter phrase') },
    ])
  }
}

function shorterInside(
  key: string,
  phrase: Phrase,
  own: KeyedLine,
  byKey: ReadonlyMap<string, { readonly line: KeyedLine; readonly phrase: Phrase }>,
  denial: ReadonlySet<string>,
) {
  const words = key.split(' ')
  for (let first = 0; first < words.length; first++) {
    // From here on a negation inside the phrase would deny the shorter one but not the longer.
    if (first > 0 && denial.has(words[first - 1] ?? '')) return null
    for (let end = first + 1; end <= words.length; end++) {
      if (end - first === words.length) continue
      const found = byKey.get(words.slice(first, end).join(' '))
      if (found && found.line !== own && matchesWherever(phrase, found.phrase, end - first)) return found
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

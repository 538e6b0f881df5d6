/**
 * Phrases that say something else when their accents are taken off: "chuyên viên" (an official) is "chuyển viện" (to another
 * hospital) in a text without accents. Told only where it matters: the cue stands alone in a leaf, so that no second word
 * decides, and the other reading is commoner or speaks for something else.
 */
import { type Said, say } from '../../problems.js'
import { stripAccents } from '../../text/letters.js'
import type { Reading } from '../reading.js'
import type { Source } from '../source.js'
import { type KeyedCue, type KeyedLine, keyedCues, keyOf } from './keys.js'
import { type CueUse, cueUses } from './uses.js'
import type { LintWorld } from './world.js'

/** Where neighbouring syllables are counted, in one column for each kind of writing. */
const PAIRS = 'syllables/pairs.tsv'
/** Nobody complains in the words of laws: “bộ kế” of “Bộ Kế hoạch” is no reading of a citizen's “bo ke”. */
const OFFICIAL = 'official'
/** A word is common when everyday writing was found to have it so often … */
const COMMON = 12
/** … and so many times as often as the phrase itself. */
const COMMONER = 3

interface Meaning {
  readonly cue: string
  readonly key: string
  readonly line: KeyedLine
}

export function lintAmbiguous(world: LintWorld): void {
  const uses = cueUses(world.source)
  const cues = keyedCues(world)
  const common = commonPairs(world)
  // A rule that changes mostly leaves this as it is; going through all phrases is dear.
  const labels: LabelsOfCues = new Map([...uses].map(([cue, use]) => [cue, labelsOf(use)]))
  const usesText = [...uses]
    .map(([cue, use]) => `${cue} ${isAlone(use)} ${[...(labels.get(cue) ?? [])].join()}`)
    .join('\n')
  const parts = [...[...world.cues.values()], common, usesText]
  world.memory.once('ambiguous', parts, world.reading, reading => {
    const byBare = meaningsByBare(cues)
    for (const { id, phrases } of cues) {
      const use = uses.get(id)
      if (use === undefined || !isAlone(use)) continue
      for (const line of phrases) report(id, line, labels, byBare, common, reading)
    }
  })
}

function meaningsByBare(cues: readonly KeyedCue[]): Map<string, Meaning[]> {
  const byBare = new Map<string, Meaning[]>()
  for (const { id, phrases } of cues) {
    for (const line of phrases) {
      for (const { phrase, key, bare } of line.plain) {
        if (phrase.fold === 'never' || key === bare) continue
        const meanings = byBare.get(bare)
        if (meanings) meanings.push({ cue: id, key, line })
        else byBare.set(bare, [{ cue: id, key, line }])
      }
    }
  }
  return byBare
}

function report(
  cue: string,
  line: KeyedLine,
  labels: LabelsOfCues,
  byBare: ReadonlyMap<string, readonly Meaning[]>,
  common: ReadonlyMap<string, Pair>,
  reading: Reading,
): void {
  for (const { phrase, key, bare } of line.plain) {
    // `always` says that accents do not matter, and one syllable alone never matches unaccented text.
    if (phrase.fold !== 'auto' || key === bare || !key.includes(' ')) continue
    const pair = common.get(bare)
    const meanings = byBare.get(bare)
    const other = meanings?.find(
      meaning =>
        meaning.key !== key && speaksOtherwise(cue, meaning.cue, labels) && !isClearlyCommoner(key, meaning.key, pair),
    )
    const isSaidHere = meanings?.some(meaning => meaning.cue === cue && meaning.key === pair?.key)
    const isCommon = pair && pair.key !== key && pair.count >= COMMON && pair.count > COMMONER * pair.countOf(key)
    const word = isCommon && !isSaidHere ? pair.key : null
    if (other === undefined && word === null) continue
    const twin = other?.key ?? word ?? ''
    const own = phrase.text
    const whoseVi = other ? ` của nhóm ${other.cue}` : ', hay gặp hơn'
    const whoseEn = other ? ` of the cue ${other.cue}` : ', which is commoner'
    const message = say(
      `Bỏ dấu thì “${own}” trùng với “${twin}”${whoseVi}`,
      `Without accents “${own}” is the same as “${twin}”${whoseEn}`,
    )
    const hint = withAccentsOnly(own, line.plain.length === 1, cue.includes('#'))
    const related = other && [{ place: other.line.line.place, message: say('Cụm kia ở đây', 'The other phrase') }]
    reading.warning('ambiguous-unaccented', line.line.place, message, hint, related)
    return
  }
}

/** `inline`: written inside a rule, where a phrase is only its words. */
function withAccentsOnly(phrase: string, alone: boolean, inline: boolean): Said {
  const entry = `{ text: ${phrase}, fold: never }`
  if (inline) {
    return say(
      `Đưa cụm này vào một nhóm trong dictionaries/cues: ${entry}`,
      `Move it to a cue in dictionaries/cues: ${entry}`,
    )
  }
  return alone
    ? say(`Viết ${entry} để chỉ khớp chữ có dấu`, `Write ${entry} to match it with accents only`)
    : say(`Tách riêng ${entry} để chỉ khớp chữ có dấu`, `Take it apart as ${entry} to match it with accents only`)
}

/** No second word stands beside the cue to tell what is meant. */
function isAlone({ leaves }: CueUse): boolean {
  return [...leaves].some(leaf => 'has' in leaf || 'count' in leaf)
}

/** The rules of both cues have no label in common: the wrong reading would speak for something else. */
function speaksOtherwise(cue: string, other: string, labels: LabelsOfCues): boolean {
  const [own, others] = [labels.get(cue), labels.get(other)]
  return own !== undefined && others !== undefined && ![...others].some(label => own.has(label))
}

/** What the rules that use a cue speak for or against. */
type LabelsOfCues = ReadonlyMap<string, ReadonlySet<string>>

function labelsOf({ rules }: CueUse): Set<string> {
  return new Set([...rules].flatMap(({ supports, against }) => [...supports, ...against]))
}

/** Then unaccented writing means this phrase, and it is the other one that should ask for its accents. */
function isClearlyCommoner(key: string, other: string, pair: Pair | undefined): boolean {
  return pair !== undefined && pair.countOf(key) > COMMONER * pair.countOf(other)
}

interface Pair {
  /** The commonest accents. */
  readonly key: string
  readonly count: number
  countOf(key: string): number
}

/** The commonest word of two syllables in everyday writing for each unaccented form; empty when the folder has no counts. */
function commonPairs({ files, memory, reading }: LintWorld): ReadonlyMap<string, Pair> {
  const counts = files.sources.dictionaries.find(({ name }) => name === PAIRS)
  return memory.once('common pairs', [counts], reading, () => (counts === undefined ? new Map() : readPairs(counts)))
}

function readPairs({ text }: Source): Map<string, Pair> {
  const byBare = new Map<string, Map<string, number>>()
  const [head = '', ...lines] = text.split('\n')
  const isEveryday = head
    .split('\t')
    .slice(1)
    .map(name => name !== OFFICIAL)
  for (const line of lines) {
    const [pair = '', ...columns] = line.split('\t')
    const everyday = columns.filter((_, i) => isEveryday[i])
    const key = keyOf(pair)
    const bare = stripAccents(key)
    const counts = byBare.get(bare) ?? new Map<string, number>()
    counts.set(key, (counts.get(key) ?? 0) + everyday.reduce((sum, n) => sum + Number(n), 0))
    byBare.set(bare, counts)
  }
  const pairs = [...byBare].map(([bare, counts]): [string, Pair] => {
    const [key, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
    return [bare, { key, count, countOf: other => counts.get(other) ?? 0 }]
  })
  return new Map(pairs)
}

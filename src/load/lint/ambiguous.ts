/**
 * Phrases that say something else when their accents are taken off: "chuyên viên" (an official) is "chuyển viện" (to another
 * hospital) in a text without accents. Told only where it matters: the cue stands alone in a leaf, so that no second word
 * decides, and the other reading is commoner or speaks for something else.
 */
import { compareText } from '../../match/automaton.js'
import { type Place, type Said, say } from '../../problems.js'
import { stripAccents } from '../../text/letters.js'
import type { Source } from '../source.js'
import { type KeyedCue, type KeyedLine, type KeyedPhrase, keyedCues, keyOf } from './keys.js'
import type { CueUse } from './uses.js'
import type { LintWorld } from './world.js'

/** Where neighbouring syllables are counted, in one column for each kind of writing. */
const PAIRS = 'syllables/pairs.tsv'
/** Nobody complains in the words of laws: “bộ kế” of “Bộ Kế hoạch” is no reading of a citizen's “bo ke”. */
const OFFICIAL = 'official'
/** A word is common when everyday writing was found to have it so often … */
const COMMON = 12
/** … and so many times as often as the phrase itself. */
const COMMONER = 3

/** What stands for an unaccented form: a phrase of a cue, by its key. */
interface Meaning {
  readonly cue: string
  readonly key: string
}

/** A line that reads otherwise without accents; places come last, since a line above may come or go. */
interface Finding {
  readonly line: number
  readonly message: Said
  readonly hint: Said
  readonly other: Meaning | undefined
}

/** One cue as it was looked at the last time. */
interface Seen {
  readonly plain: readonly (readonly KeyedPhrase[])[]
  /** How rules use it. */
  readonly use: string
  readonly findings: readonly Finding[]
}

/** All phrases are held against each other once; after that only those of which one has changed. */
export function ambiguityLint(): (world: LintWorld) => void {
  const byBare = new Map<string, Meaning[]>()
  let seen = new Map<string, Seen>()
  let common: ReadonlyMap<string, Pair> | null = null

  return world => {
    const uses = world.uses()
    const cues = keyedCues(world)
    const pairs = commonPairs(world)
    if (pairs !== common) seen = forget(byBare)
    common = pairs
    // A rule that cannot be read may speak for what another cue speaks for, too.
    const known = world.sound.are('rules', 'conditions') ? [...uses] : []
    const labels: LabelsOfCues = new Map(known.map(([cue, use]) => [cue, labelsOf(use)]))
    const useOf = (cue: string) => `${isAlone(uses.get(cue))} ${[...(labels.get(cue) ?? [])].sort().join()}`
    const stale = update(cues, useOf, seen, byBare)
    const now = new Map<string, Seen>()
    for (const cue of cues) {
      const before = stale.has(cue.id) ? undefined : seen.get(cue.id)
      const plain = cue.phrases.map(line => line.plain)
      const look = () => (isAlone(uses.get(cue.id)) ? findingsOf(cue, labels, byBare, pairs) : [])
      now.set(cue.id, { plain, use: useOf(cue.id), findings: before?.findings ?? look() })
    }
    seen = now
    const byId = new Map(cues.map(cue => [cue.id, cue]))
    for (const { id, phrases } of cues) {
      for (const finding of seen.get(id)?.findings ?? []) {
        const other = finding.other && placeOf(finding.other, byId)
        const related = other && [{ place: other, message: say('Cụm kia ở đây', 'The other phrase') }]
        const place = phrases[finding.line]?.line.place
        if (place) world.reading.warning('ambiguous-unaccented', place, finding.message, finding.hint, related)
      }
    }
  }
}

function forget(byBare: Map<string, Meaning[]>): Map<string, Seen> {
  byBare.clear()
  return new Map()
}

/** Takes in what changed since the last time; tells which cues have to be looked at again. */
function update(
  cues: readonly KeyedCue[],
  useOf: (cue: string) => string,
  seen: ReadonlyMap<string, Seen>,
  byBare: Map<string, Meaning[]>,
): ReadonlySet<string> {
  const stale = new Set<string>()
  const changed = new Set<string>()
  const take = (id: string, phrases: readonly KeyedPhrase[], change: (there: Meaning[], key: string) => Meaning[]) => {
    for (const { phrase, key, bare } of phrases) {
      if (phrase.fold === 'never' || key === bare) continue
      byBare.set(bare, change(byBare.get(bare) ?? [], key))
      changed.add(bare)
    }
    stale.add(id)
  }
  const gone = new Map(seen)
  for (const { id, phrases } of cues) {
    gone.delete(id)
    const before = seen.get(id)
    const plain = phrases.map(line => line.plain)
    const isSame = before?.plain.length === plain.length && before.plain.every((line, i) => line === plain[i])
    if (isSame && before?.use === useOf(id)) continue
    // What it is used for matters to all that read alike.
    const kept = before?.use === useOf(id) ? new Set(before.plain.filter(line => plain.includes(line))) : new Set()
    for (const line of before?.plain ?? []) if (!kept.has(line)) take(id, line, (there, key) => without(there, id, key))
    for (const line of plain) if (!kept.has(line)) take(id, line, (there, key) => [...there, { cue: id, key }])
    stale.add(id)
  }
  for (const [id, { plain }] of gone) for (const line of plain) take(id, line, (there, key) => without(there, id, key))
  for (const bare of changed) for (const { cue } of byBare.get(bare) ?? []) stale.add(cue)
  return stale
}

function without(meanings: readonly Meaning[], cue: string, key: string): Meaning[] {
  const at = meanings.findIndex(meaning => meaning.cue === cue && meaning.key === key)
  return meanings.filter((_, i) => i !== at)
}

function placeOf({ cue, key }: Meaning, cues: ReadonlyMap<string, KeyedCue>): Place | undefined {
  return cues.get(cue)?.phrases.find(({ plain }) => plain.some(phrase => phrase.key === key))?.line.place
}

function findingsOf(
  { id, phrases }: KeyedCue,
  labels: LabelsOfCues,
  byBare: ReadonlyMap<string, readonly Meaning[]>,
  common: ReadonlyMap<string, Pair>,
): Finding[] {
  return phrases.flatMap((line, index) => findingOf(id, line, index, labels, byBare, common) ?? [])
}

function findingOf(
  cue: string,
  line: KeyedLine,
  index: number,
  labels: LabelsOfCues,
  byBare: ReadonlyMap<string, readonly Meaning[]>,
  common: ReadonlyMap<string, Pair>,
): Finding | null {
  for (const { phrase, key, bare } of line.plain) {
    // `always` says that accents do not matter, and one syllable alone never matches unaccented text.
    if (phrase.fold !== 'auto' || key === bare || !key.includes(' ')) continue
    const pair = common.get(bare)
    const meanings = byBare.get(bare) ?? []
    const [other] = meanings
      .filter(
        meaning =>
          meaning.key !== key &&
          speaksOtherwise(cue, meaning.cue, labels) &&
          !isClearlyCommoner(key, meaning.key, pair),
      )
      .sort((a, b) => compareText(a.cue, b.cue) || compareText(a.key, b.key))
    const isSaidHere = meanings.some(meaning => meaning.cue === cue && meaning.key === pair?.key)
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
    return { line: index, message, hint, other }
  }
  return null
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
function isAlone(use: CueUse | undefined): boolean {
  return [...(use?.leaves ?? [])].some(leaf => 'has' in leaf || 'count' in leaf)
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

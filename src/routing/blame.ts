/** Who is complained of (R02–R04): the behaviour that a text tells belongs to the person it names last before it. */
import type { Cues } from '../match/cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Blame, HeadWords, Target } from '../pack.js'
import type { CueMatch } from '../types.js'

/** "chờ chủ tịch", "chủ tịch phường Láng ký": at most so many words apart. */
const BEFORE = 1
const AFTER = 5

interface Actor {
  readonly first: number
  readonly end: number
  /** Null for anybody who heads nothing. */
  readonly head: HeadWords | null
}

const NONE: readonly CueMatch[] = []
const NOBODY: readonly HeadWords[] = []

/** The heads that the text complains of; heads that it only speaks of ("chờ chủ tịch ký") are left out. */
export function blamed(blame: Blame, cues: Cues, reading: Reading): readonly HeadWords[] {
  const heads: Actor[] = []
  for (const head of blame.heads) {
    for (const { first, end, negated } of cues.get(head.cue) ?? NONE) if (!negated) heads.push({ first, end, head })
  }
  if (heads.length === 0) return NOBODY
  const hits = (ids: readonly string[]) => ids.flatMap(id => (cues.get(id) ?? NONE).filter(hit => !hit.negated))
  const others = hits(blame.others)
    .filter(other => !heads.some(head => overlap(head, other)))
    .map(({ first, end }): Actor => ({ first, end, head: null }))
  const actors = [...heads, ...others].sort((a, b) => a.first - b.first || a.end - b.end)
  const [before, after, conduct] = [hits(blame.spokenOf.before), hits(blame.spokenOf.after), hits(blame.conduct)]
  const ties = hits(['blame/goes-on'])
  const awaited = new Set(heads.filter(head => before.some(hit => isWithin(hit, head, BEFORE, reading))))
  const spokenOf = new Set(
    heads.filter(
      head =>
        awaited.has(head) ||
        after.some(hit => isWithin(head, hit, AFTER, reading) && !others.some(other => liesBetween(other, head, hit))),
    ),
  )
  const doers = conduct.map(hit => actors.filter(actor => actor.end <= hit.first))
  const known = doers.flatMap(earlier => {
    const last = earlier.at(-1)
    const first = last && inFull(last, heads).first
    return earlier.filter(actor => actor.first === first)
  })
  const behaving =
    known.length > 0
      ? known.filter(
          actor => behaves(actor, conduct, spokenOf, reading) || goesOn(actor, conduct, ties, awaited, reading),
        )
      : heads.filter(head => !spokenOf.has(head))
  return blame.heads.filter(head => behaving.some(actor => actor.head === head))
}

/** "gặp Chủ tịch UBND thành phố …, Chủ tịch xua tay": a bare title says again who was named in full before. */
function inFull(actor: Actor, heads: readonly Actor[]): Actor {
  const bare = actor.head
  if (!bare?.level) return actor
  const isDirector = bare.target === 'department-head'
  const full = heads.filter(({ end, head }) => end <= actor.first && head !== null && !head.level)
  return (
    full.findLast(({ head }) => head !== null && TITLES[isDirector ? 'director' : 'chairman'].has(head.target)) ?? actor
  )
}

const TITLES: Readonly<Record<'director' | 'chairman', ReadonlySet<Target>>> = {
  director: new Set(['department-head', 'unit-head']),
  chairman: new Set(['city-leader', 'commune-head', 'district-head']),
}

/** Somebody only spoken of may still be the one who shouts, if the words stand in one breath. */
function behaves(actor: Actor, conduct: readonly CueMatch[], spokenOf: ReadonlySet<Actor>, reading: Reading): boolean {
  if (!spokenOf.has(actor)) return true
  return conduct.some(hit => isWithin(actor, hit, AFTER, reading))
}

/** "chủ tịch vừa ký vừa chửi", "… ông đã xua tay": a word ties the behaviour to the one of whom the sentence speaks. */
function goesOn(
  actor: Actor,
  conduct: readonly CueMatch[],
  ties: readonly CueMatch[],
  awaited: ReadonlySet<Actor>,
  reading: Reading,
): boolean {
  const sentence = reading.sentence[actor.first]
  const isTied = (hit: CueMatch) => ties.some(tie => tie.first >= actor.end && isWithin(tie, hit, BEFORE, reading))
  return !awaited.has(actor) && conduct.some(hit => hit.first >= actor.end && hit.sentence === sentence && isTied(hit))
}

/** `second` comes at most so many words after `first`, in the same clause. */
function isWithin(
  first: { readonly end: number },
  second: { readonly first: number },
  words: number,
  reading: Reading,
): boolean {
  return (
    second.first >= first.end &&
    reading.clause[second.first] === reading.clause[first.end - 1] &&
    wordsBetween(reading, first.end, second.first) <= words
  )
}

function liesBetween(actor: Actor, first: { readonly end: number }, second: { readonly first: number }): boolean {
  return actor.first >= first.end && actor.end <= second.first
}

function overlap(a: Pick<Actor, 'first' | 'end'>, b: Pick<Actor, 'first' | 'end'>): boolean {
  return a.first < b.end && b.first < a.end
}

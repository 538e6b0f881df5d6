/** Who is complained of (R02–R04): the behaviour that a text tells belongs to the person it names last before it. */
import type { Cues } from '../match/cues.js'
import { type Reading, wordsBetween } from '../match/reading.js'
import type { Blame, HeadWords, Target } from '../pack.js'
import { firstFrom, lastBefore } from '../text/first-from.js'
import type { CueMatch } from '../types.js'

/** "chờ chủ tịch", "chủ tịch phường Láng ký": at most so many words apart. */
const BEFORE = 1
const AFTER = 5

interface Stretch {
  readonly first: number
  readonly end: number
}

interface Actor extends Stretch {
  /** Null for anybody who heads nothing. */
  readonly head: HeadWords | null
}

const NONE: readonly CueMatch[] = []
const NOBODY: readonly HeadWords[] = []

/**
 * The heads that the text complains of; heads that it only speaks of ("chờ chủ tịch ký") are left out. Every list is in
 * order and asked only about what stands right there: a text may have thousands of each.
 */
export function blamed(blame: Blame, cues: Cues, reading: Reading): readonly HeadWords[] {
  const heads = inOrder(
    blame.heads.flatMap(head => told([head.cue], cues).map(({ first, end }): Actor => ({ first, end, head }))),
  )
  if (heads.length === 0) return NOBODY
  const hits = (ids: readonly string[]) => inOrder(told(ids, cues))
  const others = hits(blame.others)
    .map(({ first, end }): Actor => ({ first, end, head: null }))
    .filter(outside(heads))
  const actors = inOrder([...heads, ...others])
  const [after, conduct] = [hits(blame.spokenOf.after), hits(blame.conduct)]
  const [elsewhere, again] = [hits(blame.elsewhere), hits(blame.namedAgain)]
  const awaited = new Set(hits(blame.spokenOf.before).flatMap(hit => rightAfter(hit, heads, BEFORE, reading)))
  const spokenOf = new Set(
    heads.filter(
      head =>
        awaited.has(head) ||
        rightAfter(head, after, AFTER, reading).some(hit => !isBetween(others, head.end, hit.first)),
    ),
  )
  const ties = new Map<CueMatch, CueMatch>()
  for (const tie of hits(blame.goesOn)) for (const hit of rightAfter(tie, conduct, BEFORE, reading)) ties.set(hit, tie)
  /** "chủ tịch vừa ký vừa chửi", "… ông đã xua tay": a word ties the behaviour to him, unless the text has gone to a counter. */
  const goesOn = (actor: Actor, hit: CueMatch) => {
    const tie = ties.get(hit)
    return (
      tie !== undefined &&
      tie.first >= actor.end &&
      hit.sentence === reading.sentence[actor.first] &&
      !awaited.has(actor) &&
      !isBetween(elsewhere, Math.max(actor.end, lastBefore(again, hit.first)?.end ?? 0), tie.first)
    )
  }
  /** Somebody only spoken of may still be the one who shouts, if the words stand in one breath. */
  const behaves = (actor: Actor) => !spokenOf.has(actor) || rightAfter(actor, conduct, AFTER, reading).length > 0

  const inFull = namedInFull(heads)
  let isAnybodyKnown = false
  const behaving = new Set<HeadWords | null>()
  for (const hit of conduct) {
    const last = lastOf(actors, hit.first)
    if (last === undefined) continue
    isAnybodyKnown = true
    for (const actor of beginningAt(actors, inFull(last).first))
      if (actor.end <= hit.first && (behaves(actor) || goesOn(actor, hit))) behaving.add(actor.head)
  }
  if (!isAnybodyKnown) for (const head of heads) if (!spokenOf.has(head)) behaving.add(head.head)
  return blame.heads.filter(head => behaving.has(head))
}

const told = (ids: readonly string[], cues: Cues) =>
  ids.flatMap(id => (cues.get(id) ?? NONE).filter(hit => !hit.negated))

/** "gặp Chủ tịch UBND thành phố …, Chủ tịch xua tay": a bare title says again who was named in full before. */
function namedInFull(heads: readonly Actor[]): (actor: Actor) => Actor {
  const full = heads.filter(({ head }) => head && !head.level)
  const named = (titles: ReadonlySet<Target>) => full.filter(({ head }) => head && titles.has(head.target))
  const [directors, chairmen] = [named(TITLES.director), named(TITLES.chairman)]
  return actor => {
    if (!actor.head?.level) return actor
    return lastOf(actor.head.target === 'department-head' ? directors : chairmen, actor.first) ?? actor
  }
}

const TITLES: Readonly<Record<'director' | 'chairman', ReadonlySet<Target>>> = {
  director: new Set(['department-head', 'unit-head']),
  chairman: new Set(['city-leader', 'commune-head', 'district-head']),
}

function inOrder<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  return [...stretches].sort((a, b) => a.first - b.first || a.end - b.end)
}

/** Those that begin at most so many words after the stretch, in the same clause. */
function rightAfter<T extends Stretch>(
  { end }: Stretch,
  stretches: readonly T[],
  words: number,
  reading: Reading,
): readonly T[] {
  const from = firstFrom(stretches, end)
  let to = from
  for (let next = stretches[to]; next !== undefined; next = stretches[++to])
    if (reading.clause[next.first] !== reading.clause[end - 1] || wordsBetween(reading, end, next.first) > words) break
  return stretches.slice(from, to)
}

/** The last that has ended when the token comes. */
function lastOf(actors: readonly Actor[], at: number): Actor | undefined {
  let next = firstFrom(actors, at) - 1
  while (next >= 0 && (actors[next]?.end ?? at) > at) next--
  return next < 0 ? undefined : actors[next]
}

function beginningAt(actors: readonly Actor[], first: number): readonly Actor[] {
  return actors.slice(firstFrom(actors, first), firstFrom(actors, first + 1))
}

/** One of them begins and ends between the two tokens. */
function isBetween(stretches: readonly Stretch[], from: number, to: number): boolean {
  for (let at = firstFrom(stretches, from), next = stretches[at]; next && next.first < to; next = stretches[++at])
    if (next.end <= to) return true
  return false
}

/** Overlaps none of them. */
function outside(heads: readonly Actor[]): (stretch: Stretch) => boolean {
  let furthest = 0
  const reach = heads.map(({ first, end }) => {
    furthest = Math.max(furthest, end)
    return { first, end: furthest }
  })
  return ({ first, end }) => (lastBefore(reach, end)?.end ?? 0) <= first
}

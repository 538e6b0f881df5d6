/** Whether a head that a text names is somebody of its scene, or only spoken of: written to, waited for, named as who signs. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { Stretch } from '../match/stretches.js'
import type { Blame, HeadWords } from '../pack.js'
import { firstFrom, lastBefore } from '../text/first-from.js'
import { flat } from '../text/flat.js'
import type { CueMatch } from '../types.js'
import { inOrder, isBetween, rightAfter } from './stretches.js'

/** "chờ chủ tịch", "chủ tịch phường Láng ký": at most so many words apart. */
const BEFORE = 1
const AFTER = 5

export interface Actor extends Stretch {
  /** Null for anybody who heads nothing. */
  readonly head: HeadWords | null
}

export interface Told {
  readonly blame: Blame
  readonly cues: Cues
  readonly reading: Reading
  readonly heads: readonly Actor[]
  readonly others: readonly Actor[]
  readonly conduct: readonly CueMatch[]
}

export interface Scene {
  /** The behaviour is that of the actor, who is named last before it. */
  behaves(actor: Actor, hit: CueMatch): boolean
  /** It may be: he is not only spoken of, but the text has gone to a counter since, or somebody else is there. */
  mayBehave(actor: Actor): boolean
  /** Not only spoken of, though he may be waited for or sign. */
  isThere(head: Actor): boolean
  /** A counter is named before him. */
  comesAfterCounter(head: Actor): boolean
}

const NONE: readonly CueMatch[] = []

export function told(ids: readonly string[], cues: Cues): readonly CueMatch[] {
  const hits: CueMatch[] = []
  for (const id of ids) for (const hit of cues.get(id) ?? NONE) if (!hit.negated) hits.push(hit)
  return hits
}

export function sceneOf({ blame, cues, reading, heads, others, conduct }: Told): Scene {
  const hits = (ids: readonly string[]) => inOrder(told(ids, cues))
  const behind = (ids: readonly string[]) => new Set(flat(hits(ids), hit => rightAfter(hit, heads, BEFORE, reading)))
  const isFollowedBy = (head: Actor, deeds: readonly CueMatch[]) =>
    rightAfter(head, deeds, AFTER, reading).some(hit => !isBetween(others, head.end, hit.first))
  const [elsewhere, counters, again] = [hits(blame.elsewhere), hits(blame.counters), hits(blame.namedAgain)]
  const [awaited, goneTo] = [behind(blame.spokenOf.before), behind(blame.onScene.before)]
  const [after, atWork, mistakable] = [hits(blame.spokenOf.after), hits(blame.onScene.after), hits(blame.mistakable)]
  const signing = new Set(heads.filter(head => isFollowedBy(head, after)))
  const isSpokenOf = (head: Actor) => awaited.has(head) || signing.has(head)

  const ties = new Map<CueMatch, CueMatch>()
  for (const tie of hits(blame.goesOn)) for (const hit of rightAfter(tie, conduct, BEFORE, reading)) ties.set(hit, tie)
  /** Behind the actor, and behind the last "ông ấy" that takes him up. */
  const sinceNamed = ({ end }: Actor, hit: CueMatch) => Math.max(end, lastBefore(again, hit.first)?.end ?? 0)
  /** "chủ tịch vừa ký vừa chửi", "… ông đã xua tay": a word ties the behaviour to him, unless the text has gone to a counter. */
  const goesOn = (actor: Actor, hit: CueMatch) => {
    const tie = ties.get(hit)
    return (
      tie !== undefined &&
      tie.first >= actor.end &&
      hit.sentence === reading.sentence[actor.first] &&
      !awaited.has(actor) &&
      !isBetween(elsewhere, sinceNamed(actor, hit), tie.first)
    )
  }
  /** "vào phòng chủ tịch …", "chủ tịch ký cho tôi …": waited for, or signing, but where the sender stands. */
  const isWithSender = (head: Actor) =>
    (!awaited.has(head) || goneTo.has(head)) && (!signing.has(head) || isFollowedBy(head, atWork))
  /** "chờ chủ tịch …, ông ấy …": unless that may be the sender's father. */
  const isTakenUp = ({ end }: Actor, before: number) => {
    const first = again[firstFrom(again, end)]?.first ?? before
    return first < before && !isBetween(mistakable, end, first)
  }
  const returns = (actor: Actor, hit: CueMatch) =>
    (isWithSender(actor) || isTakenUp(actor, hit.first)) && !isBetween(elsewhere, sinceNamed(actor, hit), hit.first)
  /** "chủ tịch tiếp tôi, ra một cửa thì bị quát": a counter named since, in another clause than the head. */
  const isBehindCounter = (actor: Actor, hit: CueMatch) => {
    const counter = lastBefore(counters, hit.first)
    return (
      actor.head !== null &&
      counter !== undefined &&
      counter.first >= sinceNamed(actor, hit) &&
      counter.end <= hit.first &&
      reading.clause[counter.first] !== reading.clause[actor.first]
    )
  }
  /** Somebody only spoken of may still be the one who shouts, if the words stand in one breath. */
  const isNear = (actor: Actor, hit: CueMatch) =>
    isSpokenOf(actor) ? rightAfter(actor, conduct, AFTER, reading).length > 0 : !isBehindCounter(actor, hit)

  const end = reading.pieces.length
  return {
    behaves: (actor, hit) => isNear(actor, hit) || goesOn(actor, hit) || returns(actor, hit),
    mayBehave: actor => actor.head !== null && !isSpokenOf(actor),
    isThere: head => isWithSender(head) || isTakenUp(head, end),
    comesAfterCounter: head => isSpokenOf(head) && firstFrom(counters, head.first) > 0,
  }
}

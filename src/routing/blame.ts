/** Who is complained of (R02–R04): the behaviour that a text tells belongs to the person it names last before it. */
import type { Cues } from '../match/cues.js'
import type { Reading } from '../match/reading.js'
import type { Blame, HeadWords, Target } from '../pack.js'
import { type Actor, sceneOf, told } from './scene.js'
import { beginningAt, inOrder, lastOf, outside } from './stretches.js'

export interface Blamed {
  readonly sure: readonly HeadWords[]
  /** Heads of the scene whose behaviour it may be, as it may be somebody else's. */
  readonly perhaps: readonly HeadWords[]
  /** Those of the sure whose behaviour the sentence that names them tells. */
  readonly acting: readonly HeadWords[]
}

const NOBODY: Blamed = { sure: [], perhaps: [], acting: [] }

/** The heads that the text complains of; heads that it only speaks of ("chờ chủ tịch ký") are left out. */
export function blamed(blame: Blame, cues: Cues, reading: Reading): Blamed {
  const named: Actor[] = []
  for (const head of blame.heads) for (const { first, end } of told([head.cue], cues)) named.push({ first, end, head })
  if (named.length === 0) return NOBODY
  const heads = inOrder(named)
  const others = inOrder(told(blame.others, cues))
    .map(({ first, end }): Actor => ({ first, end, head: null }))
    .filter(outside(heads))
  const actors = inOrder([...heads, ...others])
  const conduct = inOrder(told(blame.conduct, cues))
  const scene = sceneOf({ blame, cues, reading, heads, others, conduct })

  const inFull = namedInFull(heads)
  const behaving = new Set<HeadWords | null>()
  const perhaps = new Set<HeadWords | null>()
  const acting = new Set<HeadWords | null>()
  let isAnybodyKnown = false
  for (const hit of conduct) {
    const last = lastOf(actors, hit.first)
    if (last === undefined) continue
    isAnybodyKnown = true
    for (const actor of beginningAt(actors, inFull(last).first)) {
      if (actor.end > hit.first) continue
      if (scene.behaves(actor, hit)) {
        behaving.add(actor.head)
        if (hit.sentence === reading.sentence[last.first]) acting.add(actor.head)
      } else if (scene.mayBehave(actor)) perhaps.add(actor.head)
    }
  }
  // Behaviour that no cue knows is that of the head, unless somebody else is there.
  if (!isAnybodyKnown)
    for (const head of heads)
      if (others.length > 0 ? scene.mayBehave(head) : scene.isThere(head))
        (others.length > 0 || scene.comesAfterCounter(head) ? perhaps : behaving).add(head.head)
  const among = (chosen: ReadonlySet<HeadWords | null>) => blame.heads.filter(head => chosen.has(head))
  return { sure: among(behaving), perhaps: behaving.size === 0 ? among(perhaps) : [], acting: among(acting) }
}

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

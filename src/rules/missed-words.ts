/**
 * Why a cue has no hit that counts: what stands in the text and was hidden, denied, over, written otherwise, or not a
 * phrase on that day. Of several reasons the one that leaves least to change is told.
 */
import { inForce } from '../match/automaton.js'
import { CUE, EXCEPT } from '../match/cues.js'
import { type BookPhrase, phraseBook } from '../match/phrase-book.js'
import { phraseIndex } from '../match/phrases.js'
import type { Reading } from '../match/reading.js'
import { addMask, isMasked, type Mask, type Stretch } from '../match/stretches.js'
import type { CueRef, LeafPolicies, Pack } from '../pack.js'
import { keys } from '../text/key.js'
import { onDemand } from '../text/on-demand.js'
import { isVietnameseSyllable } from '../text/syllable.js'
import type { CueMatch, Day, PhraseMatch, Token } from '../types.js'
import type { Evidence } from './evidence.js'
import { hitsOf } from './leaves.js'
import { type AccentReason, distanceOf, type NearMiss, type Words } from './near-miss.js'

/** Tells of one report why no hit of any of the cues counts. */
export type MissedWords = (ref: CueRef, policies: LeafPolicies) => NearMiss

/** Prepares a pack once; what it holds is made when the first report asks for it. */
export function wordMisser(pack: Pack): (evidence: Evidence, asOf: Day | null) => MissedWords {
  const index = onDemand(() => phraseIndex(pack.phrases))
  const { outputs } = pack.phrases
  const loose = onDemand(() =>
    phraseIndex({ ...pack.phrases, outputs: outputs.map(output => ({ ...output, fold: 'always' as const })) }),
  )
  const book = onDemand(() => phraseBook(pack.phrases, CUE))
  const { negation, contrast } = pack.labels

  return (evidence, asOf) => {
    const { reading, cues } = evidence
    const strict = onDemand(() => byId(index().find(reading, asOf)))
    const unaccented = onDemand(() => byId(loose().find(withoutAccents(reading), null)))
    const syllables = onDemand(() => new Set(reading.tokens.map(token => token.bare)))
    const strange = onDemand(() => strangersOf(reading))
    const words = (id: string, { first, end }: Stretch) => wordsAt(id, first, end, reading)

    const denied = (hit: CueMatch): NearMiss => {
      const before = (cues.get(negation.cue) ?? []).filter(
        ({ end, clause }) => end <= hit.first && clause === hit.clause,
      )
      const by = before.at(-1)
      return { kind: 'negated', words: words(hit.id, hit), by: by ? words(by.id, by) : null }
    }
    const over = (hit: CueMatch): NearMiss => {
      const marks = contrast ? [...(cues.get(contrast.past) ?? []), ...(cues.get(contrast.now) ?? [])] : []
      const near = marks.filter(({ sentence }) => Math.abs(sentence - hit.sentence) <= 1)
      return { kind: 'past', words: words(hit.id, hit), marks: near.map(mark => words(mark.id, mark)) }
    }

    /** The hits that are there, but not as the leaf wants them. */
    const excluded = (ref: CueRef, { negated = 'no', time = 'any' }: LeafPolicies): NearMiss | null => {
      const [hit] = hitsOf(ref, { negated: 'any', time: 'any' }, evidence)
      if (!hit) return null
      const [inTime] = hitsOf(ref, { negated: 'any', time }, evidence)
      if (!inTime) return time === 'now' ? over(hit) : { kind: 'not-past', words: words(hit.id, hit) }
      return negated === 'no' ? denied(inTime) : { kind: 'not-negated', words: words(inTime.id, inTime) }
    }

    const masked = (id: string): NearMiss | null => {
      const longer = strict().get(EXCEPT + id) ?? []
      const masks: Mask[] = []
      for (const { first, end } of longer) addMask(masks, first, end)
      const hit = strict()
        .get(CUE + id)
        ?.find(({ first, end }) => isMasked(first, end, masks))
      const mask = hit && longer.find(({ first, end }) => first <= hit.first && hit.end <= end)
      return mask ? { kind: 'masked', words: words(id, hit), by: words(id, mask) } : null
    }

    /** The first phrase that stands here but for its accents or the day. */
    const otherwise = (id: string): NearMiss | null => {
      for (const hit of unaccented().get(CUE + id) ?? []) {
        const bare = reading.tokens.slice(hit.first, hit.end).map(token => token.bare)
        const phrases = (book().get(CUE + id) ?? []).filter(phrase => same(phrase.bare, bare))
        const ended = phrases.find(phrase => !inForce(phrase, asOf) && isWritten(phrase, hit, reading))
        if (ended) {
          const { from, through } = ended
          return { kind: 'phrase-not-in-force', words: words(id, hit), from, through, asOf }
        }
        for (const phrase of phrases) {
          const reason = accentReason(phrase, hit, reading)
          if (reason) return { kind: 'accents', words: words(id, hit), phrase: phrase.syllables.join(' '), reason }
        }
      }
      return null
    }

    const misspelt = (id: string): NearMiss | null => {
      for (const phrase of book().get(CUE + id) ?? []) {
        const hit = nearlyWritten(phrase, reading, syllables(), strange())
        if (hit) return { kind: 'misspelt', words: words(id, hit), phrase: phrase.syllables.join(' ') }
      }
      return null
    }

    const known = new Map<string, NearMiss | null>()
    const hidden = (id: string): NearMiss | null => {
      const kept = known.get(id)
      if (kept !== undefined) return kept
      const found = masked(id) ?? otherwise(id) ?? misspelt(id)
      known.set(id, found)
      return found
    }

    return (ref, policies) => {
      const there = excluded(ref, policies)
      if (there) return there
      const misses = ref.flatMap(id => hidden(id) ?? [])
      return misses.reduce<NearMiss>((best, miss) => (distanceOf(miss) < distanceOf(best) ? miss : best), {
        kind: 'absent',
        cues: ref,
      })
    }
  }
}

/** What tokens `first` up to `end` are in the citizen's own writing. */
export function wordsAt(cue: string, first: number, end: number, { tokens, normalised }: Reading): Words {
  const start = tokens[first]?.start ?? 0
  const stop = tokens[end - 1]?.end ?? start
  return { cue, start, end: stop, text: normalised.original.slice(start, stop) }
}

function byId(matches: readonly PhraseMatch[]): ReadonlyMap<string, readonly PhraseMatch[]> {
  const found = new Map<string, PhraseMatch[]>()
  for (const match of matches) {
    const group = found.get(match.id)
    if (group) group.push(match)
    else found.set(match.id, [match])
  }
  return found
}

/** The text as if it had been typed without accents, so that every accenting of a phrase is found. */
function withoutAccents(reading: Reading): Reading {
  const pieces = reading.pieces.map(piece => keys(piece.bare))
  return {
    ...reading,
    tokens: reading.tokens.map(token => ({ ...token, key: token.bare })),
    pieces,
    pieceNumbers: pieces.map(piece => piece.number),
    unaccented: reading.tokens.map(() => true),
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((syllable, i) => syllable === b[i])
}

/** Letter by letter, accents included. */
function isWritten({ syllables }: BookPhrase, { first }: Stretch, { tokens }: Reading): boolean {
  return syllables.every((syllable, i) => tokens[first + i]?.key === syllable)
}

/** What is wrong with the accents; null when they are right, or so wrong that these are simply other words. */
function accentReason(phrase: BookPhrase, { first }: Stretch, { tokens, unaccented }: Reading): AccentReason | null {
  const wrong = phrase.syllables.flatMap((syllable, i) => (tokens[first + i]?.key === syllable ? [] : [first + i]))
  if (wrong.length === 0) return null
  const marked = wrong.filter(i => tokens[i]?.key !== tokens[i]?.bare)
  if (marked.length > 0)
    return marked.length === 1 && phrase.syllables.length >= 2 && wrong.length === 1 ? 'other-accents' : null
  if (wrong.some(i => unaccented[i] !== true)) return phrase.syllables.length >= 2 ? 'mixed-writing' : null
  return phrase.fold === 'never' ? 'fold-never' : phrase.syllables.length === 1 ? 'single-syllable' : null
}

/** The shortest phrase that may be recognised with a slip in it. */
const LEAST_SYLLABLES = 2

/** Where a phrase stands with one slip: a syllable that is none, one letter from the right one. */
function nearlyWritten(
  phrase: BookPhrase,
  reading: Reading,
  syllables: ReadonlySet<string>,
  strangers: readonly number[],
): Stretch | null {
  const { length } = phrase.bare
  if (length < LEAST_SYLLABLES) return null
  let missing = 0
  for (const syllable of phrase.bare) if (!syllables.has(syllable) && ++missing > 1) return null
  if (missing === 0) return null
  const last = reading.tokens.length - length
  for (const slip of strangers) {
    for (let first = Math.max(0, slip - length + 1); first <= Math.min(slip, last); first++) {
      if (hasOneSlip(phrase, first, reading)) return { first, end: first + length }
    }
  }
  return null
}

/** Words that may be slips. Good syllables differ by a letter from half the language: only what is none was meant to be another. */
function strangersOf({ tokens }: Reading): readonly number[] {
  return tokens.flatMap((token, i) => (token.kind === 'syllable' && !mayBeSyllable(token) ? [i] : []))
}

function hasOneSlip({ syllables, bare }: BookPhrase, first: number, { tokens, unaccented }: Reading): boolean {
  let slips = 0
  for (let i = 0; i < bare.length; i++) {
    const token = tokens[first + i]
    const wanted = bare[i] ?? ''
    if (token?.kind !== 'syllable') return false
    if (token.key === syllables[i] || (unaccented[first + i] === true && token.bare === wanted)) continue
    if (++slips > 1 || mayBeSyllable(token) || !isOneLetterOff(token.bare, wanted)) return false
  }
  return slips === 1
}

/** Without its accents a syllable that ends in a stop looks like none: `mot` is một, mốt or mọt. */
function mayBeSyllable({ key, bare }: Token): boolean {
  return isVietnameseSyllable(key) || (key === bare && isVietnameseSyllable(bare.replace(/(?:ch|[cpt])$/, 'n')))
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneLetterOff(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let left = 0
  while (left < Math.min(a.length, b.length) - start && a.at(-1 - left) === b.at(-1 - left)) left++
  const [x, y] = [a.slice(start, a.length - left), b.slice(start, b.length - left)]
  return (
    x.length + y.length > 0 && ((x.length <= 1 && y.length <= 1) || (x.length === 2 && x[0] === y[1] && x[1] === y[0]))
  )
}

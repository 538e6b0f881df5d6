/**
 * In what order a text speaks of things: which cue comes before which in a sentence, and which cues its first and its last
 * sentence speak of. "Trả rồi mà còn quát" and "quát rồi mới trả" have the same words and cues. In the table of points they
 * stand as `cue:served/done>conduct/shouting`, `first:cue:conduct/shouting` and `last:cue:served/done`; words of the last
 * sentence as `last:xong roi`.
 */
import { cueOf, endOf, type FoundCues, HIT } from '../match/found-cues.js'
import type { WordSettings } from '../pack.js'
import { CUE_SIGN, hasSign, isHeard, PLAIN, type SignedText } from './plain-signs.js'
import { roleReader } from './plain-words.js'
import { NONE, wider } from './word-pairs.js'
import { LAST_SIGN, type WordTotals } from './word-totals.js'

/** Between the two cues of a pair. */
export const BEFORE = '>'
export const FIRST_SIGN = 'first:'

const FEW_HITS = 256

/** The plain hits of a text that are heard, cue by cue, each cue's in reading order. The lists serve text after text. */
class HeardHits {
  count = 0
  firsts = new Int32Array(FEW_HITS)
  lasts = new Int32Array(FEW_HITS)
  sentences = new Int32Array(FEW_HITS)
  /** The cues that are heard, by number, and by number where their hits begin and end; `NONE` of all others. */
  present = new Int32Array(FEW_HITS)
  cues = 0
  from: Int32Array = new Int32Array(0)
  until: Int32Array = new Int32Array(0)
  /** The first and the last sentence that speaks of anything. */
  opening = NONE
  closing = NONE
  /** The hit that the latest one found by `following` follows. */
  followed = NONE
  private known: FoundCues['known'] | null = null
  private signs: Uint8Array = new Uint8Array(0)

  read({ reading, cues }: SignedText, roles: Uint8Array): void {
    this.forget(cues.known)
    const { cues: all, starts, hits } = cues.found
    let opening = Number.MAX_SAFE_INTEGER
    let closing = NONE
    for (let at = 0; at < all.length; at++) {
      const one = all[at] ?? 0
      const cue = cueOf(one)
      if ((one & PLAIN) === 0 || this.signs[cue] !== 1) continue
      const before = this.count
      const stop = starts[at + 1] ?? 0
      for (let hit = starts[at] ?? stop; hit < stop; hit += HIT) {
        if (!isHeard(hit, PLAIN, hits, roles)) continue
        const first = hits[hit] ?? 0
        const sentence = reading.sentence[first] ?? 0
        if (this.count === this.firsts.length) this.makeRoom()
        this.firsts[this.count] = first
        this.lasts[this.count] = endOf(hits[hit + 1] ?? 0) - 1
        this.sentences[this.count++] = sentence
        if (sentence < opening) opening = sentence
        if (sentence > closing) closing = sentence
      }
      if (this.count === before) continue
      this.from[cue] = before
      this.until[cue] = this.count
      this.present[this.cues++] = cue
    }
    this.opening = opening
    this.closing = closing
  }

  /** The first hit of a cue in a sentence. */
  inSentence(cue: number, sentence: number): number {
    const until = this.until[cue] ?? 0
    for (let hit = this.from[cue] ?? until; hit < until; hit++) if (this.sentences[hit] === sentence) return hit
    return NONE
  }

  /**
   * Of the first hit of a cue that one of another follows in its sentence, that other; `NONE` where none does. Both lists
   * are gone through once, however often a text says them.
   */
  following(first: number, second: number): number {
    const { firsts, sentences, from, until } = this
    let next = from[second] ?? NONE
    if (next === NONE) return NONE
    const stop = until[second] ?? 0
    const end = until[first] ?? 0
    for (let hit = from[first] ?? end; hit < end; hit++) {
      const place = firsts[hit] ?? 0
      while (next < stop && (firsts[next] ?? 0) <= place) next++
      if (next === stop) return NONE
      if (sentences[next] === sentences[hit]) {
        this.followed = hit
        return next
      }
    }
    return NONE
  }

  private forget(known: FoundCues['known']): void {
    for (let i = 0; i < this.cues; i++) this.from[this.present[i] ?? 0] = NONE
    this.count = 0
    this.cues = 0
    if (known === this.known) return
    this.known = known
    this.signs = Uint8Array.from(known.ids, id => (hasSign(id) ? 1 : 0))
    this.from = new Int32Array(known.ids.length).fill(NONE)
    this.until = new Int32Array(known.ids.length)
    this.present = new Int32Array(known.ids.length)
  }

  private makeRoom(): void {
    this.firsts = wider(this.firsts)
    this.lasts = wider(this.lasts)
    this.sentences = wider(this.sentences)
  }
}

/** Of the rows of a table those that tell of order, by the numbers of their cues. */
class OrderRows {
  /** By the number of a cue where its pairs begin in `seconds` and `pairs`; one more than there are cues. */
  readonly starts: Int32Array
  readonly seconds: Int32Array
  readonly pairs: Int32Array
  /** By the number of a cue the row for the first and for the last sentence. */
  readonly opening: Int32Array
  readonly closing: Int32Array

  constructor(
    { ids, numbers }: FoundCues['known'],
    order: readonly (readonly [first: string, second: string])[],
    rowOf: (sign: string) => number,
  ) {
    const known = order.flatMap(([first, second]) => {
      const [a, b] = [numbers.get(first), numbers.get(second)]
      return a === undefined || b === undefined ? [] : [{ a, b, row: rowOf(pairSign(first, second)) }]
    })
    known.sort((one, other) => one.a - other.a || one.b - other.b)
    this.seconds = Int32Array.from(known, ({ b }) => b)
    this.pairs = Int32Array.from(known, ({ row }) => row)
    this.starts = new Int32Array(ids.length + 1)
    for (const { a } of known) this.starts[a + 1] = (this.starts[a + 1] ?? 0) + 1
    for (let cue = 0; cue < ids.length; cue++)
      this.starts[cue + 1] = (this.starts[cue + 1] ?? 0) + (this.starts[cue] ?? 0)
    this.opening = Int32Array.from(ids, id => rowOf(FIRST_SIGN + CUE_SIGN + id))
    this.closing = Int32Array.from(ids, id => rowOf(LAST_SIGN + CUE_SIGN + id))
  }
}

/** Tells the sums what the order of a text says. `rows`: those of the table, in its order. */
export function orderReader(rows: readonly string[], sums: WordTotals): (text: SignedText, roles: Uint8Array) => void {
  const order = rows.flatMap(row => {
    const [first, second] = cuesOfRow(row)
    return first === undefined || second === undefined ? [] : [[first, second] as const]
  })
  const isOfPlace = (row: string) => row.startsWith(FIRST_SIGN) || row.startsWith(LAST_SIGN)
  if (order.length === 0 && !rows.some(row => isOfPlace(row) && cuesOfRow(row).length > 0)) return () => {}
  const heard = new HeardHits()
  let known: FoundCues['known'] | null = null
  let table: OrderRows | null = null
  return (text, roles) => {
    if (table === null || known !== text.cues.known) {
      known = text.cues.known
      table = new OrderRows(known, order, sign => sums.numberOf(sign))
    }
    const { starts, seconds, pairs, opening, closing } = table
    heard.read(text, roles)
    const tell = (row: number, first: number, last: number): void => {
      const end = Math.max(heard.lasts[first] ?? 0, heard.lasts[last] ?? 0)
      sums.cue(row, heard.firsts[first] ?? 0, end)
    }
    for (let i = 0; i < heard.cues; i++) {
      const cue = heard.present[i] ?? 0
      const stop = starts[cue + 1] ?? 0
      for (let pair = starts[cue] ?? stop; pair < stop; pair++) {
        const hit = heard.following(cue, seconds[pair] ?? 0)
        if (hit !== NONE) tell(pairs[pair] ?? NONE, heard.followed, hit)
      }
      if (heard.opening === heard.closing) continue
      const first = opening[cue] === NONE ? NONE : heard.inSentence(cue, heard.opening)
      if (first !== NONE) tell(opening[cue] ?? NONE, first, first)
      const last = closing[cue] === NONE ? NONE : heard.inSentence(cue, heard.closing)
      if (last !== NONE) tell(closing[cue] ?? NONE, last, last)
    }
  }
}

/**
 * Tells what `orderReader` reads of a text, as the table writes it, each sign once and the same string for all texts. Only
 * cues that are `ordered` have an order: where places and bodies stand says nothing of the label, and what is mended for
 * routes must not move it.
 */
export function orderSigner(
  settings: Pick<WordSettings, 'except' | 'skip'>,
  ordered: ReadonlySet<string>,
): (text: SignedText) => readonly string[] {
  const rolesOf = roleReader(settings)
  const heard = new HeardHits()
  const same = new Map<string, string>()
  const one = (sign: string): string => {
    const known = same.get(sign)
    if (known === undefined) same.set(sign, sign)
    return known ?? sign
  }
  return text => {
    const { ids } = text.cues.known
    heard.read(text, rolesOf(text))
    const cues = heard.present.subarray(0, heard.cues).filter(cue => ordered.has(ids[cue] ?? ''))
    const signs: string[] = []
    for (const cue of cues) {
      const id = ids[cue] ?? ''
      for (const other of cues) {
        if (other !== cue && heard.following(cue, other) !== NONE) signs.push(one(pairSign(id, ids[other] ?? '')))
      }
      if (heard.opening === heard.closing) continue
      if (heard.inSentence(cue, heard.opening) !== NONE) signs.push(one(FIRST_SIGN + CUE_SIGN + id))
      if (heard.inSentence(cue, heard.closing) !== NONE) signs.push(one(LAST_SIGN + CUE_SIGN + id))
    }
    return signs
  }
}

function pairSign(first: string, second: string): string {
  return `${CUE_SIGN}${first}${BEFORE}${second}`
}

/** The cues that a row tells of: one, or of a pair the one that comes first and the other; none when it is of words or a fact. */
export function cuesOfRow(row: string): readonly string[] {
  const place = [FIRST_SIGN, LAST_SIGN].find(sign => row.startsWith(sign)) ?? ''
  const sign = row.slice(place.length)
  if (!sign.startsWith(CUE_SIGN)) return []
  const cues = sign.slice(CUE_SIGN.length)
  return place === '' ? cues.split(BEFORE) : [cues]
}

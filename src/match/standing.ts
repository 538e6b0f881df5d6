/** Collects the hits that count of one text, in reading order, and hands them over cue by cue. */
import { type CuePositions, type CuesAsNumbers, endOf, HIT, KINDS, kindOf, TRAITS } from './found-cues.js'

const NONE = -1
/** A hit while it is collected: the position of its cue, and its two numbers (see `HIT`). */
const ROW = 3
const FEW_HITS = 512

export interface Standing {
  /** Of what was handed over last; its positions hold until the next text begins. */
  readonly latest: CuePositions
  begin(): void
  /** Of phrases of one cue that lie inside one another only the longest counts; hits come by first token. */
  add(cue: number, first: number, end: number, traits: number): void
  /** What was collected. */
  handOver(): CuesAsNumbers
}

/** Its buffers serve text after text. A function for the reason that is told of in walk.ts. */
export function standingHits(cuesOfPack: number): Standing {
  // By the number of a cue its position in this text.
  const positions = new Int32Array(cuesOfPack).fill(NONE)
  const latest: { of: CuesAsNumbers | null; readonly positions: Int32Array } = { of: null, positions }
  // By position.
  const cueAt = new Int32Array(cuesOfPack)
  const kindsAt = new Uint8Array(cuesOfPack)
  const sizes = new Int32Array(cuesOfPack)
  /** The row of its last hit; where the next goes when all are handed over. */
  const rowsAt = new Int32Array(cuesOfPack)
  const now = { rows: new Int32Array(FEW_HITS * ROW), end: 0, count: 0 }

  const makeRoom = (rows: Int32Array): void => {
    now.rows = new Int32Array(rows.length * 2)
    now.rows.set(rows)
  }
  return {
    latest,
    begin() {
      const { count } = now
      for (let position = 0; position < count; position++) positions[cueAt[position] ?? 0] = NONE
      latest.of = null
      now.count = 0
      now.end = 0
    },
    add(cue, first, stop, traits) {
      const { rows, end } = now
      let position = positions[cue] ?? NONE
      if (position !== NONE) {
        const last = rowsAt[position] ?? 0
        const lastStop = endOf(rows[last + 2] ?? 0)
        if (rows[last + 1] === first) {
          if (stop >= lastStop) rows[last + 2] = stop * TRAITS + traits
          return
        }
        if (stop <= lastStop) return
      } else {
        position = now.count
        now.count = position + 1
        positions[cue] = position
        cueAt[position] = cue
        kindsAt[position] = 0
        sizes[position] = 0
      }
      now.end = end + ROW
      rows[end] = position
      rows[end + 1] = first
      rows[end + 2] = stop * TRAITS + traits
      rowsAt[position] = end
      sizes[position] = (sizes[position] ?? 0) + HIT
      kindsAt[position] = (kindsAt[position] ?? 0) | kindOf(traits)
      if (now.end === rows.length) makeRoom(rows)
    },
    handOver() {
      const { rows, count, end } = now
      const cues = new Array<number>(count)
      const starts = new Array<number>(count + 1)
      let start = 0
      for (let position = 0; position < count; position++) {
        cues[position] = (cueAt[position] ?? 0) * KINDS + (kindsAt[position] ?? 0)
        starts[position] = start
        rowsAt[position] = start
        start += sizes[position] ?? 0
      }
      starts[count] = start
      const hits = new Array<number>(start)
      for (let row = 0; row < end; row += ROW) {
        const position = rows[row] ?? 0
        const at = rowsAt[position] ?? 0
        hits[at] = rows[row + 1] ?? 0
        hits[at + 1] = rows[row + 2] ?? 0
        rowsAt[position] = at + HIT
      }
      const found = { cues, starts, hits }
      latest.of = found
      return found
    },
  }
}

/** Collects the hits that count of one text, in reading order, and hands them over cue by cue. */
import { type CuePositions, type CuesAsNumbers, HIT, KINDS, kindOf, TRAITS } from './found-cues.js'

const NONE = -1
/** A hit while it is collected: the position of its cue, its first token, the one after its last, its traits. */
const ROW = 4
const FEW_HITS = 512

/** Its buffers serve text after text. */
export class Standing implements CuePositions {
  /** What was handed over last; its positions hold until the next text begins. */
  of: CuesAsNumbers | null = null
  /** By the number of a cue its position in this text. */
  readonly positions: Int32Array
  private rows = new Int32Array(FEW_HITS * ROW)
  private hits = 0
  private count = 0
  /** By position. */
  private readonly cues: Int32Array
  private readonly kinds: Uint8Array
  private readonly sizes: Int32Array
  private readonly latest: Int32Array

  constructor(cues: number) {
    this.positions = new Int32Array(cues).fill(NONE)
    this.cues = new Int32Array(cues)
    this.kinds = new Uint8Array(cues)
    this.sizes = new Int32Array(cues)
    this.latest = new Int32Array(cues)
  }

  begin(): void {
    for (let position = 0; position < this.count; position++) this.positions[this.cues[position] ?? 0] = NONE
    this.of = null
    this.hits = 0
    this.count = 0
  }

  /** Of phrases of one cue that lie inside one another only the longest counts; hits come by first token. */
  add(cue: number, first: number, end: number, traits: number): void {
    const { positions, latest } = this
    let position = positions[cue] ?? NONE
    if (position !== NONE) {
      const last = latest[position] ?? 0
      const lastEnd = this.rows[last + 2] ?? 0
      if (this.rows[last + 1] === first) {
        if (end >= lastEnd) {
          this.rows[last + 2] = end
          this.rows[last + 3] = traits
        }
        return
      }
      if (end <= lastEnd) return
    } else {
      position = this.count++
      positions[cue] = position
      this.cues[position] = cue
      this.kinds[position] = 0
      this.sizes[position] = 0
    }
    const row = this.hits++ * ROW
    if (row === this.rows.length) this.makeRoom()
    this.rows[row] = position
    this.rows[row + 1] = first
    this.rows[row + 2] = end
    this.rows[row + 3] = traits
    latest[position] = row
    this.sizes[position] = (this.sizes[position] ?? 0) + 1
    this.kinds[position] = (this.kinds[position] ?? 0) | kindOf(traits)
  }

  /** What was collected. */
  handOver(): CuesAsNumbers {
    const { count, latest: next, rows } = this
    const cues = new Array<number>(count)
    const starts = new Array<number>(count + 1)
    const hits = new Array<number>(this.hits * HIT)
    let start = 0
    for (let position = 0; position < count; position++) {
      cues[position] = (this.cues[position] ?? 0) * KINDS + (this.kinds[position] ?? 0)
      starts[position] = start
      next[position] = start
      start += (this.sizes[position] ?? 0) * HIT
    }
    starts[count] = start
    for (let row = 0; row < this.hits * ROW; row += ROW) {
      const position = rows[row] ?? 0
      const at = next[position] ?? 0
      hits[at] = rows[row + 1] ?? 0
      hits[at + 1] = (rows[row + 2] ?? 0) * TRAITS + (rows[row + 3] ?? 0)
      next[position] = at + HIT
    }
    this.of = { cues, starts, hits }
    return this.of
  }

  private makeRoom(): void {
    const wider = new Int32Array(this.rows.length * 2)
    wider.set(this.rows)
    this.rows = wider
  }
}

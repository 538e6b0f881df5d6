/**
 * Hits of one part of a leaf, as numbers. Leaves are asked for every report and mostly do not hold: their hits become no
 * objects, and the lists here serve leaf after leaf.
 */

/** A hit is told to others by its tag: they know what they called it. */
export type Tag = number

const FEW = 16
/** So few are kept in order as they come; many are put in order once at the end. */
const MOST_MOVED = 64

/** In reading order: by first token, then by the token after the last, then as they came. */
export class Spans {
  count = 0
  firsts = new Int32Array(FEW)
  ends = new Int32Array(FEW)
  tags = new Int32Array(FEW)
  /** Of each the one before it in a chain, less than nothing where none leads to it. */
  links = new Int32Array(FEW)
  private isMixed = false

  clear(): void {
    this.count = 0
    this.isMixed = false
  }

  add(first: number, end: number, tag: Tag): void {
    if (this.count === this.firsts.length) this.makeRoom()
    const { firsts, ends, tags } = this
    let at = this.count++
    while (at > 0 && this.isAfter(at - 1, first, end)) {
      if (this.count > MOST_MOVED) {
        this.isMixed = true
        at = this.count - 1
        break
      }
      firsts[at] = firsts[at - 1] ?? 0
      ends[at] = ends[at - 1] ?? 0
      tags[at] = tags[at - 1] ?? 0
      at--
    }
    firsts[at] = first
    ends[at] = end
    tags[at] = tag
  }

  /** To be called when all are there. */
  settle(): void {
    if (!this.isMixed) return
    this.isMixed = false
    const { firsts, ends, tags } = this
    const order = Array.from({ length: this.count }, (_, i) => i).sort(
      (a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0) || a - b,
    )
    for (const list of [firsts, ends, tags]) {
      const moved = order.map(i => list[i] ?? 0)
      list.set(moved)
    }
  }

  /** Negative, nothing or more as the one ends before the other, and of those that end together as it begins. */
  byEnd(a: number, b: number): number {
    return (this.ends[a] ?? 0) - (this.ends[b] ?? 0) || (this.firsts[a] ?? 0) - (this.firsts[b] ?? 0)
  }

  private isAfter(at: number, first: number, end: number): boolean {
    const own = this.firsts[at] ?? 0
    return own > first || (own === first && (this.ends[at] ?? 0) > end)
  }

  private makeRoom(): void {
    this.firsts = wider(this.firsts)
    this.ends = wider(this.ends)
    this.tags = wider(this.tags)
    this.links = new Int32Array(this.firsts.length)
  }
}

function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}

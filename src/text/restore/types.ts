/** One way to read a stretch that was typed without accents. */
export interface Reading {
  /** The stretch with accents, in the writer's own capitals, spaces and marks in canonical form. */
  readonly text: string
  /** Probability of this reading among all readings of the stretch, 0 to 1; it falls with the length of the stretch. */
  readonly score: number
}

/** A stretch typed without accents and how it may be read. */
export interface Restoration {
  /** In the original text, half-open, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Best first, never empty. */
  readonly candidates: readonly Reading[]
}

/** How much is told of each stretch. */
export interface RestoreOptions {
  /** Most readings of a stretch, 1 to 50; default 5. */
  readonly limit?: number
}

/** What `compile-models` writes to `src/generated/restore.cjs`. Costs and gains are in eighths of a bit. */
export interface RestoreModelData {
  readonly schema: 'pakn/restore@1'
  /** A line a bare form: the form, then its readings; the readings are numbered in the order they stand here. */
  readonly syllables: string
  /** One byte for each reading, in base64: how unlikely it is by itself. */
  readonly costs: string
  /**
   * For each reading the readings that like to follow it, in base64: how many, then for each the distance from the
   * number of the one before it, and how much cheaper it gets. Numbers are written seven bits a byte, low bits first.
   */
  readonly pairs: string
}

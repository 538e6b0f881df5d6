/** One measured figure. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Compared with what the name says, or with the first of the same group, in the same run. */
  readonly ratio?: number
  /** Wall time of single calls, in the unit of `value`. */
  readonly p50?: number
  readonly p99?: number
  /** What the figure must reach, and whether it does. */
  readonly bar?: { readonly is: 'at least' | 'at most'; readonly limit: number }
}

export function reaches({ value, bar }: Row): boolean {
  return bar === undefined || (bar.is === 'at least' ? value >= bar.limit : value <= bar.limit)
}

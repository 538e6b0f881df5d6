/** One measured figure. */
export interface Row {
  readonly name: string
  /** Null where it could not be measured; `why` tells the reason. */
  readonly value: number | null
  readonly unit: string
  readonly why?: string
  /** Compared with what the name says, or with the first of the same group, in the same run. */
  readonly ratio?: number
  /** Wall time of single calls, in the unit of `value`. */
  readonly p50?: number
  readonly p99?: number
  /** What the figure must reach, and whether it does. */
  readonly bar?: { readonly is: 'at least' | 'at most'; readonly limit: number }
}

export function reaches({ value, bar }: Row): boolean {
  if (bar === undefined) return true
  return value !== null && (bar.is === 'at least' ? value >= bar.limit : value <= bar.limit)
}

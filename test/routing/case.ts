import type { Flag, ReviewReason, RouteReason } from '../../src/types.js'
import type { Told } from './hanoi.js'

/** One made-up report with its gold tags and what the table must answer. */
export interface Case extends Told {
  /** Row or principle it is about. */
  readonly rule: string
  /** Id and name of the body that must answer, or why a person must look. */
  readonly to: readonly [id: string, name: string] | RouteReason
  /** The row that answers, when it is not `rule` itself; null where several rows may give the same answer. */
  readonly row?: string | null
  /** Further steps that must be told. */
  readonly steps?: readonly string[]
  /** Ids that must be told as well; exactly these. */
  readonly secondary?: readonly string[]
  /** Ids that must be among the candidates. */
  readonly candidates?: readonly string[]
  /** Flags that must be there. */
  readonly flags?: readonly Flag[]
  readonly review?: readonly ReviewReason[]
  /** Why it does not hold yet. A pending case that holds fails the test: take the word away then. */
  readonly pending?: string
}

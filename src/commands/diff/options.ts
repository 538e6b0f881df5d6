import type { Lang } from '../../problems.js'

/** As the command line of `pakn diff` gives them. */
export interface DiffOptions {
  readonly pack: readonly string[]
  readonly format: 'pretty' | 'ndjson'
  readonly asOf?: string
  readonly map?: string
  readonly skipBad: boolean
  readonly redact: boolean
  readonly lang: Lang
}

import type { SliceName } from '../../bench/slice-names.js'
import type { Lang } from '../../problems.js'
import type { Folders } from '../library.js'

/** As the command line of `pakn bench` gives them. */
export interface BenchOptions extends Folders {
  readonly json?: string
  readonly html?: string
  readonly items?: string
  readonly csv?: string
  readonly markdown?: string
  readonly junit?: string
  readonly annotations?: string
  readonly countUses: boolean
  readonly delimiter: ',' | ';'
  readonly compare?: string
  readonly pred?: string
  readonly skipBad: boolean
  readonly split?: string
  readonly asOf?: string
  readonly map?: string
  readonly failUnder: readonly string[]
  readonly precision: number
  readonly chooseOn?: string
  readonly calibrate?: 'isotonic'
  readonly behaviour: boolean
  readonly speed: boolean
  readonly redact: boolean
  readonly slice?: readonly SliceName[]
  readonly seed: number
  readonly workers: number
  readonly bootstrap: number
  readonly stamp?: string
  readonly lang: Lang
}

import type { Lang } from '../../problems.js'
import type { Folders } from '../library.js'

export interface TuneOptions extends Folders {
  readonly split: string
  readonly bands: readonly string[]
  readonly bandsSplit: string
  readonly attended: number
  readonly wrong: number
  readonly keepWeights: boolean
  readonly keepBands: boolean
  readonly write: boolean
  readonly lang: Lang
}

import type { Lang } from '../../problems.js'
import type { Folders } from '../library.js'

export interface LearnOptions extends Folders {
  readonly split: string
  readonly judge: boolean
  readonly write: boolean
  readonly lang: Lang
}

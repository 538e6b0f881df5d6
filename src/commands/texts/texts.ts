/** Everything that the command line says besides its results, in each language: texts of one language lie together. */
import type { Lang } from '../../problems.js'
import { FAULTS as EN_FAULTS } from './en/faults.js'
import { HELP as EN_HELP } from './en/help.js'
import { USAGE as EN_USAGE } from './en/usage.js'
import type { Texts } from './shape.js'
import { FAULTS as VI_FAULTS } from './vi/faults.js'
import { HELP as VI_HELP } from './vi/help.js'
import { USAGE as VI_USAGE } from './vi/usage.js'

export type { Fault, FaultTexts, Texts } from './shape.js'

export const TEXTS: Readonly<Record<Lang, Texts>> = {
  vi: { help: VI_HELP, faults: VI_FAULTS, usage: VI_USAGE },
  en: { help: EN_HELP, faults: EN_FAULTS, usage: EN_USAGE },
}

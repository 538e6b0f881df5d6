/** `pakn/text/restore`: readings of Vietnamese that was typed without accents. Brings its own tables, reads no disk. */
import data from './generated/restore.cjs'
import { restorerWith } from './text/restore/restorer.js'

/**
 * How the stretches of a text that were typed without accents may be read, best reading first. A stretch is a clause
 * without any mark: of three syllables and more, or of any length when the whole text has no mark. The text itself is never
 * changed: about one syllable in twenty of ordinary reports is restored wrongly, so readings are evidence, not a repair.
 * The tables are unpacked at the first call. Never throws, whatever the text.
 */
export const restoreAccents = restorerWith(data)

export type { Restorer } from './text/restore/restorer.js'
export type { Reading, Restoration, RestoreModelData, RestoreOptions } from './text/restore/types.js'
export type { Normalised } from './types.js'

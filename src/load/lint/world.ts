import type { PackSource } from '../../pack.js'
import type { FolderFiles } from '../folders.js'
import type { Memory } from '../memory.js'
import type { ReadCue } from '../phrases.js'
import type { Places } from '../places.js'
import type { Reading } from '../reading.js'
import type { Soundness } from '../soundness.js'
import type { CueUse } from './uses.js'

/** What a lint looks at, and whom it tells. */
export interface LintWorld {
  readonly source: PackSource
  readonly files: FolderFiles
  /** The cues by the file they are written in. */
  readonly cues: ReadonlyMap<string, readonly ReadCue[]>
  readonly places: Places
  readonly reading: Reading
  readonly memory: Memory
  /** What no mistake has touched. */
  readonly sound: Soundness
  /** How the rules use each cue. */
  readonly uses: () => ReadonlyMap<string, CueUse>
}

import type { FoundCues } from '../match/found-cues.js'
import type { Reading } from '../match/reading.js'
import type { Mentions } from '../mentions/mentions.js'
import type { Day, Field, Tag } from '../types.js'

/** What the resolver is given about a report. */
export interface RouteRequest {
  readonly reading: Reading
  readonly cues: FoundCues
  readonly mentions: Mentions
  /** Mentions of the sender's address and of the body picked in the channel, read as texts of their own. */
  readonly address: Mentions | null
  readonly addressedTo: Mentions | null
  readonly tags: readonly Tag[]
  readonly field: Field | null
  /** When the file was handed in, where the text tells it; few routes ask. */
  readonly filedOn?: () => Day | null
}

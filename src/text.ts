/** `pakn/text`: normalising and cutting Vietnamese text. Pure functions, no dictionaries, no disk. */
export { ENTITY_TYPES, type Entity, type EntityType, entities } from './text/entities.js'
export { abbreviationExpander, expandAbbreviations } from './text/expand.js'
export { stripAccents } from './text/letters.js'
export { type NormaliseOptions, normalise } from './text/normalise.js'
export { type Sentences, sentences, unaccentedClauses } from './text/sentences.js'
export { type Readings, spellingReader } from './text/spelling.js'
export { isVietnameseSyllable } from './text/syllable.js'
export { tokenise } from './text/tokenise.js'
export { toNewTonePlacement, toOldTonePlacement } from './text/tone.js'
export { unmask } from './text/unmask.js'
export {
  EDIT_REASONS,
  type Edit,
  type EditReason,
  type Normalised,
  type Span,
  type Token,
  type TokenKind,
} from './types.js'

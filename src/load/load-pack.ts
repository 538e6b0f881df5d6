import { compilePack } from '../mentions/compile.js'
import type { Pack } from '../pack.js'
import { type Problem, ProblemsError, type Sources } from '../problems.js'
import { withoutAllowed } from './allow.js'
import type { LoadOptions, PackFolderOptions } from './load-options.js'
import { createMemory } from './memory.js'
import type { Places } from './places.js'
import { readPack } from './read-pack.js'
import { createReading } from './reading.js'

/** `pack` is null exactly when one of the problems is an error. */
export type Loaded = { readonly problems: readonly Problem[]; readonly sources: Sources; readonly places: Places } & (
  | { readonly pack: Pack }
  | { readonly pack: null }
)

/**
 * Reads folders of rules and dictionaries, or the folder of a data pack, checks everything and returns the pack.
 * Synchronous; reads disks.
 * @throws {ProblemsError} with all problems of all files when one of them is an error.
 */
export function loadPack(from: LoadOptions | PackFolderOptions | string): Pack {
  const { pack, problems, sources } = safeLoadPack(from)
  if (pack === null) throw new ProblemsError(problems, sources, typeof from === 'string' ? undefined : from.lang)
  return pack
}

/** As `loadPack`, but returns the problems, warnings included, instead of throwing them. */
export function safeLoadPack(from: LoadOptions | PackFolderOptions | string): Loaded {
  const { reading, source, places } = readPack(typeof from === 'string' ? { folder: from } : from, createMemory())
  const problems = withoutAllowed(reading.problems(), reading.sources, createReading())
  const failed = source === null || problems.some(problem => problem.severity === 'error')
  return { pack: failed ? null : compilePack(source), problems, sources: reading.sources, places }
}

import { createHash } from 'node:crypto'
import type { Source } from './source.js'

/**
 * Names the content of a folder: `sha256:` and the first 16 hex digits over paths and texts.
 * The order in which the files were found does not matter, nor whether a checkout wrote line ends as CR LF.
 */
export function stamp(sources: readonly Pick<Source, 'name' | 'text'>[]): string {
  const hash = createHash('sha256')
  const sorted = [...sources].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  // Neither a path nor a text file holds NUL, so no two folders run together into the same bytes.
  for (const { name, text } of sorted) hash.update(`${name}\0${text.replaceAll('\r\n', '\n')}\0`)
  return `sha256:${hash.digest('hex').slice(0, 16)}`
}

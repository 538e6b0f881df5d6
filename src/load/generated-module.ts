import { compact } from '../match/automaton.js'
import type { Pack } from '../pack.js'

/**
 * A pack as two files: its data as plain JSON, and beside it a CommonJS module that both builds can import. JSON that
 * is read as JSON is ready in half the time of the same JSON inside a script, and the type checker does not read it.
 */
export function packModule(pack: Pack, dataFile: string): { readonly data: string; readonly module: string } {
  const path = JSON.stringify(`./${dataFile}`)
  const data = { ...pack, phrases: compact(pack.phrases) }
  return { data: `${inAscii(JSON.stringify(data))}\n`, module: `module.exports = ${LOADER}(${path})\n` }
}

/** The same JSON: outside its strings it is ASCII anyway. */
function inAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Of CommonJS; named, so that nobody takes the line above for an import of this file. */
const LOADER = 'require'

/** The types of such a module, for a file beside it in `src/generated`. */
export const PACK_MODULE_TYPES = `import { compact } from '../match/automaton.js'
import type { Pack } from '../pack.js'

declare const pack: Pack
export = pack
`

import type { Pack } from '../pack.js'

/**
 * A pack as a CommonJS module, which both builds can import. The data stands in a string for JSON.parse: it loads
 * faster than an object literal and the type checker does not read it.
 */
export function packModule(pack: Pack): string {
  return `module.exports = JSON.parse('${quoteForScript(JSON.stringify(pack))}')\n`
}

/** The types of such a module, for a file beside it in `src/generated`. */
export const PACK_MODULE_TYPES = `import type { Pack } from '../pack.js'

declare const pack: Pack
export = pack
`

function quoteForScript(json: string): string {
  return json
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/**
 * Constants stay constants in what is published. A bundler makes variables of all that a module holds; V8 fetches these anew
 * each time, asks of each whether it is a number, and reckons with it without knowing how large it is, which was a tenth
 * of all instructions of a decision.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Options } from 'tsup'

/** For every build that is run or measured. */
export const withConstants = {
  esbuildPlugins: [plainNumbers()],
  // Lists and tables: what stands in capitals never changes.
  plugins: [
    { name: 'constants', renderChunk: code => ({ code: code.replace(/^var (?=[A-Z][A-Z0-9_]* = )/gm, 'const ') }) },
  ],
} satisfies Options

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** The numbers of a module by the names that they have there: those it sees, those it declares, those others may import. */
interface Module {
  readonly text: string
  readonly seen: Map<string, number>
  readonly own: Set<string>
  readonly exported: Map<string, number>
}

/** One line, of digits, names in capitals and what is reckoned with them. */
const DECLARED = /^(export )?const ([A-Z][A-Z0-9_]*)(?:: number)? = ([\w \t()+*|&~<>-]+?)(?: as const)?$/gm
const NAMED = /^(import|export) \{([^}]*)\} from '(\.[^']+)'$/gm
const ALL_EXPORTED = /^export \* from '(\.[^']+)'$/gm

/** Writes the plain numbers of a module (`const ROW = 4`) where they are used, in other modules too. */
function plainNumbers(): Plugin {
  const known = new Map<string, Module>()
  return {
    name: 'plain-numbers',
    setup(build) {
      build.onStart(() => known.clear())
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path.includes('node_modules')) return null
        const module = moduleAt(path, known)
        if (module.seen.size === 0) return null
        const define = Object.fromEntries([...module.seen].map(([name, number]) => [name, String(number)]))
        const { code } = await build.esbuild.transform(unbound(module), { loader: 'ts', target: 'node20', define })
        return { contents: code, loader: 'js' }
      })
    },
  }
}

function moduleAt(path: string, known: Map<string, Module>): Module {
  const met = known.get(path)
  if (met) return met
  const text = readFileSync(path, 'utf8')
  const module: Module = { text, seen: new Map(), own: new Set(), exported: new Map() }
  known.set(path, module)
  const exportedBy = (file: string) => moduleAt(join(dirname(path), file.replace(/\.js$/, '.ts')), known).exported
  for (const [, file = ''] of text.matchAll(ALL_EXPORTED))
    for (const [name, number] of exportedBy(file)) module.exported.set(name, number)
  for (const [, way, names = '', file = ''] of text.matchAll(NAMED)) {
    const there = exportedBy(file)
    for (const { name, as } of specifiers(names)) {
      const number = there.get(name)
      if (number !== undefined) (way === 'import' ? module.seen : module.exported).set(as, number)
    }
  }
  for (const [, exported, name = '', value = ''] of text.matchAll(DECLARED)) {
    const number = numberOf(value, module.seen)
    if (number === null) continue
    module.own.add(name)
    module.seen.set(name, number)
    if (exported) module.exported.set(name, number)
  }
  return module
}

function specifiers(names: string): { readonly name: string; readonly as: string }[] {
  return names.split(',').flatMap(one => {
    const [, name, as = name] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(one) ?? []
    return name === undefined || as === undefined ? [] : [{ name, as }]
  })
}

/** What a line reckons, where it knows all names in it. */
function numberOf(value: string, seen: ReadonlyMap<string, number>): number | null {
  const names = value.match(/\b[A-Za-z_]\w*/g) ?? []
  if (names.some(name => !seen.has(name))) return null
  const reckon = new Function(...names, `return ${value}`)
  const number: unknown = reckon(...names.map(name => seen.get(name)))
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** The module without what it calls its numbers, so that esbuild may put these there; what it exports it still exports. */
function unbound({ text, seen, own }: Module): string {
  return text
    .replace(NAMED, (all, way: string, names: string, file: string) => {
      if (way !== 'import') return all
      const left = names.split(',').filter(one => !specifiers(one).some(({ as }) => seen.has(as)))
      return `import {${left.join(',')}} from '${file}'`
    })
    .replace(DECLARED, (all, exported: string | undefined, name: string) => {
      if (!own.has(name)) return all
      return exported ? `const ${name}$ = ${seen.get(name)}\nexport { ${name}$ as ${name} }` : ''
    })
}

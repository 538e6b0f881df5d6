/** Whoever writes a call reads the docstring: every name behind every door has one. */
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { DOORS, TEXT } from '../tsup.config.js'

const root = resolve(import.meta.dirname, '..')
const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const doors = Object.entries({ ...DOORS, ...TEXT })
const program = ts.createProgram(
  doors.map(([, file]) => resolve(root, file)),
  options,
)
const checker = program.getTypeChecker()

it.each(doors)('all that %s exports has a docstring', (_, file) => {
  const exported = exportsOf(file)
  expect(exported.length).toBeGreaterThan(0)
  expect(exported.filter(one => one.docstring === '').map(one => one.name)).toEqual([])
})

function exportsOf(file: string): { readonly name: string; readonly docstring: string }[] {
  const source = program.getSourceFile(resolve(root, file))
  const door = source && checker.getSymbolAtLocation(source)
  return (door ? checker.getExportsOfModule(door) : []).map(symbol => {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return { name: symbol.name, docstring: ts.displayPartsToString(meant.getDocumentationComment(checker)).trim() }
  })
}

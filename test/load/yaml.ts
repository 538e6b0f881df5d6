import { createReading, type Reading } from '../../src/load/reading.js'
import { parseYaml, type YamlFile } from '../../src/load/yaml-file.js'

/** A file that exists only in a test; throws when it is no YAML. */
export function yamlOf(name: string, text: string, reading: Reading = createReading()): YamlFile {
  const file = parseYaml({ path: name, name, text }, reading)
  if (file === null) throw new Error(JSON.stringify(reading.problems()))
  return file
}

/** `file:line:column code` of everything found so far. */
export function found(reading: Reading): string[] {
  return reading.problems().map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

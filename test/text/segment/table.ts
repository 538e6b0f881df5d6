import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of `test/vectors/<name>.tsv` without the header. */
export function rowsOfVectors(name: string): string[][] {
  const file = join(import.meta.dirname, '../../vectors', `${name}.tsv`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(row => row !== '')
    .map(row => row.split('\t'))
}

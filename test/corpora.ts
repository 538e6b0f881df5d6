/** The labelled reports of `bench/corpora`, as far as they are there. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../src/types.js'

const folder = join(import.meta.dirname, '../bench/corpora')

export function corpus(...names: readonly string[]): Report[] {
  return names
    .map(name => join(folder, `${name}.ndjson`))
    .filter(file => existsSync(file))
    .flatMap(file => readFileSync(file, 'utf8').split('\n'))
    .filter(line => line.trim() !== '')
    .map((line): Report => JSON.parse(line))
}

/** Every report of every corpus. */
export const reports: readonly Report[] = corpus('sample', 'dev-train', 'dev-test', 'routing')

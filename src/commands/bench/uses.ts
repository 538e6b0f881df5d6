/**
 * How many different packs a corpus has measured: a file beside it, kept where somebody wished so with `--count-uses`.
 * Who changes rules until a test set is pleased has tuned on it. The same pack counts once, so a rerun changes nothing.
 */
import { readFile, writeFile } from 'node:fs/promises'
import type { Use } from '../../bench/report.js'
import type { Pack } from '../../pack.js'
import { CannotStart, errorCode } from '../terminal.js'

const SCHEMA = 'pakn/uses@1'

interface Uses {
  readonly schema: typeof SCHEMA
  /** One entry for each pack, in the order in which they were measured. */
  readonly packs: readonly string[]
}

/** @param begin also begins to count where nobody has yet; a corpus whose file is there is always counted */
export async function countUses(files: readonly string[], { stamps }: Pack, begin: boolean): Promise<Use[]> {
  const pack = `${stamps.rules} ${stamps.dictionaries}`
  const uses: Use[] = []
  for (const name of files.filter(file => file !== '-')) {
    const path = `${name}.uses.json`
    const known = await readUses(path)
    if (known === null && !begin) continue
    const packs = known?.packs ?? []
    const all = packs.includes(pack) ? packs : [...packs, pack]
    if (all !== packs) await writeUses(path, { schema: SCHEMA, packs: all })
    uses.push({ file: name, packs: all.length })
  }
  return uses
}

async function readUses(path: string): Promise<Uses | null> {
  const text = await readFile(path, 'utf8').catch(error => {
    if (errorCode(error) === 'ENOENT') return null
    throw new CannotStart(say => say.cannotReadUses(path))
  })
  if (text === null) return null
  try {
    const value: Partial<Uses> = JSON.parse(text)
    if (value.schema === SCHEMA && Array.isArray(value.packs)) return { schema: SCHEMA, packs: value.packs.map(String) }
  } catch {
    // Told below.
  }
  throw new CannotStart(say => say.noUses(path))
}

async function writeUses(path: string, uses: Uses): Promise<void> {
  await writeFile(path, `${JSON.stringify(uses, null, 2)}\n`).catch(error => {
    throw new CannotStart(say => say.cannotWrite(path, errorCode(error)))
  })
}

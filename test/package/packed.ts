/** The package as npm would publish it, made from the built `dist` (`npm test` builds first) and without the network. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export interface Packed {
  /** A temporary folder of our own. */
  readonly folder: string
  readonly tarball: string
  /** Bytes of the tarball. */
  readonly size: number
  /** Published paths, sorted. */
  readonly files: readonly string[]
  remove(): void
}

export function pack(): Packed {
  if (!existsSync(join(root, 'dist', 'index.js'))) throw new Error('dist is not built: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  // Without --ignore-scripts npm would run prepack and build again under the feet of other tests.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const told = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [made] = JSON.parse(told) as [{ filename: string; size: number; files: { path: string }[] }]
  return {
    folder,
    tarball: join(folder, made.filename),
    size: made.size,
    files: made.files.map(file => file.path).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

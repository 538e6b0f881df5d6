import { join, relative } from 'node:path'
import type { LoadOptions, PackFolderOptions } from '../load.js'
import type { Pack } from '../pack.js'
import { VERSION } from '../version.js'
import { isBundled } from './folders.js'
import type { Folders, Library } from './library.js'
import { longestTextOf } from './longest-text.js'

/** The library that this command line is published with; `root` is the folder of its package.json. */
export function bundledLibrary(root: string): Library {
  return {
    version: VERSION,
    root,
    decideWorker: workerModule(import.meta.url),
    async openTriage(how) {
      const { createTriage } = await import('../index.js')
      const pack = await openPack(how, root)
      return createTriage(pack ?? undefined, longestTextOf(how))
    },
    openPack: folders => openPack(folders, root),
    async openText() {
      const { normalise, tokenise } = await import('../text.js')
      const { segment } = await import('../segment.js')
      return {
        normalise: line => normalise(line).text,
        tokenise: line => tokenise(line).map(token => token.text),
        segment: line => segment(line).map(word => word.tokens.map(token => token.text).join('_')),
      }
    },
    async openBench(folders) {
      const { createTriage, hanoi } = await import('../index.js')
      if (isBundled(folders)) return { triage: createTriage(), pack: hanoi }
      const { loadPack } = await import('../load.js')
      const pack = loadPack(sourceOf(folders, root))
      return { triage: createTriage(pack), pack }
    },
    async openLearner(folders) {
      const { loadPack } = await import('../load.js')
      return loadPack({ ...sourceOf(folders, root), words: false })
    },
    async openWorkbench({ lang = 'vi', ...folders }) {
      const { createWorkbench } = await import('../load.js')
      return createWorkbench({ ...sourceOf(folders, root), lang })
    },
    async openProblemPages() {
      const { explainCode } = await import('../load.js')
      const { nearest } = await import('../load/nearest.js')
      return { explainCode, nearest }
    },
    async openRules(folders) {
      const { createTriage } = await import('../index.js')
      const { loadPack } = await import('../load.js')
      const pack = loadPack(sourceOf(folders, root))
      return { triage: createTriage(pack), pack }
    },
    async findCues(sentence, label, folders) {
      const { loadPack } = await import('../load.js')
      const { cuesIn } = await import('../rules/cues-in.js')
      return cuesIn(sentence, label, loadPack(sourceOf(folders, root)))
    },
    async watchFolders(folders) {
      const { watchFolders } = await import('../load/watch-folders.js')
      const source = sourceOf(folders, root)
      return watchFolders('folder' in source ? [source.folder] : [source.rules, source.dictionaries])
    },
  }
}

/** Beside the built command line. Threads run no TypeScript, so the sources send their work to the built one too. */
function workerModule(here: string): URL {
  return new URL(here.endsWith('.ts') ? '../../dist/decide-worker.js' : './decide-worker.js', here)
}

async function openPack(folders: Folders, root: string): Promise<Pack | null> {
  if (isBundled(folders)) return null
  const { loadPack } = await import('../load.js')
  return loadPack(sourceOf(folders, root))
}

/** The caller's pack, or his folders and for what he does not bring those of the package. */
function sourceOf({ pack, rules, dictionaries }: Folders, root: string): LoadOptions | PackFolderOptions {
  if (pack !== undefined) return { folder: pack }
  // Relative, because the paths stand in messages.
  const bundled = (name: string) => relative('', join(root, name))
  return { rules: rules ?? bundled('rules'), dictionaries: dictionaries ?? bundled('dictionaries') }
}

import { decimal } from '../problems.js'
import type { Folders, Library } from './library.js'
import { paintFor } from './screen/paint.js'
import { type ExitCode, type Terminal, write } from './terminal.js'
import { TEXTS } from './texts/texts.js'

/** Editors save in several steps: a pause this long means that they are done. */
const PAUSE = 60

/** Runs `tell` now and after every change in the folders, until the process is interrupted or nobody reads any more. */
export async function watch(
  folders: Folders,
  tell: () => Promise<unknown>,
  terminal: Terminal,
  library: Library,
): Promise<ExitCode> {
  const { stdout, stderr, clock, env, lang } = terminal
  const { notes } = TEXTS[lang].usage
  const clear = paintFor(stdout, env).on ? '\u001b[2J\u001b[H' : ''
  // What is saved during the first check is heard of too.
  const watched = await library.watchFolders(folders)
  await tell()
  await write(stderr, `pakn: ${notes.watching}\n`)
  for await (const files of settled(watched, PAUSE)) {
    const began = clock()
    await write(stdout, clear)
    await tell()
    const names = files.length > 3 ? `${files.slice(0, 3).join(', ')} …` : files.join(', ')
    await write(stderr, `pakn: ${notes.checked(names, decimal((clock() - began) / 1000, 2, lang))}\n`)
  }
  return 0
}

/** The changed files of each burst, once it has been quiet for `pause` milliseconds. */
async function* settled(changes: AsyncIterable<string>, pause: number): AsyncGenerator<readonly string[]> {
  const waiting = changes[Symbol.asyncIterator]()
  let next = waiting.next()
  for (;;) {
    const first = await next
    if (first.done === true) return
    const files = new Set([first.value])
    for (;;) {
      next = waiting.next()
      const more = await Promise.race([next, quiet(pause)])
      if (more === null || more.done === true) {
        if (more === null) break
        yield [...files]
        return
      }
      files.add(more.value)
    }
    yield [...files]
  }
}

function quiet(milliseconds: number): Promise<null> {
  return new Promise(resolve => setTimeout(() => resolve(null), milliseconds))
}

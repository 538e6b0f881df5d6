/** Changes in folders of rules and dictionaries, as they happen; chokidar is loaded only when somebody watches. */

/** The path of every file that is added, changed or removed from now on, until the reader stops. */
export async function watchFolders(folders: readonly string[]): Promise<AsyncGenerator<string>> {
  const { watch } = await import('chokidar')
  const waiting: string[] = []
  let wake = () => {}
  const watcher = watch([...folders], { ignoreInitial: true })
  watcher.on('all', (_, path) => {
    // Editors write copies and locks of their own beside the file.
    if (!/\.(?:yaml|yml|tsv)$/.test(path)) return
    waiting.push(path.replaceAll('\\', '/'))
    wake()
  })
  await new Promise<void>(resolve => watcher.once('ready', () => resolve()))

  async function* changes(): AsyncGenerator<string> {
    try {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else {
          await new Promise<void>(resolve => {
            wake = resolve
          })
        }
      }
    } finally {
      await watcher.close()
    }
  }
  return changes()
}

/** What is being measured at the moment: on standard error, so that the figures can be kept by themselves. */
export function progress(words: string): void {
  process.stderr.write(`… ${words}\n`)
}

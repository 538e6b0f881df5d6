import type { Terminal } from './terminal.js'
import { TEXTS } from './texts/texts.js'

const FIRST_AFTER_MS = 2000
const EVERY_MS = 200

/** A count on stderr for people who wait: only on a terminal, only after two seconds, never between rows of a table. */
export function progressOn({ stderr, stdout, clock, lang }: Terminal): { at(records: number): void; clear(): void } {
  const wanted = stderr.isTTY === true && stdout.isTTY !== true
  const start = clock()
  let next = start + FIRST_AFTER_MS
  let shown = false
  return {
    at(records) {
      const now = clock()
      if (!wanted || now < next) return
      next = now + EVERY_MS
      shown = true
      const pace = Math.round((records * 1000) / (now - start))
      stderr.write(`\r\u001B[K${TEXTS[lang].usage.notes.progress(records, pace)}`)
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K')
      shown = false
    },
  }
}

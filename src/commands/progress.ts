import type { Terminal } from './terminal.js'

const FIRST_AFTER_MS = 2000
const EVERY_MS = 200

/** A count on stderr for people who wait: only on a terminal, only after two seconds, never between rows of a table. */
export function progressOn({ stderr, stdout, clock }: Terminal): { at(records: number): void; clear(): void } {
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
      stderr.write(`\r\u001B[K${records} reports, ${Math.round((records * 1000) / (now - start))} a second`)
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K')
      shown = false
    },
  }
}

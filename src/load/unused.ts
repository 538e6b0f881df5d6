import { say } from '../problems.js'
import { readByCode } from './cues-of-code.js'
import type { Reading } from './reading.js'

/** Warns of cues and named conditions that neither a rule nor the code refers to: they cost upkeep and look as if they did something. */
export function reportUnused(reading: Reading): void {
  const { names } = reading
  // While a rule cannot be read, nobody knows what it would have used.
  if (reading.problems().some(problem => problem.severity === 'error')) return
  for (const [id, place] of names.declared('cue')) {
    if (place === null || names.isReferred('cue', id) || readByCode.has(id)) continue
    const message = say(`Không quy tắc nào dùng nhóm cụm từ “${id}”`, `No rule uses the cue “${id}”`)
    const hint = say('Dùng nhóm này trong một quy tắc, hoặc xóa nhóm', 'Use it in a rule, or delete it')
    reading.warning('unused-cue', place, message, hint)
  }
  for (const [id, place] of names.declared('condition')) {
    if (place === null || names.isReferred('condition', id)) continue
    const message = say(`Không quy tắc nào dùng điều kiện “${id}”`, `No rule uses the condition “${id}”`)
    const hint = say('Gọi điều kiện này trong một quy tắc, hoặc xóa', 'Use it in a rule, or delete it')
    reading.warning('unused-condition', place, message, hint)
  }
}

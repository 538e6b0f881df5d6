import { say } from '../problems.js'
import { readByCode } from './cues-of-code.js'
import type { Reading } from './reading.js'
import type { Soundness } from './soundness.js'

/**
 * Warns of cues and named conditions that neither a rule nor the code refers to: they cost upkeep and look as if they did
 * something. While a file cannot be read, nobody knows what it would have used.
 */
export function reportUnused(reading: Reading, sound: Soundness): void {
  const { names } = reading
  if (!sound.are('rules', 'conditions')) return
  if (sound.are('labels', 'routing', 'families', 'procedures')) reportUnusedCues(reading, sound)
  for (const [id, place] of names.declared('condition')) {
    if (place === null || names.isReferred('condition', id)) continue
    const message = say(`Không quy tắc nào dùng điều kiện “${id}”`, `No rule uses the condition “${id}”`)
    const hint = say('Gọi điều kiện này trong một quy tắc, hoặc xóa', 'Use it in a rule, or delete it')
    reading.warning('unused-condition', place, message, hint)
  }
}

function reportUnusedCues({ names, warning }: Reading, sound: Soundness): void {
  for (const [id, place] of names.declared('cue')) {
    if (place === null || names.isReferred('cue', id) || readByCode.has(id)) continue
    // Its name may be what is wrong.
    if (!sound.isFile('dictionaries', `cues/${id.slice(0, id.indexOf('/'))}.yaml`)) continue
    const message = say(`Không quy tắc nào dùng nhóm cụm từ “${id}”`, `No rule uses the cue “${id}”`)
    const hint = say('Dùng nhóm này trong một quy tắc, hoặc xóa nhóm', 'Use it in a rule, or delete it')
    warning('unused-cue', place, message, hint)
  }
}

/** When two bodies are the same: by id where both have one with its place, else by name. */
import type { Body } from './report.js'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** An official name without the parts that people leave out; accents count, where the tone is placed does not. */
export function nameKey(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replaceAll('uỷ', 'ủy').replaceAll('ủy ban nhân dân', 'ubnd')
  let short = plain
    .split(/\s+/)
    .filter(word => word !== '')
    .join(' ')
  for (const part of ['thành phố hà nội', 'tp. hà nội', 'tp hà nội', ' hà nội']) short = short.replaceAll(part, ' ')
  const syllables = short.split(/\s+/).filter(word => word !== '')
  return syllables.map(syllable => toneLast(syllable)).join(' ')
}

/** Letters with their quality marks, then the tone: hoà = hòa. */
function toneLast(syllable: string): string {
  const taken = syllable.normalize('NFD')
  return taken.replace(TONES, '').normalize('NFC') + (taken.match(TONES) ?? []).join('')
}

export function sameBody(right: Body, given: Body): boolean {
  if (right.id?.includes(':') && given.id?.includes(':')) return right.id === given.id
  if (right.id !== null && right.id === given.id) return true
  return right.name !== '' && nameKey(right.name) === nameKey(given.name)
}

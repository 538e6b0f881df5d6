/** Which cues stand in a sentence: where the author of a rule begins. */
import type { Pack } from '../pack.js'
import type { Label } from '../types.js'
import { gatherer } from './gather.js'

export interface CueInSentence {
  readonly id: string
  readonly title: string
  /** The words of the sentence that are found. */
  readonly words: string
}

/**
 * The cues that stand in the sentence: first those that rules for the label ask for, then those with the longest words.
 * Phrases inside rules are left out.
 */
export function cuesIn(sentence: string, label: Label, pack: Pack): CueInSentence[] {
  const asked = pack.rules.filter(({ supports }) => supports.includes(label)).map(({ when }) => JSON.stringify(when))
  const uses = (id: string) => asked.filter(when => when.includes(`"${id}"`)).length
  const { reading, cues } = gatherer(pack)(sentence, null)
  const titles = new Map(pack.cues.map(({ id, title }) => [id, title]))
  const found = [...cues].flatMap(([id, [hit]]) => {
    const first = hit && reading.tokens[hit.first]
    const last = hit && reading.tokens[hit.end - 1]
    if (id.includes('#') || first === undefined || last === undefined) return []
    const words = reading.normalised.original.slice(first.start, last.end)
    return [{ id, title: titles.get(id) ?? '', words, at: first.start, uses: uses(id) }]
  })
  return found
    .sort((a, b) => b.uses - a.uses || b.words.length - a.words.length || a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, title, words }) => ({ id, title, words }))
}

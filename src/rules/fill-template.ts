/** A rule's own explanation, with the citizen's words in it. */
import type { Because } from '../types.js'
import type { Evidence } from './evidence.js'
import { hitsOf } from './leaves.js'
import { wordsAt } from './missed-words.js'

/**
 * `{cue/id}` stands for the words found; `{one|other}`, or `{one}{other}`, for those of the first that stands in the
 * text. Words that made the rule hold come before others of the same cue; `…` where there is none.
 */
export function fillTemplate(template: string, because: readonly Because[], evidence: Evidence): string {
  return template.replaceAll('}{', '|').replace(/\{([^{}]+)\}/g, (_, names: string) => {
    for (const name of names.split('|')) {
      const words = wordsOf(name.trim(), because, evidence)
      if (words !== null) return words.replace(/\s+/g, ' ')
    }
    return '…'
  })
}

function wordsOf(cue: string, because: readonly Because[], evidence: Evidence): string | null {
  const reason = because.find(one => 'cue' in one && one.cue === cue)
  if (reason && 'cue' in reason && reason.text !== undefined) return reason.text
  const [hit] = hitsOf([cue], { negated: 'any' }, evidence)
  return hit ? wordsAt(cue, hit.first, hit.end, evidence.reading).text : null
}

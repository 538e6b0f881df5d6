/** Samples judged with given numbers: what would be concluded, and whether that is right. */
import type { Labels } from '../pack.js'
import { type Conclusion, conclude } from '../rules/conclude.js'
import type { Sample } from './sample.js'

export interface Judged {
  readonly found: Conclusion
  /** Scope and tags are those of an answer that counts as right. */
  readonly right: boolean
}

export function judge({ votes, words, right }: Sample, labels: Labels): Judged {
  const firings = votes.map(({ label, strength, sign }) => {
    return { rule: '', label, weight: (sign * labels.strengths[strength]) / 100, because: [] }
  })
  const found = conclude([...firings, ...words], labels)
  const given = found.tags.join()
  return { found, right: right.some(({ tags }) => [...tags].sort().join() === given) }
}

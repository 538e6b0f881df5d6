import { WORD_POINTS } from '../../rules/word-points.js'
import type { Because, Decision, Firing } from '../../types.js'

const MOST_WORDS = 3

/** In a few words why: the strongest evidence first, then the routing rules, then what a person must look at. */
export function whyWords(decision: Decision): string {
  const steps = decision.route.steps.map(step => step.rule)
  const review = decision.review.length === 0 ? [] : [`review: ${decision.review.join(', ')}`]
  return [evidence(decision), [...new Set(steps)].join(' '), ...review].filter(part => part !== '').join(' · ')
}

/** What rules found comes before what words sound like. */
function evidence(decision: Decision): string {
  const telling = decision.firings.filter(firing => firing.weight > 0 && speaksForAnswer(firing, decision))
  const ofRules = rarestFirst(telling.filter(({ rule }) => rule !== WORD_POINTS))
  const ofWords = rarestFirst(telling.filter(({ rule }) => rule === WORD_POINTS))
  const shown = [...new Set([...ofRules, ...ofWords])].slice(0, MOST_WORDS)
  return shown.length === 0 && decision.offTopic !== null ? 'nothing speaks for a procedure' : shown.join(', ')
}

/** What many rules share is the topic ("hồ sơ"); what few rules share is telling ("quá hạn"), so it comes first. */
function rarestFirst(firings: readonly Firing[]): string[] {
  const shared = new Map<string, number>()
  for (const because of firings.flatMap(firing => firing.because))
    shared.set(wordsOf(because), (shared.get(wordsOf(because)) ?? 0) + 1)
  const rarest = [...shared].sort(([a, times], [b, more]) => Number(isFact(a)) - Number(isFact(b)) || times - more)
  return rarest.map(([words]) => words)
}

function wordsOf(because: Because): string {
  if ('fact' in because) return `${because.fact} = ${because.value}`
  return because.text === undefined ? because.cue : `“${because.text}”`
}

function isFact(words: string): boolean {
  return words.includes(' = ')
}

function speaksForAnswer({ label }: Firing, { tags, offTopic }: Decision): boolean {
  return offTopic === null ? tags.some(tag => tag === label) : label === `off-topic/${offTopic.category}`
}

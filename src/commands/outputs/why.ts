import type { Decision, Firing } from '../../types.js'

const MOST_WORDS = 3

/** In a few words why: the strongest evidence first, then the routing rules, then what a person must look at. */
export function whyWords(decision: Decision): string {
  const steps = decision.route.steps.map(step => step.rule)
  const review = decision.review.length === 0 ? [] : [`review: ${decision.review.join(', ')}`]
  return [evidence(decision), [...new Set(steps)].join(' '), ...review].filter(part => part !== '').join(' · ')
}

function evidence(decision: Decision): string {
  const telling = decision.firings.filter(firing => firing.weight > 0 && speaksForAnswer(firing, decision))
  const words = telling
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(firing => firing.because.slice(0, MOST_WORDS))
    .map(because => {
      if ('fact' in because) return `${because.fact} = ${because.value}`
      return because.text === undefined ? because.cue : `“${because.text}”`
    })
  const shown = [...new Set(words)].slice(0, MOST_WORDS).join(', ')
  return shown === '' && decision.offTopic !== null ? 'nothing speaks for a procedure' : shown
}

function speaksForAnswer({ label }: Firing, { tags, offTopic }: Decision): boolean {
  return offTopic === null ? tags.some(tag => tag === label) : label === `off-topic/${offTopic.category}`
}

/** Selective answers: what is wrong among the answers accepted, surest first. */

/** One answer: how sure, and whether wrong. */
export interface Answered {
  readonly margin: number
  readonly wrong: boolean
}

/** Answers of one margin are accepted together: nothing tells which of them is surer. */
export interface Level {
  readonly margin: number
  /** Accepted from the surest down to this margin, and the wrong ones among them. */
  readonly accepted: number
  readonly wrong: number
}

/** The distinct margins, from the surest down, with what has been accepted at each. */
export function levels(answers: readonly Answered[]): Level[] {
  const found: { margin: number; accepted: number; wrong: number }[] = []
  let wrong = 0
  for (const [i, answer] of [...answers].sort((a, b) => b.margin - a.margin).entries()) {
    if (answer.wrong) wrong += 1
    const last = found.at(-1)
    if (last && last.margin === answer.margin) Object.assign(last, { accepted: i + 1, wrong })
    else found.push({ margin: answer.margin, accepted: i + 1, wrong })
  }
  return found
}

export interface Areas {
  /** Area under selective risk over coverage (Geifman and El-Yaniv 2017): mean error among the first 1, 2, … n. */
  readonly aurc: number
  /** Area under generalised risk (Traub et al. 2024): the same with errors counted over all n instead of the accepted. */
  readonly augrc: number
}

/**
 * Both areas from counts of right and wrong answers of each margin, the surest first: right, wrong, right, wrong …
 * Answers of one margin come in no order, so within them wrong ones are spread evenly: means over all orders.
 */
export function areas(counts: ArrayLike<number>): Areas | null {
  let accepted = 0
  let errors = 0
  let selective = 0
  let joint = 0
  for (let level = 0; level < counts.length; level += 2) {
    const wrong = counts[level + 1] ?? 0
    const here = (counts[level] ?? 0) + wrong
    for (let i = 1; i <= here; i++) {
      const expected = errors + (wrong * i) / here
      selective += expected / (accepted + i)
      joint += expected
    }
    accepted += here
    errors += wrong
  }
  return accepted === 0 ? null : { aurc: selective / accepted, augrc: joint / accepted / accepted }
}

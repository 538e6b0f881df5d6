/** Labelled reports to learn from: a record that is wrong ends the run, because numbers must not rest on it. */
import { type Case, readCase } from '../bench/gold.js'
import { PaknInputError } from '../problems.js'
import type { RightAnswer } from '../tune/sample.js'
import { openCorpus } from './bench/corpus.js'
import { CannotStart, type Terminal } from './terminal.js'

export interface LabelledCase {
  readonly one: Case
  /** Every answer that counts as right, the corpus's own first. */
  readonly right: readonly [RightAnswer, ...RightAnswer[]]
}

/** The reports of one split (`all`: every report) that say what their tags should be. */
export async function* labelledCases(name: string, split: string, terminal: Terminal): AsyncGenerator<LabelledCase> {
  const corpus = await openCorpus(name, new Map(), terminal)
  for await (const record of corpus.records) {
    const one = caseOf(record, name)
    if (split !== 'all' && one.split !== split) continue
    const [first, ...others] = rightAnswers(one)
    // A correction that leaves the tags open says nothing here.
    if (first) yield { one, right: [first, ...others] }
  }
}

export function nothingLabelled(split: string): CannotStart {
  return new CannotStart(say => say.nothingLabelledOfSplit(split))
}

function caseOf(record: Parameters<typeof readRecord>[0], name: string): Case {
  try {
    return readRecord(record, name)
  } catch (error) {
    if (!PaknInputError.is(error)) throw error
    throw new CannotStart(say => say.badLabelled(name, record.line, error.message))
  }
}

function readRecord(
  record:
    | { readonly line: number; readonly error: PaknInputError }
    | { readonly line: number; readonly report: unknown },
  name: string,
): Case {
  if ('error' in record) throw record.error
  return readCase(record.report, null, name, record.line)
}

function rightAnswers({ gold: { tags, offTopic, alsoOk } }: Case): RightAnswer[] {
  const own = tags === null ? [] : [{ tags, category: offTopic }]
  return [...own, ...alsoOk.map(({ tags, offTopic }) => ({ tags, category: offTopic }))]
}

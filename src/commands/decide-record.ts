/** One record to its result: a decision, or why there is none. */
import { PaknInputError } from '../problems.js'
import type { Day, Decision, Report } from '../types.js'
import type { InputRecord } from './inputs.js'
import type { Decider } from './library.js'
import { withoutText } from './outputs/ndjson.js'
import type { Refusal, Result } from './outputs/result.js'

export interface HowToDecide {
  readonly triage: Decider
  /** Serves reports without a date. */
  readonly asOf: Day | null
  /** False: evidence is written without the citizen's words. */
  readonly text: boolean
}

export function decideRecord({ file, record }: InputRecord, how: HowToDecide): Result {
  return 'error' in record
    ? refusalOf(null, record.error, file, record.line)
    : decideReport(file, record.line, record.report, how)
}

/** `report` is whatever stood in the record. */
export function decideReport(file: string, line: number, report: unknown, how: HowToDecide): Result {
  try {
    // decide checks that the value is a Report and throws PaknInputError where it is not.
    const decision: Decision = how.triage.decide(report as Report, { asOf: how.asOf })
    return { decision: how.text ? decision : withoutText(decision) }
  } catch (error) {
    return refusalOf(report, error, file, line)
  }
}

/** `error` is a PaknInputError, or a mistake of our own. */
export function refusalOf(report: unknown, error: unknown, file: string, line: number): { readonly refusal: Refusal } {
  const id = idOf(report)
  if (PaknInputError.is(error)) {
    return { refusal: { report: id, error: { code: error.code, message: error.message, file, line } } }
  }
  // Our own mistake. Its message may quote the report, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error
  const message = `Lỗi của chương trình (${kind}); hãy báo cho người bảo trì, kèm số dòng`
  return { refusal: { report: id, error: { code: 'internal-error', message, file, line } } }
}

function idOf(report: unknown): string | null {
  const hasId = typeof report === 'object' && report !== null && 'id' in report && typeof report.id === 'string'
  return hasId ? (report as { id: string }).id : null
}

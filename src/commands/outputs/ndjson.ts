import type { Decision } from '../../types.js'
import type { Rendering } from './result.js'

/** One JSON object a line: the decision as the library gives it, or the refusal. */
export function ndjsonRendering(): Rendering {
  return {
    begin: () => '',
    result: result => jsonLine('decision' in result ? result.decision : result.refusal),
    end: () => '',
  }
}

/** U+2028 and U+2029 end a line for some readers, so they are escaped. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}

/** The decision without the citizen's words; spans and everything else stay. */
export function withoutText(decision: Decision): Decision {
  return {
    ...decision,
    firings: decision.firings.map(firing => ({ ...firing, because: firing.because.map(dropText) })),
    mentions: decision.mentions.map(dropText),
  }
}

function dropText<T extends object>(evidence: T): T {
  if (!('text' in evidence)) return evidence
  const kept = { ...evidence }
  delete kept.text
  return kept
}

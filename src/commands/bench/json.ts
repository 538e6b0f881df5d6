/** Reports as JSON with sorted keys: equal figures give equal bytes. One line an item, so that differences can be read. */
import type { Findings } from '../../bench/report.js'

/** `items`: the lines of the reports, each as `sortedJson` writes it. */
export function* reportJson(findings: Findings, items: Iterable<string>): Generator<string> {
  const parts = Object.entries({ ...findings, items: null }).sort(([a], [b]) => (a < b ? -1 : 1))
  yield '{\n'
  for (const [i, [key, value]] of parts.entries()) {
    yield `  ${JSON.stringify(key)}: `
    if (key === 'items') yield* itemLines(items)
    else yield JSON.stringify(sortedKeys(value), null, 2).replaceAll('\n', '\n  ')
    yield i + 1 < parts.length ? ',\n' : '\n'
  }
  yield '}\n'
}

function* itemLines(items: Iterable<string>): Generator<string> {
  yield '['
  let any = false
  for (const item of items) {
    yield `${any ? ',' : ''}\n    ${item}`
    any = true
  }
  yield any ? '\n  ]' : ']'
}

/** On one line, with U+2028 and U+2029 escaped, which end a line for some readers. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(sortedKeys(value)).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, inside]) => [key, sortedKeys(inside)]))
}

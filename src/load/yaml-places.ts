import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Place } from '../problems.js'
import { nearest } from './nearest.js'
import type { Source } from './source.js'

/** Steps from the root of a file to a value: keys of maps and indexes of lists. */
export type Path = readonly PropertyKey[]

/** Offsets of a text as a place; the carets stay on the first line and leave out blanks at its end. */
export function placeOf(source: Source, lines: LineCounter, start: number, end: number): Place {
  const { line, col } = lines.linePos(start)
  const lineStart = start - (col - 1)
  const newline = source.text.indexOf('\n', start)
  const lineEnd = newline === -1 ? source.text.length : newline
  const visibleEnd = lineStart + source.text.slice(lineStart, Math.min(end, lineEnd)).trimEnd().length
  return { file: source.path, line, column: col, endColumn: Math.max(visibleEnd - lineStart + 1, col + 1) }
}

/** Where the value at `path` stands, or its key; of a missing value, the deepest thing above it that is there. */
export function rangeOf(document: Document, path: Path, at: 'key' | 'value'): [number, number] {
  let value: unknown = document.contents
  let key: unknown = isMap(value) ? value.items[0]?.key : value
  for (const step of path) {
    const next = child(value, step)
    if (next === null) return rangeOfNode(key)
    key = next.key
    value = next.value
  }
  return rangeOfNode(at === 'key' || !showsItself(value) ? key : value)
}

function child(parent: unknown, step: PropertyKey): { key: unknown; value: unknown } | null {
  if (isMap(parent)) {
    // The last one, because it is the value that counts when a key is written twice.
    const pairOf = (name: string) => parent.items.findLast(({ key }) => keyText(key) === name)
    const pair = pairOf(String(step)) ?? pairOf(misspelt(parent, String(step)))
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (isSeq(parent) && typeof step === 'number') {
    const value = parent.items[step]
    return value === undefined ? null : { key: value, value }
  }
  return isMended(parent, step) ? { key: parent, value: parent } : null
}

/** The key of a map that was meant to be `name`: what it holds is read as if it were spelt right. */
function misspelt({ items }: YAMLMap, name: string): string {
  return items.map(({ key }) => keyText(key)).find(key => nearest(key, [name]).length > 0) ?? ''
}

/** Steps that the author left out: a list of conditions without “all”, one thing where a list is needed. */
function isMended(parent: unknown, step: PropertyKey): boolean {
  return isSeq(parent) ? step === 'all' : step === 0 && parent !== null
}

/** A key of a map as text. */
export function keyText(key: unknown): string {
  return String((isScalar(key) ? key.value : key) ?? '')
}

// A block list or map begins on the next line, and an empty value has no letters: their key shows better where they are.
function showsItself(node: unknown): boolean {
  if (isMap(node) || isSeq(node)) return node.flow === true
  return isAlias(node) || (isScalar(node) && node.value !== null)
}

export function rangeOfNode(node: unknown): [number, number] {
  const range = isNode(node) ? node.range : null
  return range ? [range[0], range[1]] : [0, 0]
}

/** yaml reports a bracket or quote that stays open where it gives up, often lines below; this is where it opens. */
export function findUnclosed(fault: YAMLError, document: Document): Unclosed | null {
  const quote = fault.message.startsWith('Missing closing')
  const bracket = fault.message.startsWith('Flow')
  if (!quote && !bracket) return null
  let start: number | null = null
  visit(document, {
    Node: (_, node) => {
      const opens = quote
        ? isScalar(node) && /^QUOTE/.test(node.type ?? '')
        : (isMap(node) || isSeq(node)) && node.flow === true
      const [first] = rangeOfNode(node)
      if (opens && first < fault.pos[0]) start = first
    },
  })
  return start === null ? null : { what: quote ? 'quote' : 'bracket', start }
}

export interface Unclosed {
  readonly what: 'quote' | 'bracket'
  readonly start: number
}

/**
 * A YAML file with faults, part by part. The reader of YAML tells little of what comes after a fault, and one open quote
 * makes many of it; what stands beside it in lines of its own can be read by itself, and so be told in the same run.
 */
import { type Document, parseDocument, type YAMLError } from 'yaml'
import { LOST } from './empty.js'

// Keys written twice are found by whoever reads, with both their places.
export const YAML_OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const

/** A fault in the part of a text where it was found; `start` is where this part begins. */
export interface FaultInPart {
  readonly fault: YAMLError
  readonly document: Document
  readonly start: number
}

export interface Parts {
  /** The first fault of each part that cannot be divided further. */
  readonly faults: readonly FaultInPart[]
  /** The text, as long as before, with `LOST` where it cannot be read; null when nothing of it can. */
  readonly kept: string | null
}

export function readParts(text: string): Parts {
  return read({ start: 0, text })
}

/** A stretch of whole lines. */
interface Part {
  readonly start: number
  readonly text: string
}

function read(part: Part): Parts {
  const own = firstFault(part)
  if (own === null) return { faults: [], kept: part.text }
  const entries = entriesOf(part)
  const inside = entries.length === 1 ? bodyOf(part) : entries
  // Of a single entry its name stays.
  const kept = entries.length === 1 ? blank(part.text) : null
  const reads = inside.map(read)
  const faults = reads.flatMap(one => one.faults)
  if (faults.length === 0) return { faults: [own], kept }
  const texts = reads.flatMap(one => one.kept ?? [])
  if (texts.length < reads.length) return { faults, kept }
  const body = texts.join('')
  const text = part.text.slice(0, part.text.length - body.length) + body
  // What is wrong between parts that are well by themselves.
  const rest = firstFault({ start: part.start, text })
  return rest === null ? { faults, kept: text } : { faults: [...faults, rest], kept }
}

function firstFault({ start, text }: Part): FaultInPart | null {
  const document = parseDocument(text, YAML_OPTIONS)
  const [fault] = [...document.errors, ...document.warnings]
  return fault === undefined ? null : { fault, document, start }
}

/**
 * The entries of a map or a list, each with all lines that are indented below it; none where lines do not tell: a flow
 * collection, a text of several lines, an indent that fits nothing.
 */
function entriesOf({ start, text }: Part): Part[] {
  const [first, ...others] = linesOf(text).filter(says)
  if (first === undefined || !OPENS.test(first.text)) return []
  const depth = depthOf(first.text)
  if (others.some(line => depthOf(line.text) < depth)) return []
  const begins = [0, ...others.filter(line => depthOf(line.text) === depth).map(line => line.start)]
  return begins.map((begin, i) => ({ start: start + begin, text: text.slice(begin, begins[i + 1] ?? text.length) }))
}

/** What is below the key of a single entry. */
function bodyOf({ start, text }: Part): Part[] {
  const [first, ...others] = linesOf(text).filter(says)
  if (first === undefined || others.length === 0 || !ONLY_KEY.test(first.text)) return []
  const below = first.start + first.text.length + 1
  return [{ start: start + below, text: text.slice(below) }]
}

const KEY = String.raw`[^\s#"'[{&*!|>%@\x60-][^"'[{]*:`
/** A key or a dash, after which an entry may go on in the lines below. */
const OPENS = new RegExp(String.raw`^ *(?:-(?: |$)|${KEY}(?:\s|$))`)
/** Nothing of the entry stands in the line of its key. */
const ONLY_KEY = new RegExp(String.raw`^ *${KEY}\s*(?:#.*)?$`)

interface Line {
  readonly start: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map(line => {
    const here = start
    start += line.length + 1
    return { start: here, text: line }
  })
}

function says({ text }: Line): boolean {
  return text.trim() !== '' && !text.trimStart().startsWith('#')
}

/** A tab is no indent and a closing bracket no entry: both belong to whatever is above. */
function depthOf(line: string): number {
  const depth = line.length - line.trimStart().length
  const isInside = line.slice(0, depth).includes('\t') || /^\s*[\]}]/.test(line)
  return isInside ? Number.POSITIVE_INFINITY : depth
}

/** An entry of which only the name, or the dash, can be read; null when there is neither. */
function blank(text: string): string | null {
  const head = HEAD.exec(text)?.[0]
  if (head === undefined) return null
  const rest = spaces(text.slice(head.length))
  const marked = rest.replace(/ {2}(?=\n|$)/, ` ${LOST}`)
  return marked === rest ? null : head + marked
}

/** Up to the colon of the first key, or to the first dash. */
const HEAD = /^(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*(?:-|[\p{L}\p{N}_/.-]+:)(?=\s)/u

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

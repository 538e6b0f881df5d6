import type { Token } from '../../types.js'
import { codeOf, type Lexicon } from './lexicon.js'
import { SHAPE, shapeOf } from './shapes.js'

/** Longest word in tokens; proverbs that are longer are left to their parts. */
export const LONGEST = 7
/** The class of the tokens i … i + length - 1 as a word stands at `i * STRIDE + length`. */
export const STRIDE = LONGEST + 1
/** Entries of nothing before the first and after the last token, so that a look round a token needs no questions. */
export const PAD = 3

/** Whether token i may go on the word of token i - 1. */
export const JOINT = { free: 0, never: 1, always: 2 } as const

/** A text as the segmenter sees it: numbers only. */
export interface Line {
  readonly length: number
  /** Codes of the syllables, one code for all numbers and one for all protected pieces; token i at `i + PAD`. */
  readonly codes: Int32Array
  /** See `SHAPE`; token i at `i + PAD`. */
  readonly shapes: Uint8Array
  readonly joints: Uint8Array
  readonly classes: Uint8Array
}

const NUMBER_CODE = codeOf('0')
const PROTECTED_CODE = codeOf('§')

export function lineOf(tokens: readonly Token[], lexicon: Lexicon): Line {
  const length = tokens.length
  const codes = new Int32Array(length + 2 * PAD)
  const shapes = new Uint8Array(length + 2 * PAD)
  const numbers = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const number = token.kind === 'syllable' ? lexicon.numberOf(token.key) : 0
    numbers[i] = number
    codes[i + PAD] = number > 0 ? lexicon.codeOf(number) : codeWithoutNumber(token)
    shapes[i + PAD] = shapeOf(token)
  }
  return { length, codes, shapes, joints: jointsOf(tokens, shapes), classes: classesOf(numbers, lexicon) }
}

/** Rare syllables, mostly of names, are all alike; marks are told apart. */
function codeWithoutNumber({ kind, key }: Token): number {
  if (kind === 'mark') return codeOf(key)
  return kind === 'number' ? NUMBER_CODE : kind === 'protected' ? PROTECTED_CODE : 0
}

/**
 * In ordinary writing marks are glued to words and belong to none. In a text that was tokenised before, with spaces
 * round its commas and stops, whatever is still glued was meant as one (`TP.HCM`, `95%`).
 */
function jointsOf(tokens: readonly Token[], shapes: Uint8Array): Uint8Array {
  const joints = new Uint8Array(tokens.length)
  const spaced = isSpacedOut(tokens)
  for (let i = 0; i < tokens.length; i++) {
    const before = i === 0 ? 'line' : tokens[i]?.before
    const atMark = shapes[i + PAD] === SHAPE.mark || shapes[i + PAD - 1] === SHAPE.mark
    if (before === 'line') joints[i] = JOINT.never
    else if (spaced && before === 'none') joints[i] = JOINT.always
    else if (atMark && !spaced) joints[i] = JOINT.never
  }
  return joints
}

function isSpacedOut(tokens: readonly Token[]): boolean {
  let spaced = 0
  for (const { text, before } of tokens) {
    if (text === ',' || text === '.') spaced += before === 'none' ? -1 : 1
  }
  return spaced > 0
}

function classesOf(numbers: Int32Array, lexicon: Lexicon): Uint8Array {
  const classes = new Uint8Array(numbers.length * STRIDE)
  for (let i = 0; i < numbers.length; i++) {
    let node = 0
    for (let length = 1; length <= LONGEST && i + length <= numbers.length; length++) {
      const number = numbers[i + length - 1] ?? 0
      if (number === 0) break
      node = lexicon.next(node, number)
      if (node < 0) break
      if (length > 1) classes[i * STRIDE + length] = lexicon.classAt(node)
    }
  }
  return classes
}

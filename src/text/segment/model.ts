import { bytesOf } from '../base64.js'
import { type Features, featuresFor } from './features.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import type { SegmentModelData } from './types.js'

/** The compiled model, ready to cut. */
export interface SegmentModel {
  readonly lexicon: Lexicon
  readonly features: Features
  readonly weights: Int8Array
  /** Administrative terms; every class is 1. */
  readonly terms: Lexicon
}

const FIRST_CLASS = 'a'.charCodeAt(0)

export function modelOf(data: SegmentModelData): SegmentModel {
  // Of signed bytes.
  const weights = new Int8Array(bytesOf(data.weights).buffer)
  return {
    lexicon: lexiconOf(data.words.split('\n'), index => data.classes.charCodeAt(index) - FIRST_CLASS),
    features: featuresFor(Math.log2(weights.length)),
    weights,
    terms: lexiconOf(data.terms.split('\n'), () => 1),
  }
}

/** One letter a class, in the order of the words. */
export function lettersOf(classes: readonly number[]): string {
  return classes.map(wordClass => String.fromCharCode(FIRST_CLASS + wordClass)).join('')
}

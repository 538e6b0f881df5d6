import type { Normalised } from '../types.js'
import { composeAll } from './compose.js'
import { encodingChanges } from './encodings.js'
import { entityChanges } from './html.js'
import { isShouted, keystrokeChanges } from './keystrokes.js'
import { NEEDS } from './needs.js'
import { repeatChanges } from './repeats.js'
import { type Change, type Draft, finish, rewrite, untouched } from './rewrite.js'
import { DECOMPOSED, survey } from './survey.js'
import { newToneChanges, toneChanges } from './tone.js'
import {
  characterChanges,
  composeRestChanges,
  lookAlikeChanges,
  markChanges,
  spaceChanges,
  surrogateChanges,
} from './unicode.js'

type Step = { readonly need: number; readonly changes: (text: string) => readonly Change[] }

/** In this order, since each step may rely on those before it: TCVN3 needs its soft hyphens, a tone needs NFC. */
const STEPS: readonly Step[] = [
  { need: NEEDS.unicode, changes: surrogateChanges },
  { need: NEEDS.entity, changes: entityChanges },
  { need: NEEDS.encoding, changes: encodingChanges },
  { need: NEEDS.unicode, changes: characterChanges },
  { need: NEEDS.unicode, changes: markChanges },
  { need: NEEDS.unicode, changes: composeRestChanges },
  { need: NEEDS.unicode, changes: lookAlikeChanges },
  { need: NEEDS.space, changes: spaceChanges },
  { need: NEEDS.keystrokes | NEEDS.shouted, changes: keystrokeChanges },
  { need: NEEDS.repeats, changes: repeatChanges },
  { need: NEEDS.tone, changes: toneChanges },
]

const EVERYTHING = -1

/** A step can make work for an earlier one (a full-width `＆lt;`); real texts settle in one or two rounds. */
const MOST_ROUNDS = 8

/** What `normalise` may leave alone. Everything else in pakn works on the canonical form, which is the default. */
export interface NormaliseOptions {
  /** Where tone marks stand in the result: `old` (hòa, thúy; default), `new` (hoà, thuý), or `keep` as they were written. */
  readonly tones?: 'old' | 'new' | 'keep'
  /** Read lines written in TCVN3, VNI or VIQR; default true. */
  readonly encodings?: boolean
  /** Read lines of raw Telex or VNI keystrokes; default true. */
  readonly keystrokes?: boolean
  /** Cut back drawn-out letters and marks (`quáaaa!!!`); default true. */
  readonly repeats?: boolean
  /** Decode HTML entities; default true. */
  readonly entities?: boolean
}

/**
 * The canonical form of a text: NFC, plain letters and spaces, tones placed the old way (hòa, thúy); case is kept.
 * Old encodings, raw keystrokes, HTML entities and drawn-out letters are read where the evidence is strong; `options`
 * switch single readings off. The result knows every edit and the way back to the original. A clean text costs one
 * look and no maps. Never throws, whatever the text; normalising a second time changes nothing.
 */
export function normalise(text: string, options?: NormaliseOptions): Normalised {
  const needs = survey(text, true)
  if (options === undefined && (needs === 0 || (needs === NEEDS.shouted && !isShouted(text)))) return untouched(text)
  const written = needs === DECOMPOSED ? composedFirst(text) : asWritten(text)
  if (options === undefined) return finish(settle(written))
  const settled = settle(written, wanted(options))
  return finish(options.tones === 'new' ? rewrite(settled, newToneChanges(settled.text)) : settled)
}

const asWritten = (text: string): Draft => ({ text, original: text, starts: null, ends: null, edits: [] })

/**
 * A text with marks apart from their letters is put together first, since everything else reads it faster then; unless
 * that leaves what comes before in the order of the steps.
 */
function composedFirst(text: string): Draft {
  const draft = composeAll(text)
  const isLeft = (needsOf(draft.text) & (NEEDS.unicode | NEEDS.entity | NEEDS.encoding)) !== 0
  return isLeft ? asWritten(text) : draft
}

function needsOf(text: string): number {
  const needs = survey(text)
  return needs === NEEDS.shouted && !isShouted(text) ? 0 : needs
}

function wanted({ tones = 'old', encodings, keystrokes, repeats, entities }: NormaliseOptions): number {
  return (
    NEEDS.unicode |
    NEEDS.space |
    (tones === 'old' ? NEEDS.tone : 0) |
    (encodings === false ? 0 : NEEDS.encoding) |
    (keystrokes === false ? 0 : NEEDS.keystrokes | NEEDS.shouted) |
    (repeats === false ? 0 : NEEDS.repeats) |
    (entities === false ? 0 : NEEDS.entity)
  )
}

/** Normalises after an additional step has had its say on the text as written. */
export function normaliseWith(text: string, changes: Step['changes']): Normalised {
  return finish(settle(rewrite(asWritten(text), changes(text))))
}

function settle(from: Draft, wanted = EVERYTHING): Draft {
  let draft = from
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft
    let needs = needsOf(draft.text) & wanted
    if (needs === 0) break
    for (const step of STEPS) {
      if ((needs & step.need) === 0) continue
      const next = rewrite(draft, step.changes(draft.text))
      if (next === draft) continue
      draft = next
      needs = needsOf(draft.text) & wanted
    }
    if (draft === before) break
  }
  return draft
}

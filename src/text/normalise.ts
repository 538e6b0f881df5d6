import type { Normalised } from '../types.js'
import { encodingChanges } from './encodings.js'
import { entityChanges } from './html.js'
import { keystrokeChanges } from './keystrokes.js'
import { repeatChanges } from './repeats.js'
import { type Change, type Draft, finish, rewrite } from './rewrite.js'
import { NEEDS, survey } from './survey.js'
import { toneChanges } from './tone.js'
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
  { need: NEEDS.keystrokes, changes: keystrokeChanges },
  { need: NEEDS.repeats, changes: repeatChanges },
  { need: NEEDS.tone, changes: toneChanges },
]

/** A step can make work for an earlier one (a full-width `＆lt;`); real texts settle in one or two rounds. */
const MOST_ROUNDS = 8

/**
 * The canonical form of a text: NFC, plain letters and spaces, tones placed the old way (hòa, thúy); case is kept.
 * Old encodings, raw keystrokes, HTML entities and drawn-out letters are read where the evidence is strong.
 * The result knows every edit and the way back to the original. A clean text costs one look and no maps.
 */
export function normalise(text: string): Normalised {
  return finish(settle({ text, original: text, starts: null, ends: null, edits: [] }))
}

/** Normalises after an additional step has had its say on the text as written. */
export function normaliseWith(text: string, changes: Step['changes']): Normalised {
  return finish(settle(rewrite({ text, original: text, starts: null, ends: null, edits: [] }, changes(text))))
}

function settle(from: Draft): Draft {
  let draft = from
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft
    let needs = survey(draft.text)
    if (needs === 0) break
    for (const step of STEPS) {
      if ((needs & step.need) === 0) continue
      const next = rewrite(draft, step.changes(draft.text))
      if (next === draft) continue
      draft = next
      needs = survey(draft.text)
    }
    if (draft === before) break
  }
  return draft
}

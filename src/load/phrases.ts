import type { CueSet, Phrase } from '../pack.js'
import { type Place, say } from '../problems.js'
import type { Reading } from './reading.js'
import type { AuthoredPhrase } from './schemas/common.js'
import { speltList } from './spelt.js'
import type { Locate } from './yaml-file.js'

/** One phrase as it is written, and the plain phrases it stands for that are not written before it. */
export interface SpelledPhrase {
  readonly written: string
  readonly place: Place
  readonly phrases: readonly Phrase[]
}

/** A set of cues with the way from each plain phrase back to where it is written. */
export interface ReadCue {
  readonly set: CueSet
  readonly phrases: readonly SpelledPhrase[]
  readonly except: readonly SpelledPhrase[]
}

export function readCue(
  about: Pick<CueSet, 'id' | 'title'>,
  phrases: readonly SpelledPhrase[],
  except: readonly SpelledPhrase[] = [],
): ReadCue {
  const plain = (spelled: readonly SpelledPhrase[]) => spelled.flatMap(({ phrases }) => phrases)
  return { set: { ...about, phrases: plain(phrases), except: plain(except) }, phrases, except }
}

/** Expands the phrases of one list into plain phrases. */
export function readPhrases(
  written: readonly AuthoredPhrase[],
  locate: Locate,
  reading: Reading,
  owner: string,
): Phrase[] {
  return spellPhrases(written, locate, reading, owner).flatMap(({ phrases }) => phrases)
}

/**
 * The phrases of one list with what they stand for; a plain phrase that stands in two lines is kept once. Of the list of an
 * `owner` a line that is read again stands for the very same phrases.
 */
export function spellPhrases(
  written: readonly AuthoredPhrase[],
  locate: Locate,
  reading: Reading,
  owner: string,
): SpelledPhrase[] {
  const list = speltList(written, reading.spelt.get(owner))
  reading.spelt.set(owner, list)
  const places = written.map((phrase, index) => locate(typeof phrase === 'string' ? [index] : [index, 'text']))
  const placeOf = (index: number): Place => places[index] ?? locate([])
  list.lines.forEach(({ fault }, i) => {
    if (fault !== null) reading.error(fault.fault, placeOf(i), fault.message, fault.hint)
  })
  for (const { index, other, text } of list.doubles) reportDouble(placeOf(index), placeOf(other), text, reading)
  return written.map((phrase, index) => ({
    written: typeof phrase === 'string' ? phrase : phrase.text,
    place: placeOf(index),
    phrases: list.fresh[index] ?? [],
  }))
}

function reportDouble(place: Place, other: Place, text: string, reading: Reading): void {
  const below = other.line > place.line || (other.line === place.line && other.column > place.column)
  const message = below
    ? say(`Cụm từ “${text}” còn ở dòng dưới`, `The phrase “${text}” is in a line below too`)
    : say(`Cụm từ “${text}” đã có ở trên`, `The phrase “${text}” is above already`)
  reading.warning('duplicate-phrase', place, message, say('Xóa chỗ này', 'Delete this one'), [
    { place: other, message: THERE },
  ])
}

const THERE = say('Cũng có ở đây', 'Here too')

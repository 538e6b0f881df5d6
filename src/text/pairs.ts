/**
 * Which neighbours are in order. A text is clean when every two characters that stand side by side are, so that one
 * look-up a character tells where there is something to look at more closely, and most reports have nothing.
 */
import {
  BASE,
  BLANK,
  DIGIT,
  FOREIGN,
  KEY,
  LETTER,
  MARKED_CAPITAL,
  ODD,
  OTHER_SCRIPTS,
  QUALITY,
  TABLE_SIZE,
  TONED,
  traits,
  VOWEL,
} from './traits.js'

/** What to look at: the second character of the pair, a tone, the word round the pair, white space. */
export const LOOK = { character: 1, tone: 2, word: 4, space: 8 } as const

/** Characters that matter by themselves; all others matter by their traits. */
const SIGNS = " \n&.!?^(+'`~"
const RELEVANT = BASE | LETTER | VOWEL | TONED | QUALITY | DIGIT | BLANK | KEY | MARKED_CAPITAL

/** A character by what it means beside others. */
interface Kind {
  readonly is: number
  readonly sign: string
}

const BITS = 7
/** Numbered as they are met, like the pairs below: loading this file should cost nothing. */
const kinds: Kind[] = []
const numbers = new Map<string, number>()
const IN_WORD = new Uint8Array(1 << BITS)
const NOT_MET = 0xff

function numberOf(kind: Kind): number {
  const name = kind.is + kind.sign
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, kinds.length)
  IN_WORD[kinds.length] = (kind.is & (LETTER | DIGIT | ODD)) !== 0 ? 1 : 0
  return kinds.push(kind) - 1
}

/** Before the first and after the last character. */
export const EDGE = numberOf({ is: BLANK, sign: '' })
const ODD_KIND = numberOf({ is: ODD, sign: '' })
const KIND_OF = new Uint8Array(TABLE_SIZE).fill(NOT_MET).fill(ODD_KIND, OTHER_SCRIPTS.from, OTHER_SCRIPTS.to)

function kindAt(unit: number): Kind {
  const is = traits(unit)
  if ((is & (ODD | FOREIGN)) !== 0) return { is: ODD | (is & LETTER), sign: '' }
  const char = String.fromCharCode(unit)
  return { is: is & RELEVANT, sign: SIGNS.includes(char) ? char : '' }
}

/** The kind of a UTF-16 unit. */
export function kindOf(unit: number): number {
  const kind = unit < TABLE_SIZE ? (KIND_OF[unit] ?? ODD_KIND) : ODD_KIND
  return kind === NOT_MET ? meet(unit) : kind
}

function meet(unit: number): number {
  const kind = numberOf(kindAt(unit))
  KIND_OF[unit] = kind
  return kind
}

/** Whether a character of this kind is a digit or may be a letter, so that a letter after it may begin no word. */
export function endsInWord(kind: number): boolean {
  return IN_WORD[kind] === 1
}

/** Bits of LOOK for two neighbours; 0 when they are in order. */
export function looksFor(left: number, right: number): number {
  const look = LOOKS[(left << BITS) | right] ?? 0
  return look === NOT_MET ? meetPair(left, right) : look
}

const LOOKS = new Uint8Array(1 << (2 * BITS)).fill(NOT_MET)

function meetPair(left: number, right: number): number {
  const [one, other] = [kinds[left], kinds[right]]
  const look = one === undefined || other === undefined ? 0 : lookAt(one, other)
  LOOKS[(left << BITS) | right] = look
  return look
}

function lookAt(left: Kind, right: Kind): number {
  const one = left.is
  const other = right.is
  if ((other & ODD) !== 0) return (other & LETTER) !== 0 ? LOOK.word : LOOK.character
  if ((other & BLANK) !== 0) return (one & BLANK) !== 0 && !(left.sign === '\n' && right.sign === '\n') ? LOOK.space : 0
  if (right.sign !== '') return isOddSign(left, right.sign) ? LOOK.character : 0
  if ((one & LETTER) === 0) return 0
  if ((other & DIGIT) !== 0) return LOOK.word
  if ((other & LETTER) === 0) return 0
  let look = 0
  // The same letter below the marks; drawn out, or typed twice for a mark.
  if (((one ^ other) & BASE) === 0 && (other & BASE) !== 0) look |= LOOK.word
  // In Telex these keys type a tone or a horn; after a letter only tr is written.
  if ((other & KEY) !== 0 && !(isBase(one, 't') && isBase(other, 'r'))) look |= LOOK.word
  if ((other & MARKED_CAPITAL) !== 0 || isMarkOfVni(one, other)) look |= LOOK.word
  if ((one & other & VOWEL) !== 0 && (mayBeMisplaced(one, other) || mayBeMisplaced(other, one))) look |= LOOK.tone
  return look
}

/** A tone on a plain vowel beside another vowel, or on an ư: whether it stands right depends on the whole syllable. */
function mayBeMisplaced(toned: number, neighbour: number): boolean {
  if ((toned & TONED) === 0) return false
  return (toned & QUALITY) === 0 || (isBase(toned, 'u') && isBase(neighbour, 'o') && (neighbour & QUALITY) !== 0)
}

/**
 * A second vowel that is a mark in VNI and stands after no such vowel in Vietnamese: `coâng`, `vaên`, `keá`, `saùch`.
 * The others (`oá`) are left to the words beside them.
 */
function isMarkOfVni(one: number, other: number): boolean {
  if ((one & VOWEL) === 0 || (one & (TONED | QUALITY)) !== 0 || (other & VOWEL) === 0) return false
  const pairs = (other & TONED) !== 0 ? ['ea', 'ae', 'au', 'eu', 'ou', 'yu', 'ao', 'eo', 'uo'] : ['ae', 'ea', 'oa']
  if ((other & TONED) === 0 && (other & QUALITY) === 0) return false
  return pairs.some(pair => isBase(one, pair.charAt(0)) && isBase(other, pair.charAt(1)))
}

const isBase = (is: number, letter: string): boolean => (is & BASE) === (letter.charCodeAt(0) & BASE)

function isOddSign(left: Kind, sign: string): boolean {
  if (sign === '&') return true
  // They type a mark in VIQR.
  if ('^(+'.includes(sign)) return (left.is & LETTER) !== 0
  return left.sign === sign || ("'`~?.".includes(sign) && (left.is & VOWEL) !== 0)
}

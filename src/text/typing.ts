/** What the keys of Telex and VNI type. */
import { ENGLISH } from './english.js'
import type { Tone } from './letters.js'
import { onDemand } from './on-demand.js'
import { isToneless, spellSyllable } from './syllable.js'

/** A word read as keystrokes, and how surely: 1 could be chance, 3 is beyond doubt. */
export interface Typed {
  readonly to: string
  readonly weight: number
}
/** The weight of a word that types by itself beyond doubt. */
export const UNMISTAKABLE = 3

const TELEX_TONES: ReadonlyMap<string, Tone> = new Map([
  ['s', '\u0301'],
  ['f', '\u0300'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
])
const DOUBLES: ReadonlyMap<string, string> = new Map([
  ['aa', 'â'],
  ['ee', 'ê'],
  ['oo', 'ô'],
])
const CIRCUMFLEXES: ReadonlyMap<string, string> = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
])
const HORNS: ReadonlyMap<string, string> = new Map([
  ['a', 'ă'],
  ['o', 'ơ'],
  ['u', 'ư'],
])
/** A well-formed rime, but of a handful of loan words; anywhere else it is ô in Telex. */
const DOUBLE_O = /oo(?:ng|c)$/
const LOAN_WORD = /^(?:xoong|boong|goong|toong|loong|moong|xooc|sooc|mooc|cooc)$/

/** Reads a word as Telex; null when it types no mark or gives no syllable. */
function decodeTelex(word: string): Typed | null {
  const lower = word.toLowerCase()
  const recased = caseOf(word)
  if (recased === null || !/^[a-z]{2,}$/.test(lower)) return null
  let toneless = ''
  let tone: Tone = ''
  let qualities = 0
  // A w that stands before `ow` types its ư alone: `phwowng`.
  let rest = lower.replace(/(?<=[b-df-hj-np-tvxz])wow/, 'uwow')
  if (/^dd/.test(lower)) {
    toneless = 'đ'
    rest = rest.slice(2)
    qualities++
  }
  let previous = ''
  for (const key of rest) {
    const hasVowel = /[aeiouyăâêôơư]/.test(toneless)
    const last = toneless.slice(-1)
    const typed = TELEX_TONES.get(key)
    const doubled = previous === last ? DOUBLES.get(last + key) : undefined
    previous = key
    if (hasVowel && typed !== undefined) {
      if (tone !== '') return null
      tone = typed
    } else if (doubled !== undefined) {
      toneless = toneless.slice(0, -1) + doubled
      qualities++
    } else if (key === 'w') {
      const horned = withHorn(toneless)
      if (horned === null) return null
      toneless = horned
      qualities++
    } else toneless += key
  }
  // `thuowr`: before nothing else it is uơ.
  const to = spellSyllable(toneless, tone) ?? spellSyllable(toneless.replace(/ươ$/, 'uơ'), tone)
  if (to === null || (qualities === 0 && tone === '') || LOAN_WORD.test(lower)) return null
  const surely = lower.length > 3 && (tone === '\u0300' || tone === '\u0323')
  // A mark typed in the middle of a longer word (`khoong`) says as much as two marks in a short one.
  const isLong = qualities > 0 && tone === '' && word === lower && lower.length > 5
  const weight = (qualities > 0 ? (isLong ? 3 : 2) : 0) + (tone === '' ? 0 : surely && qualities === 0 ? 2 : 1)
  return { to: recased(to), weight }
}

/**
 * The horn or breve typed by w: on the last vowel that takes one, wherever the key is struck (`guiwr`, `duocwj`). With a
 * u before it `uo` types ươ and `ua` types ưa, but not after q.
 */
function withHorn(toneless: string): string | null {
  const [, before = '', pair = '', after = ''] = /^(.*?(?<!^q))(uo|ua$)(.*)$/.exec(toneless) ?? []
  if (pair !== '') return before + (pair === 'uo' ? 'ươ' : 'ưa') + after
  return marked(toneless, HORNS)
}

/** The last of the vowels that takes the mark, with it. */
function marked(toneless: string, marks: ReadonlyMap<string, string>): string | null {
  const at = Math.max(...[...marks.keys()].map(vowel => toneless.lastIndexOf(vowel)))
  return at < 0 ? null : toneless.slice(0, at) + (marks.get(toneless.charAt(at)) ?? '') + toneless.slice(at + 1)
}

/** Gives what was typed the case of the keys: small, with a capital at the head, all capitals; null for any other. */
function caseOf(word: string): ((typed: string) => string) | null {
  const lower = word.toLowerCase()
  if (word === lower) return typed => typed
  // The key of a capital Đ is held for both of its strokes.
  if (word.slice(1) === lower.slice(1) || (/^DD/.test(word) && word.slice(2) === lower.slice(2)))
    return typed => typed.charAt(0).toUpperCase() + typed.slice(1)
  return word === word.toUpperCase() ? typed => typed.toUpperCase() : null
}

const VNI_TONES: readonly Tone[] = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const BREVES: ReadonlyMap<string, string> = new Map([['a', 'ă']])
const ROUND_HORNS: ReadonlyMap<string, string> = new Map([
  ['o', 'ơ'],
  ['u', 'ư'],
])
/** What a key puts on the last vowel that takes it, wherever it is struck (`nop65`). */
const VNI_QUALITIES: ReadonlyMap<string, (toneless: string) => string | null> = new Map([
  ['6', toneless => marked(toneless, CIRCUMFLEXES)],
  ['7', toneless => (/(?<!^q)(?:uo|ua$)/.test(toneless) ? withHorn(toneless) : marked(toneless, ROUND_HORNS))],
  ['8', toneless => marked(toneless, BREVES)],
  ['9', toneless => (toneless.startsWith('d') ? `đ${toneless.slice(1)}` : null)],
])
/** Words a number often follows without a space: `to3` is rather group 3 than tỏ. */
const NUMBERED =
  /^(?:(?:to|so|ngo|lo|khu|xom|thon|nha|toa|tang|lop|phong|hem|ngach|doi|nhom|cum|muc|khoan|quy|ky)\d+|(?:lan|cau|bai|quan|phuong|duong|thang|tuan|ngay|buoi|tiet|chuong|trang|lau|khoi|vong|dot|tap|kenh|tuyen|tram)\d)$/

const BARELY = 0.2

/** Reads a word as VNI keys; see `decodeTelex`. */
function decodeVni(word: string): Typed | null {
  const lower = word.toLowerCase()
  const recased = caseOf(word)
  // In capitals it is rather a code.
  if (recased === null || word === word.toUpperCase() || !/^[a-z]+[1-9][a-z1-9]*$/.test(lower)) return null
  let toneless = ''
  let tone: Tone = ''
  let keys = 0
  for (const key of lower) {
    const digit = Number(key)
    const quality = VNI_QUALITIES.get(key)?.(toneless)
    if (Number.isNaN(digit)) toneless += key
    else if (quality != null) {
      toneless = quality
      keys++
    } else if (digit >= 1 && digit <= 5 && tone === '') {
      tone = VNI_TONES[digit] ?? ''
      keys++
    } else return null
  }
  const to = spellSyllable(toneless, tone)
  if (to === null) return null
  const isInner = /\d[a-z]/.test(lower)
  const weight = NUMBERED.test(lower) ? BARELY : keys > 1 || isInner ? UNMISTAKABLE : 1
  return { to: recased(to), weight }
}

/** A word that could be keystrokes. */
export interface TypedWord extends Typed {
  readonly by: 'telex' | 'vni'
  /** An English word, or a single letter with a number: never a reason by itself. */
  readonly doubtful: boolean
}

/**
 * Terms of every other report whose keys are English words, or type too little to prove anything one by one. Nobody
 * writes these pairs of words in another language, so that in them what types a mark does so beyond doubt.
 */
const TYPED_TERMS = onDemand(
  (): ReadonlySet<string> =>
    new Set(
      (
        'hoof sow,boor sung,cow quan,sang teen,cas nhaan,lys do,uyr ban,banr sao,danh sachs,kees khai,kees toans,phong bif,' +
        'lots tay,hair quan,thanh toans,xacs minh,xem xets,chi phis,le phis,leej phis,kinh phis,xe mays,trer em,khai baos,' +
        'chi nhanhs,theo doix,mua bans,ruts hoof,kees hoachj,sai sots,soor ddor,thus y'
      ).split(','),
    ),
)
const WORDS_OF_TERMS = onDemand((): ReadonlySet<string> => new Set([...TYPED_TERMS()].flatMap(term => term.split(' '))))

export const isTypedTerm = (first: string, second: string): boolean =>
  TYPED_TERMS().has(`${first} ${second}`.toLowerCase())

/** Whether a word may be a reason to read its line as keystrokes. */
export function mayBeTyped(word: string): boolean {
  const typed = readTyped(word)
  return typed !== null && (!typed.doubtful || WORDS_OF_TERMS().has(word.toLowerCase()))
}

const LONGEST_TYPED = 10

/** Reads a word as keystrokes; null when it types no mark, is a syllable as it stands or gives none. */
export function readTyped(word: string): TypedWord | null {
  if (word.length > LONGEST_TYPED || /[^\0-\x7f]/.test(word)) return null
  const lower = word.toLowerCase()
  if (isToneless(lower) && !DOUBLE_O.test(lower)) return null
  const asVni = /\d/.test(word) ? decodeVni(word) : null
  if (asVni !== null) return { ...asVni, by: 'vni', doubtful: !/[a-z]{2}|[a-z]\d+[a-z]/.test(lower) }
  const asTelex = decodeTelex(word)
  return asTelex === null ? null : { ...asTelex, by: 'telex', doubtful: ENGLISH().has(lower) }
}

/**
 * From whatever Unicode a phone, a form or a copy from Word produces to plain NFC: surrogates, invisible characters,
 * compatibility letters, marks in any order, look-alikes. Each function lists changes, none applies them.
 */
import { isTone, stripAccents, WORD } from './letters.js'
import { onDemand } from './on-demand.js'
import { remembered } from './remember.js'
import type { Change } from './rewrite.js'
import { LETTER, traits } from './traits.js'

const LONE_SURROGATE = onDemand(() => /\p{Surrogate}/gu)

/** Half of a surrogate pair → U+FFFD. */
export function surrogateChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(LONE_SURROGATE())) {
    changes.push({ start: match.index, end: match.index + 1, to: '\ufffd', why: 'lone-surrogate' })
  }
  return changes
}

// Controls but tab and line feed, soft hyphen, zero-width and direction characters, byte order mark, fillers, tags.
const INVISIBLE =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e' +
  '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}'
const LINE_BREAK = '\\r\\n?|[\\u0085\\u2028\\u2029]'
// Also the private-use characters Word leaves where a Wingdings bullet was.
const ODD_SPACE =
  '\\t\\u000b\\u000c\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}'
// Full-width ASCII, mathematical and letter-like alphanumerics, Roman numerals, ligatures.
const STYLED =
  '\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u2102\\u210a-\\u2113\\u2115\\u2119-\\u211d\\u2124\\u2128\\u212c\\u212d\\u212f-\\u2134\\u2160-\\u217f\\ufb00-\\ufb06'
const CHARACTER = onDemand(
  () =>
    new RegExp(
      `(?<line>${LINE_BREAK})|(?<invisible>[${INVISIBLE}])|(?<space>[${ODD_SPACE}])|(?<styled>[${STYLED}])`,
      'gu',
    ),
)
const EMOJI_BEFORE = onDemand(
  () => /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{e0000}-\u{e007f}]|\ufe0f|[0-9#*])$/u,
)
const EMOJI_AFTER = onDemand(() => /^\p{Extended_Pictographic}/u)

/** Invisible characters deleted, odd spaces and styled letters made plain, every line break one line feed. */
export function characterChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(CHARACTER())) {
    const start = match.index
    const end = start + match[0].length
    const { line, invisible, space, styled } = match.groups ?? {}
    if (line !== undefined) changes.push({ start, end, to: '\n', why: 'space' })
    else if (space !== undefined) changes.push({ start, end, to: ' ', why: space >= '\ue000' ? 'invisible' : 'space' })
    else if (styled !== undefined) {
      // The ranges hold letters that stand for no other (U+2132) and places not yet given to any.
      const plain = styled.normalize('NFKC')
      if (plain !== styled) changes.push({ start, end, to: plain, why: 'full-width' })
    } else if (invisible !== undefined && !isInsideEmoji(text, start, end)) {
      changes.push({ start, end, to: '', why: 'invisible' })
    }
  }
  return changes
}

/** A joiner or selector that makes one emoji of several characters. */
export function isInsideEmoji(text: string, start: number, end: number): boolean {
  const char = text.slice(start, end)
  if (char === '\u200d')
    return (
      EMOJI_BEFORE().test(text.slice(Math.max(0, start - 2), start)) && EMOJI_AFTER().test(text.slice(end, end + 2))
    )
  if (char === '\ufe0f' || /[\u{e0020}-\u{e007f}]/u.test(char))
    return EMOJI_BEFORE().test(text.slice(Math.max(0, start - 2), start))
  return false
}

const IS_MARK = onDemand(() => /\p{M}/u)
const CLUSTER = onDemand(() => /\P{M}?\p{M}+/gu)
/** Unicode's stream-safe limit is 30; Vietnamese needs 2. More is noise that would only cost time. */
const MOST_MARKS = 8

/**
 * Every base with its marks in NFC, whatever order they were typed in: the quality mark (â ă ơ) goes before the
 * tone, which NFC alone does not do; a mark typed twice counts once; a struck d is đ.
 */
export function markChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(CLUSTER())) {
    const to = composed(match[0])
    if (to !== match[0]) {
      changes.push({ start: match.index, end: match.index + match[0].length, to, why: 'unicode-form' })
    }
  }
  return changes
}

function compose(cluster: string): string {
  const [first = '', ...rest] = [...cluster]
  const hasBase = !IS_MARK().test(first)
  const base = hasBase ? first.normalize('NFD') : ''
  const decomposed = (base.slice(1) + (hasBase ? '' : first) + rest.slice(0, MOST_MARKS).join('')).normalize('NFD')
  const marks = [...new Set(decomposed)]
  if (/^[dD]$/.test(base) && marks.some(isStroke)) {
    return ((base === 'd' ? 'đ' : 'Đ') + marks.filter(mark => !isStroke(mark)).join('')).normalize('NFC')
  }
  const ordered = [...marks.filter(mark => !isTone(mark)), ...marks.filter(isTone)]
  return (base.charAt(0) + ordered.join('')).normalize('NFC')
}

/** A base with its marks. A text has few different clusters, each many times. */
export const composed = remembered(compose)

const isStroke = (mark: string): boolean => mark === '\u0335' || mark === '\u0336'

/** Syllables of Hangul letters; elsewhere one character with its marks. */
const PIECE = onDemand(() => /[\u1100-\u115f\uac00-\ud7a3][\u1160-\u11ff]+|\P{M}\p{M}*/gu)
/** For the few scripts in which other characters join. */
const RUN = /[\0-\u02ff]?[^\0-\u02ff]+/gu

/** What is still not NFC: other scripts, singletons like the Ohm sign. */
export function composeRestChanges(text: string): readonly Change[] {
  const composed = text.normalize('NFC')
  if (composed === text) return []
  const whole = (pattern: RegExp): string => text.replace(pattern, piece => piece.normalize('NFC'))
  const pattern = whole(PIECE()) === composed ? PIECE() : RUN
  const changes: Change[] = []
  for (const match of text.matchAll(pattern)) {
    const to = match[0].normalize('NFC')
    if (to !== match[0])
      changes.push({ start: match.index, end: match.index + match[0].length, to, why: 'unicode-form' })
  }
  return changes
}

/** Always read as the Vietnamese letter. */
const LATIN_TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({ Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', ɡ: 'g', ǎ: 'ă', Ǎ: 'Ă', ɑ: 'a', ı: 'i' }),
)
const twins = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(' ').map(pair => [pair.charAt(0), pair.charAt(1)] as const))
/** Other letter and the Latin one it looks like. Read as Latin only inside a word that is otherwise Latin, or in a text that is. */
const SCRIPT_TWINS = onDemand(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...twins('АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ԚQ ԜW аa еe ѕs іi јj оo рp сc уy хx һh ԁd ԛq ԝw ӏl'),
      ...twins('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi κk αa υu ρp'),
    ]),
)
const OTHER_SCRIPT = /[\u0370-\u052f\u0561-\u0587]/
const UNMISTAKABLE = /[БГДЁЖЗИЙЛПУФЦЧШЩЪЫЬЭЮЯбвгдёжзийклмнптфцчшщъыьэюяΓΔΘΛΞΠΣΦΨΩβγδεζηθλμξπστφχψω]/

/** Eth, Cyrillic and Greek letters that stand for the Latin letter they look like. */
export function lookAlikeChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  const otherText = UNMISTAKABLE.test(text)
  for (const match of text.matchAll(WORD())) {
    const word = match[0]
    const others = OTHER_SCRIPT.test(word) && isMeantAsLatin(word, otherText) ? SCRIPT_TWINS() : LATIN_TWINS
    for (let i = 0; i < word.length; i++) {
      const char = word.charAt(i)
      const to = LATIN_TWINS.get(char) ?? others.get(char)
      if (to !== undefined) changes.push({ start: match.index + i, end: match.index + i + 1, to, why: 'look-alike' })
    }
  }
  return changes
}

function isMeantAsLatin(word: string, otherText: boolean): boolean {
  if (UNMISTAKABLE.test(word)) return false
  const latin = [...word].some(char => (traits(char.charCodeAt(0)) & LETTER) !== 0 && /[a-z]/i.test(stripAccents(char)))
  return latin || !otherText
}

/** Runs of spaces become one; none at the ends of a line. Line feeds are kept. */
export function spaceChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const match of text.matchAll(/[ \n]+/g)) {
    const start = match.index
    const end = start + match[0].length
    const atEdge = start === 0 || end === text.length
    const to = atEdge ? '' : match[0].includes('\n') ? match[0].replaceAll(' ', '') : ' '
    if (to !== match[0]) changes.push({ start, end, to, why: 'space' })
  }
  return changes
}

/**
 * Texts typed in the fonts and codes of before Unicode: TCVN3 (ABC), VNI and VIQR. They reach us as Latin-1
 * characters or plain ASCII. A line is converted only when most of its odd words become Vietnamese syllables by it
 * and are none as they stand, so that French, Spanish, English or code is not touched.
 */
import { BYTES } from './bytes.js'
import type { Change } from './rewrite.js'
import { isToneless, isVietnameseSyllable, readSyllable } from './syllable.js'

interface Encoding {
  /** Words that may be written in this encoding; only those with a character of its own are looked at. */
  readonly word: RegExp
  readonly own: RegExp
  readonly decode: (word: string) => string
  /** Words that are meant in this encoding whatever they read as, once the line is (`®k`, Đắk Lắk). */
  readonly always: RegExp
  /** At the end of a sentence this belongs to the sentence, not to the word. */
  readonly closes?: RegExp
  /** Characters to drop that only keep a sign from being read as a mark. */
  readonly escape?: RegExp
  /** How much a converted word proves; a line needs 2. */
  readonly proof: (word: string) => number
}

// TCVN 5712:1993 (TCVN3) as shown in Latin-1. Small letters only: its capitals were small letters in a capital font.
const TCVN3_LETTERS: ReadonlyMap<string, string> = zip(
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ',
  'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
)
// VNI for Windows: a plain letter followed by its mark, except for a few letters of their own.
const VNI_ALONE = zip('ñÑôÔöÖíÍìÌæÆóÓòÒîÎ', 'đĐơƠưƯíÍìÌỉỈĩĨịỊỵỴ')
const VNI_MARKS = zip('øùûõïâáàåãäêéèúüë', [
  '\u0300',
  '\u0301',
  '\u0309',
  '\u0303',
  '\u0323',
  '\u0302',
  '\u0302\u0301',
  '\u0302\u0300',
  '\u0302\u0309',
  '\u0302\u0303',
  '\u0302\u0323',
  '\u0306',
  '\u0306\u0301',
  '\u0306\u0300',
  '\u0306\u0309',
  '\u0306\u0303',
  '\u0306\u0323',
])
const VIQR_MARKS = zip("^(+'`?~.", ['\u0302', '\u0306', '\u031b', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'])

const VIQR_QUALITY = /a[(^]|[eo]\^|[uo]\+|^dd[a-z]*(?:['`~]|[aeiouy][?.][a-z])/i

const TCVN3: Encoding = {
  word: /[A-Za-z\u00a1-\u00ff]+/g,
  own: /[^A-Za-z]/,
  always: /./,
  decode: word => {
    const small = [...word].map(char => TCVN3_LETTERS.get(char) ?? char).join('')
    const capitals = word.replace(/[^A-Za-z]/g, '')
    return capitals.length > 1 && capitals === capitals.toUpperCase() ? small.toUpperCase() : small
  },
  // Signs that are no letters in Latin-1 are the surest proof; a soft hyphen is one where no vowel is left without it.
  proof: word =>
    /[\u00a1-\u00ac\u00ae-\u00bf\u00d7\u00f7]/.test(word) ||
    (word.match(/[^A-Za-z]/g) ?? []).length > 1 ||
    /^[b-df-hj-np-tv-xz]+\u00ad[b-df-hj-np-tv-xz]*$/i.test(word)
      ? 2
      : 1,
}

const VNI: Encoding = {
  word: /[A-Za-z\u00c0-\u00ff]+/g,
  own: /[^A-Za-z]/,
  always: /./,
  decode: word =>
    word
      .replace(/[ñôöíìæóòî]/gi, char => VNI_ALONE.get(char) ?? char)
      .replace(/([aeouyơư])([øùûõïâáàåãäêéèúüë])/gi, (_, base: string, mark: string) =>
        (base + (VNI_MARKS.get(mark.toLowerCase()) ?? '')).normalize('NFC'),
      ),
  proof: word => ((word.match(/[^A-Za-z]/g) ?? []).length > 1 ? 2 : 1),
}

const VIQR: Encoding = {
  word: /(?<![\w`~^+/\\]|\w')[a-z](?:[a-z]|(?<=[aeiouy][\^(+]?)[\^(+'`?~.])*(?![\d\w])/gi,
  own: /[aeiouy][\^(+'`?~.]|dd/i,
  always: VIQR_QUALITY,
  decode: decodeViqr,
  closes: /[.?]$/,
  escape: /\\(?=[.?'`~^+(])/g,
  // A dd alone may be Telex; with a mark beside it, it is not. A mark at the end may belong to what follows (`so+5`).
  proof: word =>
    VIQR_QUALITY.test(word)
      ? /[a-z][\^(+]$/i.test(word) && !/^dd.*\^$/i.test(word)
        ? 0
        : 2
      : /[aeiouy]['`?~.][a-z]/i.test(word) && word.length > 3
        ? 1
        : 0,
}

const ENCODINGS: readonly Encoding[] = [TCVN3, VNI, VIQR]

function decodeViqr(word: string): string {
  return word
    .replace(/d[dD]/g, 'đ')
    .replace(/D[dD]/g, 'Đ')
    .replace(/([aeiouy])([\^(+]?)(['`?~.]?)/gi, (_, base: string, quality: string, tone: string) =>
      (base + (VIQR_MARKS.get(quality) ?? '') + (VIQR_MARKS.get(tone) ?? '')).normalize('NFC'),
    )
}

/** Whether a single word, in a text that says nothing else, may be one of VNI. */
export function mayBeVni(word: string): boolean {
  const to = VNI.decode(word)
  return to !== word && isVietnameseSyllable(to)
}

/** Read from where its letters begin and from nowhere else: a run of letters without a mark would be read anew from each. */
const VIQR_WORD = /(?<![a-z])[a-z]*[aeiouy][\^(+]?(?:['`?~.][a-z]+|[`~](?![a-z])|'(?![a-z])|(?<=[\^+])(?![a-z]))/gi
const OPENING_QUOTE = /(?<![\w'])'\w/

/** Whether a single word, in a text that says nothing else, may be one of TCVN3: a capital inside it is a small letter there. */
export function mayBeTcvn3(word: string): boolean {
  return CAPITAL_INSIDE.test(word) && isVietnameseSyllable(TCVN3.decode(word))
}

/** Whether a word with a VIQR tone stands in a line; then its other words are no keystrokes. */
export function showsViqr(line: string): boolean {
  const isQuoted = OPENING_QUOTE.test(line)
  return [...line.matchAll(VIQR_WORD)].some(
    ([word]) => isVietnameseSyllable(decodeViqr(word)) && !(isQuoted && word.endsWith("'")),
  )
}

/** Changes for every line that is written in one of the old encodings. */
export function encodingChanges(text: string): readonly Change[] {
  const changes: Change[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    // Letters beyond Latin-1 are Unicode already.
    if (/[\u0100-\u1fff]/.test(line[0])) continue
    const readings = ENCODINGS.map(encoding => readLine(line[0], encoding))
    const proof = Math.max(...readings.map(reading => reading.proof))
    const [best, ...others] = readings.filter(reading => reading.proof === proof)
    // Two readings that are equally good are no reading.
    if (proof < ENOUGH || best === undefined || others.length > 0) continue
    for (const { start, end, to } of best.words) {
      changes.push({ start: line.index + start, end: line.index + end, to, why: 'encoding' })
    }
  }
  return changes
}

const ENOUGH = 2

interface LineReading {
  readonly proof: number
  readonly words: readonly { readonly start: number; readonly end: number; readonly to: string }[]
}

/** `vÒ`, `kÕt`: nobody writes so, but TCVN3 looks so. */
const CAPITAL_INSIDE = /^[A-Z]?[a-z]+[\u00c0-\u00de][a-z\u00df-\u00ff]*$/
function isOtherwiseVietnamese(line: string, encoding: Encoding): boolean {
  const words = line.match(encoding.word) ?? []
  const isWord = (word: string): boolean => isToneless(word.toLowerCase()) || readSyllable(word.toLowerCase()) !== null
  return words.length > 1 && words.every(word => isWord(word) || isWord(encoding.decode(word)))
}

/** Well formed, but hardly ever met: `khoõng` is what a word of VNI looks like in TCVN3. */
const RARE = /o[oòóỏõọ](?:ng|c)$/i

function readLine(line: string, encoding: Encoding): LineReading {
  if (BYTES.test(line)) return { proof: 0, words: [] }
  const words: { start: number; end: number; to: string }[] = []
  const proven = new Set<string>()
  let proof = 0
  let good = 0
  let bad = 0
  const isSentence = SENTENCE.test(line)
  for (const match of line.matchAll(encoding.word)) {
    const word = wordOf(match[0], isSentence && match.index + match[0].length === line.length, encoding)
    if (!encoding.own.test(word)) continue
    const to = encoding.decode(word)
    if (to === word) continue
    const isSyllable = readSyllable(to.toLowerCase()) !== null
    if (isSyllable || encoding.always.test(word)) words.push({ start: match.index, end: match.index + word.length, to })
    if (word.length < 2) continue
    // `50µm`, `3×4`, `§12`: signs beside a number prove nothing.
    const after = match.index + match[0].length
    if (/\d/.test(line.charAt(match.index - 1) + line.charAt(after))) continue
    if (!isSyllable) bad++
    else if (readSyllable(word.toLowerCase()) === null || CAPITAL_INSIDE.test(word)) {
      good++
      // A word proves no more for standing there often (`où`).
      if (proven.has(to)) continue
      proven.add(to)
      // Whoever wrote it put the tone where it belongs; a reading that does not is rather chance.
      if (isVietnameseSyllable(to) && !RARE.test(to)) proof += encoding.proof(word)
    }
  }
  if (good <= bad * 2) return { proof: 0, words: [] }
  // `thu håi`: one odd word among syllables is odder than one among words of another language.
  if (good === 1 && bad === 0 && encoding !== VIQR && isOtherwiseVietnamese(line, encoding)) proof++
  // `qua' ha.n`: of the marks at the ends each may be chance, but not all of them beside one inside a word.
  if (encoding === VIQR && proof === 1 && bad === 0 && words.length > 1 && isOtherwiseVietnamese(line, encoding))
    proof++
  for (const match of encoding.escape === undefined ? [] : line.matchAll(encoding.escape)) {
    words.push({ start: match.index, end: match.index + 1, to: '' })
  }
  return { proof, words: words.sort((a, b) => a.start - b.start) }
}

/** `To^i ddi.`: whoever writes a sentence closes it; a shorter line has its signs as tones, as the standard says. */
const SENTENCE = /^[A-Z]\S*(?: \S+){3}/

/** Without a closing sign that ends a sentence, or that the word cannot take as its tone. */
function wordOf(found: string, isLast: boolean, encoding: Encoding): string {
  if (encoding.closes === undefined || !encoding.closes.test(found)) return found
  const open = found.replace(encoding.closes, '')
  const takesSign = isVietnameseSyllable(encoding.decode(found))
  return isLast || !takesSign ? open : found
}

function zip(keys: string, values: string | readonly string[]): ReadonlyMap<string, string> {
  return new Map([...keys].map((key, i) => [key, values[i] ?? '']))
}

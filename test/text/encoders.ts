/** Writes Unicode text in the old encodings and in keystrokes: the way back that the text room has to find. */

const TCVN3_UNICODE = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const TCVN3_LATIN1 = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'

export function toTcvn3(text: string): string {
  return text.replace(/[^\0-\x7f]/g, letter => TCVN3_LATIN1[TCVN3_UNICODE.indexOf(letter)] ?? letter)
}

const VNI_ALONE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
}
const VNI_MARKS: readonly (readonly [string, string])[] = [
  ['\u0302\u0301', 'á'],
  ['\u0302\u0300', 'à'],
  ['\u0302\u0309', 'å'],
  ['\u0302\u0303', 'ã'],
  ['\u0323\u0302', 'ä'],
  ['\u0306\u0301', 'é'],
  ['\u0306\u0300', 'è'],
  ['\u0306\u0309', 'ú'],
  ['\u0306\u0303', 'ü'],
  ['\u0323\u0306', 'ë'],
  ['\u0302', 'â'],
  ['\u0306', 'ê'],
  ['\u0300', 'ø'],
  ['\u0301', 'ù'],
  ['\u0309', 'û'],
  ['\u0303', 'õ'],
  ['\u0323', 'ï'],
]

/** Small letters only. */
export function toVni(text: string): string {
  return text.replace(/[^\0-\x7f]/g, letter => {
    const alone = VNI_ALONE[letter]
    if (alone !== undefined) return alone
    const apart = letter.normalize('NFD')
    const horned = apart.includes('\u031b')
    const marks = apart.slice(1).replace('\u031b', '')
    const base = horned ? (apart.startsWith('o') ? 'ô' : 'ö') : apart.charAt(0)
    return base + (VNI_MARKS.find(([mark]) => mark === marks)?.[1] ?? '')
  })
}

type Keys = { readonly qualities: Readonly<Record<string, string>>; readonly tones: Readonly<Record<string, string>> }
const TELEX: Keys = {
  qualities: { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' },
  tones: { '\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
}
const VNI_TYPING: Keys = {
  qualities: { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' },
  tones: { '\u0300': '2', '\u0301': '1', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
}

/** Small letters only; the tone is typed at the end of the word. */
function typed(text: string, { qualities, tones }: Keys): string {
  return text.replace(/\p{L}+/gu, word => {
    const apart = word.normalize('NFD')
    const tone = /[\u0300\u0301\u0309\u0303\u0323]/.exec(apart)?.[0] ?? ''
    const toneless = apart.replace(tone, '').normalize('NFC')
    return [...toneless].map(letter => qualities[letter] ?? letter).join('') + (tones[tone] ?? '')
  })
}
export const toTelex = (text: string): string => typed(text, TELEX)
export const toVniTyping = (text: string): string => typed(text, VNI_TYPING)

const VIQR_MARKS: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  '\u0300': '`',
  '\u0301': "'",
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
}

export function toViqr(text: string): string {
  return text.replaceAll('đ', 'dd').replace(/[^\0-\x7f]/g, letter => {
    const [base = '', ...marks] = letter.normalize('NFD')
    const quality = marks.filter(mark => /[\u0302\u0306\u031b]/.test(mark))
    return (
      base + [...quality, ...marks.filter(mark => !quality.includes(mark))].map(mark => VIQR_MARKS[mark] ?? '').join('')
    )
  })
}

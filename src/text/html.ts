import { onDemand } from './on-demand.js'
import type { Change } from './rewrite.js'

/** Named entities met in Vietnamese web forms: mark-up, spaces, punctuation and the Latin-1 letters. */
const named = onDemand(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries({
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        apos: "'",
        nbsp: '\u00a0',
        shy: '\u00ad',
        hellip: '…',
        ndash: '–',
        mdash: '—',
        lsquo: '‘',
        rsquo: '’',
        ldquo: '“',
        rdquo: '”',
        laquo: '«',
        raquo: '»',
        bull: '•',
        middot: '·',
        copy: '©',
        reg: '®',
        trade: '™',
        deg: '°',
        plusmn: '±',
        sup2: '²',
        sup3: '³',
        frac12: '½',
        frac14: '¼',
        frac34: '¾',
        times: '×',
        euro: '€',
        ensp: '\u2002',
        emsp: '\u2003',
        thinsp: '\u2009',
        zwnj: '\u200c',
        zwj: '\u200d',
        lrm: '\u200e',
        rlm: '\u200f',
        ETH: 'Ð',
        eth: 'ð',
        Dstrok: 'Đ',
        dstrok: 'đ',
        Abreve: 'Ă',
        abreve: 'ă',
        Itilde: 'Ĩ',
        itilde: 'ĩ',
        Utilde: 'Ũ',
        utilde: 'ũ',
        semi: ';',
        num: '#',
        newline: '\n',
        tab: '\t',
      }),
      ...latinEntities(),
    ]),
)

/** `aacute` → á and the like, both cases, from the names of the marks. */
function* latinEntities(): Generator<[string, string]> {
  const marks = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308' }
  for (const [name, mark] of Object.entries(marks)) {
    for (const letter of 'aeiouyAEIOUY') {
      const whole = (letter + mark).normalize('NFC')
      if (whole.length === 1 && whole <= '\u00ff') yield [letter + name, whole]
    }
  }
}

/** `&` + at most this many characters + `;` may be an entity. */
const LONGEST = 10

const ENTITY = /&[^&;]{1,10};/y

/** Whether something that may be an entity stands at a place. */
export function isEntityAt(text: string, at: number): boolean {
  ENTITY.lastIndex = at
  return ENTITY.test(text)
}

/**
 * HTML entities decoded until none is left (`&amp;lt;` is `<`), in one pass: whatever closes with `;` is read
 * together with what was decoded before it. Unknown names, and entities without `;`, are left alone.
 */
export function entityChanges(text: string): readonly Change[] {
  const units: { readonly char: string; readonly start: number; readonly end: number }[] = []
  let decoded = false
  for (let i = 0; i < text.length; i++) {
    units.push({ char: text.charAt(i), start: i, end: i + 1 })
    while (units.at(-1)?.char === ';') {
      let open = units.length - 2
      while (open >= 0 && open >= units.length - 2 - LONGEST && units[open]?.char !== '&') open--
      const first = units[open]
      if (first?.char !== '&') break
      const char = decode(
        units
          .slice(open + 1, -1)
          .map(unit => unit.char)
          .join(''),
      )
      if (char === null) break
      units.splice(open, Infinity, { char, start: first.start, end: i + 1 })
      decoded = true
    }
  }
  if (!decoded) return []
  return units
    .filter(unit => unit.char !== text.slice(unit.start, unit.end))
    .map(unit => ({ start: unit.start, end: unit.end, to: unit.char, why: 'entity' }))
}

function decode(name: string): string | null {
  const numeric = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  if (numeric === null) return named().get(name) ?? null
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return String.fromCodePoint(code)
}

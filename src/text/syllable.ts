/**
 * The closed orthographic description of the Vietnamese syllable: which onsets go with which rimes, which tones go
 * with which codas, and on which letter the tone mark stands in the old (hòa, thúy) and the new (hoà, thuý) convention.
 * The two conventions differ only for the open rimes oa, oe, uy. The new one is prescribed for school books by
 * Quyết định 1989/QĐ-BGDĐT (2018), Điều 8; laws and agencies mostly write the old one.
 */
import { liftTone, type Tone, withTone } from './letters.js'
import { onDemand } from './on-demand.js'

const words = (text: string): readonly string[] => text.split(' ')

/** Rimes that begin with a front vowel; after k, gh, ngh only these. */
const FRONT = words(
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
)
const BACK = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
)
/** Rimes that begin with the glide written o or u; never after c, k, gh, ngh. */
const GLIDE = words(
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet ' +
    'uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
)
/** Rimes written after `qu`, whose u is already the glide. */
const AFTER_QU = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo et ' +
    'ê êch ên ênh êt êu i ich in inh ip it o ôc ôi ôn ông ôt ơ ơi ơm ơn ơt y ya ych yêm yên yêt yêu yn ynh yp yt yu',
)
/** Rimes written after `gi`; one that begins with i shares it with the onset (gì, gìn, giếng). */
const AFTER_GI = [
  ...words('e ec em en eng eo ep et ê êch êm ên ênh êp êu i ich im in ip iêc iêng iêt'),
  ...BACK,
  ...GLIDE,
]
const WITHOUT_ONSET = [
  ...FRONT.filter(rime => !rime.startsWith('iê')),
  ...BACK,
  ...GLIDE,
  ...words('y yêm yên yêng yêt yêu'),
]

/** Where the tone mark stands, as an index into the written syllable, and whether it ends in a stop (c, ch, p, t). */
interface Shape {
  readonly old: number
  readonly new: number
  readonly stop: boolean
}

/** Index of the letter of a rime that carries the tone. */
function toneSeat(rime: string, open: 'first' | 'second'): number {
  const marked = rime.search(/[ăâêôơ]/)
  if (marked >= 0) return marked
  if (rime.includes('ư')) return rime.indexOf('ư')
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0
  if (vowels <= 1) return 0
  if (vowels < rime.length) return vowels - 1
  if (vowels === 3) return 1
  return open === 'second' && /^(oa|oe|uy)$/.test(rime) ? 1 : 0
}

function describe(): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>()
  const add = (onset: string, rimes: readonly string[]): void => {
    for (const rime of rimes) {
      const shift = onset === 'gi' && rime.startsWith('i') ? 1 : onset.length
      const written = onset.slice(0, shift) + rime
      const shape = {
        old: shift + toneSeat(rime, 'first'),
        new: shift + toneSeat(rime, 'second'),
        stop: /(c|ch|p|t)$/.test(rime),
      }
      if (!shapes.has(written)) shapes.set(written, shape)
    }
  }
  add('qu', AFTER_QU)
  add('gi', AFTER_GI)
  add('', WITHOUT_ONSET)
  for (const onset of words('b d đ h l m n p r s t v x ch kh nh ph th tr')) {
    add(onset, [...FRONT, ...BACK, ...GLIDE])
    if (onset !== 'kh') add(onset, ['y'])
  }
  for (const onset of words('k gh ngh')) add(onset, FRONT)
  add('k', ['y'])
  add('c', BACK)
  for (const onset of words('g ng')) add(onset, [...BACK, ...GLIDE])
  return shapes
}

const shapeTable = onDemand(describe)

/** A syllable taken apart: its letters without the tone, the tone, and where the mark should stand. */
export interface SyllableReading {
  readonly toneless: string
  readonly tone: Tone
  /** Where the mark stands as written, -1 for a level syllable. */
  readonly at: number
  readonly shape: Shape
}

/**
 * Reads a lower-case NFC word as one syllable wherever its tone mark stands (`gía` reads like `giá`);
 * null when no Vietnamese syllable is written with these letters and this tone.
 */
export function readSyllable(word: string): SyllableReading | null {
  const lifted = liftTone(word)
  if (lifted === null) return null
  const shape = shapeTable().get(lifted.toneless)
  if (shape === undefined) return null
  if (shape.stop && lifted.tone !== '\u0301' && lifted.tone !== '\u0323') return null
  const { toneless, tone, at } = lifted
  return { toneless, tone, at, shape }
}

/**
 * True for one well-formed written syllable, in either tone convention and any case. Judged by the closed
 * description, not by a list: `nghiêng` is one; `kường`, unaccented `hoc` and the place-name part `Đắk` are not.
 */
export function isVietnameseSyllable(text: string): boolean {
  const reading = readSyllable(text.toLowerCase())
  if (reading === null) return false
  return reading.at < 0 || reading.at === reading.shape.old || reading.at === reading.shape.new
}

/** The syllable with these letters and this tone, the mark on its old seat; null when there is none (`kuong`, `học` with huyền). */
export function spellSyllable(toneless: string, tone: Tone): string | null {
  const shape = shapeTable().get(toneless)
  if (shape === undefined || (shape.stop && tone !== '\u0301' && tone !== '\u0323')) return null
  return toneless.slice(0, shape.old) + withTone(toneless.charAt(shape.old), tone) + toneless.slice(shape.old + 1)
}

/** True when a syllable is written with these letters once its tone is left out (`hoc` of học, but not `kuong`). */
export function isToneless(word: string): boolean {
  return shapeTable().has(word)
}

/** All toneless spellings of the description, for tests and counts. */
export function tonelessSyllables(): readonly string[] {
  return [...shapeTable().keys()]
}

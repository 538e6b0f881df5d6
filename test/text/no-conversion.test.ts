/** Only what is clearly written in an old encoding or in raw keystrokes is read as such: nothing else is converted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripAccents } from '../../src/text/letters.js'
import { normalise } from '../../src/text/normalise.js'
import { toNewTonePlacement } from '../../src/text/tone.js'
import { sentence } from './samples.js'

const root = new URL('../..', import.meta.url).pathname
const typescript = join(root, 'node_modules/typescript/lib')

const conversions = (text: string): readonly string[] =>
  normalise(text)
    .edits.filter(({ why }) => why === 'encoding' || why === 'keystrokes')
    .map(({ before, after }) => `${before} → ${after}`)

/** What is converted in the lines of a file; very long lines are data. */
const inFile = (file: string, write: (line: string) => string = line => line): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.length < 2000)
    .flatMap(line => conversions(write(line)))

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|yaml|md)$/.test(name))
    // These show keystrokes and old encodings on purpose.
    .filter(name => !name.startsWith('text/') && !name.includes('generated'))
    .map(name => join(root, folder, name))

/** Words whose letters or marks could be keys of Telex or signs of an old encoding, as they stand beside each other. */
const OTHER_WRITING: Readonly<Record<string, { readonly words: string; readonly between: readonly string[] }>> = {
  English: {
    words:
      'The words of forms boxes taxes fix mix flows rows news views saw raw law jaw few how show know grow window tomorrow if off ' +
      'staff half wolf roof proof for more her their door floor chair our four poor moon food good look been green teeth free ' +
      'tree fees ads odd dad as is was has his us bus plus this yes less class cross boss max hex relax index prefix matrix',
    between: [' ', ' ', ', ', '. ', '? ', "'s ", ' - ', '/'],
  },
  French: {
    words:
      'les cours sont aux mains des sœurs ou fils toujours sous murs vers nos parcs jardins pour deux mais plus tard hier soir ' +
      'chez dix fois prix choix voix noix genoux année né été café à là çà très près élève père même tête forêt hôtel âge',
    between: [' ', ' ', ', ', " l'", ' : ', '-'],
  },
  German: {
    words:
      'der die und für über Straße groß schön Käse Tür wir hier vier aus Haus dass nur Uhr Tor vor mehr Meer leer Tee See Boot',
    between: [' ', ' ', ', ', '. '],
  },
  Spanish: {
    words:
      'señor niño mañana corazón también está aquí allí más días país ríos martes casas flores dos tres seis por los las nos',
    between: [' ', ' ', ', ', ' ¿', '? '],
  },
  Indonesian: {
    words:
      'saya mas kas tas pas bus gas air dari besar pasar kamar luar umur tidur guru tahun surat kantor pajak uang bisa harus rumah',
    between: [' ', ' ', ', ', '-'],
  },
  'names of goods and standards': {
    words:
      'iPhone15 Galaxy S24 PS5 M3 AutoCAD VNeID2 SH150i Vios CX5 CX-8 Mazda3 KF94 N95 B12 C5H10 COVID19 RTX4090 USB3 Wi-Fi6 4K60 A320neo',
    between: [' ', ', ', ' và '],
  },
  'measures and signs of Latin-1': {
    words: '50µm 2°C 3×4 §12 ±5% £5 ½ ©2024 ® «oui» ¿qué? naïve Zürich Ångström Øresund 5µg 10µl Ø20 m² — …',
    between: [' ', ' ', ', '],
  },
  'what is counted': {
    words:
      'lan1 lan2 lan3 cau1 cau2 bai1 bai3 to1 to4 phong2 quan5 quan7 nha5 khu1 toa2 tang6 lop5 so2 ho so toi khong',
    between: [' ', ' ', ', '],
  },
  'tables of Markdown, YAML and SQL': {
    words:
      '| --- |:-: - name: rows: forms prefix_ds x1, y2 [a1, IN (boss) t.rows = max FROM news WHERE dx < vy *ref &box ~ >-',
    between: [' ', ' ', ' | ', '\n', '\n  '],
  },
}

describe('nothing is converted', () => {
  it('in well-formed syllables, with accents or without, in either convention and in capitals', () => {
    fc.assert(
      fc.property(sentence, text => {
        for (const write of [text, stripAccents(text), toNewTonePlacement(text), text.toUpperCase()]) {
          expect(conversions(write)).toEqual([])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('in words and marks that could be VIQR by chance', () => {
    const word = fc.constantFrom(...'hồ sơ em cho a b là đã u quá ho so em da la toi co ngu o to pho ok'.split(' '))
    const mark = fc.constantFrom(' ', ' ', '. ', '? ', ', ', '(', ') ', " '", "' ", '~ ', '+ ', '+5', '^_^ ', '...')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { maxLength: 15 }), parts => {
        expect(conversions(parts.flat().join(''))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  describe.each(Object.entries(OTHER_WRITING))('in %s', (_, { words, between }) => {
    it.each([1, 2, 3])('%i', seed => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...words.split(' ')), fc.constantFrom(...between)), { maxLength: 20 }),
          parts => {
            expect(conversions(parts.flat().join('').trim())).toEqual([])
          },
        ),
        { numRuns: 700, seed },
      )
    })
  })

  it('in bytes that begin like a word', () => {
    expect(conversions('AAAAAAAAAAAAA+K1e/AB')).toEqual([])
    expect(conversions('Zm9vYmFyZm9vYmFy+to3')).toEqual([])
    expect(conversions('u+u/ZePiIct9mk75EXtJKwJRZXhU0N9YD')).toEqual([])
  })

  it('in base64, hexadecimal and minified code', () => {
    const base64 = fc.base64String({ minLength: 20, maxLength: 120 })
    // A single number, as `da85c`, may be typed by keys as well.
    const hex = fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 3, maxLength: 20 })
    const name = fc.constantFrom(
      ...'i j x y fn el ev rs ok err ctx res cfg obj arr str idx pos buf max dx vy toStr'.split(' '),
    )
    const minified = fc
      .array(fc.tuple(name, name, name, fc.nat(9)), { maxLength: 12 })
      .map(parts =>
        parts
          .map(([a, b, c, n]) => `function ${a}(${b},${c}){return ${b}<${c}${n}?${a}.${b}(${c}${n}):${c}~${n}}`)
          .join(';'),
      )
    const digits = hex.map(numbers => numbers.map(number => number.toString(16)).join(' '))
    fc.assert(
      fc.property(fc.oneof(base64, digits, minified), text => {
        expect(conversions(text)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it.each(filesBelow('rules'))('in %s, as written and without accents', file => {
    expect(inFile(file)).toEqual([])
    expect(inFile(file, stripAccents)).toEqual([])
  })

  it('in the code of this package', () => {
    expect(filesBelow('src').flatMap(file => inFile(file))).toEqual([])
  })

  it.each(['lib.dom.d.ts', 'lib.es5.d.ts', '_typingsInstaller.js'])('in English and code: %s', file => {
    expect(inFile(join(typescript, file))).toEqual([])
  })

  it.each(['cs', 'de', 'es', 'fr', 'it', 'pl', 'pt-br', 'tr'])('in the messages of TypeScript in %s', language => {
    expect(inFile(join(typescript, language, 'diagnosticMessages.generated.json'))).toEqual([])
  })
})

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

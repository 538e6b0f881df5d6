import type { AuthoredProcedure, FieldWords } from '../pack.js'
import { type Place, say } from '../problems.js'
import { FIELDS, type Field } from '../types.js'
import { EMPTY } from './empty.js'
import { allowedInstead } from './nearest.js'
import { readPhrases, type SpelledPhrase, spellPhrases } from './phrases.js'
import { subjectOf } from './read-cues.js'
import { openPeriod } from './read-rules.js'
import { bodiesHere, FIRST_HERE, type Reading } from './reading.js'
import { keysOf } from './schemas/common.js'
import { procedureFile } from './schemas/procedures.js'
import { readShape } from './shape.js'
import type { Locate, YamlFile } from './yaml-file.js'

export interface ReadProcedures {
  readonly procedures: AuthoredProcedure[]
  readonly fieldWords: FieldWords[]
}

/** `dictionaries/procedures/<field>.yaml`: the procedures of one field and the words that tell the field. */
export function readProcedures(files: readonly YamlFile[], reading: Reading): ReadProcedures {
  const procedures: AuthoredProcedure[] = []
  const fieldWords: FieldWords[] = []
  const firsts = new Map<string, Place>()
  const codes = new Map<string, Place>()
  const variants: Variant[] = []
  const said = new Map<string, Saying>()
  for (const file of files) {
    const field = fieldOf(file, reading)
    const written = readShape(procedureFile, file.value, file.locate, reading)
    if (field === null || written === null) continue
    const within =
      (...above: PropertyKey[]): Locate =>
      (path, at) =>
        file.locate([...above, ...path], at)
    fieldWords.push({ field, words: readPhrases(written.words, within('words'), reading, `words of ${field}`) })
    for (const [id, entry] of Object.entries(written.procedures)) {
      const locate = within('procedures', id)
      if (!isFirst(id, locate([], 'key'), firsts, reading)) continue
      reading.names.declare('procedure', id, locate([], 'key'))
      if (entry.code) checkCode(entry.code, locate(['code']), codes, reading)
      const says = spellPhrases(entry.says, within('procedures', id, 'says'), reading, `procedure ${id}`)
      checkSayings(id, says, said, reading)
      procedures.push({
        id,
        code: entry.code ?? null,
        field,
        name: entry.name,
        says: says.flatMap(({ phrases }) => phrases),
        competent: entry.competent.map(({ bodies, ...period }, i) => {
          const here = bodies.flatMap((body, n) => {
            const ids = bodiesHere(body, reading)
            for (const id of ids) reading.names.refer('authority', id, locate(['competent', i, 'bodies', n]))
            return ids
          })
          return { ...openPeriod(period), bodies: here }
        }),
        instead: readInstead(entry.instead, locate, variants, reading),
        limit: entry.limit ?? null,
        basis: entry.basis,
        source: entry.source,
      })
    }
  }
  for (const { id, place } of variants) {
    if (id === EMPTY || firsts.has(id)) continue
    const message = say(`Không có thủ tục “${id}”`, `There is no procedure “${id}”`)
    reading.error('not-in-list', place, message, allowedInstead(id, [...firsts.keys()]))
  }
  return { procedures, fieldWords }
}

/** A procedure that another names as its variant; the files come in any order. */
interface Variant {
  readonly id: string
  readonly place: Place
}

function readInstead(
  instead: AuthoredProcedure['instead'] | undefined,
  locate: Locate,
  variants: Variant[],
  reading: Reading,
): AuthoredProcedure['instead'] {
  if (!instead) return null
  reading.names.refer('cue', instead.when, locate(['instead', 'when']))
  variants.push({ id: instead.procedure, place: locate(['instead', 'procedure']) })
  return instead
}

function fieldOf(file: YamlFile, reading: Reading): Field | null {
  const name = subjectOf(file.name)
  const fields = keysOf(FIELDS)
  const field = fields.find(known => known === name)
  if (field !== undefined) return field
  const message = say(
    `Tên tệp phải là một lĩnh vực, không có lĩnh vực “${name}”`,
    `The file name must be a field, there is no field “${name}”`,
  )
  reading.error('bad-file-name', { file: file.path, line: 1, column: 1 }, message, allowedInstead(name, fields))
  return null
}

/** Where a phrase is said of a procedure. */
interface Saying {
  readonly id: string
  readonly place: Place
}

/** A phrase of two procedures names neither. What is said of them at different times does not meet. */
function checkSayings(id: string, says: readonly SpelledPhrase[], said: Map<string, Saying>, reading: Reading): void {
  for (const { place, phrases } of says) {
    const keys = phrases.map(({ text, from, through }) => ({ text, key: `${text.toLowerCase()}\n${from}\n${through}` }))
    const double = keys.find(({ key }) => said.has(key) && said.get(key)?.id !== id)
    const first = double && said.get(double.key)
    for (const { key } of keys) if (!said.has(key)) said.set(key, { id, place })
    if (!double || !first) continue
    const message = say(
      `Cụm từ “${double.text}” đã thuộc thủ tục “${first.id}”`,
      `The phrase “${double.text}” belongs to the procedure “${first.id}” already`,
    )
    const hint = say(
      'Mỗi cụm chỉ thuộc một thủ tục: bỏ một chỗ, hoặc viết thêm chữ cho phân biệt được',
      'A phrase belongs to one procedure only: delete one, or add the words that tell them apart',
    )
    reading.warning('duplicate-phrase', place, message, hint, [{ place: first.place, message: FIRST_HERE }])
  }
}

/** One procedure of the portal in two entries would be named by whichever is read first. */
function checkCode(code: string, place: Place, codes: Map<string, Place>, reading: Reading): void {
  const first = codes.get(code)
  if (first === undefined) {
    codes.set(code, place)
    return
  }
  const message = say(`Mã thủ tục “${code}” đã có`, `The procedure code “${code}” is there already`)
  const hint = say('Sửa mã, hoặc gộp hai thủ tục', 'Mend the code or merge the two procedures')
  reading.error('duplicate-id', place, message, hint, [{ place: first, message: FIRST_HERE }])
}

function isFirst(id: string, place: Place, firsts: Map<string, Place>, reading: Reading): boolean {
  const first = firsts.get(id)
  if (first === undefined) {
    firsts.set(id, place)
    return true
  }
  const related = [{ place: first, message: FIRST_HERE }]
  const message = say(`Thủ tục “${id}” đã có`, `The procedure “${id}” is there already`)
  reading.error(
    'duplicate-id',
    place,
    message,
    say('Đổi mã hoặc gộp hai mục', 'Change one id or merge the two entries'),
    related,
  )
  return false
}

import { z } from 'zod'
import { PROBLEM_CODES, type ProblemCode, type Said } from '../../problems.js'

/** What our schemas know about a mistake and zod has no field for. */
export interface Note {
  readonly code?: ProblemCode
  readonly message?: Said
  readonly hint?: Said
  /** Keys allowed in a strict object. */
  readonly keys?: readonly string[]
  /** Keys of which a condition has exactly one, in the order of the options of its union. */
  readonly heads?: readonly string[]
}

const said = z.strictObject({ vi: z.string(), en: z.string() })

const noteSchema = z.strictObject({
  code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]).exactOptional(),
  message: said.exactOptional(),
  hint: said.exactOptional(),
  keys: z.array(z.string()).exactOptional(),
  heads: z.array(z.string()).exactOptional(),
})

/** Only a text travels with a zod issue, so the note goes as JSON in its message. */
export function note(about: Note): string {
  return JSON.stringify(about)
}

/** The note in the message of an issue; an empty one when the message is zod's own. */
export function readNote(message: string): Note {
  if (!message.startsWith('{')) return {}
  return noteSchema.parse(JSON.parse(message))
}

/** A strict object whose issue tells which keys it allows; `heads` as in `Note`, when it is one of the conditions. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape, heads?: readonly string[]) {
  return z.strictObject(shape, whenUnknown({ keys: Object.keys(shape), ...(heads && { heads }) }))
}

/** A value for each word of a closed list. */
export function forEach<const Word extends string, Value extends z.ZodType>(words: readonly Word[], value: Value) {
  return z.record(z.enum(words), value, whenUnknown({ keys: words }))
}

/** A value for some words of a closed list. */
export function forSome<const Word extends string, Value extends z.ZodType>(words: readonly Word[], value: Value) {
  return z.partialRecord(z.enum(words), value, whenUnknown({ keys: words }))
}

function whenUnknown(about: Note) {
  return { error: (issue: { readonly code: string }) => (issue.code === 'unrecognized_keys' ? note(about) : undefined) }
}

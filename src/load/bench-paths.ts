/** Where the figures of a bench report stand: what `--fail-under` can ask for, known before anything is measured. */
import { z } from 'zod'
import { figure } from './bench-parts.js'
import { benchSchema } from './bench-schema.js'

export interface FigurePaths {
  has(path: string): boolean
  /** Figures whole, and numbers that stand by themselves; not the ends of intervals. */
  readonly names: readonly string[]
}

/** The paths of every report; items of a list are called by their number, of which 0 stands for all. */
export function figurePaths(): FigurePaths {
  const names: string[] = []
  const inside: string[] = []
  collect(benchSchema, '', names, inside)
  const all = new Set([...names, ...inside])
  return { has: path => all.has(path.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '0')), names }
}

function collect(schema: unknown, path: string, names: string[], inside: string[]): void {
  const below = (part: string, of: unknown) => collect(of, path === '' ? part : `${path}.${part}`, names, inside)
  if (schema instanceof z.ZodNullable) collect(schema.unwrap(), path, names, inside)
  else if (schema instanceof z.ZodNumber) names.push(path)
  else if (schema === figure) {
    names.push(path)
    inside.push(...FIGURE_NUMBERS.map(part => `${path}.${part}`))
  } else if (schema instanceof z.ZodObject) for (const [key, of] of Object.entries(schema.shape)) below(key, of)
  else if (schema instanceof z.ZodArray) {
    inside.push(`${path}.length`)
    below('0', schema.element)
  } else if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    for (const key of schema.keyType.options) below(String(key), schema.valueType)
}

const FIGURE_NUMBERS = ['value', 'low', 'high', 'k', 'n']

import type { Normalised, Token } from '../../types.js'
import { tokenise } from '../tokenise.js'
import { type RestoreModel, restoreModelOf } from './model.js'
import { AS_WRITTEN, cheapestReadings } from './readings.js'
import { spelt, stretchesOf } from './stretches.js'
import type { Restoration, RestoreModelData, RestoreOptions } from './types.js'

const DEFAULT_LIMIT = 5
const MOST_READINGS = 50

/** Reads stretches that were typed without accents, in reading order. Never throws, whatever the text. */
export type Restorer = (input: string | Normalised, options?: RestoreOptions) => Restoration[]

/** A restorer with the given tables, which are unpacked at the first call. */
export function restorerWith(data: RestoreModelData): Restorer {
  let model: RestoreModel | undefined
  return (input, { limit = DEFAULT_LIMIT } = {}) => {
    model ??= restoreModelOf(data)
    const tokens = tokenise(input)
    const most = limit >= 1 ? Math.min(MOST_READINGS, Math.trunc(limit)) : 1
    const known = model
    return stretchesOf(tokens, known).map(([first, end]) => restore(tokens.slice(first, end), known, most))
  }
}

function restore(stretch: readonly Token[], model: RestoreModel, limit: number): Restoration {
  const { paths, together } = cheapestReadings(stretch.map(spelt), model, limit)
  return {
    start: stretch[0]?.start ?? 0,
    end: stretch.at(-1)?.end ?? 0,
    candidates: paths.map(({ readings, cost }) => ({
      text: written(stretch, readings, model),
      score: Math.round(10_000 * 2 ** ((together - cost) / 8)) / 10_000,
    })),
  }
}

function written(stretch: readonly Token[], readings: readonly number[], model: RestoreModel): string {
  return stretch
    .map((token, i) => {
      const reading = readings[i] ?? AS_WRITTEN
      const text =
        token.kind !== 'syllable' || reading === AS_WRITTEN ? token.text : inCaseOf(token.text, model.textOf(reading))
      return i === 0 || token.before === 'none' ? text : ` ${text}`
    })
    .join('')
}

/** `accented` with the capitals of `typed`. */
function inCaseOf(typed: string, accented: string): string {
  if (typed === typed.toLowerCase()) return accented
  if (typed.length > 1 && typed === typed.toUpperCase()) return accented.toUpperCase()
  return accented.charAt(0).toUpperCase() + accented.slice(1)
}

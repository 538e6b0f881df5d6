import type { Token } from '../../types.js'

/** How a token is written, as far as the segmenter cares. */
export const SHAPE = { edge: 0, small: 1, capital: 2, capitals: 3, number: 4, mark: 5, code: 6 } as const

export function shapeOf({ kind, text, key }: Token): number {
  if (kind === 'number') return SHAPE.number
  if (kind === 'mark') return SHAPE.mark
  if (kind === 'protected') return SHAPE.code
  if (text === key || text === text.toLowerCase()) return SHAPE.small
  return text.length > 1 && text === text.toUpperCase() ? SHAPE.capitals : SHAPE.capital
}

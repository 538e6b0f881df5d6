/** The renderings by name, told in plain values: a worker makes the same one. */
import { paintWhen } from '../screen/paint.js'
import { csvRendering } from './csv.js'
import { ndjsonRendering } from './ndjson.js'
import type { Rendering } from './result.js'
import { tableRendering } from './table.js'

export const FORMATS = ['ndjson', 'csv', 'table'] as const

export interface Style {
  readonly format: (typeof FORMATS)[number]
  /** Columns of the terminal, for the table. */
  readonly width: number
  readonly color: boolean
}

export function renderingOf({ format, width, color }: Style): Rendering {
  switch (format) {
    case 'ndjson':
      return ndjsonRendering()
    case 'csv':
      return csvRendering()
    case 'table':
      return tableRendering(width, paintWhen(color))
  }
}

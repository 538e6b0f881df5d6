import { bytesOf } from '../base64.js'
import { EdgeTable } from '../segment/edges.js'
import type { RestoreModelData } from './types.js'

/** The compiled tables, ready to ask. Readings are numbers; costs and gains are in eighths of a bit. */
export interface RestoreModel {
  /** The readings of a bare form, likeliest first; none for an unknown one. */
  readingsOf(bare: string): readonly number[]
  textOf(reading: number): string
  costOf(reading: number): number
  /** How much cheaper `second` is after `first`; 0 for a pair never seen. */
  gainOf(first: number, second: number): number
}

export function restoreModelOf(data: RestoreModelData): RestoreModel {
  const readings = new Map<string, number[]>()
  const texts: string[] = []
  for (const line of data.syllables.split('\n')) {
    const [bare = '', ...accented] = line.split(' ')
    readings.set(
      bare,
      accented.map(text => texts.push(text) - 1),
    )
  }
  const costs = bytesOf(data.costs)
  const gains = gainsOf(bytesOf(data.pairs), texts.length)
  return {
    readingsOf: bare => readings.get(bare) ?? [],
    textOf: reading => texts[reading] ?? '',
    costOf: reading => costs[reading] ?? 0,
    gainOf: (first, second) => Math.max(0, gains.get(first, second)),
  }
}

function gainsOf(pairs: Uint8Array, readings: number): EdgeTable {
  const gains = new EdgeTable(pairs.length / 2)
  let at = 0
  const number = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = pairs[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
  for (let first = 0; first < readings; first++) {
    let second = 0
    for (let left = number(); left > 0; left--) {
      second += number()
      gains.set(first, second, number())
    }
  }
  return gains
}

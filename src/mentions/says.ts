/** Words of time in a text. */
import type { Reading } from '../match/reading.js'

/** A word as it is written, or without accents in writing without accents. */
export function says({ pieces, unaccented }: Reading, at: number, word: string): boolean {
  const piece = pieces[at]
  return piece !== undefined && (piece.key === word || (unaccented[at] === true && piece.bare === BARE.get(word)))
}

const BARE: ReadonlyMap<string, string> = new Map([
  ['ngày', 'ngay'],
  ['tuần', 'tuan'],
  ['tháng', 'thang'],
  ['năm', 'nam'],
  ['trước', 'truoc'],
  ['ngoái', 'ngoai'],
  ['hôm', 'hom'],
  ['từ', 'tu'],
  ['đến', 'den'],
  ['tới', 'toi'],
])

/**
 * What is worked out of a piece, kept by the number of the piece: to find it again takes one look into one list, where a
 * map would read the text of the piece and that of its own key. Each reader of a text keeps its own.
 */
import type { Piece } from './key.js'

/** A report has some sixty pieces, and all reports have a few thousand. */
const SLOTS = 1 << 13
/** A slot: the number of the piece that was here last, and what was told of it. */
const SLOT = 2

/** `make`, worked out once for each piece as long as its slot is not taken by another. `make` must be pure. */
export function byPiece(make: (piece: Piece) => number): (piece: Piece) => number {
  const slots = new Int32Array(SLOTS * SLOT)
  return piece => {
    const at = (piece.number % SLOTS) * SLOT
    if (slots[at] === piece.number) return slots[at + 1] ?? 0
    const told = make(piece)
    slots[at] = piece.number
    slots[at + 1] = told
    return told
  }
}

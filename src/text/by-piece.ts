/**
 * What is worked out of a piece, kept by the number of the piece: to find it again takes one look into one list, where a
 * map would read the text of the piece and that of its own key. Each reader of a text keeps its own.
 */
import type { Piece } from './key.js'

/** A report has some sixty pieces, and all reports have a few thousand. */
const SLOTS = 1 << 13
/**
 * What several readers know of one piece stands side by side, since they ask for the same pieces one after the other: of
 * a piece that was not asked for in a while, the first of them fetches it for all. Sixteen numbers are a line of memory.
 */
const LINE = 16

/** Lines that have room for more readers; those that are full are known to their readers alone. */
let lines = new Int32Array(0)
let taken = LINE

/** Rows of numbers, a row a piece. */
export interface PieceRows {
  readonly numbers: Int32Array
  /** Where the row of a piece begins among the numbers. Its number comes apart, so that the piece need not be fetched for it. */
  at(piece: Piece, number: number): number
}

/**
 * `tell` writes the row of a piece from `at` on; it is asked once for each piece as long as its slot is not taken by
 * another, and must write the same each time.
 */
export function pieceRows(width: number, tell: (piece: Piece, numbers: Int32Array, at: number) => void): PieceRows {
  if (taken + width + 1 > LINE) {
    lines = new Int32Array(SLOTS * LINE)
    taken = 0
  }
  const numbers = lines
  const column = taken
  taken += width + 1
  return {
    numbers,
    at(piece, number) {
      // Before each row the number of the piece that it is of.
      const slot = (number % SLOTS) * LINE + column
      if (numbers[slot] !== number) {
        tell(piece, numbers, slot + 1)
        numbers[slot] = number
      }
      return slot + 1
    },
  }
}

/** One number for each piece. `make` must be pure. */
export function byPiece(make: (piece: Piece) => number): (piece: Piece) => number {
  const { numbers, at } = pieceRows(1, (piece, told, slot) => {
    told[slot] = make(piece)
  })
  return piece => numbers[at(piece, piece.number)] ?? 0
}

/** What a name asks of a single token, told by its piece: a bit each, worked out once a piece and not at each name. */
import { byPiece } from '../text/by-piece.js'
import type { Piece } from '../text/key.js'

/** Begins with a capital. */
export const UPPER = 1
/** A capital with a small letter after it. */
export const CAPITALISED = 2
/** May be the number of a house or a lane. */
export const HOUSE_NUMBER = 4
/** Letters without any mark but đ: "Do" and "Đo" alike lack the mark of "Đô". */
export const PLAIN = 8
/** "ở", "tại" */
export const AT = 16

/** A function of one pack's reader: what is kept of pieces is kept in one place for each who asks. */
export type PieceSigns = (piece: Piece | undefined) => number

export function pieceSigns(): PieceSigns {
  const signs = byPiece(signsOf)
  return piece => (piece === undefined ? 0 : signs(piece))
}

function signsOf({ text, key }: Piece): number {
  const first = text.charAt(0)
  return (
    (first !== first.toLowerCase() ? UPPER : 0) |
    (/^\p{Lu}\p{Ll}/u.test(text) ? CAPITALISED : 0) |
    (/^\d+[a-z]?(\/\d+[a-z]?)*$/i.test(text) ? HOUSE_NUMBER : 0) |
    (/^[a-zđ]+$/u.test(key) ? PLAIN : 0) |
    (/^(ở|tại|o|tai)$/u.test(key) ? AT : 0)
  )
}

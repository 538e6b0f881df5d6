const CHAR_CODE_AT = String.prototype.charCodeAt

/**
 * The UTF-16 unit at a place inside a text. V8 keeps texts in a dozen ways (slices of others, texts put together, one byte or two
 * a character), and a loop that met more than four of them looks the method up anew for each character; taken once, it is
 * just called, and as a constant it is written into the loop itself.
 */
export function unitAt(text: string, at: number): number {
  return CHAR_CODE_AT.call(text, at)
}

/** The same where the place may lie outside, NaN there. Apart from the other, which V8 makes faster as long as none does. */
export function unitIfAny(text: string, at: number): number {
  return CHAR_CODE_AT.call(text, at)
}

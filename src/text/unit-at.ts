const { charCodeAt } = String.prototype

/**
 * The UTF-16 unit at a place of a text, NaN beyond its end. V8 keeps texts in a dozen ways (slices of others, texts put together, one
 * byte or two a character), and a loop that met more than four of them looks the method up anew for each character; taken
 * once, it is just called.
 */
export function unitAt(text: string, at: number): number {
  return charCodeAt.call(text, at)
}

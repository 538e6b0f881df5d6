/** Building HTML of which every text is escaped: a citizen's words can never become markup. */

/** Markup that is safe to join with other markup. */
export interface Html {
  readonly markup: string
}

type Part = Html | readonly Html[] | string | number | null | false

/** html`<b>${text}</b>`: texts and numbers are escaped, markup is kept, lists are joined, null and false are nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = texts[0] ?? ''
  parts.forEach((part, i) => {
    markup += markupOf(part) + (texts[i + 1] ?? '')
  })
  return { markup }
}

/** Markup written by us, such as the style sheet: never text from outside. */
export function trusted(markup: string): Html {
  return { markup }
}

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map(one => one.markup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters and lone surrogates are no characters of a document. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu

function escaped(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}

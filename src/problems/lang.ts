/** Languages in which people are spoken to. */
export const LANGS = ['vi', 'en'] as const
/** `vi` or `en`. */
export type Lang = (typeof LANGS)[number]

/** One sentence in every language; written side by side, so that neither is forgotten. */
export type Said = Readonly<Record<Lang, string>>

export function say(vi: string, en: string): Said {
  return { vi, en }
}

/** A number for people: a comma before the decimals in Vietnamese, a stop in English, and a minus that is one. */
export function decimal(value: number, places: number, lang: Lang): string {
  return inLang(value.toFixed(places), lang)
}

/** A number as short as it is: `0,5`, `12`. */
export function plainNumber(value: number, lang: Lang): string {
  return inLang(String(value), lang)
}

function inLang(number: string, lang: Lang): string {
  return (lang === 'vi' ? number.replace('.', ',') : number).replace('-', '−')
}

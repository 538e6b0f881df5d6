/** Languages in which mistakes of rules and dictionaries are told. */
export const LANGS = ['vi', 'en'] as const
/** `vi` or `en`. */
export type Lang = (typeof LANGS)[number]

/** One sentence in every language; written side by side, so that neither is forgotten. */
export type Said = Readonly<Record<Lang, string>>

export function say(vi: string, en: string): Said {
  return { vi, en }
}

/** In which language the command line speaks. */
import { LANGS, type Lang } from '../problems.js'

/** Which of the languages was asked for with `--lang`, null where none was; a wrong one is refused with the other options. */
export function langAsked(args: readonly string[]): Lang | null {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  const asked = options.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  return LANGS.find(lang => lang === asked.at(-1)) ?? null
}

/**
 * The language of help and of messages: `--lang`, else that of the system as LC_ALL, LC_MESSAGES and LANG have it, which is
 * English unless it is Vietnamese. A system that says nothing (Windows) is that of an official in Hanoi.
 */
export function langOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const system = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(one => one !== undefined && one !== '')
  return langAsked(args) ?? (system === undefined || /^vi(?:[_.@-]|$)/i.test(system) ? 'vi' : 'en')
}

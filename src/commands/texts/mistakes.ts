/**
 * Mistakes of a command line in the language of the caller. The option parser has its messages in English only and hands
 * them over as sentences; what is no longer one of these sentences is passed on as it is, and the tests tell.
 */
import { InvalidArgumentError } from 'commander'
import { nearest } from '../../problems/nearest.js'
import type { UsageTexts, ValueRule } from './shape.js'

/** Refuses the value of an option; printed in the language of the caller. */
export function badValue(rule: ValueRule): InvalidArgumentError {
  return new InvalidArgumentError(rule)
}

/** As `choices` of an option refuses it, for an option that takes several of them and was given a wrong one. */
export function badChoice(wrong: string, choices: readonly string[]): InvalidArgumentError {
  return new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}. Not ${wrong}`)
}

type Say = (texts: UsageTexts, parts: readonly string[]) => string

const SENTENCES: readonly (readonly [RegExp, Say])[] = [
  [
    /^unknown command '(.*)'(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/s,
    ({ mistakes }, [name = '', near]) => mistakes.unknownCommand(name, listed(near)),
  ],
  [
    /^unknown option '(.*)'(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/s,
    ({ mistakes }, [name = '', near]) => mistakes.unknownOption(name, listed(near)),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    ({ mistakes }, [command = '', expected = '', given = '']) => mistakes.tooManyArguments(command, expected, given),
  ],
  [/^missing required argument '(.*)'$/, ({ mistakes }, [name = '']) => mistakes.missingArgument(name)],
  [/^option '(.*)' argument missing$/, ({ mistakes }, [option = '']) => mistakes.missingValue(option)],
  [/^required option '(.*)' not specified$/, ({ mistakes }, [option = '']) => mistakes.missingOption(option)],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/,
    ({ mistakes }, [one = '', other = '']) => mistakes.conflict(one, other),
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\.(?: Not (.*))?$/s,
    ({ mistakes }, [option = '', value = '', choices, wrong = value]) =>
      mistakes.badChoice(option, wrong, listed(choices), nearest(wrong, listed(choices))),
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. ([a-z0-9-]+)$/s,
    ({ mistakes, values }, [option = '', value = '', rule = '']) =>
      mistakes.badValue(option, value, isRule(rule, values) ? values[rule] : rule),
  ],
]

function listed(names: string | undefined): readonly string[] {
  return names === undefined ? [] : names.split(', ')
}

function isRule(text: string, values: UsageTexts['values']): text is ValueRule {
  return Object.hasOwn(values, text)
}

/** `message`: a sentence of the option parser. */
export function mistakeIn(message: string, texts: UsageTexts): string {
  const sentence = message.replace(/^error: /, '').trimEnd()
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(sentence)
    if (found !== null) return say(texts, found.slice(1))
  }
  return sentence
}

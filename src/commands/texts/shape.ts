/** What the texts of a language must have. */
import type { FAULTS } from './en/faults.js'

/** What is wrong, and a way out. */
export type Fault = readonly [what: string, hint: string]

type Faults = typeof FAULTS
export type FaultTexts = { readonly [Name in keyof Faults]: (...args: Parameters<Faults[Name]>) => Fault }

/** What is said of one command; arguments by their names, options by their long names. */
export interface CommandTexts {
  /** Where the commands are listed. */
  readonly summary?: string
  readonly description: string
  readonly arguments?: Readonly<Record<string, string>>
  readonly options?: Readonly<Record<string, string>>
  /** Below the options. */
  readonly after?: string
}

/** The words that the option parser writes by itself. */
export const HEADINGS = [
  'Usage:',
  'Arguments:',
  'Options:',
  'Commands:',
  '[options]',
  '[command]',
  'choices',
  'default',
] as const

export interface HelpTexts {
  readonly headings: Readonly<Record<(typeof HEADINGS)[number], string>>
  readonly seeHelp: string
  readonly helpCommand: string
  /** Options that mean the same wherever a command does not say otherwise. */
  readonly options: Readonly<Record<string, string>>
  /** By path: `text segment`; '' for pakn itself. */
  readonly commands: Readonly<Record<string, CommandTexts>>
}

/** Why a value of an option is refused. */
export type ValueRule = 'whole-from-0' | 'whole-from-1' | 'share' | 'share-inside'

export interface UsageTexts {
  readonly mistakes: {
    unknownCommand(name: string, near: readonly string[]): string
    unknownOption(name: string, near: readonly string[]): string
    tooManyArguments(command: string, expected: string, given: string): string
    missingArgument(name: string): string
    missingValue(option: string): string
    missingOption(option: string): string
    conflict(one: string, other: string): string
    badValue(option: string, value: string, why: string): string
    badChoice(option: string, value: string, choices: readonly string[], near: readonly string[]): string
  }
  readonly values: Readonly<Record<ValueRule, string>>
  /** Short notes on standard error. */
  readonly notes: {
    noReports(file: string): string
    readonly typing: string
    progress(reports: number, pace: number): string
    readonly watching: string
    checked(files: string, seconds: string): string
    refused(count: number, all: number): string
    /** A rule file to begin with was written. */
    fillIn(folder: string): string
    readonly afterSample: string
    readonly unexpected: string
  }
}

export interface Texts {
  readonly help: HelpTexts
  readonly faults: FaultTexts
  readonly usage: UsageTexts
}

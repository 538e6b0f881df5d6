import type { Triage } from '../decide.js'
import type { Workbench } from '../load.js'
import type { Pack } from '../pack.js'
import type { Lang, ProblemCode } from '../problems.js'
import type { Label } from '../types.js'
import type { LongestText } from './longest-text.js'

export interface Folders {
  /** A data pack in a folder of its own; then there are no other folders. */
  readonly pack?: string
  readonly rules?: string
  readonly dictionaries?: string
}

/** The parts of a triage that commands need. */
export type Decider = Pick<Triage, 'decide'>
export type Explainer = Pick<Triage, 'decide' | 'explain' | 'places'>

/** The part of `pakn/text` that `text` needs. */
export interface TextDoor {
  /** A line in canonical form. */
  normalise(line: string): string
  /** Its tokens as they stand in the canonical form. */
  tokenise(line: string): string[]
  /** Its words, the syllables of each joined by `_`. */
  segment(line: string): string[]
}

/** A cue that stands in a sentence. */
export interface FoundCue {
  readonly id: string
  readonly title: string
  /** The words of the sentence. */
  readonly words: string
}

/** What `check --explain` needs. */
export interface ProblemPagesDoor {
  explainCode(code: ProblemCode, lang: Lang): string
  nearest(word: string, known: readonly string[]): readonly string[]
}

/** What `bench` and `diff` need: a triage and the pack it was built from. */
export interface BenchDoor {
  readonly triage: Explainer
  readonly pack: Pack
}

/** The doors to the library; each is opened by the command that needs it, so that `--help` loads nothing. */
export interface Library {
  readonly version: string
  /** The folder of the package, where `rules/` and `dictionaries/` lie. */
  readonly root: string
  /** The module of the threads of `decide --jobs`. */
  readonly decideWorker: URL
  openTriage(how: Folders & LongestText): Promise<Explainer>
  /** The pack of the caller's folders, null for the bundled one. */
  openPack(folders: Folders): Promise<Pack | null>
  openText(): Promise<TextDoor>
  /** Folders that are not given are those of the package. */
  openWorkbench(options: Folders & { readonly lang?: Lang }): Promise<Workbench>
  openProblemPages(): Promise<ProblemPagesDoor>
  /** The rules as their files say now, and a triage that decides by them. */
  openRules(folders: Folders): Promise<BenchDoor>
  /** The cues that are found in a sentence, those that rules for the label ask for first. */
  findCues(sentence: string, label: Label, folders: Folders): Promise<readonly FoundCue[]>
  /** The path of every file that changes in the folders, without end. */
  watchFolders(folders: Folders): Promise<AsyncIterable<string>>
  openBench(folders: Folders): Promise<BenchDoor>
  /** The pack without its points of words: those on disk, right or wrong, are about to be replaced. */
  openLearner(folders: Folders): Promise<Pack>
}

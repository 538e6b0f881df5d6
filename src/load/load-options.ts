import type { Lang } from '../problems.js'

/** Two folders of rules and dictionaries, and how they are read. Paths are as Node reads them, from the working folder. */
export interface LoadOptions {
  /** Folder of rules, as `rules/` of this package. */
  readonly rules: string
  /** Folder of dictionaries, as `dictionaries/` of this package. */
  readonly dictionaries: string
  /** Name of the pack; default `custom`. */
  readonly name?: string
  /** Facts beyond those of pakn that rules may read; rules that do are judged by `decideAsync` of `pakn/json-rules-engine` only. */
  readonly facts?: readonly string[]
  /** Operators beyond those of json-rules-engine, likewise. */
  readonly operators?: readonly string[]
  /** `false` leaves the learnt points of words unread, as when they are to be learnt anew; default `true`. */
  readonly words?: boolean
  /** Language of problems; default `vi`. */
  readonly lang?: Lang
}

/** A data pack in a folder of its own, see `packs/` of this package's repository. */
export interface PackFolderOptions extends Omit<LoadOptions, 'rules' | 'dictionaries'> {
  /** The folder with `pack.yaml`. */
  readonly folder: string
}

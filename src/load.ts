/** `pakn/load` (Node only): folders of YAML → a checked pack for `createTriage(pack)`. */
export { type Loaded, type LoadOptions, loadPack, type PackFolderOptions, safeLoadPack } from './load/load-pack.js'
export type { Places } from './load/places.js'
export type { Pack } from './pack.js'
export {
  LANGS,
  type Lang,
  type Place,
  PROBLEM_CODES,
  type PrintOptions,
  type Problem,
  type ProblemCode,
  type ProblemFormat,
  ProblemsError,
  printProblems,
  type RelatedPlace,
  type Sources,
} from './problems.js'

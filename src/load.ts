/** `pakn/load` (Node only): folders of YAML → a checked pack for `createTriage(pack)`. */
export type { LoadOptions, PackFolderOptions } from './load/load-options.js'
export { type Loaded, loadPack, safeLoadPack } from './load/load-pack.js'
export type { Places } from './load/places.js'
export { type Checked, createWorkbench, type Workbench } from './load/workbench.js'
export type { Pack } from './pack.js'
export { explainCode, PROBLEM_PAGES } from './problems/pages.js'
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

/** What is wrong with data or with input, and how it is told. Every room may import this file; it imports no room. */
export { PROBLEM_CODES, type ProblemCode } from './problems/codes.js'
export { INPUT_CODES, type InputCode, type InputPlace, PaknInputError } from './problems/input-error.js'
export { decimal, LANGS, type Lang, plainNumber, type Said, say } from './problems/lang.js'
export { type PrintOptions, type ProblemFormat, printProblems } from './problems/print.js'
export {
  compareProblems,
  countProblems,
  type Place,
  type Problem,
  ProblemsError,
  type RelatedPlace,
  type Sources,
} from './problems/problem.js'

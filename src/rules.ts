/** `pakn/rules`: the rule language by itself — evaluate, trace, lower and check rules. */
export type { CueSet, Labels, Rule } from './pack.js'
export { type Conclusion, conclude } from './rules/conclude.js'
export { type Evaluate, type RuleSet, ruleEvaluator } from './rules/evaluate.js'
export type { Evidence, Facts } from './rules/evidence.js'
export { checkExamples, type ExampleFailure } from './rules/examples.js'
export { type Gathered, gatherer } from './rules/gather.js'
export { type EngineCondition, lowerCondition, lowerRule } from './rules/lower.js'
export { type TraceNode, traceRule } from './rules/trace.js'

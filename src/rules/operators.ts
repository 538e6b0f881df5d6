/**
 * The operators of json-rules-engine 7.3 over single facts, with its meaning exactly (strict equality, number checks
 * before comparisons), so that the compiled evaluator and the library agree.
 */
import type { FactLeaf } from '../pack.js'

type Value = FactLeaf['value'] | undefined

export const OPERATORS: Readonly<Record<string, (fact: Value, value: Value) => boolean>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => isList(value) && value.some(item => item === fact),
  notIn: (fact, value) => isList(value) && !value.some(item => item === fact),
  contains: (fact, value) => isList(fact) && fact.some(item => item === value),
  doesNotContain: (fact, value) => isList(fact) && !fact.some(item => item === value),
  lessThan: numeric((fact, value) => fact < value),
  lessThanInclusive: numeric((fact, value) => fact <= value),
  greaterThan: numeric((fact, value) => fact > value),
  greaterThanInclusive: numeric((fact, value) => fact >= value),
}

function isList(value: Value): value is readonly (string | number)[] {
  return Array.isArray(value)
}

/** Two texts compare as text, as they do in JavaScript; anything else as numbers. */
function numeric(compare: <T extends string | number>(fact: T, value: T) => boolean) {
  return (fact: Value, value: Value): boolean => {
    if (!isNumeric(fact)) return false
    if (typeof fact === 'string' && typeof value === 'string') return compare(fact, value)
    return compare(Number(fact), Number(value))
  }
}

/** json-rules-engine's own test for a fact that may be compared. */
function isNumeric(value: Value): boolean {
  return !Number.isNaN(typeof value === 'number' ? value : Number.parseFloat(String(value)))
}

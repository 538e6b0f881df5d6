/** Switches of rows that are the city's choice. */
import type { RoutingPolicy } from '../pack.js'
import { PaknInputError } from '../problems/input-error.js'
import { unknownName } from '../problems/unknown-name.js'

/** By the names of the pack's `routing.policies`; what is left out stays as the pack has it. */
export type PolicySwitches = Readonly<Record<string, boolean>>

/** A misspelt switch would leave on what the caller believes to be off. */
export function checkPolicies(given: PolicySwitches, known: readonly RoutingPolicy[]): void {
  const names = known.map(policy => policy.name)
  for (const [name, on] of Object.entries(given)) {
    const field = `policies.${name}`
    if (!names.includes(name)) throw unknownName(field, name, names, 'gói này không có công tắc nào')
    if (typeof on !== 'boolean') throw new PaknInputError('wrong-type', { field }, 'cần true hoặc false')
  }
}

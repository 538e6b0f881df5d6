/** `pakn/routing`: units, bodies and procedures as of a day, and the resolver by itself. */
export { type InputCode, PaknInputError } from './problems/input-error.js'
export { type Registry, registry } from './registry/registry.js'
export { ROUTING_FACTS, type RoutingFact, type RoutingFacts } from './routing/facts.js'
export type { FoundBody } from './routing/found-bodies.js'
export type { NamedPlace, PlaceOnDay, UnitLife, UnitSuccession } from './routing/place-answer.js'
export {
  type FoundNames,
  type FoundPlace,
  type PlaceFinder,
  type PlaceFinderOptions,
  placeFinder,
  type ResolvedAddress,
} from './routing/places.js'
export type { PolicySwitches } from './routing/policies.js'
export { type Resolve, type Routing, resolver } from './routing/resolve.js'

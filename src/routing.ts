/** `pakn/routing`: units, bodies and procedures as of a day, and the resolver by itself. */
export { type Registry, registry } from './registry/registry.js'
export { ROUTING_FACTS, type RoutingFact, type RoutingFacts } from './routing/facts.js'
export {
  type FoundPlace,
  type NamedPlace,
  type PlaceFinder,
  placeFinder,
  type ResolvedAddress,
  type UnitLife,
} from './routing/places.js'
export { type PolicySwitches, type Resolve, type Routing, resolver } from './routing/resolve.js'

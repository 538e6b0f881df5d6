/** The enumerated facts that rows of the decision table may read: a closed list, so that the table can be checked whole. */
import { TARGETS } from '../pack.js'

/**
 * Every fact with its values: what `when` of a row in `rules/routing/table.yaml` may ask. They are told by the text, the
 * procedure and the day, never by law; the legal source of an answer is the `basis` of the row that asks.
 */
export const ROUTING_FACTS = {
  /** What the answer is for: the stuck matter, or the behaviour. */
  purpose: ['difficulty', 'conduct'],
  /** Who is complained of. */
  target: TARGETS,
  /** The text tells how a head of the city behaved; else he is only written to, asked, thanked or spoken of. */
  'city-head-acts': ['yes', 'no'],
  /** The electronic system that failed, when its failure is the obstacle. */
  portal: ['none', 'national', 'city', 'sector'],
  /** Whether the obstacle lies in receiving the file (queue, refused intake, no receipt) or in the time it takes after that. */
  trouble: ['reception', 'late', 'other'],
  /** The reception point named or implied. */
  counter: ['none', 'commune', 'district', 'branch'],
  /** Where in the procedure the behaviour happened. */
  stage: ['reception', 'settlement', 'unknown'],
  /** Whether some body is competent on the day for a procedure that the text names. */
  procedure: ['known', 'unknown'],
  /** Level of the bodies competent for the procedure on the day. */
  level: ['none', 'commune', 'district', 'city-wide', 'mixed'],
  interlinked: ['yes', 'no'],
  'buck-passing': ['yes', 'no'],
  field: ['known', 'unknown'],
  body: ['none', 'one', 'several'],
  place: ['named', 'none'],
} as const

/** The name of one of them. */
export type RoutingFact = keyof typeof ROUTING_FACTS
/** One value for each fact: how a report stands before the table. */
export type RoutingFacts = { readonly [F in RoutingFact]: (typeof ROUTING_FACTS)[F][number] }

/** The named ways to find a body. Which one is used, when and on what legal basis stands in `rules/routing/table.yaml`. */
import { type Answer, namedBodies, nobody, plain, review, type Strategy } from './answer.js'
import { uniqueBodies } from './candidates.js'
import {
  cityCentre,
  cityCentreAndCommune,
  committeeOfPlace,
  ownerOfCounter,
  portalIntake,
  systemOwner,
} from './counters.js'
import { fieldDefault, interlinked, namedBody } from './fallbacks.js'
import { headOrStaff, oneLevelUp } from './heads.js'
import { settlingBody } from './settling.js'
import type { Situation } from './situation.js'

export const STRATEGIES: Readonly<Record<string, Strategy>> = {
  'review-outside': () => nobody('outside-jurisdiction'),
  'review-city-head': () => nobody('city-head'),
  'review-nothing': namedCorporation,
  'review-several': situation => review(namedBodies(situation), 'several-bodies'),
  'review-only-place': situation => review(committeeOfPlace(situation), 'only-place'),
  'one-level-up': oneLevelUp,
  'head-or-staff': headOrStaff,
  'portal-intake': portalIntake,
  'system-owner': systemOwner,
  'city-centre': cityCentre,
  'city-centre-and-commune': cityCentreAndCommune,
  'owner-of-counter': ownerOfCounter,
  'place-committee': situation => plain(committeeOfPlace(situation)),
  'named-body': namedBody,
  'settling-body': settlingBody,
  interlinked,
  'field-default': fieldDefault,
}

/** A corporation settles no procedure, so a person decides whether what it is reproached with is for it to answer. */
function namedCorporation({ request, registry }: Situation): Answer {
  const bodies = request.mentions.bodies
    .flatMap(({ entries }) => entries)
    .filter(entry => entry.kind === 'utility-corporation')
    .map(entry => registry.authorityOf(entry.id))
  return plain({ bodies: uniqueBodies(bodies), reason: 'no-body', steps: [] })
}

/** The named ways to find a body. Which one is used, when and on what legal basis stands in `rules/routing/table.yaml`. */
import { namedBodies, nobody, plain, review, type Strategy } from './answer.js'
import {
  cityCentre,
  cityCentreAndCommune,
  committeeOfPlace,
  ownerOfCounter,
  portalIntake,
  systemOwner,
} from './counters.js'
import { fieldDefault, interlinked, namedBody } from './fallbacks.js'
import { oneLevelUp } from './heads.js'
import { settlingBody } from './settling.js'

export const STRATEGIES: Readonly<Record<string, Strategy>> = {
  'review-outside': () => nobody('outside-jurisdiction'),
  'review-city-head': () => nobody('city-head'),
  'review-nothing': () => nobody('no-body'),
  'review-several': situation => review(namedBodies(situation), 'several-bodies'),
  'review-only-place': situation => review(committeeOfPlace(situation), 'only-place'),
  'one-level-up': oneLevelUp,
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

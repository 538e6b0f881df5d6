/** All made-up reports of `cases/`. */
import type { Case } from './case.js'
import { conduct } from './cases/conduct.js'
import { counters } from './cases/counters.js'
import { fallback } from './cases/fallback.js'
import { heads } from './cases/heads.js'
import { named } from './cases/named.js'
import { places } from './cases/places.js'
import { settlement } from './cases/settlement.js'
import { time } from './cases/time.js'

export const CASES: readonly Case[] = [
  ...heads,
  ...counters,
  ...conduct,
  ...settlement,
  ...fallback,
  ...named,
  ...places,
  ...time,
]

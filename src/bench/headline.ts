/** The figures that are read first. */
import type { Chance } from './bootstrap.js'
import { type Entry, isWrong } from './entry.js'
import { f1Figures } from './f1.js'
import { shareOf } from './figures.js'
import type { Headline, HeadlineFigures } from './report.js'

export function headline(entries: readonly Entry[], chance: Chance): Headline {
  const real = entries.filter(entry => entry.real)
  return {
    all: headlineFigures(entries, chance, 'headline.all'),
    sure: headlineFigures(
      entries.filter(entry => !entry.unsure),
      chance,
      'headline.sure',
    ),
    real: real.length === 0 ? null : headlineFigures(real, chance, 'headline.real'),
  }
}

function headlineFigures(entries: readonly Entry[], chance: Chance, name: string): HeadlineFigures {
  const { scope, tags, micro, macroF1 } = f1Figures(entries, chance, name)
  return {
    n: entries.length,
    scopeAccuracy: shareOf(entries, scopeRight),
    scope,
    tags,
    micro,
    macroF1,
    exact: shareOf(entries, ({ judged }) => judged.exact),
    category: shareOf(entries, ({ judged }) => judged.category),
    field: shareOf(entries, ({ judged }) => judged.field),
    routeRecall: shareOf(entries, routeRight),
    routePrecision: shareOf(entries, ({ judged: { route } }) =>
      route === 'right' || route === 'wrong' || route === 'sent' ? route === 'right' : null,
    ),
    coverage: shareOf(entries, ({ attended }) => !attended),
    unattendedError: shareOf(entries, entry => (entry.attended ? null : isWrong(entry))),
  }
}

export function scopeRight({ judged: { scope } }: Entry): boolean | null {
  return scope === null ? null : scope === 0 || scope === 3
}

/** The right body named, of those that can be known. */
export function routeRight({ judged: { route } }: Entry): boolean | null {
  return route === 'right' || route === 'wrong' || route === 'open' ? route === 'right' : null
}

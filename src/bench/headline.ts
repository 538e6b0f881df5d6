/** The figures that are read first. */
import type { Chance } from './bootstrap.js'
import { type Entry, isWrong } from './entry.js'
import { f1Figures, type WeightOf } from './f1.js'
import { shareOf, weightedShare } from './figures.js'
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
    weighted: entries.some(({ weight }) => weight !== null)
      ? headlineFigures(entries, chance, 'headline.weighted', ({ weight }) => weight ?? 1)
      : null,
  }
}

function headlineFigures(
  entries: readonly Entry[],
  chance: Chance,
  name: string,
  weightOf: WeightOf | null = null,
): HeadlineFigures {
  const { scope, tags, micro, macroF1 } = f1Figures(entries, chance, name, weightOf)
  const share = (holds: (entry: Entry) => boolean | null) =>
    weightOf === null
      ? shareOf(entries, holds)
      : weightedShare(entries.map(entry => [holds(entry), weightOf(entry)] as const))
  return {
    n: entries.length,
    scopeAccuracy: share(scopeRight),
    scope,
    tags,
    micro,
    macroF1,
    exact: share(({ judged }) => judged.exact),
    category: share(({ judged }) => judged.category),
    field: share(({ judged }) => judged.field),
    routeRecall: share(routeRight),
    routePrecision: share(({ judged: { route } }) =>
      route === 'right' || route === 'wrong' || route === 'sent' ? route === 'right' : null,
    ),
    coverage: share(({ attended }) => !attended),
    unattendedError: share(entry => (entry.attended ? null : isWrong(entry))),
  }
}

export function scopeRight({ judged: { scope } }: Entry): boolean | null {
  return scope === null ? null : scope === 0 || scope === 3
}

/** The right body named, of those that can be known. */
export function routeRight({ judged: { route } }: Entry): boolean | null {
  return route === 'right' || route === 'wrong' || route === 'open' ? route === 'right' : null
}

/** How often a decision like this one was right on the corpus the pack was measured on. */
import type { MeasuredShares, ShareBand } from './pack.js'
import type { Conclusion } from './rules/conclude.js'
import type { Authority, Decision, Tag } from './types.js'

/** Null stands for what was not measured. Without a resolved body there is no share of right bodies either. */
export function confidenceOf(
  { margin, score, tags }: Conclusion,
  authority: Authority | null,
  measured: MeasuredShares | null,
): Decision['confidence'] {
  if (!measured) return { scope: null, tags: Object.fromEntries(tags.map(tag => [tag, null])), route: null }
  const shares: Partial<Record<Tag, number | null>> = {}
  for (const tag of tags) shares[tag] = shareAt(measured.tags[tag], score[tag])
  return {
    scope: shareAt(measured.scope, margin),
    tags: shares,
    route: (authority && measured.route[authority.level]?.share) ?? null,
  }
}

/** The band that holds `points`; null below the first. */
function shareAt(bands: readonly ShareBand[], points: number): number | null {
  let share: number | null = null
  for (const band of bands) {
    if (band.from > points) break
    share = band.share
  }
  return share
}

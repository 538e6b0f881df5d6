/** What the district named beside a commune says: which of several communes of one name is meant. */
import { flat } from '../text/flat.js'
import { districtCodes, type PlaceMention } from './place-mention.js'

/**
 * Narrows communes that share a name by the districts named beside them, and leaves out a district that only says where
 * a named commune lies ("phường Minh Khai, quận Hai Bà Trưng").
 */
export function relatePlaces(mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  // Without a district there is nothing that could narrow or be left out.
  if (mentions.length < 2 || !mentions.some(mayBeDistrict)) return mentions
  const everywhere = new Set(flat(mentions, districtCodes))
  const narrowed = mentions.map((mention, i) => {
    if (districtCodes(mention).length > 0) return mention
    const beside = districtBeside(mention, i === 0 ? undefined : mentions[i - 1], mentions[i + 1])
    if (!beside) return inside(mention, everywhere)
    const codes = districtCodes(beside)
    const own = inside(mention, new Set(codes))
    return beside.kind === null ? own : { ...own, beside: codes }
  })
  const explained = new Set<string>()
  for (const mention of narrowed) {
    if (districtCodes(mention).length > 0) continue
    const codes = new Set(mention.units.flatMap(unit => unit.district ?? []))
    const [code] = codes
    if (codes.size === 1 && code) explained.add(code)
  }
  return narrowed.filter(mention => {
    const codes = districtCodes(mention)
    return codes.length === 0 || !codes.every(code => explained.has(code))
  })
}

function mayBeDistrict({ units }: PlaceMention): boolean {
  return units.some(unit => unit.level === 'district')
}

/** A commune of today lies in no district; the old district beside it ("phường Tương Mai, Hoàng Mai") says nothing of it. */
function inside(mention: PlaceMention, districts: ReadonlySet<string>): PlaceMention {
  const units = mention.units.filter(unit => unit.district === null || districts.has(unit.district))
  return units.some(unit => unit.district !== null) ? { ...mention, units } : mention
}

/** The district that a comma or nothing parts from the commune, the one after it first: two namesakes have each their own. */
function districtBeside(
  mention: PlaceMention,
  before: PlaceMention | undefined,
  after: PlaceMention | undefined,
): PlaceMention | null {
  if (after && after.first - mention.end <= 1 && districtCodes(after).length > 0) return after
  return before && mention.first - before.end <= 1 && districtCodes(before).length > 0 ? before : null
}

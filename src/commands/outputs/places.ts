/** The places and bodies of a text for a person: what is written, what it names, what that is on the day, and why. */
import type { FoundBody } from '../../routing/found-bodies.js'
import type { UnitLife } from '../../routing/place-answer.js'
import type { FoundNames, FoundPlace } from '../../routing/places.js'
import { LEVELS, ROUTE_REASONS, SUCCESSION_PARTS } from '../../types.js'
import type { paintFor } from '../screen/paint.js'
import { printable } from '../screen/width.js'

type Paint = ReturnType<typeof paintFor>

/** `length`: of the text, of which perhaps only the beginning was read. */
export function placePage(
  { asOf, places, bodies, outside, readUntil }: FoundNames,
  length: number,
  paint: Paint,
): string {
  const unread = readUntil < length ? `Chỉ đọc ${readUntil} trên ${length} đơn vị UTF-16 (--longest-text)\n` : ''
  if (places.length + bodies.length + outside.length === 0) return `Không thấy địa danh hay cơ quan nào.\n${unread}`
  const lines = [
    asOf === null ? 'Không có ngày' : `Ngày ${asOf}`,
    ...places.flatMap(place => placeLines(place, paint)),
    ...bodies.flatMap(body => bodyLines(body, paint)),
    ...outside.map(name => `  ${paint('bold', name)}: ngoài phạm vi của gói dữ liệu này`),
  ]
  return `${lines.join('\n')}\n${unread}`
}

function placeLines(place: FoundPlace, paint: Paint): string[] {
  const { text, start, end, units, unit, candidates, reason, successions, decides } = place
  const lines = [`  “${printable(text)}” (${start}–${end}): ${units.map(lifeTitle).join(' hoặc ')}`]
  const isItself = unit !== null && successions.length === 0
  if (isItself) lines.push(`    → ${paint('bold', unitTitle(unit))}, mã ${unit.code}`)
  for (const { to, part, basis } of successions) {
    lines.push(
      `    → ${paint('bold', unitTitle(to))}, mã ${to.code}: ${SUCCESSION_PARTS[part].toLowerCase()}; ${basis}`,
    )
  }
  if (reason === null) return lines
  const told = new Set(successions.map(({ to }) => to))
  const others = candidates.filter(one => !told.has(one))
  if (others.length > 0)
    lines.push(`    → có thể là ${others.map(one => `${unitTitle(one)} (${one.code})`).join(', ')}`)
  lines.push(`    ${ROUTE_REASONS[reason]}${decides === '' ? '' : `. Cần biết: ${decides}`}`)
  return lines
}

function bodyLines(
  { text, start, end, name, authority, candidates, reason, steps }: FoundBody,
  paint: Paint,
): string[] {
  const lines = [`  “${printable(text)}” (${start}–${end}): ${name}`]
  if (authority) lines.push(`    → ${paint('bold', authority.name)}, mã ${authority.id}, ${LEVELS[authority.level]}`)
  else if (candidates.length > 0) lines.push(`    → có thể là ${candidates.map(one => one.name).join(', ')}`)
  const whys = steps.map(({ why, basis }) => `      ${why}${basis === '' ? '' : `; ${basis}`}`)
  lines.push(...new Set(whys))
  if (reason !== null) lines.push(`    ${ROUTE_REASONS[reason]}`)
  return lines
}

function unitTitle({ kind, name }: UnitLife): string {
  return `${kind} ${name}`
}

/** `phường Láng Hạ, quận Đống Đa (đến 2025-06-30)` */
function lifeTitle(unit: UnitLife): string {
  const { district, from, through } = unit
  const life = [...(from === null ? [] : [`từ ${from}`]), ...(through === null ? [] : [`đến ${through}`])].join(' ')
  const inside = district === null ? '' : `, ${district.kind} ${district.name}`
  return `${unitTitle(unit)}${inside}${life === '' ? '' : ` (${life})`}`
}

/** Who is competent when: without holes, and only bodies that live at the time. */
import { type Place, type Said, say } from '../../problems.js'
import type { Period } from '../../types.js'
import { lintPeriods } from './periods.js'
import type { LintWorld } from './world.js'

export function lintBodies(world: LintWorld): void {
  const { source, places, reading } = world
  const lives = new Map<string, Period>(source.authorities.map(body => [body.id, body]))
  const alive = (body: string, needed: Period, place: Place) => {
    const life = lives.get(body)
    const outside = life && outsideOf(life, needed)
    if (!outside) return
    const message = say(`Cơ quan “${body}” ${outside.vi}`, `The authority “${body}” ${outside.en}`)
    const hint = say('Sửa ngày ở đây hoặc ở mục của cơ quan', 'Mend the days here or at the entry of the authority')
    reading.warning('authority-not-alive', place, message, hint)
  }
  for (const { id, field, competent } of source.procedures) {
    const at = (...path: PropertyKey[]) =>
      places.file(`procedures/${field}.yaml`, ['procedures', id, 'competent', ...path])
    lintPeriods(
      competent.map((period, index) => ({ key: id, period, place: at(index, 'bodies') })),
      reading,
    )
    for (const [index, { bodies, ...period }] of competent.entries()) {
      for (const [n, body] of bodies.entries()) alive(body, period, at(index, 'bodies', n))
    }
  }
  for (const [index, { body, effective }] of source.routing.fields.entries()) {
    alive(body, effective, places.file('routing/fields.yaml', ['defaults', index, 'body']))
  }
}

/** Why a body cannot answer in the whole of a period; null when it can. */
function outsideOf(life: Period, needed: Period): Said | null {
  if (life.through !== null && (needed.through === null || needed.through > life.through)) {
    return say(`chỉ còn đến ${life.through}`, `ended on ${life.through}`)
  }
  if (life.from !== null && (needed.from === null || needed.from < life.from)) {
    return say(`chỉ có từ ${life.from}`, `began on ${life.from}`)
  }
  return null
}

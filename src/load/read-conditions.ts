import type { Condition } from '../pack.js'
import { say } from '../problems.js'
import { type ConditionOwner, readCondition } from './conditions.js'
import type { ReadCue } from './phrases.js'
import type { Reading } from './reading.js'
import { name } from './schemas/common.js'
import { condition } from './schemas/condition.js'
import { readEntries } from './shape.js'
import type { YamlFile } from './yaml-file.js'
import type { Path } from './yaml-places.js'

export interface ReadConditions {
  readonly conditions: Record<string, Condition>
  /** Cue sets made of phrases that are written inside conditions. */
  readonly inline: ReadCue[]
}

/** `rules/conditions.yaml`: conditions that rules share by name. They may use each other, but not in a circle. */
export function readConditions(
  file: YamlFile | null,
  operators: ReadonlySet<string>,
  reading: Reading,
): ReadConditions {
  if (file === null) return { conditions: {}, inline: [] }
  const inline: ReadCue[] = []
  const uses = new Map<string, ConditionOwner['uses']>()
  const read = readEntries(file, name, condition, reading).flatMap(({ key, shape, locate }) => {
    reading.names.declare('condition', key, locate([], 'key'))
    if (shape === null) return []
    const owner: ConditionOwner = { id: `conditions/${key}`, locate, reading, operators, inline: [], uses: [] }
    const entry = [key, readCondition(shape, [], owner)] as const
    uses.set(key, owner.uses)
    inline.push(...owner.inline)
    return [entry]
  })
  reportCycles(uses, file, reading)
  return { conditions: Object.fromEntries(read), inline }
}

function reportCycles(
  uses: ReadonlyMap<string, readonly { name: string; path: Path }[]>,
  file: YamlFile,
  reading: Reading,
): void {
  const closed = new Set<string>()
  const visit = (name: string, trail: readonly string[]): void => {
    if (closed.has(name)) return
    for (const use of uses.get(name) ?? []) {
      const start = [...trail, name].indexOf(use.name)
      if (start === -1) {
        visit(use.name, [...trail, name])
        continue
      }
      const circle = [...[...trail, name].slice(start), use.name].join(' → ')
      const message = say(`Điều kiện gọi vòng tròn: ${circle}`, `The conditions use each other in a circle: ${circle}`)
      const hint = say('Bỏ một lần gọi trong vòng này', 'Take one use out of this circle')
      reading.error('condition-cycle', file.locate([name, ...use.path]), message, hint)
    }
    closed.add(name)
  }
  for (const name of uses.keys()) visit(name, [])
}

/** Fields that are only the way in to the others: the portal through which files of any field are handed in. */
import type { Routing } from '../pack.js'
import type { Field } from '../types.js'

export function waysIn({ matters }: Pick<Routing, 'matters'>): readonly Field[] {
  return matters.flatMap(({ field, wayIn }) => (wayIn ? [field] : []))
}

/** What is taken for what: counts only, rows by the right answer. */
import { OFF_TOPIC_CATEGORIES, type Tag } from '../types.js'
import { commonest } from './counting.js'
import { type Entry, tally } from './entry.js'
import { twoByTwo } from './f1.js'
import { TAG_NAMES } from './judge.js'
import type { Confusion, Count } from './report.js'

const SETS = ['none', ...TAG_NAMES, 'both'] as const
const CATEGORIES = [...Object.keys(OFF_TOPIC_CATEGORIES), 'administrative-procedure']

export function confusion(entries: readonly Entry[]): Confusion {
  const judgedTags = entries.filter(({ judged }) => judged.gold.tags !== null)
  const judgedCategories = entries.filter(({ judged }) => categoryOf(judged.gold) !== null)
  return {
    scope: twoByTwo(entries, 'scope'),
    tags: {
      'procedure-difficulty': twoByTwo(entries, 'procedure-difficulty'),
      'staff-conduct': twoByTwo(entries, 'staff-conduct'),
    },
    sets: {
      names: SETS,
      cells: matrix(
        judgedTags,
        SETS,
        ({ judged }) => setOf(judged.gold.tags ?? []),
        ({ decided }) => setOf(decided.tags),
      ),
    },
    confusedWith: {
      'procedure-difficulty': confusedWith(entries, 'procedure-difficulty'),
      'staff-conduct': confusedWith(entries, 'staff-conduct'),
    },
    categories: {
      names: CATEGORIES,
      cells: matrix(
        judgedCategories,
        CATEGORIES,
        ({ judged }) => categoryOf(judged.gold),
        ({ decided }) => categoryOf(decided),
      ),
    },
  }
}

function setOf(tags: readonly Tag[]): (typeof SETS)[number] {
  return tags.length > 1 ? 'both' : (tags[0] ?? 'none')
}

function categoryOf({
  scope,
  offTopic,
}: {
  readonly scope: string | null
  readonly offTopic: string | null
}): string | null {
  return scope === 'administrative-procedure' ? scope : offTopic
}

function matrix(
  entries: readonly Entry[],
  names: readonly string[],
  gold: (entry: Entry) => string | null,
  decided: (entry: Entry) => string | null,
): number[][] {
  const cells = names.map(() => names.map(() => 0))
  for (const entry of entries) {
    const row = cells[names.indexOf(gold(entry) ?? '')]
    const column = names.indexOf(decided(entry) ?? '')
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
  }
  return cells
}

/** The right answers of the reports that got the tag wrongly. */
function confusedWith(entries: readonly Entry[], tag: Tag): Count[] {
  const wrong = entries.filter(({ judged }) => judged.tags[tag] === 1)
  return commonest(tally(wrong, ({ judged: { gold } }) => [gold.offTopic ?? gold.tags?.join(' + ') ?? 'off-topic']))
}

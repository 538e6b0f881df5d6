/** What is taken for what: counts only, rows by the right answer. */
import { OFF_TOPIC_CATEGORIES, type Tag } from '../types.js'
import { commonest } from './counting.js'
import { type Entry, tally } from './entry.js'
import { twoByTwo } from './f1.js'
import { TAG_NAMES } from './judge.js'
import type { Confusion, Count, GoldAnswer } from './report.js'

const SETS = ['none', ...TAG_NAMES, 'both'] as const
/** Off topic, and nothing said of what it is about: other systems and corpora may know no categories. */
const NO_CATEGORY = 'off-topic'

export function confusion(entries: readonly Entry[]): Confusion {
  const judgedTags = entries.filter(({ judged }) => judged.gold.tags !== null)
  const judgedScopes = entries.filter(({ judged }) => judged.gold.scope !== null)
  const categories = categoriesOf(judgedScopes)
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
      names: categories,
      cells: matrix(
        judgedScopes,
        categories,
        ({ judged }) => categoryOf(judged.gold),
        ({ decided }) => categoryOf(decided),
      ),
    },
  }
}

/** So that every report stands in the table, there is a place for no category where one of them needs it. */
function categoriesOf(entries: readonly Entry[]): string[] {
  const some = entries.some(({ judged, decided }) =>
    [categoryOf(judged.gold), categoryOf(decided)].includes(NO_CATEGORY),
  )
  return [...Object.keys(OFF_TOPIC_CATEGORIES), ...(some ? [NO_CATEGORY] : []), 'administrative-procedure']
}

function setOf(tags: readonly Tag[]): (typeof SETS)[number] {
  return tags.length > 1 ? 'both' : (tags[0] ?? 'none')
}

function categoryOf({ scope, offTopic }: Pick<GoldAnswer, 'scope' | 'offTopic'>): string {
  return scope === 'administrative-procedure' ? scope : (offTopic ?? NO_CATEGORY)
}

function matrix(
  entries: readonly Entry[],
  names: readonly string[],
  gold: (entry: Entry) => string,
  decided: (entry: Entry) => string,
): number[][] {
  const cells = names.map(() => names.map(() => 0))
  for (const entry of entries) {
    const row = cells[names.indexOf(gold(entry))]
    const column = names.indexOf(decided(entry))
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
  }
  return cells
}

/** The right answers of the reports that got the tag wrongly. */
function confusedWith(entries: readonly Entry[], tag: Tag): Count[] {
  const wrong = entries.filter(({ judged }) => judged.tags[tag] === 1)
  return commonest(tally(wrong, ({ judged: { gold } }) => [gold.offTopic ?? gold.tags?.join(' + ') ?? 'off-topic']))
}

import type { Explanation } from '../../explanation.js'
import { WORD_POINTS } from '../../rules/word-points.js'
import type { ExplainedWord, ExplainedWordLabel, ExplainedWords } from '../../rules/words-explained.js'
import { hanging, type Page, quotedWords, section } from './page.js'

/** The pseudo rule of words: what they sound like, label by label, and what of them did not count. */
export function wordsPage(words: ExplainedWords, { decision }: Explanation, page: Page, full: boolean): string {
  const { word, paint } = page
  const spoken = decision.firings.some(({ rule }) => rule === WORD_POINTS)
  const outcome = spoken ? paint('green', word('doesFire')) : paint('yellow', word('doesNotFire'))
  const [loud, quiet] = [words.labels.filter(one => one.weight !== 0), words.labels.filter(one => one.weight === 0)]
  const known = `${words.known} ${word('knownWords')} (${words.read} ${word('readWords')})`
  return [
    `${paint('bold', WORD_POINTS)}: ${word('words')} (${outcome})\n`,
    ...hanging('', word('aboutWords'), page).map(line => `  ${line}\n`),
    `  ${known}\n\n`,
    section(
      word('wordsSpeak'),
      loud.flatMap(one => labelLines(one, page, true)),
      page,
    ),
    section(
      word('wordsSilent'),
      quiet.filter(({ limit }) => limit !== null).flatMap(one => labelLines(one, page, full)),
      page,
    ),
    section(
      word('wordsLeftOut'),
      words.leftOut.flatMap(({ why, cue, ...found }) =>
        hanging(
          '',
          `${quotedWords(found)} (${cue}): ${word(why === 'except' ? 'leftOutClause' : 'leftOutWord')}`,
          page,
        ),
      ),
      page,
    ),
  ].join('')
}

const WEIGHT_WIDTH = 6

function labelLines(
  { label, weight, sum, base, limit, words }: ExplainedWordLabel,
  page: Page,
  withWords: boolean,
): string[] {
  const counted = weight === 0 ? sum : weight
  const why = limit === null ? '' : ` (${limit === 'most' ? `${signed(sum)}, ` : ''}${page.word(LIMITS[limit])})`
  const parts = [
    ...words.map(one => `${shown(one)} ${signed(one.weight)}`),
    ...(base === 0 ? [] : [`${page.word('everyText')} ${signed(base)}`]),
  ]
  const indent = ' '.repeat(WEIGHT_WIDTH)
  return [
    ...hanging(signed(counted).padEnd(WEIGHT_WIDTH), `${label}${why}`, page),
    ...(withWords ? hanging(indent, parts.join(', '), page) : []),
  ]
}

/** A cue by its name too: it is the cue that has the points, however it is worded. */
function shown(one: ExplainedWord): string {
  if ('fact' in one) return `${one.fact} = ${one.value}`
  return one.cue === WORD_POINTS ? quotedWords(one) : `${quotedWords(one)} (${one.cue})`
}

const LIMITS = { most: 'limitMost', least: 'limitLeast', 'never-against': 'limitAgainst' } as const

function signed(weight: number): string {
  const points = Math.round(weight * 100)
  return points > 0 ? `+${points}` : String(points)
}

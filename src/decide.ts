/** The whole pipeline on one screen: text → cues and mentions → rules → conclusion → route → decision. */

import { confidenceOf } from './confidence.js'
import { decisionExplainer, type Explanation } from './explanation.js'
import { compareText } from './match/automaton.js'
import { mentionLister } from './mentions/list.js'
import { isLate } from './mentions/overdue.js'
import { onlyProcedure } from './mentions/procedures.js'
import type { Pack, ProcedureEntry, SuggestedChannel } from './pack.js'
import { PaknInputError } from './problems/input-error.js'
import { livesOn } from './registry/period.js'
import { registry } from './registry/registry.js'
import { remembering } from './registry/remembered.js'
import { checkReport } from './report.js'
import { type FoundNames, placeFinder } from './routing/places.js'
import { checkPolicies, type PolicySwitches } from './routing/policies.js'
import { type Routing, resolver } from './routing/resolve.js'
import { conclude } from './rules/conclude.js'
import { ruleEvaluator } from './rules/evaluate.js'
import { type Gathered, gatherer } from './rules/gather.js'
import { readable } from './rules/readable.js'
import { withSecondTag } from './rules/second-tag.js'
import { wordSummer } from './rules/word-points.js'
import { beginning, checkLongestText } from './text/beginning.js'
import { onDemand } from './text/on-demand.js'
import type { Day, Decision, Firing, Flag, ProcedureName, Report, ReviewReason } from './types.js'
import { VERSION } from './version.js'

/** How a triage is built. */
export interface TriageOptions {
  /** Rows of the routing table that are the city's choice, by the name of their switch; all are on unless set to false. */
  readonly policies?: PolicySwitches
  /**
   * How much of a text is read, in UTF-16 units; 100,000 unless told otherwise, Infinity for all of it. A longer text (or
   * `address`, or `addressedTo`) is decided by its beginning, up to the last end of a sentence or a word before that, as
   * the beginning by itself would be; `review` then says `text-too-long`, so that a person reads the whole.
   */
  readonly longestText?: number
}

/** The day that a report without one is decided for. */
export interface AsOf {
  /** ISO day or date-time for reports that carry none; it never overrides a report's own date. */
  readonly asOf?: string | null
}

/** Decides reports with one pack. It keeps nothing from one call to the next, so calls may come in any order. */
export interface Triage {
  /**
   * Decides one report. Pure: the same report gives the same decision, whatever came before.
   * @throws PaknInputError when the value is not a Report; never because of what a citizen wrote
   */
  decide(report: Report, options?: AsOf): Decision
  /**
   * The decision, and for every rule its condition tree: why it fired, and why not.
   * @throws PaknInputError as `decide`
   */
  explain(report: Report, options?: AsOf): Explanation
  /**
   * The places and public bodies that a text names, and what they are on the day. Without a day: what changes with the
   * day is left open.
   * @throws PaknInputError when `asOf` is no ISO day or date-time
   */
  places(text: string, asOf?: string | null): FoundNames
  /**
   * As `decide`, with firings that come from elsewhere than the compiled evaluator; used by `pakn/json-rules-engine`.
   * Rejects with a PaknInputError as `decide` throws one, and with whatever `fire` rejects with.
   */
  decideWith(report: Report, fire: Fire, options?: AsOf): Promise<Decision>
}

export type Fire = (gathered: Gathered, asOf: Day | null) => Promise<readonly Firing[]>

/** Without a day, where such a report would go now. */
function channelOn(channels: readonly SuggestedChannel[], asOf: Day | null): string {
  const then = asOf === null ? undefined : channels.find(channel => livesOn(channel, asOf))
  return (then ?? channels.at(-1))?.to ?? ''
}

/** `createTriage({ policies })`: options alone are easily taken for the first argument. */
function checkPack(pack: unknown): void {
  if (typeof pack === 'object' && pack !== null && 'schema' in pack) return
  const how = 'cần gói dữ liệu; chỉ đổi tùy chọn với gói có sẵn thì viết createTriage(undefined, { … })'
  throw new PaknInputError('wrong-type', { field: 'pack' }, how)
}

/** A bare day or a misspelt name would be passed over in silence, and the report be decided without a day. */
function checkOptions(options: unknown, known: readonly string[], how: string): void {
  if (typeof options !== 'object' || options === null) throw new PaknInputError('wrong-type', { field: 'options' }, how)
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) throw new PaknInputError('unknown-name', { field: `options.${name}` }, how)
  }
}

/**
 * Builds a triage from a pack: once, then called from anywhere, any number of times, in any order.
 * @throws PaknInputError when the first argument is no pack, an option is misspelt or out of range, or a policy is switched that no row
 *   of the pack has
 */
export function triageOf(pack: Pack, options: TriageOptions = {}): Triage {
  checkPack(pack)
  checkOptions(options, ['policies', 'longestText'], 'cần { policies: { … }, longestText: … }')
  const { policies = {} } = options
  const longestText = checkLongestText(options.longestText)
  if (typeof policies !== 'object' || policies === null) {
    throw new PaknInputError('wrong-type', { field: 'policies' }, 'cần { "<công tắc>": true hoặc false }')
  }
  const gather = gatherer(pack)
  // Built for the first report that has a use for it; a mistake in the options is told at once.
  checkPolicies(policies, pack.routing.policies)
  const evaluate = onDemand(() =>
    ruleEvaluator({ rules: pack.rules, conditions: pack.conditions, strengths: pack.labels.strengths }),
  )
  const world = onDemand(() => remembering(registry(pack), pack.gazetteer.units))
  const resolve = onDemand(() => resolver(pack, world(), policies))
  const finder = onDemand(() => placeFinder(pack, { registry: world(), gather, longestText }))
  const sumWords = wordSummer(pack.wordPoints, pack.labels.words)
  const listMentions = mentionLister(pack.families)
  const explainDecision = onDemand(() => decisionExplainer(pack))
  const madeWith = { version: VERSION, rules: pack.stamps.rules, dictionaries: pack.stamps.dictionaries }

  const read = (value: Report, options: AsOf) => {
    checkOptions(options, ['asOf'], 'cần { asOf: "YYYY-MM-DD" }')
    const { report, asOf } = checkReport(value, options.asOf ?? null)
    const text = beginning(report.text, longestText)
    return { report, asOf, readUntil: text.length, gathered: gather(text, asOf, report.channel ?? '') }
  }
  const isTooLong = (text: string | null | undefined): boolean => (text?.length ?? 0) > longestText

  const finish = ({ report, asOf, gathered }: ReturnType<typeof read>, fired: readonly Firing[]): Decision => {
    const unreadable = readable(gathered.reading)
    const firings = [...fired, ...sumWords(gathered)]
    const { reading, cues, mentions } = gathered
    const found = conclude(unreadable ? [] : firings, pack.labels)
    const { tags } = found
    const inScope = tags.length > 0
    // Only a route asks for the address and the body that the sender picked.
    const mentionsOf = (text: string | null | undefined) =>
      inScope && text ? gather(beginning(text, longestText), asOf).mentions : null
    const [address, addressedTo] = [mentionsOf(report.address), mentionsOf(report.addressedTo)]
    const isCut = isTooLong(report.text) || isTooLong(report.address) || isTooLong(report.addressedTo)
    const late = inScope && gathered.waited !== null && isLate(gathered.waited) ? gathered.waited : null
    const answer: Routing = resolve()(
      {
        reading,
        cues,
        mentions,
        address,
        addressedTo,
        tags,
        field: gathered.field,
        filedOn: () => gathered.filed?.since ?? null,
      },
      asOf,
    )
    return {
      schema: 'pakn/decision@1',
      report: report.id,
      asOf,
      scope: inScope ? 'administrative-procedure' : 'off-topic',
      tags,
      offTopic: found.category && {
        category: found.category,
        suggestedChannel: channelOn(pack.labels.offTopic.channels[found.category], asOf),
      },
      field: inScope ? (gathered.field ?? 'other') : null,
      procedure: inScope ? nameOf(onlyProcedure(mentions.procedures)) : null,
      overdue: late,
      route: answer.route,
      score: found.score,
      confidence: confidenceOf(found, answer.route.authority, unreadable ? null : pack.labels.confidence),
      review: reviewReasons(
        [...(unreadable ? [unreadable] : found.doubts), ...(isCut ? (['text-too-long'] as const) : [])],
        found.flags,
        answer,
      ),
      flags: sorted([...found.flags, ...answer.flags, ...(late ? (['overdue'] as const) : [])]),
      firings: unreadable ? [] : withSecondTag(firings, found.also),
      mentions: listMentions(gathered.mentions, gathered.reading),
      madeWith,
    }
  }

  return {
    decide(report, options = {}) {
      const input = read(report, options)
      return finish(input, evaluate()(input.gathered, input.asOf))
    },
    places: (text, asOf = null) => finder().findNames(text, asOf),
    async decideWith(report, fire, options = {}) {
      const input = read(report, options)
      return finish(input, await fire(input.gathered, input.asOf))
    },
    explain(report, options = {}) {
      const input = read(report, options)
      const firings = evaluate()(input.gathered, input.asOf)
      const { report: given, readUntil, gathered, asOf } = input
      return explainDecision()(finish(input, firings), { text: given.text, readUntil }, gathered, asOf)
    },
  }
}

/** A person must look when the words are in doubt, when an allegation or a danger is named, or when no body was found. */
function reviewReasons(doubts: readonly ReviewReason[], flags: readonly Flag[], answer: Routing): ReviewReason[] {
  const grave = flags.filter(flag => flag === 'possible-denunciation' || flag === 'urgent')
  const noRoute = answer.route.status === 'needs-review' ? (['no-route'] as const) : []
  return sorted<ReviewReason>([...doubts, ...grave, ...answer.review, ...noRoute])
}

function sorted<T extends string>(words: readonly T[]): T[] {
  return words.length < 2 ? [...words] : [...new Set(words)].sort(compareText)
}

function nameOf(procedure: ProcedureEntry | null): ProcedureName | null {
  return procedure && { id: procedure.id, code: procedure.code, name: procedure.name }
}

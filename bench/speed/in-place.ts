/**
 * Where the time of a decision goes, told by a profile of a process that does nothing but decide. A stage called again and
 * again by itself finds its code, its tables and the processor's guesses at hand, and some keep what they found of a report:
 * so the stages one by one (stages.ts) come to less than the whole, and these to all of it.
 */
import { readFileSync } from 'node:fs'
import { type Profiler, Session } from 'node:inspector'

/** What part of the samples each stage has, in the order of `STAGES`. */
export type Shares = readonly (readonly [stage: string, share: number])[]

/** Modules by how their paths begin; the longest beginning counts, and one that is not named belongs to who called it. */
export const STAGES: readonly (readonly [stage: string, modules: readonly string[]])[] = [
  ['check the report', ['report.ts', 'problems/']],
  ['read: normalise', ['text/normalise.ts', 'text/survey.ts', 'text/rewrite.ts', 'text/tone.ts', 'text/needs.ts']],
  ['read: tokenise', ['text/tokenise.ts', 'text/pieces.ts']],
  ['read: abbreviations', ['text/spelling']],
  ['read: sentences, clauses, accents, signs of words', ['match/reading.ts', 'text/sentences.ts']],
  ['match: phrases of cues and names', ['match/phrases.ts', 'match/walk.ts', 'match/table.ts', 'match/automaton.ts']],
  ['cues: exceptions, negations', ['match/cues.ts', 'match/denials.ts', 'match/standing.ts']],
  ['names among the hits', ['mentions/names-found.ts']],
  ['mentions: places, bodies, procedures', ['mentions/']],
  [
    'days of filing, waits',
    [
      'mentions/filed.ts',
      'mentions/days-told.ts',
      'mentions/spans-told.ts',
      'mentions/overdue.ts',
      'registry/calendar.ts',
    ],
  ],
  ['field and facts', ['rules/gather.ts']],
  ['rules: which may hold', ['rules/evaluate.ts', 'rules/candidates.ts', 'rules/standing-cues.ts']],
  ['rules: conditions', ['rules/asking.ts', 'rules/leaves.ts', 'rules/chain.ts', 'rules/spans.ts', 'rules/notes.ts']],
  ['rules: evidence', ['rules/because.ts']],
  ['words: roles, points, signs', ['rules/plain-', 'rules/word-totals.ts', 'rules/word-pairs.ts']],
  ['words: which weigh most, evidence', ['rules/word-points.ts']],
  ['conclude', ['rules/conclude.ts', 'rules/readable.ts']],
  ['route', ['routing/', 'registry/']],
  ['list mentions, dates and codes', ['mentions/list.ts', 'mentions/times.ts', 'text/entities.ts', 'text/address.ts']],
  ['put the decision together', ['decide.ts', 'confidence.ts']],
]
const COLLECTING = 'collect garbage'
const REST = 'all else: the loop of the bench, the engine'
const SAMPLE_EVERY = 200

/** Profiles from the start on: only then the compiler notes which function a stretch of machine code came from. */
export function profiling() {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY })
  session.post('Profiler.start')
  return {
    /** Shares of what `run` takes once `warm` has run. */
    async sharesOf(warm: () => Promise<void>, run: () => Promise<void>): Promise<Shares> {
      await warm()
      await stopped(session)
      session.post('Profiler.start')
      await run()
      return sharesIn(await stopped(session), modulesOf(process.argv[1] ?? ''))
    },
  }
}

function stopped(session: Session): Promise<Profiler.Profile> {
  return new Promise((resolve, reject) => {
    session.post('Profiler.stop', (error, told) => (error ? reject(error) : resolve(told.profile)))
  })
}

/** What the engine itself does (a sort, a map) belongs to the stage that asked for it; `moduleAt` tells the module of a line. */
export function sharesIn({ nodes, samples = [] }: Profiler.Profile, moduleAt: (line: number) => string): Shares {
  const stageOfNode = new Map<number, string>()
  // A node comes after the one that called it.
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)))
  for (const { id, callFrame } of nodes) {
    const own = callFrame.functionName === '(garbage collector)' ? COLLECTING : stageOf(moduleAt(callFrame.lineNumber))
    const caller = stageOfNode.get(callers.get(id) ?? -1)
    stageOfNode.set(id, (callFrame.url === '' && own !== COLLECTING ? null : own) ?? caller ?? REST)
  }
  const counts = new Map<string, number>()
  for (const id of samples) {
    const stage = stageOfNode.get(id) ?? REST
    counts.set(stage, (counts.get(stage) ?? 0) + 1)
  }
  const names = [...STAGES.map(([stage]) => stage), COLLECTING, REST]
  return names.map(stage => [stage, (counts.get(stage) ?? 0) / Math.max(1, samples.length)])
}

/** The bundler writes above each module where it came from. */
function modulesOf(file: string): (line: number) => string {
  let module = ''
  const modules = readFileSync(file, 'utf8')
    .split('\n')
    .map(line => {
      module = /^\/\/ (\S+\.(?:ts|js|cjs))$/.exec(line)?.[1] ?? module
      return module
    })
  return line => modules[line] ?? ''
}

function stageOf(module: string): string | null {
  const path = /^src\/(.*)$/.exec(module)?.[1]
  if (path === undefined) return null
  let longest = ''
  let found: string | null = null
  for (const [stage, modules] of STAGES) {
    for (const start of modules) {
      if (!path.startsWith(start) || start.length <= longest.length) continue
      longest = start
      found = stage
    }
  }
  return found
}

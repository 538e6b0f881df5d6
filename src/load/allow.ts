/**
 * `# pakn-allow <code>: <why>` keeps a warning quiet, with its reason: at the end of a line for that line, on a line of its own
 * for the next one and everything indented below it. A reason that is missing, one that says nothing of its place, a code that is
 * none and an allowance that keeps nothing quiet are reported themselves.
 */
import { PROBLEM_CODES, type Problem, type Sources, say } from '../problems.js'
import { allowedInstead } from './nearest.js'
import type { Reading } from './reading.js'

interface Allowance {
  readonly code: string
  readonly reason: string
  readonly file: string
  /** Lines it speaks for, both included. */
  readonly first: number
  readonly last: number
  readonly place: { readonly file: string; readonly line: number; readonly column: number; readonly endColumn: number }
}

const MARK = /#\s*pakn-allow\b[ \t]*([\w-]*)[ \t]*(:?)[ \t]*(.*)$/

/** The problems that no file allows; `told` learns what is wrong with the allowances themselves. */
export function withoutAllowed(problems: readonly Problem[], sources: Sources, told: Reading): Problem[] {
  const allowances = [...sources].flatMap(([file, text]) =>
    text.includes('pakn-allow') ? readAllowances(file, text, told) : [],
  )
  refuseTemplates(allowances, told)
  const used = new Set<Allowance>()
  const left = problems.filter(problem => {
    if (problem.severity === 'error') return true
    const allowing = allowances.filter(({ code, file, first, last }) => {
      return code === problem.code && file === problem.file && first <= problem.line && problem.line <= last
    })
    for (const allowance of allowing) used.add(allowance)
    return allowing.length === 0
  })
  for (const allowance of allowances) {
    if (used.has(allowance)) continue
    const message = say(
      `Ở đây không có cảnh báo ${allowance.code} nào để bỏ qua`,
      `There is no ${allowance.code} here to allow`,
    )
    told.warning('unused-allow', allowance.place, message, say('Xóa dòng pakn-allow này', 'Delete this pakn-allow'))
  }
  return left
}

function readAllowances(file: string, text: string, reading: Reading): Allowance[] {
  const lines = text.split('\n').map(line => line.replace(/\r$/, ''))
  return lines.flatMap((line, index): Allowance[] => {
    const found = MARK.exec(line)
    if (found === null) return []
    const [, code = '', colon = '', reason = ''] = found
    const place = { file, line: index + 1, column: found.index + 1, endColumn: line.length + 1 }
    if (!(code in PROBLEM_CODES)) {
      const message = say(`pakn-allow: không có mã “${code}”`, `pakn-allow: there is no code “${code}”`)
      const hint = code === '' ? HOW : allowedInstead(code, Object.keys(PROBLEM_CODES))
      reading.error('bad-allow', place, message, hint)
      return []
    }
    if (colon === '' || wordsOf(reason).length === 0) {
      reading.error('bad-allow', place, say('pakn-allow cần một lý do', 'pakn-allow needs a reason'), HOW)
      return []
    }
    if (wordsOf(reason).length < FEWEST_WORDS || PLACEHOLDER.test(reason.replace(QUOTED, ' '))) {
      const message = say(`“${reason.trim()}” chưa phải là một lý do`, `“${reason.trim()}” is no reason yet`)
      reading.error('bad-allow', place, message, WHAT)
      return []
    }
    const [first, last] = line.slice(0, found.index).trim() === '' ? below(lines, index) : [index + 1, index + 1]
    return [{ code, reason, file, first, last, place }]
  })
}

const HOW = say('Viết “# pakn-allow <mã>: <lý do>”', 'Write “# pakn-allow <code>: <why>”')

const WHAT = say(
  'Nói vì sao ở chỗ này cảnh báo không gây hại, bằng một câu riêng cho chỗ này',
  'Say why the warning does no harm here, in a sentence of its own',
)

const FEWEST_WORDS = 3
const QUOTED = /[“"'‘][^”"'’]*[”"'’]/gu
/** What stands in a sentence that nobody has filled in yet. */
const PLACEHOLDER = /<[^>]*>|\.\.\.|…|\b(?:todo|tbd|fixme|xxx+|lorem)\b/i
/** The same words at so many places are a rubber stamp. */
const TEMPLATE_PLACES = 4

function wordsOf(reason: string): readonly string[] {
  return reason.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A sentence that is the same wherever it stands but for the words it quotes was not written for its place. */
function refuseTemplates(allowances: readonly Allowance[], reading: Reading): void {
  const places = new Map<string, Allowance[]>()
  for (const allowance of allowances) {
    const frame = wordsOf(allowance.reason.replace(QUOTED, ' ')).join(' ').toLowerCase()
    places.set(frame, [...(places.get(frame) ?? []), allowance])
  }
  for (const alike of places.values()) {
    if (alike.length < TEMPLATE_PLACES) continue
    const [first, ...others] = alike
    const message = say(
      `Cùng một lý do cho ${alike.length} chỗ thì không nói được gì về chỗ này`,
      `One reason for ${alike.length} places says nothing about any of them`,
    )
    for (const { place } of others) {
      const related = first && [{ place: first.place, message: say('Chỗ đầu tiên', 'The first place') }]
      reading.error('bad-allow', place, message, WHAT, related)
    }
  }
}

/** The next line that says something, and what is indented below it. */
function below(lines: readonly string[], index: number): [first: number, last: number] {
  const says = (line: string) => line.trim() !== '' && !line.trimStart().startsWith('#')
  const indent = (line: string) => line.length - line.trimStart().length
  let first = index + 1
  while (first < lines.length && !says(lines[first] ?? '')) first++
  const depth = indent(lines[first] ?? '')
  let last = first
  for (let next = first + 1; next < lines.length; next++) {
    const line = lines[next] ?? ''
    if (!says(line)) continue
    if (indent(line) <= depth) break
    last = next
  }
  return [first + 1, last + 1]
}

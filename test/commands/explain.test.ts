import { describe, expect, it } from 'vitest'
import { highlight, mergeSpans } from '../../src/commands/explanation/highlight.js'
import { runProgram } from '../../src/commands/program.js'
import { paintFor } from '../../src/commands/screen/paint.js'
import { textWidth } from '../../src/commands/screen/width.js'
import { fakeDecision, fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

const TEXT = 'p. Ngọc Hà quá hẹn khai sinh, hỏi thì bị quát'

async function run(args: readonly string[], options: Parameters<typeof fakeTerminal>[0] = {}) {
  const terminal = fakeTerminal(options)
  const exit = await runProgram(['explain', ...args], terminal, fakeLibrary())
  return { exit, out: terminal.out(), err: terminal.err() }
}

describe('pakn explain', () => {
  it('tells a person what counted, what nearly did, and how the body was found', async () => {
    const { exit, out } = await run([TEXT, '--as-of', '2025-08-05'])
    expect(exit).toBe(0)
    await expect(out).toMatchFileSnapshot('../golden/explain.txt')
  })

  it('tells an off-topic report where to send it, and an open one who it could be', async () => {
    const { out } = await run(['đống rác ở đầu ngõ'])
    expect(out).toContain('Ngoài thủ tục hành chính')
    expect(out).toContain('iHanoi')
    expect((await run(['quá hẹn đâu đó'])).out).toContain('UBND phường Nghĩa Đô (ubnd-cap-xa:00160)')
  })

  it('takes the words of the command line as one text, and - as standard input', async () => {
    const whole = await run([TEXT])
    expect((await run(TEXT.split(' '))).out).toBe(whole.out)
    expect((await run(['-'], { stdin: `\uFEFF${TEXT}\n` })).out).toBe(whole.out)
  })

  it('underlines on a terminal and brackets elsewhere', async () => {
    expect((await run([TEXT])).out).toContain('[p. Ngọc Hà] [quá hẹn] khai sinh')
    const coloured = (await run([TEXT], { stdout: { isTTY: true } })).out
    expect(coloured).toContain('\u001b[4mquá\u001b[24m \u001b[4mhẹn\u001b[24m')
    expect(coloured).not.toContain('[quá hẹn]')
  })

  it('shows one rule with its conditions', async () => {
    const { out } = await run([TEXT, '--rule', 'staff-conduct/absent'])
    await expect(out).toMatchFileSnapshot('../golden/explain-rule.txt')
  })

  it('speaks English when asked', async () => {
    const { out } = await run([TEXT, '--lang', 'en', '--as-of', '2025-08-05'])
    expect(out).toContain('Rules that nearly fired')
    expect(out).toContain('“hỏi” is negated by “thì”')
    expect((await run([TEXT, '--lang', 'fr'])).exit).toBe(2)
  })

  it('gives programs the whole explanation, or that of one rule', async () => {
    const whole = JSON.parse((await run([TEXT, '--json'])).out)
    expect(whole.rules).toHaveLength(2)
    expect(whole.decision.schema).toBe('pakn/decision@1')
    expect(whole.rules[1].misses[0]).toEqual({
      kind: 'negated',
      words: { cue: 'attitude/absent', start: 30, end: 33, text: 'hỏi' },
      by: { cue: 'language/negation', start: 34, end: 37, text: 'thì' },
    })
    const one = JSON.parse((await run([TEXT, '--json', '--rule', 'staff-conduct/absent'])).out)
    expect(one.rules.map((rule: { id: string }) => rule.id)).toEqual(['staff-conduct/absent'])
    expect((await run(['quá hẹn\u2028đâu đó', '--json'])).out).not.toContain('\u2028')
  })

  it('shows of a long text what was read of it', async () => {
    const { out } = await run([`${TEXT}. Và nhiều chữ nữa.`, '--longest-text', '46'])
    expect(out).toContain('bị [quát].\n  \n  Chưa đọc, tính bằng đơn vị UTF-16 (--longest-text): 18\n')
    expect(out).not.toContain('nhiều chữ nữa')
    expect((await run([TEXT])).out).not.toContain('Chưa đọc')
  })

  it('keeps its lines as short as the terminal is wide', async () => {
    for (const columns of [60, 90]) {
      for (const args of [[], ['--rule', 'staff-conduct/absent']]) {
        const { out } = await run([`${TEXT} ${'và rất nhiều chữ nữa '.repeat(20)}`, ...args], { stdout: { columns } })
        for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns)
      }
    }
  })

  it('knows what a misspelt rule could have meant', async () => {
    for (const id of ['staff-conduct/absnt', 'absent']) {
      const { exit, out, err } = await run([TEXT, '--rule', id])
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain('did you mean staff-conduct/absent?')
      expect(err).toContain('for a rule of your own say where it is: --rules rules')
    }
  })

  it('needs a text', async () => {
    expect((await run([])).exit).toBe(2)
    expect((await run(['-'], { stdin: Buffer.from([0xe9]) })).err).toContain('UTF-8')
  })
})

describe('highlight', () => {
  const plain = paintFor(fakeTerminal().stdout, {})

  it('joins spans that overlap and keeps those that touch apart', () => {
    const spans = [
      { start: 5, end: 9 },
      { start: 0, end: 3 },
      { start: 7, end: 12 },
      { start: 3, end: 5 },
      { start: 8, end: 8 },
    ]
    expect(mergeSpans(spans)).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 5, end: 12 },
    ])
  })

  it('lets no character of the text command the terminal', () => {
    const text = 'quá hẹn\u001b[2J'
    const decision = fakeDecision({ id: 'x', text, sentAt: null })
    expect(highlight(text, decision, plain)).toBe('[quá hẹn] [2J')
  })
})

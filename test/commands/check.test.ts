import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '..', '..')

const LABELS = `strengths: { decisive: 200, strong: 100, medium: 60, weak: 35, hint: 15 }
tags:
  procedure-difficulty: { threshold: 100, review: [60, 130] }
  staff-conduct: { threshold: 100, review: [60, 130] }
off-topic:
  threshold: 60
  margin: 0
  review: 50
  fallback: spam-other
  channels:
    infrastructure: A
    environment: A
    traffic: A
    public-order: A
    utilities: A
    education-health-service: A
    construction-violation: A
    complaint-denunciation: A
    inquiry: A
    praise: A
    spam-other: A
flags: { threshold: 100 }
negation: { cue: language/negation, window: 3 }
`
const CUES = {
  language: '# Từ phủ định.\nnegation:\n  title: Phủ định\n  phrases:\n    - không\n',
  attitude: '# Thái độ.\nrude:\n  title: Quát\n  phrases:\n    - quát nạt\n',
}

function rule(examples: string, more = ''): string {
  return `title: Quát nạt
explain: "Nói “{attitude/rude}”"
reference: "Nghị định 61/2018/NĐ-CP"
owner: phong-kiem-soat-tthc
status: active
${more}supports: staff-conduct
strength: strong
when:
  has: attitude/rude
examples:
${examples}`
}

const GOOD = `  match:
    - "Cán bộ quát nạt dân"
    - "Chị ấy quát nạt tôi"
  no-match:
    - "Cán bộ nhẹ nhàng"
    - "Cán bộ không quát nạt ai"
`
const BAD = `  match:
    - "Cán bộ quát nạt dân"
    - "Chị ấy mắng tôi"
  no-match:
    - "Cán bộ nhẹ nhàng"
    - "Anh ấy quát nạt tôi"
  todo:
    - "bị quát nạt"
`

async function check(rules: Record<string, string>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pakn-check-'))
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  put('rules/labels.yaml', LABELS)
  for (const [name, text] of Object.entries(rules)) put(`rules/${name}.yaml`, text)
  for (const [name, text] of Object.entries(CUES)) put(`dictionaries/cues/${name}.yaml`, text)
  const terminal = fakeTerminal()
  const folders = ['--rules', join(folder, 'rules'), '--dictionaries', join(folder, 'dictionaries')]
  const exit = await runProgram(['check', ...folders, ...args], terminal, bundledLibrary(root))
  const out = terminal.out().replaceAll(folder, '…')
  return { exit, out, err: terminal.err() }
}

describe('pakn check', () => {
  it('ends with 0 when every example does what it says, and counts what it looked at', async () => {
    const { exit, out, err } = await check({ 'staff-conduct/rude': rule(GOOD) })
    expect(out).not.toContain('error[')
    expect(out).toContain('Đã xem 1 quy tắc, 4 ví dụ (và 0 ví dụ còn để todo)')
    expect([exit, err]).toEqual([0, ''])
  })

  it('points at each example that failed, and ends with 1', async () => {
    const { exit, out } = await check({ 'staff-conduct/rude': rule(BAD) })
    expect(exit).toBe(1)
    expect(out).toMatch(/error\[example-failed\].*\n\s*--> …\/rules\/staff-conduct\/rude\.yaml:13:7/)
    expect(out).toMatch(/error\[example-failed\].*\n\s*--> …\/rules\/staff-conduct\/rude\.yaml:16:7/)
    expect(out).toMatch(/error\[todo-passes\].*\n\s*--> …\/rules\/staff-conduct\/rude\.yaml:18:7/)
  })

  it('ends with 2 for rules that cannot be read, without running anything', async () => {
    const { exit, out } = await check({ 'staff-conduct/rude': rule(BAD, 'wen: {}\n') })
    expect(exit).toBe(2)
    expect(out).toContain('unknown-key')
    expect(out).not.toContain('example-failed')
    expect(out).not.toContain('Đã xem')
  })

  it('writes JSON for programs and annotations for pull requests, and nothing beside them', async () => {
    const rules = { 'staff-conduct/rude': rule(BAD) }
    const { problems } = JSON.parse((await check(rules, '--format', 'json')).out)
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'example-failed', severity: 'error', line: 13, column: 7 }),
    )
    const lines = (await check(rules, '--format', 'github')).out.trimEnd().split('\n')
    expect(lines.every(line => /^::(error|warning) file=/.test(line))).toBe(true)
  })

  it('warns of deprecated rules and of labels that no rule speaks for', async () => {
    const deprecated = rule(GOOD).replace('status: active', 'status: deprecated\nsuperseded-by: staff-conduct/ruder')
    const { exit, out } = await check({ 'staff-conduct/rude': deprecated, 'staff-conduct/ruder': rule(GOOD) })
    expect(exit).toBe(0)
    expect(out).toContain('warning[rule-deprecated]')
    expect(out).toContain('Xóa quy tắc khi staff-conduct/ruder đã thay được nó')
    expect(out).toMatch(/warning\[label-unspoken\].*procedure-difficulty/)
    expect(out).not.toMatch(/label-unspoken\].*(staff-conduct|spam-other)/)
  })
})

/** `pakn tune`: shows what would change, writes only when asked, and refuses corpora that cannot be trusted. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledLibrary } from '../../src/commands/bundled-library.js'
import { runProgram } from '../../src/commands/program.js'
import { createTriage } from '../../src/index.js'
import { loadPack } from '../../src/load.js'
import { fakeTerminal } from './fake-terminal.js'

const root = join(import.meta.dirname, '../..')
const library = bundledLibrary(root)
const folder = mkdtempSync(join(tmpdir(), 'pakn-tune-'))
const rules = join(folder, 'rules')
const corpus = join(folder, 'nhan.ndjson')

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
  return path
}

async function tune(...args: readonly string[]) {
  const terminal = fakeTerminal()
  const exit = await runProgram(['tune', ...args, '--rules', rules], terminal, library)
  return { exit, out: terminal.out(), err: terminal.err() }
}

beforeAll(() => {
  cpSync(join(root, 'rules'), rules, { recursive: true })
  const inScope = { scope: 'administrative-procedure', tags: ['procedure-difficulty'] }
  const reports = Array.from({ length: 20 }, (_, i) => ({
    id: `t-${i}`,
    text: i % 2 === 0 ? 'Nộp hồ sơ ở phường Ngọc Hà quá hạn hai tháng chưa trả.' : 'Cây đổ chắn ngang đường đã ba hôm.',
    sentAt: '2025-08-05',
    split: 'train',
    gold: i % 2 === 0 ? inScope : { scope: 'off-topic', tags: [], offTopic: 'environment' },
  }))
  file('nhan.ndjson', reports)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('pakn tune', () => {
  it('shows numbers before and after, and writes nothing unless asked', async () => {
    const before = readFileSync(join(rules, 'labels.yaml'), 'utf8')
    const { exit, out } = await tune(corpus)
    expect(exit).toBe(0)
    expect(out).toContain('strengths.decisive')
    expect(out).toContain('Chưa ghi gì')
    expect(readFileSync(join(rules, 'labels.yaml'), 'utf8')).toBe(before)
  }, 60_000)

  it('writes numbers and measured shares that the next decision carries', async () => {
    const { exit, out } = await tune(corpus, '--keep-weights', '--write', '--lang', 'en')
    expect(exit).toBe(0)
    expect(out).toContain('Written to')
    const pack = loadPack({ rules, dictionaries: join(root, 'dictionaries') })
    expect(pack.labels.confidence?.on).toBe('nhan.ndjson (20 phản ánh)')
    const text = 'Nộp hồ sơ ở phường Ngọc Hà quá hạn hai tháng chưa trả.'
    const { confidence } = createTriage(pack).decide({ id: '1', text, sentAt: '2025-08-05' })
    expect(confidence.scope).toBeGreaterThan(0.5)
    const once = readFileSync(join(rules, 'labels.yaml'), 'utf8')
    await tune(corpus, '--keep-weights', '--write')
    expect(readFileSync(join(rules, 'labels.yaml'), 'utf8')).toBe(once)
  }, 60_000)

  it('warns of bands chosen on few reports, and of bands that are not what was asked', async () => {
    const plain = await tune(corpus, '--keep-weights')
    expect(plain.out).toContain('Chỉ chọn trên 20 phản ánh')
    expect(plain.out).not.toContain('Không khoảng nào đạt yêu cầu')
    const wrong = { scope: 'off-topic', tags: [], offTopic: 'praise' }
    const text = 'Nộp hồ sơ ở phường Ngọc Hà quá hạn hai tháng chưa trả.'
    const lines = Array.from({ length: 4 }, (_, i) => ({ id: `w-${i}`, text, sentAt: '2025-08-05', gold: wrong }))
    const missed = await tune(file('sai.ndjson', lines), '--split', 'all', '--keep-weights', '--attended', '0')
    expect(missed.out).toContain('Không khoảng nào đạt yêu cầu (người xem nhiều nhất 0,0 %, sai nhiều nhất 5,0 %)')
    expect((await tune(corpus, '--keep-bands')).out).not.toContain('Chỉ chọn trên')
  }, 60_000)

  it('refuses a bad record by its place, without its text', async () => {
    const bad = file('hong.ndjson', [{ id: 'x', text: 'bí mật của tôi', gold: { scope: 'nowhere', tags: [] } }])
    const { exit, err } = await tune(bad, '--split', 'all')
    expect(exit).toBe(2)
    expect(err).toContain('hong.ndjson:1')
    expect(err).not.toContain('bí mật')
  }, 60_000)

  it('says when no report is of the split', async () => {
    const { exit, err } = await tune(corpus, '--split', 'tập khác')
    expect(exit).toBe(2)
    expect(err).toContain('no labelled report of split')
  }, 60_000)

  it('refuses shares that are none', async () => {
    const { exit, err } = await tune(corpus, '--attended', '25')
    expect(exit).toBe(2)
    expect(err).toContain('between 0 and 1')
  })
})

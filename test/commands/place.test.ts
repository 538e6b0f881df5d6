import { describe, expect, it } from 'vitest'
import { longestTextOf } from '../../src/commands/longest-text.js'
import { runProgram } from '../../src/commands/program.js'
import { triageOf } from '../../src/decide.js'
import { pack } from '../routing/hanoi.js'
import { fakeLibrary } from './fake-library.js'
import { fakeTerminal } from './fake-terminal.js'

async function run(...args: string[]) {
  const terminal = fakeTerminal()
  const exit = await runProgram(
    ['place', ...args],
    terminal,
    fakeLibrary({ openTriage: async how => triageOf(pack, longestTextOf(how)) }),
  )
  return { exit, out: terminal.out() }
}

const page = (...lines: string[]) => `${lines.join('\n')}\n`

describe('pakn place', () => {
  it('lists what the text names and what it is on the day', async () => {
    expect(await run('hồ sơ ở xã Nội Bài quá hẹn', '--as-of', '2025-08-05')).toEqual({
      exit: 0,
      out: page('Ngày 2025-08-05', '  “xã Nội Bài” (8–18): xã Nội Bài (từ 2025-07-01)', '    → xã Nội Bài, mã 00433'),
    })
  })

  it('tells share and clause of each successor, and what would decide', async () => {
    expect((await run('phường Cửa Đông', '--as-of', '2025-07-01')).out).toBe(
      page(
        'Ngày 2025-07-01',
        '  “phường Cửa Đông” (0–15): phường Cửa Đông, quận Hoàn Kiếm (đến 2025-06-30)',
        '    → phường Hoàn Kiếm, mã 00070: một phần diện tích và dân số; Nghị quyết 1656/NQ-UBTVQH15, khoản 1 Điều 1',
        '    → phường Ba Đình, mã 00004: phần còn lại; Nghị quyết 1656/NQ-UBTVQH15, khoản 3 Điều 1',
        '    Đơn vị cũ đã chia cho nhiều đơn vị mới, cần biết địa chỉ cụ thể. Cần biết: Số nhà, đường phố, thôn, tổ dân phố, hoặc tên đơn vị hiện nay',
      ),
    )
  })

  it('lists bodies, and places elsewhere', async () => {
    const { out } = await run('UBND quận Ba Đình, quê Nam Định', '--as-of', '2025-06-30')
    expect(out).toBe(
      page(
        'Ngày 2025-06-30',
        '  “quận Ba Đình” (5–17): quận Ba Đình (đến 2025-06-30)',
        '    → quận Ba Đình, mã 001',
        '  “UBND quận Ba Đình” (0–17): Ủy ban nhân dân quận Ba Đình',
        '    → UBND quận Ba Đình, mã ubnd-quan-ba-dinh, Cấp huyện (đến hết 30/06/2025)',
        '  Nam Định: ngoài phạm vi của gói dữ liệu này',
      ),
    )
  })

  it('leaves open without a day what changes with the day', async () => {
    const { out } = await run('phường Láng Hạ')
    expect(out).toContain('Không có ngày\n')
    expect(out).toContain('Không có ngày gửi và kết quả phụ thuộc vào ngày')
  })

  it('is one JSON object with --json', async () => {
    const found = JSON.parse((await run('p. Ngọc Hà', '--json', '--as-of', '2026-01-01')).out)
    expect(Object.keys(found)).toEqual(['asOf', 'places', 'bodies', 'outside', 'readUntil'])
    expect(found).toMatchObject({ asOf: '2026-01-01', bodies: [], outside: [] })
    expect(found.places).toMatchObject([{ text: 'p. Ngọc Hà', unit: { code: '00008', name: 'Ngọc Hà' }, reason: null }])
  })

  it('says so when there is none', async () => {
    expect(await run('quá hẹn')).toEqual({ exit: 0, out: 'Không thấy địa danh hay cơ quan nào.\n' })
  })

  it('reads no more of a text than it is told, and says so', async () => {
    const { out } = await run('Ở phường Láng. Ở phường Ngọc Hà.', '--as-of', '2025-08-05', '--longest-text', '15')
    expect(out).toBe(
      page(
        'Ngày 2025-08-05',
        '  “phường Láng” (2–13): phường Láng (từ 2025-07-01)',
        '    → phường Láng, mã 00199',
        'Chỉ đọc 14 trên 32 đơn vị UTF-16 (--longest-text)',
      ),
    )
    expect((await run('phường Láng', '--longest-text', '0')).exit).toBe(2)
  })

  it('refuses what is no day', async () => {
    expect((await run('phường Láng', '--as-of', '2025-02-30')).exit).toBe(2)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/problems/frame.js'
import { compareProblems, type Problem, printProblems } from '../../src/problems.js'

const problem = (over: Partial<Problem> = {}): Problem => ({
  code: 'unknown-key',
  severity: 'error',
  file: 'rules/a.yaml',
  line: 1,
  column: 3,
  endColumn: 6,
  message: 'Không có khóa “b”',
  hint: 'Xóa khóa',
  ...over,
})
const show = (line: string, over: Partial<Problem> = {}) =>
  printProblems([problem(over)], new Map([['rules/a.yaml', line]]))
const frameOf = (text: string) => text.split('\n').slice(3, 5)

describe('pretty', () => {
  it('is empty without problems', () => expect(printProblems([], new Map())).toBe(''))

  it('has head, place, frame, note and help', () => {
    const related = [{ file: 'rules/b.yaml', line: 2, column: 1, message: 'Lần đầu ở đây' }]
    expect(show('a bcd e', { related })).toBe(
      [
        'error[unknown-key]: Không có khóa “b”',
        ' --> rules/a.yaml:1:3',
        '  |',
        '1 | a bcd e',
        '  |   ^^^',
        '  = note: Lần đầu ở đây (rules/b.yaml:2:1)',
        '  = help: Xóa khóa',
        '',
        '1 lỗi, 0 cảnh báo',
        '',
      ].join('\n'),
    )
  })

  it('puts carets under letters, not under code units', () => {
    const line = 'ệ: quá hạn'.normalize('NFD')
    const column = line.indexOf('h') + 1
    expect(frameOf(show(line, { column, endColumn: line.length + 1 }))).toEqual([`1 | ${line}`, '  |        ^^^'])
  })

  it('counts wide letters and emoji as two', () => {
    expect(frameOf(show('字😀 x', { column: 5, endColumn: 6 }))[1]).toBe('  |      ^')
    expect(frameOf(show('字😀 x', { column: 1, endColumn: 4 }))[1]).toBe('  | ^^^^')
  })

  it('keeps tabs, whose width only the terminal knows', () => {
    expect(frameOf(show('ab\tcd', { column: 4, endColumn: 6 }))[1]).toBe('  |   \t^^')
  })

  it('does not show a byte order mark or a carriage return', () => {
    expect(frameOf(show('\uFEFFa bcd\r\n', { column: 4, endColumn: 7 }))).toEqual(['1 | a bcd', '  |   ^^^'])
  })

  it('cuts a long line around the mark', () => {
    const line = `${'đầu '.repeat(60)}SAI${' cuối'.repeat(60)}`
    const column = line.indexOf('SAI') + 1
    const [code = '', carets = ''] = frameOf(show(line, { column, endColumn: column + 3 }))
    expect(displayWidth(code)).toBeLessThan(130)
    expect(code).toContain('…')
    expect(code.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('SAI')
  })

  it('shows no line for a whole file, an unknown file or a line that is not there', () => {
    const { endColumn: _, ...wholeFile } = problem()
    expect(printProblems([wholeFile], new Map([['rules/a.yaml', 'a bcd']]))).not.toContain('|')
    expect(printProblems([problem()], new Map())).not.toContain('|')
    expect(show('a', { line: 7 })).not.toContain('|')
  })

  it('colours only when told so', () => {
    const esc = String.fromCharCode(27)
    expect(show('a bcd')).not.toContain(esc)
    expect(printProblems([problem()], new Map(), { color: true })).toContain(`${esc}[31;1merror`)
  })

  it('never throws and always marks something, whatever the line and the columns', () => {
    const anyProblem = fc.record({ column: fc.integer({ min: 1, max: 300 }), length: fc.integer({ min: 0, max: 300 }) })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), anyProblem, (line, { column, length }) => {
        const text = show(line.replaceAll('\n', ' '), { column, endColumn: column + length })
        expect(text).toContain('^')
      }),
    )
  })
})

describe('order', () => {
  it('is file, line, column, whatever the order of finding', () => {
    const problems = [
      problem({ file: 'b', line: 1 }),
      problem({ file: 'a', line: 10 }),
      problem({ file: 'a', line: 2, column: 9 }),
      problem({ file: 'a', line: 2, column: 1, code: 'wrong-type' }),
      problem({ file: 'a', line: 2, column: 1, code: 'bad-date' }),
    ]
    const sorted = printProblems(problems, new Map())
    fc.assert(
      fc.property(fc.shuffledSubarray(problems, { minLength: problems.length }), shuffled => {
        expect(printProblems(shuffled, new Map())).toBe(sorted)
      }),
    )
    expect([...problems].sort(compareProblems).map(p => `${p.file}${p.line}:${p.column}${p.code}`)).toEqual([
      'a2:1bad-date',
      'a2:1wrong-type',
      'a2:9unknown-key',
      'a10:3unknown-key',
      'b1:3unknown-key',
    ])
  })
})

describe('json', () => {
  it('carries every field and is there without problems too', () => {
    expect(JSON.parse(printProblems([], new Map(), { format: 'json' }))).toEqual({ problems: [] })
    expect(JSON.parse(printProblems([problem()], new Map(), { format: 'json' }))).toEqual({ problems: [problem()] })
  })

  it('escapes line separators', () => {
    const text = printProblems([problem({ message: 'a\u2028b\u2029c' })], new Map(), { format: 'json' })
    expect(text).not.toMatch(/[\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ problems: [problem({ message: 'a\u2028b\u2029c' })] })
  })
})

describe('github', () => {
  it('is one annotation a line', () => {
    const text = printProblems([problem({ severity: 'warning', file: 'a,b:c', message: '100%\nhai' })], new Map(), {
      format: 'github',
    })
    expect(text).toBe('::warning file=a%2Cb%3Ac,line=1,col=3,endColumn=6,title=unknown-key::100%25%0Ahai%0AXóa khóa\n')
  })
})

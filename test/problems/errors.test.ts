import { describe, expect, it } from 'vitest'
import { INPUT_CODES, type InputCode, PaknInputError, type Problem, ProblemsError } from '../../src/problems.js'

const problem: Problem = {
  code: 'bad-date',
  severity: 'error',
  file: 'rules/a.yaml',
  line: 3,
  column: 5,
  message: 'Ngày sai',
  hint: '',
}

describe('ProblemsError', () => {
  it('tells how many, and where the errors are', () => {
    const error = new ProblemsError([problem, { ...problem, severity: 'warning', line: 4 }])
    expect(error.message).toBe('1 lỗi, 1 cảnh báo\nrules/a.yaml:3:5 [bad-date] Ngày sai')
    expect(error.name).toBe('ProblemsError')
  })

  it('lists ten and counts the rest', () => {
    const { message } = new ProblemsError(Array.from({ length: 13 }, (_, i) => ({ ...problem, line: i + 1 })))
    expect(message.split('\n')).toHaveLength(12)
    expect(message).toContain('… và 3 lỗi khác')
  })
})

describe('PaknInputError', () => {
  it('names code, field and place', () => {
    const error = new PaknInputError('bad-date', { field: 'sentAt', file: 'in.ndjson', line: 7 }, 'cần YYYY-MM-DD')
    expect(error).toMatchObject({ code: 'bad-date', field: 'sentAt', file: 'in.ndjson', line: 7 })
    expect(error.message).toBe(`in.ndjson:7: ${INPUT_CODES['bad-date']}: sentAt (cần YYYY-MM-DD)`)
    expect(new PaknInputError('bad-json', { line: 2 }).message).toBe(`dòng 2: ${INPUT_CODES['bad-json']}`)
    expect(new PaknInputError('not-an-object')).toMatchObject({ field: null, file: null, line: null })
  })

  it('has a meaning for every code', () => {
    for (const code of Object.keys(INPUT_CODES) as InputCode[]) expect(new PaknInputError(code).message).not.toBe('')
  })
})

describe('is()', () => {
  it('knows errors of another copy of the package and nothing else', async () => {
    const elsewhere = { [Symbol.for('pakn.ProblemsError')]: true }
    expect(ProblemsError.is(new ProblemsError([]))).toBe(true)
    expect(ProblemsError.is(elsewhere)).toBe(true)
    expect(PaknInputError.is(new PaknInputError('too-long'))).toBe(true)
    for (const other of [null, undefined, 'x', {}, new Error('x')]) {
      expect(ProblemsError.is(other)).toBe(false)
      expect(PaknInputError.is(other)).toBe(false)
    }
    expect(PaknInputError.is(new ProblemsError([]))).toBe(false)
    expect(ProblemsError.is(new PaknInputError('too-long'))).toBe(false)
  })
})

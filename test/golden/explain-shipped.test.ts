/**
 * What an official reads about the shipped rules: one report in scope, one story that is over, one rule that missed.
 * After a change of rules that is meant: run with `-u`, and read the difference.
 */
import { expect, it } from 'vitest'
import { cueNames } from '../../src/commands/explanation/condition-words.js'
import { pageOf } from '../../src/commands/explanation/page.js'
import { reportPage } from '../../src/commands/explanation/report-page.js'
import { rulePage } from '../../src/commands/explanation/rule-page.js'
import { paintFor } from '../../src/commands/screen/paint.js'
import { createTriage } from '../../src/index.js'
import { fakeTerminal } from '../commands/fake-terminal.js'

const triage = createTriage()

const LATE =
  'Tôi nộp hồ sơ đăng ký kết hôn ở UBND phường Ngọc Hà, giấy hẹn ghi ngày 15/7 mà đến nay vẫn chưa có kết quả. Cán bộ hướng dẫn không hách dịch gì nhưng cứ bảo chờ.'
const OVER = 'Trước đây làm giấy khai sinh rất khó khăn, giờ thì nhanh gọn, ngồi nhà cũng nộp được.'

it.each<[string, string, string | null]>([
  ['in-scope', LATE, null],
  ['over', OVER, null],
  ['rule-past', OVER, 'procedure-difficulty/hardship'],
  ['rule-negated', LATE, 'staff-conduct/harassment'],
])('%s', async (name, text, id) => {
  const explanation = triage.explain({ id: name, text, sentAt: '2025-08-05' })
  const page = pageOf(100, 'vi', paintFor(fakeTerminal().stdout, {}), cueNames(explanation.cueTitles))
  const rule = explanation.rules.find(one => one.id === id)
  expect(rule === undefined).toBe(id === null)
  const printed = rule ? rulePage(rule, explanation, page) : reportPage(explanation, page)
  await expect(printed).toMatchFileSnapshot(`explain-shipped/${name}.txt`)
})

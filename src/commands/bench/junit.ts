/** Gates as test cases, in the form that CI servers read (JUnit XML). */
import type { Findings } from '../../bench/report.js'

export function junit({ thresholds, corpus }: Findings): string {
  const missed = thresholds.filter(({ met }) => !met)
  const cases = thresholds.map(({ asked, actual, met }) => {
    const name = `    <testcase classname="pakn bench" name="${escaped(asked)}"`
    if (met) return `${name}/>\n`
    const message = `the bound is ${actual ?? 'n/a'}, asked was ${asked} (${corpus.n} reports)`
    return `${name}>\n      <failure message="${escaped(message)}"/>\n    </testcase>\n`
  })
  const counts = `tests="${thresholds.length}" failures="${missed.length}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${counts}>
  <testsuite name="pakn bench" ${counts}>
${cases.join('')}  </testsuite>
</testsuites>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}

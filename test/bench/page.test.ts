/** The page of the report: every text escaped, nothing from outside, the same bytes twice, and whole in a real browser. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { html } from '../../src/bench/page/html.js'
import { markedText } from '../../src/bench/page/marked-text.js'
import { percent } from '../../src/bench/page/numbers.js'
import { renderPage } from '../../src/bench/page/page.js'
import { loadPack } from '../../src/load.js'
import { reportOf } from './pages.js'

const root = join(import.meta.dirname, '../..')
const pack = loadPack({ rules: join(root, 'rules'), dictionaries: join(root, 'dictionaries') })

const HOSTILE = `<img src=x onerror="document.title='bad'"></details></main><script>document.title='bad'</script>`

const record = (id: string, text: string, gold: unknown) => ({ id, text, sentAt: '2025-08-05', gold })
const inScope = { scope: 'administrative-procedure', tags: ['procedure-difficulty'] }
const offTopic = { scope: 'off-topic', tags: [], offTopic: 'praise' }
const records = [
  record('r-1', 'Nộp hồ sơ ở UBND phường Ngọc Hà đã quá hạn một tháng chưa trả kết quả.', inScope),
  record('r-2', 'Cán bộ một cửa quát nạt tôi khi nộp hồ sơ.', inScope),
  record('r-3', `Xin cảm ơn cán bộ. ${HOSTILE}`, inScope),
  record(`r-4 ${HOSTILE}`, 'Đèn đường ngõ nhà tôi hỏng đã lâu.', offTopic),
]
const report = reportOf(pack, records)
const page = renderPage(report)

describe('markup', () => {
  it('escapes every text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { markup } = html`<p title="${text}">${text}</p>`
        expect(markup.slice('<p title="'.length, -'</p>'.length)).not.toMatch(
          /<|["'](?!>)|&(?!amp;|lt;|gt;|quot;|#39;)/,
        )
        expect(/\p{Cs}/u.test(markup)).toBe(false)
      }),
    )
  })

  it('keeps a marked text whole, wherever the marks lie', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40) }).filter(({ start, end }) => start < end)
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
        const inside = spans.filter(({ end }) => end <= text.length)
        const fired = inside.map((one, i) => {
          return { rule: `r/${i}`, title: '', label: 'staff-conduct' as const, weight: 1, spans: [one] }
        })
        const { markup } = markedText(text, fired)
        const bare = markup.replace(/<[^>]*>/g, '')
        expect(bare).toBe(html`${text}`.markup)
        for (const {
          rule,
          spans: [one],
        } of fired) {
          if (one) expect(markup).toContain(rule)
        }
      }),
    )
  })

  it('writes numbers with a comma', () => {
    expect(percent(0.91234)).toBe('91,2')
    expect(percent(null)).toBe('–')
  })
})

describe('the page', () => {
  it('names nothing outside itself and runs nothing', () => {
    const tags = page.match(/<[^>]*>/g)?.join('') ?? ''
    // Booleans: a failing match would print the whole page.
    expect(/https?:|\ssrc=|<script|<link|<img|\son\w+=/i.test(tags)).toBe(false)
    expect(/@import|url\(/i.test(page)).toBe(false)
    expect(page.includes('default-src &#39;none&#39;')).toBe(true)
  })

  it('shows a hostile text as text', () => {
    expect(page.includes('<img')).toBe(false)
    expect(page.includes('&lt;img src=x')).toBe(true)
  })

  it('is the same byte for byte for the same report', () => {
    expect(renderPage(reportOf(pack, records)) === page).toBe(true)
  })

  it('has a section for every part of the report', () => {
    const anchors = ['receipt', 'corpus', 'headline', 'confusion', 'slices', 'abstention', 'rules', 'disagreements']
    for (const id of [...anchors, 'routing', 'behaviour', 'speed', 'comparison', 'thresholds']) {
      expect(page.includes(`<section id="${id}">`), id).toBe(true)
      expect(page.includes(`href="#${id}"`), id).toBe(true)
    }
  })

  it('says first what makes its figures untrue', () => {
    const warned = renderPage(report, ['RÒ RỈ <1>'])
    expect(warned.includes('<li>RÒ RỈ &lt;1&gt;</li>')).toBe(true)
    expect(warned.indexOf('RÒ RỈ')).toBeLessThan(warned.indexOf('<main>'))
    expect(page.includes('class="notices"')).toBe(false)
  })

  it('leaves out what was not measured', () => {
    const bare = renderPage({ ...report, rules: null, behaviour: null, speed: null, comparison: null, thresholds: [] })
    for (const id of ['rules', 'behaviour', 'speed', 'comparison', 'thresholds']) {
      expect(bare.includes(`id="${id}"`), id).toBe(false)
    }
  })
})

/** Debian's Chromium, or the one the environment names. */
const executable = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  path => path !== undefined && existsSync(path),
)

it.runIf(process.env.CI)('has a browser to be seen in, on a CI server', () => {
  expect(executable, 'install chromium, or name one in CHROMIUM').toBeDefined()
})

describe.skipIf(!executable)(
  `in a browser without a network${executable ? '' : ' (skipped: no Chromium found)'}`,
  () => {
    let browser: Browser
    const folder = mkdtempSync(join(tmpdir(), 'pakn-page-'))
    const file = join(folder, 'bench.html')

    beforeAll(async () => {
      writeFileSync(file, page)
      browser = await chromium.launch({
        executablePath: executable ?? '',
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
      })
    }, 60_000)

    afterAll(async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    })

    it('renders whole: no error, no request, headings and drawings there', async () => {
      const context = await browser.newContext({ offline: true })
      const tab = await context.newPage()
      const faults: string[] = []
      const requests: string[] = []
      tab.on('console', message => faults.push(message.text()))
      tab.on('pageerror', error => faults.push(String(error)))
      tab.on('request', request => requests.push(request.url()))
      await tab.goto(pathToFileURL(file).href)
      expect(await tab.title()).toBe('pakn: kết quả đo')
      expect(await tab.getByRole('heading', { level: 2 }).count()).toBe(13)
      expect(await tab.locator('svg[role=img]').count()).toBeGreaterThan(3)
      expect(await tab.locator('html').getAttribute('lang')).toBe('vi')
      expect(await tab.locator('script, img, iframe').count()).toBe(0)
      expect(requests).toEqual([pathToFileURL(file).href])
      expect(faults).toEqual([])
      await context.close()
    })

    it('shows the words of a report as they are, with their evidence marked', async () => {
      const tab = await browser.newPage()
      await tab.goto(pathToFileURL(file).href)
      const texts = await tab.locator('blockquote').allTextContents()
      expect(texts).toContain(records[2]?.text)
      expect(await tab.locator('mark[data-rule]').count()).toBeGreaterThan(0)
      // Every link of the contents leads somewhere.
      const targets = await tab
        .locator('nav a')
        .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
      for (const target of targets) expect(await tab.locator(target).count()).toBe(1)
      await tab.close()
    })

    it.each(['light', 'dark'] as const)('can be read in the %s', async colorScheme => {
      const tab = await browser.newPage({ colorScheme })
      await tab.goto(pathToFileURL(file).href)
      const styleOf = (name: string) => tab.evaluate<string>(`getComputedStyle(document.body).${name}`)
      expect(contrast(await styleOf('color'), await styleOf('backgroundColor'))).toBeGreaterThan(7)
      await tab.close()
    })

    it('shows one kind of disagreement alone, without any script', async () => {
      const tab = await browser.newPage()
      await tab.goto(pathToFileURL(file).href)
      const shown = () => tab.locator('#disagreements details:visible').count()
      const all = await shown()
      const [kind = '', count] = Object.entries(report.disagreements.byKind).find(([, n]) => n > 0) ?? []
      await tab.locator(`#only-${kind}`).check()
      const kinds = await tab
        .locator('#disagreements details:visible')
        .evaluateAll(list => list.map(one => one.getAttribute('class') ?? ''))
      expect([all, kinds.length]).toEqual([report.disagreements.list.length, count])
      expect(kinds.every(names => names.split(' ').includes(kind))).toBe(true)
      await tab.close()
    })

    it('prints wrong answers in full, on white, and leaves closed appendices closed', async () => {
      const tab = await browser.newPage({ colorScheme: 'dark' })
      await tab.goto(pathToFileURL(file).href)
      await tab.emulateMedia({ media: 'print' })
      expect(await tab.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
      expect(await tab.locator('#disagreements .wrong blockquote').first().isVisible()).toBe(true)
      expect(await tab.locator('#rules details table').first().isVisible()).toBe(false)
      expect(await tab.locator('nav').isVisible()).toBe(false)
      await tab.close()
    })

    it('cuts no word of a drawing off', async () => {
      const tab = await browser.newPage({ viewport: { width: 1000, height: 800 } })
      await tab.goto(pathToFileURL(file).href)
      const cut = await tab.locator('svg text').evaluateAll(words =>
        words
          .filter(word => {
            const [inner, outer] = [word.getBoundingClientRect(), word.closest('svg')?.getBoundingClientRect()]
            return outer !== undefined && (inner.left < outer.left - 1 || inner.right > outer.right + 1)
          })
          .map(word => word.textContent),
      )
      expect(cut).toEqual([])
      await tab.close()
    })

    it('fits a narrow screen and goes on paper', async () => {
      const tab = await browser.newPage({ viewport: { width: 390, height: 800 } })
      await tab.goto(pathToFileURL(file).href)
      expect(await tab.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      const paper = await tab.pdf()
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
      await tab.close()
    })
  },
)

/** Contrast of two CSS colours `rgb(r, g, b)` as WCAG 2.1 defines it. */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [...color.matchAll(/\d+/g)].map(([digits]) => {
    const part = Number(digits) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

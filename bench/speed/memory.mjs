/**
 * Memory over a long run: feeds as many reports as wanted to a command of the built package and tells, at every twentieth
 * part, what the process holds. The reports are those of bench/corpora over and over, each with a number of its own.
 *
 *     node bench/speed/memory.mjs 1000000 decide --jobs 2
 *     node bench/speed/memory.mjs 100000 bench --bootstrap 200
 *
 * What `decide` writes is read and counted: as many decisions as reports, in the order of the reports.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../..')
const [size, command, ...options] = process.argv.slice(2)
const wanted = Number(size)
if (!Number.isSafeInteger(wanted) || wanted < 1 || !['decide', 'bench'].includes(command ?? '')) {
  process.stderr.write('usage: node bench/speed/memory.mjs REPORTS decide|bench [options]\n')
  process.exit(2)
}

const known = ['dev-train', 'routing', 'own']
  .flatMap(name => readFileSync(join(root, `bench/corpora/${name}.ndjson`), 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line))
  .filter(({ split }) => split !== 'test')

const start = performance.now()
const files = command === 'decide' ? [] : ['-']
const child = spawn(process.execPath, [join(root, 'dist/cli.js'), command, ...files, ...options], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
child.stdin.on('error', () => undefined) // told by the exit code
const ended = once(child, 'close')
const written = command === 'decide' ? countDecisions() : passOn()

process.stdout.write('   reports   memory (MB)\n')
let most = 0
const step = Math.max(1, Math.floor(wanted / 20))
for (let i = 0; i < wanted && child.exitCode === null; i++) {
  const report = known[i % known.length]
  const text = `${report.text} Lần thứ ${Math.floor(i / known.length)}.`
  if (!child.stdin.write(`${JSON.stringify({ ...report, id: String(i), text })}\n`)) {
    await Promise.race([once(child.stdin, 'drain'), ended])
  }
  if ((i + 1) % step === 0) tell(i + 1)
}
child.stdin.end()
const [code] = await ended
const told = await written
const seconds = (performance.now() - start) / 1000
process.stdout.write(
  `exit ${code}, ${seconds.toFixed(1)} s, ${Math.round(wanted / seconds)} reports a second, at most ${most} MB${told}\n`,
)

function tell(reports) {
  const now = residentMegabytes()
  most = Math.max(most, now)
  process.stdout.write(`${String(reports).padStart(10)}${String(now).padStart(14)}\n`)
}

/** Of the process with all its threads; from /proc, so on Linux only. */
function residentMegabytes() {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes ?? 0) / 1024)
}

async function countDecisions() {
  let next = 0
  let misplaced = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (JSON.parse(line).report !== String(next++)) misplaced++
  }
  return `; ${next} decisions, ${misplaced} out of order`
}

async function passOn() {
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) last = line.trim() || last
  return `\n${last}`
}

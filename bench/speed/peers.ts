/** Tokenisers of natural and vntk on the same texts, when `npm ci` has been run in `bench/baselines/`. */
import { ok } from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { segment } from '../../src/segment.js'
import { tokenise } from '../../src/text/tokenise.js'
import { eachCpu } from './measure.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

type Cut = (text: string) => readonly unknown[]

// Deep paths: the main entry of natural prints, reads .env and takes a second.
const PEERS: readonly { readonly name: string; readonly open: (from: NodeJS.Require) => Cut; readonly own: Cut }[] = [
  {
    name: 'natural AggressiveTokenizerVi',
    open(from) {
      const Tokenizer = from('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js')
      const tokenizer = new (Tokenizer.default ?? Tokenizer)()
      return text => tokenizer.tokenize(text)
    },
    own: text => tokenise(text),
  },
  {
    name: 'vntk word segmentation',
    open(from) {
      const tokenizer = from('vntk').wordTokenizer()
      return text => tokenizer.tag(text)
    },
    own: text => segment(text),
  },
]

export function peerRows(say: (row: Row) => void): Row[] {
  const from = createRequire(join(import.meta.dirname, '../baselines/package.json'))
  const rows: Row[] = []
  for (const { name, open, own } of PEERS) {
    let cut: Cut
    try {
      cut = open(from)
    } catch {
      process.stdout.write(`${name}: not measured, it is not installed in bench/baselines (npm ci there)\n`)
      continue
    }
    for (const { text } of reports) ok(cut(text).length > 10)
    const theirs = eachCpu(reports.length, i => cut(reports[i]?.text ?? ''))
    const ours = eachCpu(reports.length, i => own(reports[i]?.text ?? ''))
    const row = {
      name: `${name}, beside pakn's ${ours.toFixed(1)} µs`,
      value: theirs,
      unit: 'µs',
      ratio: theirs / ours,
    }
    rows.push(row)
    say(row)
  }
  return rows
}

/** Word cutters of natural and vntk on the same texts, when `npm ci` has been run in `bench/baselines/`. */
import { ok } from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { segment } from '../../src/segment.js'
import { tokenise } from '../../src/text/tokenise.js'
import { pacedCpu } from './paced.js'
import { reports } from './reports.js'
import type { Row } from './row.js'

type Cut = (text: string) => readonly unknown[]

// Deep paths: the main entry of natural prints, reads .env and takes a second.
const PEERS: readonly {
  readonly name: string
  readonly open: (from: NodeJS.Require) => Cut
  readonly ownName: string
  readonly own: Cut
}[] = [
  {
    name: 'natural: AggressiveTokenizerVi (splits at what is no letter)',
    open(from) {
      const Tokenizer = from('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js')
      const tokenizer = new (Tokenizer.default ?? Tokenizer)()
      return text => tokenizer.tokenize(text)
    },
    ownName: 'pakn: tokenise (normalised, offsets, codes kept whole)',
    own: text => tokenise(text),
  },
  {
    name: 'vntk: wordTokenizer (CRF, native)',
    open(from) {
      const tokenizer = from('vntk').wordTokenizer()
      return text => tokenizer.tag(text)
    },
    ownName: 'pakn: segment',
    own: text => segment(text),
  },
]

const CHECKED = 10
const LEAST_PIECES = 10

function checkCut(cut: Cut): void {
  for (const { text } of reports.slice(0, CHECKED)) ok(cut(text).length > LEAST_PIECES)
}

/** Our own, and those peers that are installed. */
export function checkPeers(): void {
  const from = peersFolder()
  for (const { open, own } of PEERS) {
    checkCut(own)
    const cut = opened(open, from)
    if (typeof cut !== 'string') checkCut(cut)
  }
}

const peersFolder = () => createRequire(join(import.meta.dirname, '../baselines/package.json'))

/** A peer that is not there is a row of its own without a figure, never left out in silence. */
export function peerRows(say: (row: Row) => void): Row[] {
  const from = peersFolder()
  const rows: Row[] = []
  const add = (row: Row) => {
    rows.push(row)
    say(row)
  }
  const each = (cut: Cut) => pacedCpu(reports.length, i => cut(reports[i]?.text ?? ''))
  for (const { name, open, ownName, own } of PEERS) {
    const ours = each(own)
    add({ name: ownName, value: ours, unit: 'µs' })
    const cut = opened(open, from)
    if (typeof cut === 'string') add({ name, value: null, unit: 'µs', why: cut })
    else {
      checkCut(cut)
      const theirs = each(cut)
      add({ name, value: theirs, unit: 'µs', ratio: theirs / ours })
    }
  }
  return rows
}

/** The peer, or why it cannot be measured. */
function opened(open: (from: NodeJS.Require) => Cut, from: NodeJS.Require): Cut | string {
  try {
    return open(from)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'MODULE_NOT_FOUND')
      return 'not installed, or its native parts are not built: npm ci in bench/baselines'
    return `does not start here (${error instanceof Error ? error.name : typeof error})`
  }
}

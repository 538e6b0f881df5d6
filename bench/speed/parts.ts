/** What `npm run bench:speed` measures, part by part, each with the check of its answers. */
import { addressRows, checkAddresses } from './addresses.js'
import { checkEngines, engineRows } from './engines.js'
import { checkGrowth, growthRows } from './growth.js'
import { checkJobs, jobRows } from './jobs.js'
import { checkMemory, memoryRows } from './memory.js'
import { checkPeers, peerRows } from './peers.js'
import type { Row } from './row.js'
import { checkStages, stageRows } from './stages.js'
import { checkStart, startRows } from './start.js'
import { checkText, textRows } from './text.js'

interface Part {
  readonly name: string
  /** Measures, and says every figure as soon as it is there; `alone`: nothing else was asked for, so it may take longer. */
  readonly run: (say: (row: Row) => void, alone: boolean) => Promise<readonly Row[]> | readonly Row[]
  /** Throws where an answer is wrong: the same check as before the measuring, over fewer reports, nothing timed. */
  readonly check: () => Promise<void> | void
}

/** Reports that are checked of each part when nothing is measured. */
const FEW = 8
const FEW_RECORDS = 300

export const PARTS: readonly Part[] = [
  // First, since the others keep tokens: then the engine makes all of them where it keeps what lives long, which is dearer.
  { name: 'text', run: textRows, check: () => checkText(FEW) },
  { name: 'stages', run: stageRows, check: () => checkStages(FEW) },
  { name: 'engines', run: engineRows, check: () => checkEngines(FEW) },
  { name: 'growth', run: growthRows, check: checkGrowth },
  { name: 'start', run: startRows, check: checkStart },
  { name: 'jobs', run: jobRows, check: () => checkJobs(FEW_RECORDS) },
  { name: 'memory', run: memoryRows, check: () => checkMemory(FEW_RECORDS) },
  { name: 'peers', run: peerRows, check: checkPeers },
  {
    name: 'addresses',
    run(say) {
      const rows = addressRows()
      rows.forEach(say)
      return rows
    },
    check: checkAddresses,
  },
]

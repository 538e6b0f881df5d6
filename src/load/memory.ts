import type { Reading } from './reading.js'

/** What earlier readings of the same folders found, piece by piece: reading again costs only what changed. */
export interface Memory {
  /** Lists of phrases as they were read the last time, by their owner. */
  readonly spelt: Reading['spelt']
  /** `bytes`, or the very object of the last time when they are the same: two saves may come within one tick of the disk's clock. */
  bytes(path: string, bytes: Buffer): Buffer
  /** Does `work`, unless it was done before with the very same parts: then what it found is told again. */
  once<T>(piece: string, parts: readonly unknown[], reading: Reading, work: (reading: Reading) => T): T
}

interface Done {
  readonly parts: readonly unknown[]
  readonly value: unknown
  readonly told: readonly Telling[]
}

/** Something a reader said to its reading: a problem, a name. */
type Telling = (reading: Reading) => void

export function createMemory(): Memory {
  const pieces = new Map<string, Done>()
  const files = new Map<string, Buffer>()
  return {
    spelt: new Map(),
    bytes(path, bytes) {
      const known = files.get(path)
      if (known?.equals(bytes) === true) return known
      files.set(path, bytes)
      return bytes
    },
    once<T>(piece: string, parts: readonly unknown[], reading: Reading, work: (reading: Reading) => T): T {
      const done = pieces.get(piece)
      if (done !== undefined && sameParts(done.parts, parts)) {
        for (const tell of done.told) tell(reading)
        // A piece is always read by the same work, so it has the same type.
        return done.value as T
      }
      const told: Telling[] = []
      const value = work(listening(reading, told))
      pieces.set(piece, { parts, value, told })
      return value
    },
  }
}

function sameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index])
}

/** A reading that also writes down what it is told. */
function listening(reading: Reading, told: Telling[]): Reading {
  const tell = <T>(telling: (to: Reading) => T): T => {
    told.push(to => void telling(to))
    return telling(reading)
  }
  return {
    ...reading,
    error: (...problem) => tell(to => to.error(...problem)),
    warning: (...problem) => tell(to => to.warning(...problem)),
    names: {
      ...reading.names,
      declare: (...name) => tell(to => to.names.declare(...name)),
      refer: (...name) => tell(to => to.names.refer(...name)),
      mention: (...name) => tell(to => to.names.mention(...name)),
      doubt: (...name) => tell(to => to.names.doubt(...name)),
    },
  }
}

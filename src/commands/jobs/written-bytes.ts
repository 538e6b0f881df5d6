/** Text written as UTF-8 into one piece of memory that can be handed to another thread without copying it. */

/** Where a batch needs more, the next ones get as much at once. */
const FIRST_SIZE = 64 * 1024
/** UTF-8 needs no more for one UTF-16 unit. */
const MOST_BYTES_OF_UNIT = 3

export interface WrittenBytes {
  add(text: string): void
  /** What was added since; its memory is the caller's. */
  take(): Uint8Array<ArrayBuffer>
}

export function writtenBytes(): WrittenBytes {
  const utf8 = new TextEncoder()
  let usual = FIRST_SIZE
  let bytes = new Uint8Array(usual)
  let size = 0
  const makeRoom = (more: number) => {
    if (size + more <= bytes.length) return
    while (usual < size + more) usual *= 2
    const larger = new Uint8Array(usual)
    larger.set(bytes.subarray(0, size))
    bytes = larger
  }
  return {
    add(text) {
      makeRoom(text.length * MOST_BYTES_OF_UNIT)
      size += utf8.encodeInto(text, bytes.subarray(size)).written
    },
    take() {
      const taken = bytes.subarray(0, size)
      bytes = new Uint8Array(usual)
      size = 0
      return taken
    },
  }
}

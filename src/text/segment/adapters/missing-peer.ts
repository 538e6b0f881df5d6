/** An optional package that an adapter needs cannot be loaded. */
export class MissingPeerError extends Error {
  override readonly name = 'MissingPeerError'
  readonly code = 'MISSING_PEER'

  constructor(
    /** Name of the package. */
    readonly peer: string,
    reason: unknown,
  ) {
    super(`The package "${peer}" is needed for this adapter and could not be loaded; install it: npm install ${peer}`, {
      cause: reason,
    })
  }
}

#!/usr/bin/env node
/** The command line: binds the commands to this process and sets its exit code. */
import { fileURLToPath } from 'node:url'
import { bundledLibrary } from './commands/bundled-library.js'
import { runProgram } from './commands/program.js'
import { isClosedPipe } from './commands/terminal.js'

// Both src/cli.ts and dist/cli.js lie one folder below the root of the package.
const root = fileURLToPath(new URL('..', import.meta.url))

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if (isClosedPipe(error)) process.exit(0)
    throw error
  })
}
process.on('SIGINT', () => process.exit(130))

process.exitCode = await runProgram(
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    clock: () => performance.now(),
  },
  bundledLibrary(root),
)

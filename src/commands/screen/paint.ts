import { styleText } from 'node:util'
import type { OutputStream } from '../terminal.js'

export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'cyan'

/** Colours a text, or leaves it as it is where colours are not wanted. */
export interface Paint {
  (style: Style, text: string): string
  readonly on: boolean
}

/** Colours for a terminal; NO_COLOR and FORCE_COLOR are respected, as no-color.org and force-color.org have it. */
export function paintFor(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): Paint {
  return paintWhen(wantsColour(stream, env))
}

export function paintWhen(on: boolean): Paint {
  const paint = (style: Style, text: string) =>
    on && text !== '' ? styleText(style, text, { validateStream: false }) : text
  return Object.assign(paint, { on })
}

function wantsColour(stream: OutputStream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return stream.isTTY === true && env.TERM !== 'dumb'
}

/** The lock file lets `npm ci` start everywhere: it names every package of every platform. */
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

interface Locked {
  readonly version?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const packages: Readonly<Record<string, Locked>> = lock.packages
const SEPARATOR = '/node_modules/'

/** Where Node would look for `name` from inside the package at `path`. */
function places(path: string, name: string): string[] {
  const outer = path.includes(SEPARATOR) ? path.slice(0, path.lastIndexOf(SEPARATOR)) : ''
  const here = path === '' ? `node_modules/${name}` : `${path}${SEPARATOR}${name}`
  return path === '' ? [here] : [here, ...places(outer, name)]
}

it('names the optional packages of all platforms: npm ci refuses to start without them', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(name => !places(path, name).some(place => place in packages)),
  )
  expect(missing).toEqual([])
})

it('asks for what package.json asks for', () => {
  const { dependencies, devDependencies } = lock.packages['']
  expect({ dependencies, devDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  })
  expect(lock.version).toBe(manifest.version)
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'
import { CUES_OF_CODE } from '../../src/load/cues-of-code.js'

const root = join(import.meta.dirname, '../..')
const listed = Object.values(CUES_OF_CODE).flat()

describe('CUES_OF_CODE', () => {
  it('lists exactly the cues that stand in the code', () => {
    const subjects = readdirSync(join(root, 'dictionaries/cues')).map(file => file.replace(/\.yaml$/, ''))
    const cue = new RegExp(`'(?:${subjects.join('|')})/[a-z0-9-]+'`, 'g')
    const files = fastGlob.sync('src/**/*.ts', { cwd: root, ignore: ['src/load/**', 'src/generated/**'] })
    const written = files.flatMap(file => readFileSync(join(root, file), 'utf8').match(cue) ?? [])
    expect([...listed].sort()).toEqual([...new Set(written.map(quoted => quoted.slice(1, -1)))].sort())
  })

  it.each(listed)('%s is in the dictionaries, or the code would look for nothing', id => {
    const [subject, key] = id.split('/')
    const text = readFileSync(join(root, `dictionaries/cues/${subject}.yaml`), 'utf8')
    expect(text.split('\n')).toContain(`${key}:`)
  })
})

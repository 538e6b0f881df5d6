import type { CueSet } from '../pack.js'
import { readPhrases } from './phrases.js'
import type { Reading } from './reading.js'
import { name } from './schemas/common.js'
import { cueEntry } from './schemas/cues.js'
import { readEntries } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** `dictionaries/cues/<subject>.yaml`: named sets of phrases, id `<subject>/<key>`. */
export function readCues(files: readonly YamlFile[], reading: Reading): CueSet[] {
  return files.flatMap(file => readCueFile(file, reading))
}

function readCueFile(file: YamlFile, reading: Reading): CueSet[] {
  const subject = subjectOf(file.name)
  return readEntries(file, name, cueEntry, reading).flatMap(({ key, shape, locate }) => {
    const id = `${subject}/${key}`
    reading.names.declare('cue', id, locate([], 'key'))
    if (shape === null) return []
    return [
      {
        id,
        title: shape.title,
        phrases: readPhrases(shape.phrases, (path, at) => locate(['phrases', ...path], at), reading),
        except: readPhrases(shape.except ?? [], (path, at) => locate(['except', ...path], at), reading),
      },
    ]
  })
}

/** `cues/obstacle.yaml` → `obstacle`. */
export function subjectOf(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.[a-z]+$/, '')
}

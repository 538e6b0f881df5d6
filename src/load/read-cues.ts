import { type ReadCue, readCue, spellPhrases } from './phrases.js'
import type { Reading } from './reading.js'
import { name } from './schemas/common.js'
import { cueEntry } from './schemas/cues.js'
import { readEntries } from './shape.js'
import type { YamlFile } from './yaml-file.js'

/** One `dictionaries/cues/<subject>.yaml`: named sets of phrases, id `<subject>/<key>`. */
export function readCues(file: YamlFile, reading: Reading): ReadCue[] {
  const subject = subjectOf(file.name)
  return readEntries(file, name, cueEntry, reading).flatMap(({ key, shape, locate }) => {
    const id = `${subject}/${key}`
    reading.names.declare('cue', id, locate([], 'key'))
    if (shape === null) return []
    const phrases = spellPhrases(shape.phrases, (path, at) => locate(['phrases', ...path], at), reading, id)
    const except = spellPhrases(
      shape.except ?? [],
      (path, at) => locate(['except', ...path], at),
      reading,
      `${id} except`,
    )
    return [readCue({ id, title: shape.title }, phrases, except)]
  })
}

/** `cues/obstacle.yaml` → `obstacle`. */
export function subjectOf(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\.[a-z]+$/, '')
}

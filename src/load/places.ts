import type { Place } from '../problems.js'
import type { FolderFiles } from './folders.js'
import type { YamlFile } from './yaml-file.js'
import type { Path } from './yaml-places.js'

/** The way from a rule or a cue back to its place in a file, for those who check more than shapes. */
export interface Places {
  /** e.g. `rule('staff-conduct/rude-tone', ['examples', 'match', 0])` */
  rule(id: string, path?: Path): Place
  /** e.g. `cue('attitude/rude-tone', ['phrases', 3])`: the phrase as written, before alternations are expanded. */
  cue(id: string, path?: Path): Place
  /** Any YAML file, by its path below the folder of rules or dictionaries. */
  file(name: string, path?: Path): Place
}

export function places(files: FolderFiles, folders: { rules: string; dictionaries: string }): Places {
  const byName = new Map<string, YamlFile>(files.all.map(file => [file.name, file]))
  const at = (name: string, path: Path): Place =>
    byName.get(name)?.locate(path, path.length === 0 ? 'key' : 'value') ?? {
      file: `${folders.rules}/${name}`,
      line: 1,
      column: 1,
    }
  return {
    rule: (id, path = []) => at(`${id}.yaml`, path),
    cue: (id, path = []) => {
      const [subject = '', key = ''] = id.split('/')
      return at(`cues/${subject}.yaml`, [key, ...path])
    },
    file: (name, path = []) => at(name, path),
  }
}

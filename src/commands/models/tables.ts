/** Reads the text of a file below `dictionaries/`. */
export type ReadDictionary = (file: string) => string

/** Rows of a tab-separated table without its header. */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .slice(1)
    .filter(row => row !== '')
    .map(row => row.split('\t'))
}

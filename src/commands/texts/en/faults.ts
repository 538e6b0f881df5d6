/** Why a command cannot begin, in English: what is wrong, and a way out. */
type Fault = readonly [what: string, hint: string]

const SAVE_AS_CSV = 'save it as .xlsx or as "CSV UTF-8"'
const ONE_ANSWER_A_LINE = 'one JSON object a line: a decision of `pakn decide`, or {"id": …, "tags": […]}'
const PATHS = 'paths are those of --json, e.g. headline.sure.scope.f1'

function didYouMean(near: readonly string[]): string {
  return `did you mean ${near.join(' or ')}?`
}

export const FAULTS = {
  // ── files ──
  inputTwice: (): Fault => ['standard input (-) is named twice', 'it can be read once: name it once'],
  isFolder: (name: string): Fault => [`${name} is a folder`, `name its files: pakn decide ${name}/*.ndjson`],
  noFile: (name: string, folder: string, near: readonly string[]): Fault => [
    `${name}: no such file`,
    near.length > 0
      ? didYouMean(near)
      : `check the path (the working folder is ${folder}), or use - for standard input`,
  ],
  mayNotRead: (name: string): Fault => [
    `${name}: not allowed to read it`,
    'ask for the right to read the file, or copy it',
  ],
  cannotRead: (name: string, code: string): Fault => [
    `${name}: cannot be read (${code || 'unknown reason'})`,
    'check the disk and try again',
  ],
  cannotWrite: (name: string, code: string): Fault => [
    `${name}: cannot be written (${code || 'unknown reason'})`,
    'check that the folder exists and may be written',
  ],
  cannotWriteRules: (name: string, code: string): Fault => [
    `${name} cannot be written (${code})`,
    'name a folder of your own with --rules',
  ],
  cannotWriteDictionaries: (name: string, code: string): Fault => [
    `${name} cannot be written (${code})`,
    'name a folder of your own with --dictionaries',
  ],
  utf16: (name: string): Fault => [`${name} is UTF-16`, 'save it as UTF-8 (in Excel: "CSV UTF-8")'],
  noTextColumn: (name: string, mayMap: boolean): Fault => [
    `${name} has no column named "text" in its first line`,
    `name the columns: id,text,sentAt,…${mayMap ? ', or say which: --map text=…' : ''}`,
  ],
  jsonArray: (name: string): Fault => [
    `${name} looks like one JSON array`,
    `write one object a line: jq -c '.[]' ${name}`,
  ],
  oldExcel: (name: string): Fault => [`${name} is an old Excel file`, SAVE_AS_CSV],
  noWorkbook: (name: string): Fault => [`${name} is no Excel workbook`, 'save it again as .xlsx, or as "CSV UTF-8"'],
  needsExcelReader: (): Fault => [
    'reading .xlsx needs the package read-excel-file',
    'npm install read-excel-file, or save the sheet as "CSV UTF-8"',
  ],
  workbookTooLarge: (name: string): Fault => [`${name} is too large`, 'split it, or save it as CSV'],
  badLine: (file: string, line: number, why: string): Fault => [`${file}:${line}: ${why}`, 'repair or remove the line'],
  threadsDoNotStart: (): Fault => ['the threads of --jobs do not start', 'run it with --jobs 1, or install pakn again'],
  // ── texts and days ──
  textTooLong: (most: number): Fault => ['the text is too long', `at most ${most} bytes`],
  inputNotUtf8: (): Fault => ['standard input is not UTF-8', 'convert it first: iconv -t UTF-8'],
  notADay: (value: string): Fault => [
    `--as-of ${value}: not a calendar day`,
    'write it as YYYY-MM-DD, e.g. 2025-07-01',
  ],
  // ── rules ──
  noSuchRule: (id: string, near: readonly string[], sayWhere: boolean): Fault => [
    `no rule is called ${id}`,
    (near.length > 0 ? didYouMean(near) : 'ids are paths below rules/, e.g. staff-conduct/rude-tone') +
      (sayWhere ? '\n      for a rule of your own say where it is: --rules rules' : ''),
  ],
  noWordPoints: (): Fault => [
    'words have no points here',
    'dictionaries/word-points/points.tsv is missing or empty, or rules/labels.yaml has no “words:”',
  ],
  noSuchCode: (code: string, near: readonly string[], all: readonly string[]): Fault => [
    `There is no code “${code}”`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Codes: ${all.join(', ')}`,
  ],
  noRuleLikeThat: (owners: readonly string[], statuses: readonly string[]): Fault => [
    'no rule is like that',
    `owners: ${owners.join(', ')}; status: ${statuses.join(', ')}`,
  ],
  noRulesFolder: (folder: string): Fault => [
    `there is no folder “${folder}” here`,
    'go to the folder that has rules/, or name it with --rules',
  ],
  ruleIsThere: (file: string): Fault => [`${file} is there already`, 'choose another id, or edit that file'],
  idIsFileName: (id: string, plain: string): Fault => [`“${id}” is a file name`, `the id has no .yaml: ${plain}`],
  oddId: (part: string, plain: string): Fault => [
    `“${part}” cannot be part of an id`,
    `lower-case letters without accents, digits and hyphens${plain === '' ? '' : `, as in ${plain}`}`,
  ],
  idWithoutFolder: (id: string): Fault => [
    `“${id}” has no folder`,
    `put it into one: procedure-difficulty/${id}, staff-conduct/${id}, …`,
  ],
  noRulesInRouting: (): Fault => ['routing/ holds no rules', 'its tables are edited by hand'],
  // ── corpora ──
  noMatch: (pattern: string): Fault => [
    `${pattern}: no file is called so`,
    "check the pattern and quote it: 'corpora/*.ndjson'",
  ],
  noCorpus: (name: string): Fault => [
    `${name} is no corpus`,
    'write NDJSON with gold, or a CSV whose columns name the right answer',
  ],
  noField: (pair: string, fields: readonly string[]): Fault => [
    `--map ${pair}: not field=header`,
    `fields are ${fields.join(', ')}`,
  ],
  nothingLabelled: (): Fault => ['there is no labelled report in the corpus', 'check the files'],
  nothingOfSplit: (split: string): Fault => [
    `no report is of split ${split}`,
    'the field `split` of a record tells it',
  ],
  nothingLabelledOfSplit: (split: string): Fault => [
    `no labelled report of split ${split}`,
    'name another --split, or take every report, also those without a split: --split all',
  ],
  badLabelled: (file: string, line: number, why: string): Fault => [
    `${file}:${line}: ${why}`,
    'mend the record: numbers must not rest on it',
  ],
  badRecords: (told: readonly string[], count: number): Fault => [
    [
      ...(count > 1 ? [`${count} records cannot be read`] : []),
      ...told,
      ...(count > told.length ? [`… and ${count - told.length} more`] : []),
    ].join('\n      '),
    `mend the record${count > 1 ? 's' : ''}, or leave out bad ones with --skip-bad`,
  ],
  // ── bench and diff ──
  readInThisRun: (option: string, name: string): Fault => [
    `${option} ${name} is read in this run`,
    'write to another file',
  ],
  notOfAnswers: (options: readonly string[]): Fault => [
    `${options.join(' and ')} cannot be had of the answers of --pred`,
    'leave it out: other systems cannot be asked again',
  ],
  badAnswer: (place: string, why: string): Fault => [`${place}: ${why}`, ONE_ANSWER_A_LINE],
  noAnswers: (file: string): Fault => [
    `${file}: neither a report of pakn bench nor one answer a line`,
    ONE_ANSWER_A_LINE,
  ],
  notAGate: (gate: string): Fault => [
    `--fail-under ${gate}: not a gate`,
    'write it as exact>=0.9 or tags.staff-conduct.recall>=0.85',
  ],
  noFigure: (gate: string, near: readonly string[]): Fault => [
    `--fail-under ${gate}: no such figure`,
    near.length === 0 ? PATHS : `${didYouMean(near)} ${PATHS}`,
  ],
  noFigureInRun: (gate: string): Fault => [`--fail-under ${gate}: no such figure in this run`, PATHS],
  calibrateWhere: (way: string): Fault => [
    `--calibrate ${way} wants other reports to learn from`,
    'name them with --choose-on, and judge on the corpus',
  ],
  nothingToChooseOn: (name: string): Fault => [
    `--choose-on ${name}: there is no labelled report in it`,
    'check the file',
  ],
  choosesOnItself: (name: string): Fault => [
    `--choose-on ${name} is a file of the corpus`,
    'choose thresholds on other reports than those that judge them',
  ],
  cannotReadUses: (file: string): Fault => [`${file}: cannot be read`, 'check its rights, or delete it to count anew'],
  noUses: (file: string): Fault => [`${file}: not a count of uses`, 'delete it to count anew'],
  morePacks: (): Fault => ['--pack is given more than twice', 'name the old pack, then the new one'],
  noPack: (dir: string): Fault => [
    `--pack ${dir}: neither rules/ nor dictionaries/ in it`,
    'a pack is a folder that holds them',
  ],
} as const

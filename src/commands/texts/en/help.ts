/** Help in English. Keys of `commands` are those of the Vietnamese; a name that is missing in either keeps the tests from passing. */
import type { HelpTexts } from '../shape.js'

export const HELP: HelpTexts = {
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    '[options]': '[options]',
    '[command]': '[command]',
    choices: 'choices',
    default: 'default',
  },
  seeHelp: '(pakn --help shows what there is)',
  helpCommand: 'show the help of a command',
  options: {
    '--version': 'print the version',
    '--help': 'show help',
    '--lang': 'language of what is printed for people; without it help and messages follow LC_ALL and LANG',
    '--pack': 'a data pack of another province',
    '--rules': 'a folder of rules instead of the bundled ones',
    '--dictionaries': 'a folder of dictionaries instead of the bundled ones',
    '--longest-text':
      'how much of a text is read, in UTF-16 units (default: 100000); a person must read what is longer',
    '--as-of': 'the day (YYYY-MM-DD) of reports that have no date; never overrides one',
    '--map': 'headers of tables: text=noi_dung,scope=pham_vi',
    '--skip-bad': 'leave out records that cannot be read, and say which',
    '--redact': 'mask numbers and announced names in texts',
  },
  commands: {
    '': {
      description:
        "Reads reports of Hanoi's citizens, decides whether they concern an administrative procedure, tags them and names the public body that must answer.",
    },
    decide: {
      summary: 'one decision for each report',
      description: [
        'Decides for each report whether it concerns an administrative procedure, and which body must answer.',
        'Reads NDJSON (.ndjson .jsonl .json), CSV with a header (.csv .tsv) or plain text, a report a line;',
        'other names and standard input are recognised by their first line.',
      ].join(' '),
      arguments: { file: 'files to read, - for standard input (default: standard input)' },
      options: {
        '--format': 'how to write the decisions',
        '--jobs': 'decide with so many threads; the output is the same',
        '--no-text': "leave the citizen's words out of the evidence",
      },
      after: 'Exit codes: 0 all decided, 1 some records refused, 2 could not start.',
    },
    explain: {
      summary: 'the decision on one text, explained to a person',
      description:
        'Explains the decision on one text: what counted, which rules fired or nearly did, how the body was found.',
      arguments: { text: 'the report, or - to read it from standard input' },
      options: {
        '--as-of': 'the day of the report (YYYY-MM-DD)',
        '--rule': 'show this rule with its conditions, one by one, and what was missing; word-points: the words',
        '--full': 'with --rule: every condition down to its leaves, also those that decided nothing',
        '--json': 'the explanation as JSON: every rule with its tree and near misses',
      },
    },
    place: {
      summary: 'the places and bodies that a text names',
      description: 'Lists the places and bodies that a text names, and what they are on a day.',
      arguments: { text: 'the text, or - to read it from standard input' },
      options: {
        '--as-of': 'the day on which they are looked at (YYYY-MM-DD)',
        '--json': 'one JSON object instead of lines',
      },
    },
    text: {
      summary: 'what the normaliser, the tokenizer and the segmenter make of a text, line in, line out',
      description: 'What the normaliser, the tokenizer and the segmenter make of a text, line in, line out.',
    },
    'text normalise': {
      summary: 'canonical Unicode, tone placement and spaces',
      description: 'Line in, line out: canonical Unicode, tone placement and spaces.',
      arguments: { file: 'file to read, - for standard input' },
    },
    'text tokenise': {
      summary: 'tokens separated by spaces',
      description: 'Line in, line out: tokens separated by spaces.',
      arguments: { file: 'file to read, - for standard input' },
    },
    'text segment': {
      summary: 'words separated by spaces, the syllables of a word joined by _',
      description: 'Line in, line out: words separated by spaces, the syllables of a word joined by _.',
      arguments: { file: 'file to read, - for standard input' },
    },
    check: {
      summary: 'what is wrong with rules and dictionaries',
      description: [
        "Checks the folders of rules and dictionaries: shapes, references, lint, and every rule's own examples.",
        'Every problem comes with file:line:column, a code, and one next step.',
      ].join(' '),
      options: {
        '--format': 'for people, programs or pull requests',
        '--watch': 'check again after every save, until interrupted',
        '--explain': 'what a code means and what to do about it; checks nothing',
      },
      after: [
        'A warning may be allowed in the file itself, with its reason:  # pakn-allow <code>: <why>',
        '',
        'Exit codes: 0 clean (warnings allowed), 1 failed examples, 2 invalid input.',
      ].join('\n'),
    },
    'new-rule': {
      summary: 'begin a rule',
      description: [
        'Writes a rule file to begin with, explained line by line in Vietnamese; it is a draft until its author says otherwise.',
        'The id is the path below rules/: procedure-difficulty/lost-file, staff-conduct/…, off-topic/<category>/…, flags/….',
      ].join('\n'),
      arguments: { id: 'folder and name, in lower-case letters, digits and hyphens' },
      options: {
        '--like': 'a sentence that the rule should match: suggests the cues that are found in it',
        '--rules': 'the folder of rules to write to (default: rules)',
        '--dictionaries': 'the dictionaries to look for cues in',
      },
      after: 'Never overwrites a file. Exit codes: 0 written, 2 could not.',
    },
    rules: {
      summary: 'every rule with owner, status, dates and label',
      description: [
        'Lists the rules as their files say now: id, owner, status, dates, labels, strength.',
        'With a corpus also how many of its reports each rule fires on; rules with status draft are not evaluated.',
      ].join(' '),
      arguments: { corpus: 'reports to count firings on (NDJSON, CSV or a report a line; - for standard input)' },
      options: {
        '--owner': 'only the rules of this owner',
        '--status': 'only rules of this status',
        '--format': 'how to write the list',
      },
      after: 'Exit codes: 0 listed, 1 some reports refused, 2 could not start.',
    },
    tune: {
      summary: 'fit weights, thresholds and review bands to labelled reports',
      description: [
        'Fits the numbers of rules/labels.yaml to labelled reports, chooses review bands from the curve of risk',
        'against coverage, and measures how often decisions of each score are right. Shows what would change;',
        'writes nothing without --write.',
      ].join(' '),
      arguments: { corpus: 'files of labelled reports, as for bench' },
      options: {
        '--split': 'fit on reports of this split only; "all" for every report',
        '--bands': 'choose bands and measure shares on these reports instead; may be repeated',
        '--bands-split': 'of those, only reports of this split',
        '--attended': 'the largest share of reports that people can look at',
        '--wrong': 'the largest share wrong among the others',
        '--keep-weights': 'leave weights and thresholds as they are, choose bands and measure shares only',
        '--keep-bands': 'leave review bands as they are',
        '--write': 'write the numbers into labels.yaml',
      },
      after: 'Exit codes: 0 fitted, 2 invalid input or usage.',
    },
    learn: {
      summary: 'learn the points of words from labelled reports',
      description: [
        'Learns from labelled reports how much each word speaks for or against each label, and tells how often words',
        'alone would be right on reports left out. Writes dictionaries/word-points/points.tsv only with --write; how',
        'much the points count beside the rules stands in rules/labels.yaml under "words".',
      ].join(' '),
      arguments: { corpus: 'files of labelled reports, as for bench' },
      options: {
        '--split': 'learn from reports of this split only; "all" for every report',
        '--no-judge': 'do not tell how often words alone would be right; six times as fast',
        '--write': 'write the table',
      },
      after: 'Exit codes: 0 learnt, 2 invalid input or usage.',
    },
    bench: {
      summary: 'quality and speed on labelled reports',
      description: [
        'Decides labelled reports and tells how often that was right, with how much certainty, and where not.',
        'Reads NDJSON, CSV and XLSX; a record has the fields of a report and its right answer in `gold`',
        '(or in `correct`, as officials correct single answers).',
      ].join(' '),
      arguments: { corpus: 'files of labelled reports, patterns in quotes, or - for standard input' },
      options: {
        '--json': 'the whole report for programs (schema pakn/bench@1), - for standard output',
        '--html': 'the report as one page',
        '--markdown': 'a summary of 20 lines for a pull request',
        '--junit': 'the gates of --fail-under as test cases, for CI servers',
        '--annotations': 'missed gates, leaks and wrong answers for GitHub Actions, - for standard output',
        '--csv': 'every disagreement, for Excel',
        '--delimiter': 'between the cells of --csv',
        '--items': 'every report with its answers and evidence, as NDJSON',
        '--compare': 'an earlier --json, --items or output of pakn decide: what changed, and is it chance',
        '--pred': 'judge the answers of another system instead: NDJSON with id and tags',
        '--count-uses': 'count in CORPUS.uses.json how many packs the corpus has measured; warns from ten on',
        '--split': 'only reports of this split',
        '--fail-under':
          'exit 1 unless the bound of a figure reaches it: tags.staff-conduct.recall>=0.85; may be repeated',
        '--choose-on': 'choose thresholds for a wanted precision on these reports, and try them on the corpus',
        '--precision': 'the precision wanted of them, by its lower bound',
        '--calibrate': 'make scores into shares on the reports of --choose-on, and try those here',
        '--behaviour': 'also run the behavioural suite: changes that must not change a decision',
        '--speed': 'write times into the files, too; they differ from run to run',
        '--slice':
          'only these ways to slice, joined by commas: style, marks, era, field, origin, channel, length, sentences, split',
        '--workers': 'decide with so many threads; the report is the same',
        '--seed': 'of the resampling',
        '--bootstrap': 'samples of the resampling',
        '--stamp': 'stands in the receipt, e.g. the day of the run',
      },
      after: [
        'Two earlier reports of one corpus: pakn bench CORPUS --pred new.json --compare old.json',
        '',
        'Exit codes: 0 measured, 1 a gate of --fail-under missed, 2 invalid input or usage, 3 a mistake of pakn.',
      ].join('\n'),
    },
    diff: {
      summary: 'which decisions a change of rules or data flips',
      description: [
        'Decides reports with two packs and lists every decision that differs, with what speaks for each side.',
        'A pack is a folder that holds rules/ and dictionaries/ (what is missing is taken from the bundled pack).',
      ].join(' '),
      arguments: { corpus: 'files of reports, with or without right answers, or - for standard input' },
      options: {
        '--pack':
          'the old pack, then the new one; `bundled` names the one that comes with pakn; one alone is compared with it',
        '--format': 'for people or programs',
      },
      after: 'Exit codes: 0 every decision is the same, 1 some differ, 2 invalid input or usage.',
    },
    sample: {
      summary: 'the sample reports of a checkout as a table',
      description: 'Decides the sample reports of a checkout and shows them as a table.',
    },
  },
}

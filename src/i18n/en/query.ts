import { counted } from './counted.ts';
import type { query as vi } from '../vi/query.ts';

export const query: typeof vi = {
  title: 'Query',
  lead: 'Ask every table in use with SQL. It only reads, nothing can be changed; statement and answer never leave this computer.',
  editor: 'SQL statement',
  editorHint:
    'Ctrl+Enter runs it. Tab indents; press Escape, then Tab to leave the editor. Ctrl+Space suggests names of tables and columns.',
  placeholder: 'SELECT … FROM observations',
  run: 'Run',
  runKeys: 'Ctrl+Enter',
  cancel: 'Stop',
  waiting: 'Waiting for the query engine…',
  running: (seconds) => `Running: ${seconds} s`,
  fromAddress:
    'This statement came with the address and has not been run. Read it, then press Run.',
  tooLong: (most) =>
    `The statement is longer than ${most} characters and so is not in the address; save it if you need it again.`,
  rows: (count) => counted(count, 'row'),
  columns: (count) => counted(count, 'column'),
  took: (seconds) => `${seconds} s`,
  cut: (most) =>
    `The answer is longer: no more than the first ${counted(most, 'row')} could be taken. Add a WHERE clause or aggregate to see all.`,
  noRows: 'The statement ran, and no row matches.',
  cancelled: 'The statement was stopped.',
  notReport: 'The answer to an SQL statement, not a figure of a report.',
  result: 'Result',
  view: 'View',
  views: { table: 'Table', chart: 'Chart' },
  schema: {
    title: 'Tables and columns',
    lead: 'Press a name to insert it.',
    loading: 'Loading the data into the query engine…',
    failed: 'The list of tables could not be read.',
    retry: 'Try again',
    all: 'All datasets together',
    ofDataset: (title) => `Only “${title}”`,
    insert: (name) => `Insert ${name}`,
    column: (type, meaning) => (meaning === '' ? type : `${type} · ${meaning}`),
  },
  types: {
    number: 'number',
    text: 'text',
    date: 'date',
    boolean: 'true/false',
  },
  saved: {
    title: 'Saved statements',
    none: 'No statement saved yet.',
    save: 'Save statement',
    name: 'Name',
    open: 'Open',
    rename: (name) => `Rename “${name}”`,
    renameShort: 'Rename',
    remove: (name) => `Delete “${name}”`,
    removeShort: 'Delete',
    removed: (name) => `“${name}” deleted.`,
    undo: 'Undo',
    done: 'Done',
    cancel: 'Cancel',
    kept: (name) => `“${name}” saved in this browser.`,
    notKept:
      'The browser keeps nothing for long; the statement will be lost when the page is closed.',
    overwrites: (name) => `“${name}” is there already; saving replaces its statement.`,
    taken: (name) => `There is a statement named “${name}” already.`,
    here: 'Kept in this browser only.',
  },
  examples: {
    title: 'Examples from the reports',
    of: {
      appraisals: 'Technology appraisals in Quảng Trị: 43, 65, 86, then 106 in eleven months',
      plans: 'Plans and what is done of them in the same period, the furthest behind first',
      parts: 'Whether parts add up to the printed totals',
      inspections: 'Inspections, checks and fines by report',
      provinces: 'The ten provinces with the highest GRDP per head in 2023',
    },
  },
  chart: {
    x: 'Axis',
    y: 'Figure',
    series: 'Series by',
    noSeries: 'One series',
    partly: 'Column that marks part-periods',
    allWhole: 'All periods are whole',
    isPartly: 'Part of a period',
    partlyNote: 'Hatched bars, hollow points: part of a period, not to be set against whole ones.',
    kind: 'Kind',
    kinds: { columns: 'Columns', bars: 'Bars', lines: 'Lines' },
    title: (y, x) => `${y} by ${x}`,
    none: 'A chart needs at least one column of numbers and another column.',
    refused: {
      noFigures: 'This column has no number to draw.',
      severalFigures: (at) =>
        `Several rows stand for one point (${at}). The chart does not add them up: split the series by another column, or aggregate in the statement.`,
      tooManyPoints: (most) =>
        `Too many points for this kind of chart (at most ${most}). Filter, aggregate, or choose lines.`,
      tooManySeries: (most) => `Too many series (at most ${most}). Filter some out.`,
    },
  },
  download: {
    open: 'Download result',
    title: 'Download the result',
    statement: 'SQL statement',
    working: (percent) => `Making the file: ${percent}`,
    tooLongForExcel: (most) =>
      `Excel files take results of up to ${counted(most, 'row')} here; choose CSV or Parquet.`,
    tooLongForCopy: (most) =>
      `Only tables of up to ${counted(most, 'row')} can be copied; download a file.`,
    onlyFirst: (most) => `Only the first ${counted(most, 'row')} of the answer.`,
  },
  asked: {
    label: 'Answered by',
    browser: 'This browser (DuckDB)',
    lead: 'Ask the dataset on its server with SQL. It only reads, nothing can be changed; the statement is sent to that server and nowhere else.',
    examples: {
      title: 'Examples for this server',
      of: {
        rows: 'A hundred figures, with every column',
        years: 'How many figures, indicators and places there are by year',
        indicators: 'How many figures each indicator has, since when and until when',
        latest: 'The latest actual figure of each indicator at each place',
      },
    },
    tables: 'Tables and columns are shown once the server is connected.',
    hint: "Statements are in ClickHouse's dialect. The table of figures:",
    notQuestion: (word) =>
      `The statement was not sent, as it begins with “${word}”; servers are only asked what begins with SELECT, WITH, SHOW, DESCRIBE, EXPLAIN or EXISTS.`,
    unsent: {
      'not-signed-in':
        'The statement was not sent, as nobody has signed in to this dataset. Sign in by the notice at the top of the page or on the page “Data”, then run it again.',
      unused:
        'The statement was not sent, as this dataset is not in use. Choose “Use this dataset” on the page “Data”, then run it again.',
    },
    connecting: 'Connecting to the server; the statement is sent once that is done.',
    technical: 'Technical details:',
  },
  trouble: {
    at: (what, line, column) => `${what} at line ${line}, column ${column}.`,
    near: (what, line, column) => `${what} (line ${line}, column ${column}).`,
    plain: (what) => `${what}.`,
    engineSays: 'The engine says:',
    kinds: {
      empty: 'There is no statement to run',
      syntax: 'The statement is wrong',
      'unknown-name': 'A table, column or function of this name was not found',
      meaning: 'The statement makes no sense as written',
      value: 'A value does not fit the type that is needed',
      'not-a-question':
        'Only questions are answered (SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, PIVOT); this was not run',
      several: 'Only one statement at a time; remove what follows the semicolon',
      locked:
        'The statement wants to read a file or address outside, or to change a setting; this page does not let it',
      memory:
        'The statement needs more memory than the browser has. Page and data are whole; filter or aggregate',
      cancelled: 'The statement was stopped',
      engine:
        'The engine stopped short over this statement. Page and data are whole; the next statement runs in a new engine',
      'too-many-rows':
        "The statement needs more rows than the browser can hold at once; add conditions indicator_id = '…', place_id = '…' or source_id = '…' right after WHERE, joined by AND",
      'not-loaded': 'The data could not be loaded into the engine',
      other: 'The statement could not be run',
    },
  },
};

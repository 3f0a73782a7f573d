import { counted, isOne } from './counted.ts';
import type { importPage as vi } from '../vi/import.ts';

/** The import page: giving files, reading them, what becomes of them. */
export const importPage: typeof vi = {
  title: 'Import figures',
  lead: 'Drop files anywhere on the page, choose them, or paste cells from a spreadsheet. Nothing leaves this computer; until you import, the figures in use do not change.',
  kinds:
    'Reads CSV, TSV, Excel (.xlsx), Parquet, and a ZIP or folder with a datapackage.json; several files at once too.',
  dropHere: 'Drop data files here',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  paste: 'Paste from a spreadsheet…',
  template: 'Download an empty CSV template',
  templateFile: 'import-template.csv',
  templateHeadings: ['Indicator', 'Unit', 'Place', 'Period', 'Value', 'Note'],
  templateNotes: [
    'Template for figures. Lines that begin with # are instructions and are left out when the file is read.',
    'One figure a line. Indicator: its name as in the catalogue. Place: the name of the province or city.',
    'Period: a year, or as reports write it (9 months, Q1, September, each with its year).',
    'Value: only the number as the report prints it. Leave it empty where there is none, not 0.',
  ],
  pasteLabel: 'Copied cells',
  pasteHint: 'Copy the cells in Excel, with their headings, and paste them here.',
  pasteRead: 'Read these cells',
  pasted: 'pasted cells',
  cancel: 'Cancel',
  notLoaded: 'The import could not be fetched. Check the connection and try again.',
  reading: 'Reading the files',
  readingFile: (read, total, rows) => `${read} of ${total}, ${counted(rows, 'row')}`,
  steps: {
    staging: 'Staging rows',
    reading: 'Reading what the columns mean',
    checking: 'Checking',
    keeping: 'Keeping',
    loading: 'Loading into the pages',
  },
  stepRows: (step, rows) => `${step}: ${counted(rows, 'row')}`,
  opening: (name) => `Opening ${name}`,
  stop: 'Stop',
  startOver: 'Import another file',
  giveUp: 'Give this import up',
  giveUpSure: 'Give up the answers and corrections that are not imported yet?',
  giveUpYes: 'Give up',
  giveUpNo: 'Go on',
  tables: 'Tables found',
  sheet: (name) => `sheet ${name}`,
  rows: (count) => counted(count, 'row'),
  stages: {
    waiting: 'not opened yet',
    opening: 'being opened',
    review: 'ready to import',
    asks: 'needs answers',
    empty: 'no figure can be imported',
    accepting: 'being imported',
    loaded: 'imported',
    kept: 'kept for SQL',
    left: 'left out',
    failed: 'could not be opened',
  },
  leaveTable: 'Leave this table out',
  takeBackTable: 'Open this table again',
  nextTable: (name) => `Next table: ${name}`,
  refusedTitle: 'Refused',
  refusedLead: 'Everything that was there before is untouched.',
  rejectedTitle: 'No file can be imported',
  rejectedRows: 'No row can be imported; the reason for each is given below.',
  failedTitle: 'Reading stopped half-way',
  failedLead:
    'Everything that was there before is untouched. Try again; if it fails again, save the file in another format (CSV UTF-8 or .xlsx).',
  tableFailed:
    'The staging area of this table stopped. Answers and corrections are still there; open it again to go on.',
  engineFailed:
    'The engine that reads figures did not start in this browser: its file (.wasm) could not be loaded, is blocked, or may not run. Everything that was there before is untouched. Check the network and protective software, load the page again and try once more; if it stays so, ask whoever runs the server to allow .wasm files.',
  outOfMemory: (file, rows) =>
    `This device has too little memory for “${file}” (${counted(rows, 'row')}). All pages and everything that is kept are whole. Leave out columns that aren’t needed, split the file into smaller ones (by year, say), or close other tabs and programs and try again.`,
  acceptFailed: 'Not imported, and nothing has changed. You can try again.',
  applyFailed: 'The table could not be read again after the last change. Undo it, or try again.',
  retry: 'Try again',
  reopen: 'Open again',
  details: 'Technical details',
  place: ({ sheet, line, column }) =>
    [
      sheet === undefined ? '' : `sheet ${sheet}`,
      line === undefined ? '' : `line ${line}`,
      column === undefined ? '' : `column ${column}`,
    ]
      .filter((it) => it !== '')
      .join(', '),
  loadedTitle: (title) => `“${title}” is imported`,
  loaded: (figures) =>
    `${counted(figures, 'figure')} ${isOne(figures) ? 'is' : 'are'} on the pages now and kept in this browser. Nothing was sent anywhere.`,
  keptTitle: (title) => `“${title}” is kept for SQL`,
  kept: (rows, name) =>
    `${counted(rows, 'row')}, to be read in SQL on the Query page as the table ${name}. It makes no figures on other pages.`,
  seeIndicators: 'See the indicators',
  seeDataset: 'See the dataset',
  package: {
    title: (path) => `Data package ${path}`,
    lead: 'It describes itself by its datapackage.json, so it only needs to be checked and kept.',
    keep: 'Check and import the package',
    keeping: 'Checking the package…',
    kept: (name) => `The package ${name} is imported.`,
    refused: (count) =>
      `The package is refused for ${counted(count, 'error')}. Everything that was there before is untouched.`,
    failed: 'The package is not imported, and nothing has changed.',
    folder: 'in the chosen folder',
  },
};

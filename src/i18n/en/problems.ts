import { counted } from './counted.ts';
import type { PartTrouble } from '../../datasets/problem.ts';
import type { Messages } from '../vi/messages.ts';

/** Why a file could not be read piece by piece, and what to do. */
const partTroubles: Record<PartTrouble, string> = {
  missing: 'the server doesn’t have this file; copy it there again and reload the page',
  refused: 'the server refuses to give this file; look at its permissions there',
  'no-answer': 'the server doesn’t answer; look at the line and reload the page',
  'no-ranges':
    'the server sends whole files only, and this one is too large; switch byte ranges (Accept-Ranges) on there, or split the file',
  encoded: 'the server compresses pieces of files; switch that off for .parquet',
  'cut-off': 'the server sends too few bytes; copy the file there again and reload the page',
  changed:
    'the file on the server has changed while it was in use; reload the page for the new one',
  'not-parquet':
    'the server sends a web page or another file in place of the Parquet file; look at the address and at the login',
  corrupt: 'the file is damaged; make it again',
  'too-large': 'a row group of the file is too large; make the file with smaller ones',
  unsupported: 'the file has a type or compression that can’t be read; make it again',
  crashed: 'the reader of files stopped; reload the page',
};

const malformed = {
  empty: 'the file is empty',
  quotes: 'a quote is not closed or stands inside a cell',
  'cell-count': 'the row does not have as many cells as the header',
};

export const problems: Messages['problems'] = {
  'descriptor/invalid': ({ path, message }) => `the descriptor is wrong at ${path}: ${message}`,
  'package/name-taken': () => 'another package has this name',
  'package/missing': ({ missing }) => `the package ${missing} is referred to and is not there`,
  'file/missing': () => 'the file is missing or could not be read',
  'file/not-utf8': () => 'the file is not UTF-8',
  'file/changed': () => 'the file in the browser is damaged: not what was kept',
  'file/cut-off': ({ declared, found }) =>
    `the file may be cut off: ${declared} bytes declared, ${found} found, and the last line does not end`,
  'file/too-large-here': () =>
    'this device has too little memory for it beside the others, so it is set aside and the pages go on with the rest. Delete it, or import fewer rows, or close other tabs and programs and try to load it again',
  'file/unreadable': ({ reason }) => `the file cannot be read: ${reason}`,
  'part/failed': ({ trouble, rowGroup }) =>
    partTroubles[trouble] + (rowGroup === undefined ? '' : ` (row group ${rowGroup + 1})`),
  'part/bytes': ({ declared, found }) =>
    `the descriptor says ${declared} bytes, the server has ${found}; reload the page, and if it stays so, copy the whole dataset there again`,
  'part/row-count': ({ declared, found }) =>
    `the descriptor says ${counted(declared, 'row')}, there are ${found}`,
  'part/summary': ({ declared, found }) =>
    `the table observations-by-year counts ${counted(declared, 'figure')}, there are ${found}; make the dataset again`,
  'part/given': () => 'a dataset of several files can only be read on a web server, beside the app',
  'part/rules': () =>
    'a dataset of several files can’t have partSums or crossChecks, since it is never read as a whole',
  'csv/malformed': ({ reason, expected, found }) =>
    malformed[reason] + (expected === undefined ? '' : `: ${expected} expected, ${found} found`),
  'table/missing-column': () => 'the column is missing',
  'table/unknown-column': () => 'the column is not in the schema',
  'table/duplicate-column': () => 'the column stands there twice',
  'cell/required': () => 'the cell must not be empty',
  'cell/type': ({ type }) => `not of type ${type}`,
  'cell/enum': ({ allowed }) => `not one of ${allowed.join(', ')}`,
  'cell/pattern': ({ pattern }) => `does not match ${pattern}`,
  'cell/minimum': ({ minimum }) => `below ${minimum}`,
  'cell/maximum': ({ maximum }) => `above ${maximum}`,
  'row/duplicate-key': ({ firstLine }) => `the same key as in line ${firstLine}`,
  'row/foreign-key': ({ resource }) => `not to be found in ${resource}`,
  'row/period-order': ({ start }) => `ends before it starts on ${start}`,
  'row/as-of-outside': ({ start, end }) => `not within ${start} to ${end}`,
  'row/date-precision': ({ precision }) => `not the day agreed on for precision ${precision}`,
  'rule/decimals': ({ decimals }) =>
    decimals === 0
      ? 'this indicator has whole numbers only; leave out a dot that groups thousands'
      : `this indicator has at most ${decimals} decimal places`,
  'rule/part-sum': ({ sum, parts }) => `the parts add up to ${sum}: ${parts.join(', ')}`,
  'rule/cross-check': ({ found }) =>
    found === 0
      ? 'crossChecks names a figure that is not among the observations'
      : `crossChecks names a figure that ${counted(found, 'row')} of the observations match; add its period or place`,
  'rule/id-taken': ({ takenBy }) => `already defined by the package ${takenBy}`,
  'text/not-found': ({ text }) => `not printed in ${text}`,
  'text/locator-not-found': ({ text, heading }) => `no heading ${heading} in ${text}`,
};

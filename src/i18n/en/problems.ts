import type { Messages } from '../vi/messages.ts';

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
  'file/unreadable': ({ reason }) => `the file cannot be read: ${reason}`,
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
      : `crossChecks names a figure that ${found} rows of the observations match; add its period or place`,
  'rule/id-taken': ({ takenBy }) => `already defined by the package ${takenBy}`,
  'text/not-found': ({ text }) => `not printed in ${text}`,
  'text/locator-not-found': ({ text, heading }) => `no heading ${heading} in ${text}`,
};

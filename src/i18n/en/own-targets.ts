import { counted } from './counted.ts';
import type { Messages } from '../vi/messages.ts';

/** Targets that a person sets for themselves, and files of them. */
export const ownTargets: Messages['ownTargets'] = {
  title: 'Own targets',
  lead: 'These targets were typed in by the person using this browser, are kept in it alone and are never mixed into the figures of reports.',
  notKept:
    'This browser keeps nothing; targets last until the page is closed. Export them to a file to keep them.',
  unread: (count) =>
    `${count} kept ${count === 1 ? 'target' : 'targets'} could not be read; left as ${count === 1 ? 'it stands' : 'they stand'} in the browser.`,
  unreadAll:
    'The targets kept earlier could not be read; what was kept is left as it stands in the browser.',
  chooseIndicator: 'Choose an indicator',
  choosePlace: 'Choose a province or city',
  period: 'Period',
  since: (day) => `From ${day} to the end of the year`,
  periods: {
    year: 'Whole year',
    half: 'First half',
    'nine-months': 'Nine months',
    'quarter-1': 'Q1',
    'quarter-2': 'Q2',
    'quarter-3': 'Q3',
    'quarter-4': 'Q4',
  },
  year: 'Year',
  value: 'Target',
  set: 'Set target',
  kept: (target) => `Kept: ${target}.`,
  keptAlready: (target) => `This target is kept already: ${target}.`,
  removed: (target) => `Removed: ${target}.`,
  undo: 'Undo',
  changed: (target) => `Changed: ${target}.`,
  columns: {
    indicator: 'Indicator',
    place: 'Province or city',
    period: 'Period',
    value: 'Target',
    action: 'Action',
  },
  edit: 'Change',
  editOf: (target) => `Change the target: ${target}`,
  editing: (target) => `Being changed: ${target}.`,
  saveChange: 'Save the change',
  cancelChange: 'Leave as it is',
  unmatched: 'no figure of this very period yet',
  remove: 'Remove',
  removeOf: (target) => `Remove the target: ${target}`,
  none: 'No targets yet.',
  exportFile: 'Export as CSV',
  importFile: 'Import from CSV',
  fileFailed: 'The file could not be opened. Try again, or choose another one.',
  fileRefused: (file) => `${file} was refused; none of its lines was read.`,
  fileRead: (file, taken, same, refused) =>
    `${file}: ${counted(taken, 'target')} taken` +
    (same > 0 ? `, ${counted(same, 'line')} the same as a target kept` : '') +
    (refused > 0
      ? `, ${counted(refused, 'line')} refused for the reasons below.`
      : ', no line refused.'),
  form: {
    noIndicator: 'No indicator is chosen.',
    noPlace: 'No province or city is chosen.',
    noValue: 'No target is typed in.',
    year: (first, last) => `The year is a number from ${first} to ${last}.`,
    notANumber: (text, example) => `“${text}” is not a number. Write decimals as ${example}.`,
    notAWholeNumber: (text, example) =>
      `“${text}” is not a number. This indicator has whole numbers only, such as ${example}.`,
  },
  reasons: {
    'unknown-indicator': 'there is no such indicator',
    'unknown-place': 'there is no such province or city',
    breakdown: 'leave it empty, or write it as field=agriculture',
    notADate: 'not a date as year-month-day, such as 2025-12-31',
    endsBeforeStart: 'ends before it starts',
    'not-a-number': 'not a number',
    'ambiguous-number':
      'it is not clear whether the sign groups thousands or begins decimals; write the digits without it, or add a 0 to the decimals',
    zero: 'nothing can be measured against a target of 0',
    negative: 'a target cannot be negative',
    decimals: (decimals) =>
      decimals === 0
        ? 'this indicator has whole numbers only'
        : `this indicator has at most ${decimals} decimals`,
    otherUnit: (unit, expected) =>
      unit === ''
        ? `the unit is missing; this indicator’s unit is “${expected}”`
        : `this indicator’s unit is “${expected}”, and figures are not converted`,
    alreadySet: (value) =>
      `a target of ${value} is kept for this indicator, place and period; remove that one first`,
    cellCount: 'the number of cells does not match the header line',
    twice: (lines) => `line ${lines} has another value for this very target`,
  },
};

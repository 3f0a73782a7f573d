import { counted } from './counted.ts';
import type { importProblems as vi } from '../vi/import-problems.ts';

/** Why a row of an import is kept out or doubted. */
export const importProblems: typeof vi = {
  title: 'Errors and doubts',
  none: 'No errors.',
  summary: (errors, doubts, waiting) =>
    [
      counted(errors, 'error'),
      ...(waiting === '0' ? [] : [`${waiting} waiting for an answer`]),
      counted(doubts, 'doubt'),
    ].join(', '),
  lead: 'An error keeps its row out; a doubt lets it in unless you leave the row out. The file itself is not changed.',
  severities: { error: 'Error', doubt: 'Doubt', waiting: 'Waits for an answer' },
  filters: {
    kind: 'Kind',
    all: 'All',
    onlyErrors: 'Only errors',
    onlyDoubts: 'Only doubts',
    column: 'Column',
    search: 'Search in values',
    sort: 'Order by',
    sorts: { line: 'Line', code: 'Kind', value: 'Value' },
  },
  columns: { line: 'Line', column: 'Column', value: 'Value', reason: 'Reason', action: 'Mend' },
  wholeRow: 'whole row',
  emptyCell: '(empty)',
  mend: (text) => `Change to “${text}”`,
  mendAll: 'Mend all that are listed as proposed',
  mendAllOf: (kind, count) => `Mend as proposed: ${kind} (${count})`,
  allowDecimals: (count) => `Allow ${counted(count, 'decimal')}`,
  leaveRow: 'Leave row out',
  leaveRowOf: (line) => `Leave line ${line} out`,
  download: 'Download the list (CSV)',
  fileName: (title) => `problems-${title}`,
  noneFound: 'Nothing matches.',
  view: { list: 'List', grid: 'Rows of the file' },
  viewLabel: 'See as',
  onlyTroubled: 'Only rows with errors or doubts',
  gridHint:
    'Choose a cell and type to change it; Esc leaves it as it was. The file itself is not changed.',
  gridLabel: 'Rows of the file',
  lineHead: 'Line',
  leftOut: 'left out',
  troubles: (count) => `${count} to look at`,
  leaveThis: (line) => `Leave line ${line} out`,
  takeThis: (line) => `Take line ${line} back in`,
  chosenRow: (line) => `Line ${line}`,
  kinds: {
    'value/not-a-number': 'Not a number',
    'value/asked': 'Waits for an answer',
    'value/look-alike': 'Letter among digits',
    'value/other-manner': 'Number unlike the others of its column',
    'value/decimals': 'Too many decimals',
    'value/unit-jump': 'About a thousand times off',
    'value/falls': 'Cumulative figure that falls',
    'value/exceeds-total': 'Part larger than its total',
    'value/minimum': 'Below what is allowed',
    'place/missing': 'No place',
    'place/unknown': 'Unknown place',
    'place/ambiguous': 'Name of several places',
    'place/not-valid-then': 'Place didn’t exist then',
    'period/missing': 'No period',
    'period/unreadable': 'Unreadable period',
    'period/ambiguous': 'Period with several readings',
    'period/order': 'Period ends before it begins',
    'period/as-of-outside': 'Cut-off date outside the period',
    'period/plan-without': 'Plan without a period',
    'period/future': 'Actual figure in the future',
    'indicator/missing': 'No indicator',
    'indicator/unknown': 'Unknown indicator',
    'unit/other': 'Another unit',
    'schema/refused': 'Against the rules of the dataset',
    'row/duplicate': 'Repeated row',
    'row/contradiction': 'Two rows disagree',
    'cell/enum': 'Not among the allowed values',
  },
  reasons: {
    'not-a-number': 'not a number; leave it empty where there is none',
    asked: 'this cell has several readings; it is read when the question above is answered',
    otherManner: (manner) =>
      `other cells of the column are written the ${manner} way, this one isn’t`,
    manners: { vietnamese: 'Vietnamese', english: 'English' },
    decimals: (count) =>
      count === 0
        ? 'this indicator has whole numbers only'
        : `this indicator has at most ${counted(count, 'decimal')}`,
    perhapsThousands: 'if the sign groups thousands, check how numbers are written',
    lookAlike: (letter, digit) =>
      `the letter “${letter}” stands where a digit is due; it looks like a ${digit}`,
    unitJump: (factor, other, line) =>
      `about ${factor} times more or less than ${other}${line === null ? ' in use' : ` in line ${line}`}; the unit may be wrong`,
    falls: (before, line) =>
      `cumulative from the start of the year, yet less than ${before} before it${line === null ? '' : ` (line ${line})`}`,
    exceedsTotal: (total, indicator) => `more than the total ${total} (${indicator})`,
    minimum: (minimum) => `less than ${minimum}`,
    placeMissing: 'no place is given',
    placeUnknown: 'no province or city has this name',
    placeAmbiguous: (places) => `may be ${places}`,
    notValidThen: (from, until) =>
      until === ''
        ? `this unit exists only since ${from}`
        : from === ''
          ? `this unit existed only until ${until}`
          : `this unit existed only from ${from} to ${until}`,
    periodMissing: 'no period is given',
    periodUnreadable: 'can’t be read as a period',
    periodAmbiguous: (periods) => `may be ${periods}`,
    periodOrder: (start, end) => `begins ${start} and ends ${end}`,
    asOfOutside: (start, end) => `the cut-off date is outside the period from ${start} to ${end}`,
    planWithout: 'a plan must say for which period',
    future: 'an actual figure of a period that is still to come; a plan, or a wrong year?',
    indicatorMissing: 'no indicator is given',
    indicatorUnknown: 'no such indicator is in the catalogue',
    unitOther: (expected) =>
      `the unit of this indicator is “${expected}”; numbers are not converted by themselves`,
    duplicate: (line) => `repeats line ${line}`,
    contradiction: (line, value) =>
      `line ${line} says ${value} for the same indicator, place and period`,
    enum: (allowed) => `must be one of: ${allowed}`,
    schema: (field, rule) => `${field} is against the rule ${rule} of the dataset`,
    'other-table':
      'a line of a second table in the same file; to read that one, press Correct this above and give its heading lines',
    longer: 'more cells than headings: nobody could say which is which',
    shorter: 'fewer cells than headings: nobody could say which is which',
  },
};

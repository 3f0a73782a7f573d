import { counted } from './counted.ts';
import type { importReview as vi } from '../vi/import-review.ts';

/** What is said of one table that is on its way in. */
export const importReview: typeof vi = {
  understood: {
    title: 'How the file was read',
    sheet: (name) => `sheet ${name}`,
    clipboard: 'pasted cells',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (big-endian)',
      'windows-1258': 'windows-1258',
      'windows-1252': 'windows-1252',
    },
    fonts: {
      tcvn3: 'TCVN3 (ABC) font turned into Unicode',
      vni: 'VNI font turned into Unicode',
      none: 'fonts left as they are',
    },
    delimiter: (sign) => `cells separated by ${sign}`,
    delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' },
    header: (lines) => `headings in line ${lines}`,
    noHeader: 'no heading line',
    rows: (count) => counted(count, 'row'),
    badLines: (count) => `${counted(count, 'line')} don’t fit the columns`,
    leftOut: (count) => `${counted(count, 'line')} left out`,
    filled: (count) => `${counted(count, 'merged cell')} filled`,
    remembered: 'The columns are understood as in the last file of this shape.',
    edit: 'Correct this',
    close: 'Close',
    apply: 'Read again',
    encoding: 'Encoding',
    font: 'Old font',
    sign: 'Separator',
    headerLines: 'Heading lines',
    headerHint: 'Line numbers, such as 4 or 4, 5; empty if there are none.',
    headerWrong: 'Only line numbers, with commas between.',
    itself: 'Found out by itself',
    notReread: 'It can’t be read like that; the table is as it was.',
    leftOutLines: 'Lines left out and remarks',
    line: (line) => `Line ${line}`,
    why: {
      total: 'a total',
      'repeated-header': 'headings repeated',
      section: 'a section heading',
      comment: 'a remark',
    },
    remark: 'words outside the table',
    notices: {
      'other-extension': (extension) =>
        `The name ends in ${extension}, but the content is of another kind; it was read by its content.`,
      'hidden-sheet': 'This sheet is hidden in the Excel file.',
      'empty-sheets': (sheets) => `Empty sheets, not read: ${sheets}.`,
      'hidden-rows': (lines) =>
        `Some rows are hidden in the file, and read all the same: ${lines}.`,
      'hidden-columns': (columns) =>
        `Some columns are hidden in the file, and read all the same: ${columns}.`,
      'formulas-without-value': (cells) =>
        `Some cells are formulas that were never worked out: ${cells}. Open the file in Excel, save it, and import that.`,
      'error-cells': (cells) => `Some cells are errors in Excel: ${cells}.`,
      'columns-left-out': (columns) => `Some columns fit no table and were left out: ${columns}.`,
      'font-left': (lines) =>
        `Some cells could not be converted from the old font, in line ${lines}; look at their words.`,
      undecodable: (lines) =>
        `Some letters can’t be read in line ${lines}; the encoding may be another: press Correct this.`,
    },
    more: (shown, count) => `${shown} and ${count} more`,
    manner: {
      vietnamese: 'numbers written as 1.234,5',
      english: 'numbers written as 1,234.5',
    },
    mannerEvidence: (column, manner) => `Column “${column}”: ${manner}`,
  },
  questions: {
    title: (count) =>
      count === 1 ? 'One thing only you can say' : `${count} things only you can say`,
    lead: 'The rows concerned are not read until there is an answer; nothing is guessed.',
    rows: (count) => `concerns ${counted(count, 'row')}`,
    manner: {
      title: (column) => `How are numbers written in column “${column}”?`,
      ask: (text, vietnamese, english) => `Is ${text} ${vietnamese}, or ${english}?`,
      vietnamese: 'Vietnamese: a point for thousands, a comma for decimals',
      english: 'English: a comma for thousands, a point for decimals',
      cell: 'In the file',
      evidence: (manner, cells) => `Some cells can only be ${manner}: ${cells}.`,
      manners: { vietnamese: 'Vietnamese', english: 'English' },
      noEvidence: 'No cell of the column settles it.',
      all: 'Answer so for all columns still asked about',
    },
    pairs: {
      title: (column) => `Column “${column}”: what is the number after the slash?`,
      ask: (cells) => `For example ${cells}.`,
      plan: 'A plan: the first is what was done, the second what was planned',
      whole: 'A whole: the first is a part of the second; only the first is imported',
    },
    place: {
      title: (text) => `Which place is “${text}”?`,
      unknown: 'No province or city has this name.',
      ambiguous: 'Several places may be meant.',
      choose: 'Choose a province or city',
    },
    period: {
      title: (text) => `Which period is “${text}”?`,
      choose: 'Another period',
    },
    indicator: {
      title: (text) => `Which indicator is “${text}”?`,
      unit: (unit) => `unit in the file: ${unit}`,
      near: 'Similar',
      choose: 'Choose from the catalogue',
      create: 'Make a new indicator',
    },
    missing: {
      value: {
        title: 'Which column holds the figures?',
        lead: 'No column seems to. Choose the column “Value” under Columns below; a table that holds no figures can be kept for SQL.',
      },
      indicator: {
        title: 'Which indicator are these figures of?',
        lead: 'No column or heading says it. Choose one for the whole table, or name the column under Columns.',
      },
      place: {
        title: 'Which place are these figures of?',
        lead: 'No column or heading says it. Choose one for the whole table, or name the column under Columns.',
      },
      period: {
        title: 'Which period are these figures of?',
        lead: 'No column or heading says it. Choose one for the whole table, or name the column under Columns.',
      },
    },
    leave: 'Leave these rows out',
    answer: 'Answer',
    toColumns: 'Go to Columns',
    more: (count) => `${count} more questions will come when these are answered.`,
  },
  period: {
    kind: 'Kind of period',
    year: 'Year',
    day: 'Day',
    from: 'From',
    until: 'Until the end of',
    kinds: {
      year: 'Whole year',
      half: 'First half',
      'second-half': 'Second half',
      'nine-months': 'First nine months',
      quarter: 'Quarter',
      month: 'Month',
      instant: 'On one day',
      span: 'From one day to another',
    },
    number: 'Number',
    wrong: 'This doesn’t name a period yet.',
  },
  newIndicator: {
    title: (text) => `New indicator: ${text}`,
    name: 'Name',
    unit: 'Unit',
    unitHint: 'Such as projects, million VND, %, people',
    definition: 'Definition (optional)',
    topic: 'Topic',
    decimals: 'Decimals at most',
    measure: 'What does it measure?',
    measures: {
      flow: 'What happens in a period: counted from its first to its last day',
      stock: 'What there is at one time: counted on the last day',
      ratio: 'A ratio: a percentage, or per head',
      index: 'An index: points that somebody gives or computes',
      rank: 'A rank',
    },
    direction: 'Is more better or worse?',
    directions: {
      up: 'The higher the better',
      down: 'The lower the better',
      neutral: 'Not judged',
    },
    aggregation: 'What holds of several places together?',
    aggregations: {
      sum: 'Their sum',
      mean: 'Their mean',
      none: 'Nothing can be said',
    },
    create: 'Make and use this indicator',
    decimalsFound: (count) =>
      count === 1
        ? 'Figures of the file have one decimal.'
        : `Figures of the file have up to ${count} decimals.`,
    made: 'Indicators made in this import',
    about: (unit, decimals) =>
      decimals === 0 ? `${unit}; whole numbers` : `${unit}; up to ${counted(decimals, 'decimal')}`,
    edit: 'Edit',
    editOf: (name) => `Edit the indicator: ${name}`,
    stopEdit: 'Stop editing',
    save: 'Keep this indicator',
    id: (id) => `Id: ${id}`,
    noName: 'It has no name yet.',
    noUnit: 'It has no unit yet; if the number has none, write “number”.',
  },
};

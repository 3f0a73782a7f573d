/** How numbers are written: `1.234,5` or `1,234.5`. */
export type NumberManner = 'vietnamese' | 'english';

/** `either` where nothing in a column told: only what both manners read alike, or one alone. */
export type MannerChoice = NumberManner | 'either';

export const otherManner: Readonly<Record<NumberManner, NumberManner>> = {
  vietnamese: 'english',
  english: 'vietnamese',
};

/** Spaces that stand around numbers or group their digits. */
export const spaces = ' \u00A0\u2007\u2009\u202F';
const apostrophes = "'\u2019";

const decimalMark: Readonly<Record<NumberManner, string>> = { vietnamese: ',', english: '.' };

/** Pattern sources, of the kind that JavaScript's regular expressions and DuckDB's share. */
const sign = '[-+\u2212]?';

/** Groups of three after one to three digits, all parted by the same sign; not after a 0. */
const grouped = (manner: NumberManner): string =>
  Array.from(groupingSigns(manner))
    .map((separator) => `[1-9][0-9]{0,2}(?:[${separator}][0-9]{3})+`)
    .join('|');

/** Digits without groups, perhaps with decimals, and no space around: most numbers are these. */
export const bareNumber = (manner: NumberManner): string =>
  `-?[0-9]+(?:[${decimalMark[manner]}][0-9]+)?`;

/** A number of the manner: digits in groups of three or in none, and decimals. */
export const numberPattern = (manner: NumberManner): string =>
  `${sign}(?:(?:[0-9]+|${grouped(manner)})(?:[${decimalMark[manner]}][0-9]+)?|[${decimalMark[manner]}][0-9]+)`;

/** What is taken away before the decimal mark becomes a point: whatever groups digits. */
export const groupingSigns = (manner: NumberManner): string =>
  `${decimalMark[otherManner[manner]]}${spaces}${apostrophes}`;

export const decimalMarkOf = (manner: NumberManner): string => decimalMark[manner];

/** A number as JavaScript writes it, behind `typedNumberMark`. */
export const machineNumber = '-?[0-9]+(?:[.][0-9]+)?(?:e[-+]?[0-9]+)?';

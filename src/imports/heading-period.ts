import { readPeriod } from '../ingest/cells/read-period.ts';
import { yearOf } from '../semantic/period.ts';

/** Any year: whether words name a part of a year doesn't hang on which. */
const anyYear = 2000;

/** Whether words name a month, a quarter or some months and leave the year to others. */
export const needsYear = (words: string): boolean =>
  readPeriod(words) === undefined && readPeriod(words, anyYear) !== undefined;

/** The year in which the whole of a period lies that words name; undefined where there is none. */
export function yearInWords(words: string): number | undefined {
  const read = readPeriod(words);
  if (!read || !('period' in read)) return undefined;
  const year = yearOf(read.period.end);
  return yearOf(read.period.start) === year ? year : undefined;
}

/** "Tháng 9" of a heading with the year of the table's period: "Tháng 9 2023". */
export function withYearOf(words: string, whole: string | undefined): string {
  const year = whole === undefined ? undefined : yearInWords(whole);
  return year === undefined || !needsYear(words) ? words : `${words} ${year}`;
}

/**
 * What a heading says of time inside of what the headings above it say: "Tháng 9" under "Năm 2023"
 * is both, "2022" under "2021-2025" is the year alone.
 */
export function joinedPeriod(outer: string | undefined, words: string): string {
  if (outer === undefined || !(needsYear(words) || needsYear(outer))) return words;
  const both = [`${words} ${outer}`, `${outer} ${words}`];
  return both.find((it) => readPeriod(it)) ?? both[0] ?? words;
}

const quarterAlone = /^(?:I{1,3}|IV)$/u;
const monthAlone = /^(?:[1-9]|1[0-2])$/u;

/** A heading's words about time, where the headings above it say what a bare number counts. */
export function timeWords(words: string, above: readonly string[]): string | undefined {
  const isUnder = (pattern: RegExp) => above.some((it) => pattern.test(it));
  if (/^(?:cả )?năm$/iu.test(words)) return 'cả năm';
  if (quarterAlone.test(words) && above.some((it) => /^(?:các )?quý/iu.test(it) || readPeriod(it)))
    return `Quý ${words}`;
  if (monthAlone.test(words) && isUnder(/^(?:các )?tháng(?: trong năm)?$/iu))
    return `Tháng ${words}`;
  return readPeriod(words, anyYear) ? words : undefined;
}

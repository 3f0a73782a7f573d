import type { IsoDate } from '../../semantic/period.ts';

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/** A month by its English name or its usual short form; undefined of anything else. */
export function monthByName(text: string): number | undefined {
  const isName =
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
  return isName.test(text) ? monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1 : undefined;
}

/** A time of day behind a date, or before it: whatever it says, the day stays the same. */
const timeAfter =
  /(?:[T\s,]\s*\d{1,2}(?::|h)\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M|Z|[-+]\d{2}:?\d{2})?)$/i;

const patterns: readonly (readonly [
  RegExp,
  readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'],
])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, ['y', 'm', 'd']],
  [/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, ['y', 'm', 'd']],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, ['y', 'm', 'd']],
  [/^(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{1,2})\s*-\s*(\d{1,2})\s*-\s*(\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:\s+n[ăa]m\s+|\s*[/,]?\s*)(\d{4})$/iu, ['d', 'm', 'y']],
  [/^(\d{1,2})[\s-]([a-z]{3,9}\.?)[\s,-]+(\d{4})$/i, ['d', 'm', 'y']],
  [/^([a-z]{3,9}\.?)\s+(\d{1,2}),?\s+(\d{4})$/i, ['m', 'd', 'y']],
];

/**
 * A day, as Vietnamese documents and ISO 8601 write it: "31/12/2023", "ngày 31 tháng 12 năm 2023",
 * "2023-12-31", with or without a time. The day always comes before the month. Undefined for a day
 * that isn't in the calendar and for years of two digits.
 */
export function readDate(text: string): IsoDate | undefined {
  const cell = text
    .trim()
    .replace(/^ng[àa]y\s+/iu, '')
    .replace(timeAfter, '');
  for (const [pattern, order] of patterns) {
    const found = pattern.exec(cell);
    if (!found) continue;
    const part = (it: 'y' | 'm' | 'd') => found[order.indexOf(it) + 1] ?? '';
    const month = /^\d+$/.test(part('m')) ? Number(part('m')) : monthByName(part('m'));
    return month === undefined ? undefined : isoDate(Number(part('y')), month, Number(part('d')));
  }
  return undefined;
}

/** The date of these numbers; undefined where the calendar has none, or before 1900 and from 2200. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (year < 1900 || year >= 2200 || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lastDayOf(year, month)) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** In which order the dates of a column can be read. */
export interface DateOrderEvidence {
  /** Cells that make sense only with the day first, only with the month first, and in both orders. */
  dayFirst: number;
  monthFirst: number;
  either: number;
  /** The first few cells that need the month first, which `readDate` refuses. */
  monthFirstExamples: readonly string[];
}

const parts = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const mostExamples = 5;

/**
 * Counts the dates of a column by the order of their parts. A column with `monthFirst` and no
 * `dayFirst` was written month first, and those in `either` are read wrong by `readDate`.
 */
export function dateOrderEvidence(cells: Iterable<string>): DateOrderEvidence {
  const examples: string[] = [];
  const counts = { dayFirst: 0, monthFirst: 0, either: 0 };
  for (const cell of cells) {
    const [, first, , second, year] = parts.exec(cell.trim().replace(timeAfter, '')) ?? [];
    if (first === undefined) continue;
    const [a, b, y] = [Number(first), Number(second), Number(year)];
    const isDayFirst = isoDate(y, b, a) !== undefined;
    const isMonthFirst = isoDate(y, a, b) !== undefined;
    if (isDayFirst && isMonthFirst) counts.either++;
    else if (isDayFirst) counts.dayFirst++;
    else if (isMonthFirst) {
      counts.monthFirst++;
      if (examples.length < mostExamples) examples.push(cell.trim());
    }
  }
  return { ...counts, monthFirstExamples: examples };
}

import { isoDate, lastDayOf, monthByName, readDate } from './read-date.ts';

/** A stretch of the calendar that one term names, and how finely the term names it. */
export interface Point {
  grain: 'day' | 'month' | 'quarter' | 'year' | 'other';
  start: string;
  end: string;
}

const countWords = [
  'mot',
  'hai',
  'ba',
  'bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];
const roman = ['i', 'ii', 'iii', 'iv'];
const count = `\\d{1,2}|muoi mot|muoi hai|${countWords.slice(0, 10).join('|')}`;
const inYear = '(?:\\s*[/.,-]\\s*(?:nam )?|\\s+nam\\s+|\\s+cua nam\\s+|\\s*)';

type Reader = (parts: readonly string[], year: number | undefined) => Point | undefined;

/** Terms in small letters without accents; what they capture goes to the reader. */
const terms: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:(?:ca )?nam |year )?(\d{4})$/u, ([year]) => months(Number(year), 1, 12, 'year')],
  [/^ca nam$/u, (_, year) => months(year, 1, 12, 'year')],
  [/^(?:thang |t\.?\s?)?(\d{1,2})\s?[/.-]\s?(\d{4})$/u, ([month, year]) => oneMonth(year, month)],
  [
    // A form whose month was left blank says "tháng   năm 2020": that is not May.
    new RegExp(
      `^(?:thang|t\\.?|month) ?(?!nam(?: \\d{4})?$)(${count}|gieng|tu)(?:${inYear}(\\d{4}))?$`,
      'u',
    ),
    ([month, year], known) => oneMonth(year ?? known, monthOf(month)),
  ],
  [/^(\d{4})\s?[-/]?\s?m\s?(\d{1,2})$/u, ([year, month]) => oneMonth(year, month)],
  [/^(\d{4})[-/](\d{2})$/u, ([year, month]) => oneMonth(year, month)],
  [/^([a-z]{3,9})\.?[\s,-]+(\d{4})$/u, ([name = '', year]) => oneMonth(year, monthByName(name))],
  [/^(\d{4})[\s-]+([a-z]{3,9})\.?$/u, ([year, name = '']) => oneMonth(year, monthByName(name))],
  [
    new RegExp(
      `^(?:quy|quarter|q\\.?)\\s?(${roman.join('|')}|[1-4]|mot|hai|ba|bon|tu)(?:${inYear}(\\d{4}))?$`,
      'u',
    ),
    ([quarter, year], known) => oneQuarter(year ?? known, quarterOf(quarter)),
  ],
  [/^(\d{4})\s?[-/:]?\s?q([1-4])$/u, ([year, quarter]) => oneQuarter(year, Number(quarter))],
  [/^([1-4])q[\s/-]?(\d{4})$/u, ([quarter, year]) => oneQuarter(year, Number(quarter))],
  [
    new RegExp(`^(${count}) ?(?:thang|t)( dau| cuoi)?(?: nam)?(?:${inYear}(\\d{4}))?$`, 'u'),
    ([number, side, year], known) => someMonths(year ?? known, countOf(number), side === ' cuoi'),
  ],
  [
    new RegExp(`^nua (dau|cuoi)(?: nam)?(?:${inYear}(\\d{4}))?$`, 'u'),
    ([side, year], known) => someMonths(year ?? known, 6, side === 'cuoi'),
  ],
  [/^(?:h|s)([12])[\s/-]?(\d{4})$/u, ([half, year]) => someMonths(year, 6, half === '2')],
  [/^(\d{4})[\s-]?(?:h|s)([12])$/u, ([year, half]) => someMonths(year, 6, half === '2')],
  [/^(?:ngay )?(\d{1,2})\/(\d{1,2})$/u, ([day, month], year) => oneDay(year, month, day)],
];

/**
 * What one term names, in small letters without accents: "quy i/2020", "9 thang 2023", "31/12/2023".
 * `year` is taken where the term has none.
 */
export function readPoint(term: string, year?: number): Point | undefined {
  const day = readDate(term);
  if (day !== undefined) return { grain: 'day', start: day, end: day };
  for (const [pattern, reader] of terms) {
    const found = pattern.exec(term);
    if (found) return reader(found.slice(1), year);
  }
  return undefined;
}

const countOf = (text = ''): number =>
  /^\d+$/.test(text) ? Number(text) : countWords.indexOf(text) + 1;

/** The first and the fourth have names of their own. */
const monthOf = (text = ''): number => (text === 'gieng' ? 1 : text === 'tu' ? 4 : countOf(text));

const quarterOf = (text = ''): number =>
  roman.includes(text) ? roman.indexOf(text) + 1 : text === 'tu' ? 4 : countOf(text);

type Year = string | number | undefined;

/** Undefined where a month is none of the twelve, as in "13 tháng". */
function months(year: Year, first: number, last: number, grain: Point['grain']): Point | undefined {
  if (year === undefined) return undefined;
  const start = isoDate(Number(year), first, 1);
  const end = isoDate(Number(year), last, lastDayOf(Number(year), last));
  return start && end ? { grain, start, end } : undefined;
}

const oneMonth = (year: Year, month: string | number | undefined): Point | undefined =>
  month === undefined ? undefined : months(year, Number(month), Number(month), 'month');

const oneQuarter = (year: Year, quarter: number): Point | undefined =>
  months(year, quarter * 3 - 2, quarter * 3, 'quarter');

const someMonths = (year: Year, number: number, atEnd: boolean): Point | undefined =>
  months(year, atEnd ? 13 - number : 1, atEnd ? 12 : number, 'other');

function oneDay(year: Year, month = '', day = ''): Point | undefined {
  const date = year === undefined ? undefined : isoDate(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : { grain: 'day', start: date, end: date };
}

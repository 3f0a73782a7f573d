import { yearOf, type Period } from '../../semantic/period.ts';
import { typedNumberMark } from '../source/source-table.ts';
import { readPoint, type Point } from './period-point.ts';
import { periodWords, type PeriodSays } from './period-words.ts';

/** The period that a text names, or those between which it leaves the choice. */
export type ReadPeriod = PeriodSays & ({ period: Period } | { candidates: Period[] });

/**
 * Reads a period as tables and reports name it: "9 tháng 2023", "Quý I/2020", "2018M07", "2019-2021",
 * "từ 1/1/2023 đến 30/9/2023", a date for an instant. `year` is that of the table, for "Quý I" alone.
 * "đến 30/11/2023" may be the day's state or what the year brought until then: both are candidates.
 * Undefined where no period is named for sure.
 */
export function readPeriod(text: string, year?: number): ReadPeriod | undefined {
  const { words, says } = periodWords(text.trim().replace(typedNumberMark, ''));
  const read = readWords(words, year);
  return read && { ...read, ...says };
}

type Read = { period: Period } | { candidates: Period[] };

function readWords(words: string, year: number | undefined): Read | undefined {
  const short = shortSpan(words);
  if (short) return short;
  const point = readPoint(words, year);
  if (point) return { period: periodOf(point) };
  const state =
    /^(?:co den|tai thoi diem|thoi diem|tai|as of|at)(?: (?:het|cuoi))?(?: ngay)? (.+)$/u.exec(
      words,
    )?.[1];
  if (state !== undefined) return asState(readPoint(state, year));
  const sinceNewYear = /^(?:tu )?dau nam(?: (\d{4}))? (?:cho )?den (?:het )?(?:ngay )?(.+)$/u.exec(
    words,
  );
  if (sinceNewYear) {
    const end = readPoint(sinceNewYear[2] ?? '', Number(sinceNewYear[1] ?? year) || undefined);
    return end && sameYear(end, sinceNewYear[1]) ? { period: sinceYearBegan(end) } : undefined;
  }
  const until =
    /^(?:tinh den|luy ke den|cho den|den|until|to)(?: (?:het|cuoi))?(?: ngay)? (.+)$/u.exec(
      words,
    )?.[1];
  if (until !== undefined) return asUntil(readPoint(until, year));
  const span = readSpan(words.replace(/^(?:tu|from) (?:ngay )?/u, ''), year);
  return span && { period: span };
}

const periodOf = ({ start, end }: Point): Period => ({ start, end, precision: 'day' });

/** "cuối năm 2023", "tại thời điểm 31/12/2023": the last day. */
const instantAt = ({ grain, end }: Point): Period => ({
  start: end,
  end,
  precision: grain === 'month' ? 'month' : 'day',
});

const asState = (point: Point | undefined): Read | undefined =>
  point && { period: instantAt(point) };

const asUntil = (point: Point | undefined): Read | undefined =>
  point && { candidates: [instantAt(point), sinceYearBegan(point)] };

const sinceYearBegan = ({ grain, end }: Point): Period => ({
  start: `${yearOf(end)}-01-01`,
  end,
  precision: grain === 'month' ? 'month' : 'day',
});

const sameYear = ({ end }: Point, year: string | undefined): boolean =>
  year === undefined || yearOf(end) === Number(year);

/** "2010-12" is December in one table, and three years in another; "2010-15" can be years alone. */
function shortSpan(words: string): Read | undefined {
  const [, from = '', to = ''] = /^(\d{4})[-/](\d{2})$/u.exec(words) ?? [];
  if (from === '' || Number(to) <= Number(from.slice(2))) return undefined;
  const month = readPoint(`${from}-${to}`);
  const first = readPoint(from);
  const last = readPoint(from.slice(0, 2) + to);
  if (!first || !last) return undefined;
  const years: Period = { start: first.start, end: last.end, precision: 'day' };
  return month && { candidates: [periodOf(month), years] };
}

/** Two terms with something between them; the first may leave its year to the second. */
function readSpan(words: string, year: number | undefined): Period | undefined {
  for (const found of words.matchAll(
    /\s*(?:->|→|-|\/| (?:cho )?(?:den|toi|to|until)(?: het)?(?: ngay)? )\s*/gu,
  )) {
    const before = words.slice(0, found.index);
    const end = readPoint(words.slice(found.index + found[0].length), year);
    const isSlash = found[0].trim() === '/';
    const start = end && startOf(before, end);
    // A slash parts two dates of ISO 8601; "2019/2020" may be a school year.
    if (!start || start.start > end.end || (isSlash && start.grain !== 'day')) continue;
    if (start.grain === 'day' ? end.grain !== 'day' : end.grain === 'day' && start.grain !== 'year')
      continue;
    const isToDate = start.grain === 'year' && end.grain === 'month';
    return { start: start.start, end: end.end, precision: isToDate ? 'month' : 'day' };
  }
  return undefined;
}

function startOf(words: string, end: Point): Point | undefined {
  const isNumber = /^\d{1,2}$/.test(words) && end.grain === 'month';
  return readPoint(isNumber ? `thang ${words}` : words, yearOf(end.end));
}

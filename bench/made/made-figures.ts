/**
 * Figures that nobody ever stated: each follows from its indicator, place, year and part by a formula,
 * so that what a page shows can be held against something that the app has no part in.
 */
export const firstYear = 2014;
export const lastYear = 2024;
const years = lastYear - firstYear + 1;
/** Of how many parts a total is made up, where nothing else is said. */
export const usualParts = 23;

/** Number of places before the merger, of which each has all figures. */
export const places = 63;

export const totalsOfIndicator = places * years;
/** A total and its parts each. */
export const rowsOfIndicator = totalsOfIndicator * (1 + usualParts);

/** The number under which figures are made up for an indicator of the reports, of the last year only. */
export const joiningIndicator = 0;

export const indicatorId = (number: number): string =>
  number === joiningIndicator ? 'technology-appraisals' : `made-${String(number).padStart(3, '0')}`;
export const sourceId = (year: number): string => `made-${year}`;

/** A figure by its indicator's number from 1 on, and its place's seat among the ids from 0 on. */
export interface MadeFigure {
  indicator: number;
  seat: number;
  year: number;
}

/** Another edition of the same rows has other values. */
export type Edition = 'first' | 'second';

const shift = { first: 0, second: 1 } as const;

export const partId = (part: number): string => `made-part=p${String(part).padStart(3, '0')}`;

/** The part of a total, by its number from 1 on; below 1,000. */
export const partValue = (
  { indicator, seat, year }: MadeFigure,
  part: number,
  edition: Edition = 'first',
): number =>
  1 +
  ((indicator * 7919 +
    seat * 104729 +
    (year - firstYear) * 1299709 +
    part * 15485863 +
    shift[edition] * 40961) %
    997);

/** What all parts of a total come to. */
export function totalValue(
  figure: MadeFigure,
  edition: Edition = 'first',
  partsOfTotal = usualParts,
): number {
  let sum = 0;
  for (let part = 1; part <= partsOfTotal; part += 1) sum += partValue(figure, part, edition);
  return sum;
}

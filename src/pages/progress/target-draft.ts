import { parseNumber } from '../../i18n/parse-number.ts';
import type { TargetCandidate, TargetColumn } from '../../semantic/check-target.ts';
import { isMoney, type Indicator } from '../../semantic/indicator.ts';
import type { OwnTarget } from '../../semantic/own-target.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { Language } from '../../semantic/selection.ts';
import { periodOfStep } from '../../semantic/time-steps.ts';

/** Parts of a year that a target may be set for, with what a step of time calls each. */
const stepEndings = {
  year: '',
  half: '-H1',
  'nine-months': '-M9',
  'quarter-1': '-Q1',
  'quarter-2': '-Q2',
  'quarter-3': '-Q3',
  'quarter-4': '-Q4',
} as const;

/** `since`: from the day that a figure is counted from to the end of the year. */
type PartOfYear = keyof typeof stepEndings | 'since';

export const partsOfYear = Object.keys(stepEndings) as (keyof typeof stepEndings)[];

export const firstYear = 1990;
export const lastYear = 2100;

/** What stands in the form, as it was typed. */
export interface TargetDraft {
  indicatorId: string;
  placeId: PlaceId;
  part: PartOfYear;
  /** The day of `since`, where a figure counts from another than 1 January. */
  since: IsoDate | undefined;
  year: string;
  value: string;
}

export type TargetField = 'indicator' | 'place' | 'year' | 'value';

/** The field of the form in which a column's problem is told. */
export const fieldOf = (column: TargetColumn): TargetField => {
  if (column === 'indicator_id') return 'indicator';
  if (column === 'place_id') return 'place';
  return column.startsWith('period') ? 'year' : 'value';
};

/** Money is typed in million VND, as reports write it, and kept in VND. */
export const isTypedInMillions = (indicator: Indicator | undefined): boolean =>
  indicator !== undefined && isMoney(indicator);

/** What the form says, for `checkTarget` to judge; a year that is none gives no dates. */
export function candidateOf(
  { indicatorId, placeId, part, since, year, value }: TargetDraft,
  indicator: Indicator | undefined,
  language: Language,
): TargetCandidate {
  const typed = parseNumber(value.trim(), language);
  return {
    indicatorId,
    placeId,
    period: periodOf(part, year.trim(), since),
    breakdown: '',
    value: typed === null ? 'not-a-number' : isTypedInMillions(indicator) ? millions(typed) : typed,
  };
}

function periodOf(part: PartOfYear, year: string, since: IsoDate | undefined): OwnTarget['period'] {
  const isYear = /^\d{4}$/.test(year) && Number(year) >= firstYear && Number(year) <= lastYear;
  if (!isYear) return { start: '', end: '' };
  if (part === 'since') return { start: since ?? '', end: `${year}-12-31` };
  const { start, end } = periodOfStep(`${year}${stepEndings[part]}`);
  return { start, end };
}

/** 1.005 × 1e6 is a little less than 1005000 to a computer. */
const millions = (value: number): number => Number((value * 1e6).toPrecision(15));

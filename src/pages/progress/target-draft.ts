import { formatNumber } from '../../i18n/format-number.ts';
import { parseNumber } from '../../i18n/parse-number.ts';
import type { TargetCandidate, TargetColumn } from '../../semantic/check-target.ts';
import { isMoney, type Indicator } from '../../semantic/indicator.ts';
import type { OwnTarget } from '../../semantic/own-target.ts';
import { periodKey, type IsoDate } from '../../semantic/period.ts';
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
type YearPart = keyof typeof stepEndings | 'since';

/** `as-kept`: the period of the target that is being changed, where it is none of the others. */
type PartOfYear = YearPart | 'as-kept';

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

/**
 * What the form says, for `checkTarget` to judge; a year that is none gives no dates. The form has no
 * field for a part: a target that is being changed keeps its own, as long as its indicator stays.
 */
export function candidateOf(
  draft: TargetDraft,
  indicator: Indicator | undefined,
  language: Language,
  edited?: OwnTarget,
): TargetCandidate {
  const { indicatorId, placeId, since, year, value } = draft;
  const typed = parseNumber(value.trim(), language);
  const keptPeriod = edited?.period ?? { start: '', end: '' };
  const part = partOf(draft, edited !== undefined);
  return {
    indicatorId,
    placeId,
    period: part === 'as-kept' ? keptPeriod : periodOf(part, year.trim(), since),
    breakdown: edited?.indicatorId === indicatorId ? edited.breakdown : '',
    value: typed === null ? 'not-a-number' : isTypedInMillions(indicator) ? millions(typed) : typed,
  };
}

/** The part of the year that is chosen; none is as kept once no target is being changed. */
export const partOf = ({ part }: Pick<TargetDraft, 'part'>, isChange: boolean): PartOfYear =>
  part === 'as-kept' && !isChange ? 'year' : part;

/** A kept target as it would have been typed in. */
export function draftOf(
  { indicatorId, placeId, period, value }: OwnTarget,
  indicator: Indicator | undefined,
  language: Language,
): TargetDraft {
  const year = period.end.slice(0, 4);
  const since = period.start.startsWith(year) ? period.start : undefined;
  const isOf = (part: YearPart) => periodKey(periodOf(part, year, since)) === periodKey(period);
  const part = partsOfYear.find(isOf) ?? (since && isOf('since') ? 'since' : 'as-kept');
  const typed = isTypedInMillions(indicator) ? Number((value / 1e6).toPrecision(15)) : value;
  return {
    indicatorId,
    placeId,
    part,
    since: part === 'since' ? since : undefined,
    year,
    value: formatNumber(typed, language, mostDecimals),
  };
}

/** More than any figure has; those that it lacks are not written. */
const mostDecimals = 15;

function periodOf(part: YearPart, year: string, since: IsoDate | undefined): OwnTarget['period'] {
  const isYear = /^\d{4}$/.test(year) && Number(year) >= firstYear && Number(year) <= lastYear;
  if (!isYear) return { start: '', end: '' };
  // The same day of the year that is typed: a target is one year's.
  if (part === 'since') return { start: `${year}${since?.slice(4) ?? ''}`, end: `${year}-12-31` };
  const { start, end } = periodOfStep(`${year}${stepEndings[part]}`);
  return { start, end };
}

/** 1.005 × 1e6 is a little less than 1005000 to a computer. */
const millions = (value: number): number => Number((value * 1e6).toPrecision(15));

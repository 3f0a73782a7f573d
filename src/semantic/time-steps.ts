import { format, lastDayOfMonth, parseISO } from 'date-fns';
import { groupBy } from '../lib/group-by.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { monthOf, periodType, pickerYear, type Period } from './period.ts';
import type { PlaceId } from './place.ts';
import { widest } from './series.ts';

/**
 * How time is cut for a comparison: one figure a year, whatever part of it the figure covers
 * (`widest`), or only figures of one stretch: years, nine months, halves, quarters, months.
 */
export type Rhythm = 'widest' | 'year' | 'nine-months' | 'half' | 'quarter' | 'month';

export const rhythms: readonly Rhythm[] = [
  'widest',
  'year',
  'nine-months',
  'half',
  'quarter',
  'month',
];

/** `2023`, `2023-M9`, `2023-H1`, `2023-Q3`, `2023-07`: sorts as time does within one rhythm. */
export type StepKey = string;

/** The figures that stand at one step of time, at most one a place. */
export interface TimeStep {
  key: StepKey;
  /** The period of most of the figures. */
  period: Period;
  byPlace: ReadonlyMap<PlaceId, Observation>;
}

const isStretch = (rhythm: Rhythm, period: Period): boolean =>
  rhythm === 'widest' || periodType(period) === rhythm;

/** The step at which a figure of that period stands; undefined where the rhythm has none for it. */
export function stepKey(period: Period, rhythm: Rhythm): StepKey | undefined {
  if (!isStretch(rhythm, period)) return undefined;
  return stepEndingIn(pickerYear(period), monthOf(period.end), rhythm);
}

/** The step of a rhythm that ends with a month of a year. */
export function stepEndingIn(year: number, month: number, rhythm: Rhythm): StepKey {
  switch (rhythm) {
    case 'widest':
    case 'year':
      return String(year);
    case 'nine-months':
      return `${year}-M9`;
    case 'half':
      return `${year}-H${month / 6}`;
    case 'quarter':
      return `${year}-Q${month / 3}`;
    case 'month':
      return `${year}-${String(month).padStart(2, '0')}`;
  }
}

/** The period that a step of a stretch of the year stands for. */
export function periodOfStep(key: StepKey): Period {
  const end = monthOfStep(key) - Number(key.slice(0, 4)) * 12;
  const months = { H: 6, Q: 3, M: 9 }[key.charAt(5)] ?? (key.length === 4 ? 12 : 1);
  const dayOf = (month: number) => `${key.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  const last = format(lastDayOfMonth(parseISO(dayOf(end))), 'yyyy-MM-dd');
  return { start: dayOf(end - months + 1), end: last, precision: 'day' };
}

/** The month in which a step ends, counted from the year 0. */
export function monthOfStep(key: StepKey): number {
  const [year = '', part = 'M12'] = key.split('-');
  const [, letter = 'M', number = '12'] = /^([A-Z]?)(\d+)$/.exec(part) ?? [];
  const months = { H: 6, Q: 3 }[letter] ?? 1;
  return Number(year) * 12 + Number(number) * months;
}

/** Stocks, ratios and indices stand at dates: for them every rhythm but one figure a year is empty. */
export const rhythmFor = (rhythm: Rhythm, indicator: Pick<Indicator, 'measure'>): Rhythm =>
  indicator.measure === 'flow' ? rhythm : 'widest';

/** The steps that exist among figures, in the order of time; of several at one step the widest. */
export function timeSteps(figures: readonly Observation[], rhythm: Rhythm): TimeStep[] {
  const groups = groupBy(figures, (it) => stepKey(it.period, rhythm));
  return [...groups]
    .flatMap(([key, group]) => {
      if (key === undefined) return [];
      const byPlace = new Map(
        [...groupBy(group, (it) => it.placeId)].flatMap(([placeId, own]) => {
          const figure = own.length === 1 ? own[0] : widest(own);
          return figure ? [[placeId, figure] as const] : [];
        }),
      );
      return [{ key, period: mostCommonPeriod([...byPlace.values()]), byPlace }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function mostCommonPeriod(figures: readonly Observation[]): Period {
  const groups = [...groupBy(figures, (it) => `${it.period.start}/${it.period.end}`).values()];
  const [largest] = groups.sort((a, b) => b.length - a.length);
  const period = largest?.[0]?.period;
  if (!period) throw new Error('a step of time has figures');
  return period;
}

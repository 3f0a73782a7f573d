import type { Observation } from './observation.ts';
import { pickerYear } from './period.ts';
import type { PlaceId } from './place.ts';

/** Finds a total of what was done by place and year, such as the population beside another figure. */
type FigureOfYear = (placeId: PlaceId, year: number) => Observation | undefined;

/** The figures of one indicator, no plans and no parts, to be found by place and year. */
export function figuresByYear(figures: readonly Observation[]): FigureOfYear {
  const totals = new Map<string, Observation>();
  for (const it of figures) {
    const key = `${it.placeId}|${pickerYear(it.period)}`;
    const isTotal = it.kind === 'actual' && it.breakdown === null;
    if (isTotal && !totals.has(key)) totals.set(key, it);
  }
  return (placeId, year) => totals.get(`${placeId}|${year}`);
}

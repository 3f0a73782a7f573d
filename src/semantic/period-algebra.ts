import { groupBy } from '../lib/group-by.ts';
import type { Indicator } from './indicator.ts';
import {
  breakdownKey,
  isPartlyCovered,
  leastFinal,
  vaguest,
  type Formula,
  type Observation,
} from './observation.ts';
import { periodType, yearOf, type Period } from './period.ts';

const startOf = ['01-01', '04-01', '07-01', '10-01'] as const;
const endOf = ['03-31', '06-30', '09-30', '12-31'] as const;
const quarters = [0, 1, 2, 3] as const;

/**
 * Figures that follow from what is stated, and are not stated: a quarter as the difference of two
 * cumulative figures or as the sum of its months, and cumulative figures as sums of quarters. Only
 * of flows that add up over time, out of figures that cover their whole period; nothing is
 * projected. A lower bound can be added, but nothing can be taken from it or by it.
 */
export function derivedPeriods(
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
): Observation[] {
  const usable = observations.filter((it) => {
    const indicator = indicators.get(it.indicatorId);
    const adds = indicator?.measure === 'flow' && indicator.timeAggregation === 'sum';
    return adds && it.kind === 'actual' && it.period.asOf === undefined && !isPartlyCovered(it);
  });
  const years = groupBy(usable, (it) =>
    [it.indicatorId, it.placeId, breakdownKey(it.breakdown), yearOf(it.period.end)].join('|'),
  );
  return [...years.values()].flatMap(ofOneYear);
}

/** `figures` are of one indicator, place, part and year. */
function ofOneYear(figures: readonly Observation[]): Observation[] {
  const [sample, second] = figures;
  // Nothing follows from a single figure, and most years have no more.
  if (!sample || !second) return [];
  const year = yearOf(sample.period.end);
  const stated = (start: string, end: string) =>
    figures.find(
      ({ period }) => period.start === `${year}-${start}` && period.end === `${year}-${end}`,
    );
  const cumulative = quarters.map((q) => stated(startOf[0], endOf[q]));
  const quarter = quarters.map((q) => stated(startOf[q], endOf[q]));

  const fromMonths = quarters.map(
    (q) => quarter[q] ?? sumOf(monthsOf(figures, year, q), year, q, q),
  );
  const byDifference = quarters.map((q) => {
    const [longer, shorter] = [cumulative[q], q === 0 ? undefined : cumulative[q - 1]];
    return fromMonths[q] ?? (longer && shorter && difference(longer, shorter, year, q));
  });
  const sums = quarters.map((q) => {
    if (cumulative[q]) return undefined;
    const base = quarters.findLast((it) => it < q && cumulative[it] !== undefined);
    const parts = quarters.filter((it) => it <= q && (base === undefined || it > base));
    const added = parts.map((it) => fromMonths[it]);
    const all = base === undefined ? added : [cumulative[base], ...added];
    return all.every((it) => it !== undefined) ? sumOf(all, year, 0, q) : undefined;
  });
  const isDerived = (it: Observation | undefined): it is Observation => it?.derived !== undefined;
  return [...byDifference.filter(isDerived), ...sums.filter(isDerived)];
}

function monthsOf(figures: readonly Observation[], year: number, quarter: number): Observation[] {
  return [1, 2, 3].flatMap((month) => {
    const prefix = `${year}-${String(quarter * 3 + month).padStart(2, '0')}`;
    const isMonth = (it: Period) => periodType(it) === 'month' && it.start === `${prefix}-01`;
    return figures.find((it) => isMonth(it.period)) ?? [];
  });
}

function sumOf(
  parts: readonly Observation[],
  year: number,
  first: 0 | 1 | 2 | 3,
  last: 0 | 1 | 2 | 3,
): Observation | undefined {
  // A single quarter is made of three months or of nothing.
  if (first === last && parts.length !== 3) return undefined;
  const value = parts.reduce((sum, it) => sum + it.value, 0);
  return derived(value, parts, { code: 'sum-of-periods' }, between(year, first, last));
}

function difference(
  longer: Observation,
  shorter: Observation,
  year: number,
  quarter: 0 | 1 | 2 | 3,
): Observation | undefined {
  const exact = longer.qualifier === 'exact' && shorter.qualifier === 'exact';
  const value = longer.value - shorter.value;
  // A cumulative figure that falls was revised: its difference is no quarter's.
  if (!exact || value < 0) return undefined;
  return derived(value, [longer, shorter], { code: 'difference' }, between(year, quarter, quarter));
}

const between = (year: number, first: 0 | 1 | 2 | 3, last: 0 | 1 | 2 | 3): Period => ({
  start: `${year}-${startOf[first]}`,
  end: `${year}-${endOf[last]}`,
  precision: 'day',
});

function derived(
  value: number,
  from: readonly Observation[],
  formula: Formula,
  period: Period,
): Observation {
  const [first] = from;
  if (!first) throw new Error('nothing to derive from');
  return {
    ...first,
    period,
    value,
    qualifier: vaguest(from),
    status: leastFinal(from),
    note: null,
    derived: { formula, from },
  };
}

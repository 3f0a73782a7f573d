import { groupBy } from '../lib/group-by.ts';
import { memberPosition, type Catalogue } from './catalogue.ts';
import type { Observation } from './observation.ts';
import { pickerYear } from './period.ts';
import { withoutPlan, type ProgressItem } from './progress-list.ts';
import { totalOrParts, totalsOf } from './series.ts';
import type { Pin } from './watch.ts';

/**
 * What there is of each pinned indicator at one place, in the order of the pins: the figures measured
 * against a plan; where there are none, the latest figure. Empty where the place has none at all.
 */
export function pinnedItems(
  pins: readonly Pin[],
  planned: readonly ProgressItem[],
  observations: readonly Observation[],
  catalogue: Pick<Catalogue, 'indicators' | 'terms'>,
): Map<string, ProgressItem[]> {
  const own = groupBy(
    observations.filter((it) => it.kind === 'actual'),
    (it) => it.indicatorId,
  );
  return new Map(
    pins.flatMap(({ indicatorId }) => {
      const indicator = catalogue.indicators.get(indicatorId);
      if (!indicator) return [];
      const withPlan = planned.filter((it) => it.indicator.id === indicatorId);
      const latest = withPlan.length > 0 ? [] : latestOf(own.get(indicatorId) ?? [], catalogue);
      const plain = latest.map((actual) => withoutPlan(indicator, actual));
      return [[indicatorId, [...withPlan, ...plain]] as const];
    }),
  );
}

/** The total of the latest year; where no total was ever printed, the parts of the last period. */
function latestOf(
  figures: readonly Observation[],
  catalogue: Pick<Catalogue, 'terms'>,
): Observation[] {
  const totals = totalsOf(figures);
  const latest = latestYear(totals.length > 0 ? totals : figures);
  const position = ({ breakdown }: Observation) =>
    breakdown ? memberPosition(catalogue, breakdown) : 0;
  return totalOrParts(latest).sort((a, b) => position(a) - position(b));
}

function latestYear(figures: readonly Observation[]): Observation[] {
  const year = Math.max(...figures.map((it) => pickerYear(it.period)));
  return figures.filter((it) => pickerYear(it.period) === year);
}

import { groupBy } from '../lib/group-by.ts';
import { breakdownKey, type Breakdown } from './observation.ts';
import { isOwnTarget } from './own-target.ts';
import { periodKey, type Period } from './period.ts';
import type { PlaceId } from './place.ts';
import { subjectKey } from './plans.ts';
import type { ProgressItem } from './progress-list.ts';

/**
 * A figure as it stood when a person last looked. Numbers only, no status: what has changed is
 * judged by one rule then and now, so that only data move a mark, never a threshold.
 */
export interface SeenFigure {
  indicatorId: string;
  /** Empty for the total, else `dimension=member`. */
  breakdown: string;
  value: number;
  period: Pick<Period, 'start' | 'end' | 'asOf'>;
  plan: { value: number; period: Pick<Period, 'start' | 'end'>; isOwn: boolean } | null;
  /** It had a plan, and nothing kept the two apart. */
  measured: boolean;
}

/** What was seen of one place, and of which data. */
export interface Visit {
  version: string;
  figures: Readonly<Record<string, SeenFigure>>;
}

/** The last visit to each place; one that is missing was never visited. */
export type Visits = Readonly<Partial<Record<PlaceId, Visit>>>;

/** Names a figure with the plan that it is measured against; a person's own target apart. */
export const seenKey = ({ actual, plan }: Pick<ProgressItem, 'actual' | 'plan'>): string =>
  [
    subjectKey(actual),
    plan ? periodKey(plan.period) : '',
    plan && isOwnTarget(plan) ? 'own' : '',
  ].join('|');

/** One item a key: where a report contradicts itself, the first stands for both visits. */
export function itemsByKey(items: readonly ProgressItem[]): Map<string, ProgressItem> {
  const byKey = new Map<string, ProgressItem>();
  for (const item of items) {
    const key = seenKey(item);
    if (!byKey.has(key)) byKey.set(key, item);
  }
  return byKey;
}

/**
 * The visits once these items were seen: places not shown stay as they were. The same visits are
 * given back where nothing is to be stored anew.
 */
export function visitsAfter(
  visits: Visits,
  items: readonly ProgressItem[],
  { placeIds, version }: { placeIds: readonly PlaceId[]; version: string },
): Visits {
  const byPlace = groupBy(items, (it) => it.actual.placeId);
  const changed = placeIds.flatMap((placeId) => {
    const visit = visits[placeId];
    const next = visitAfter(visit, byPlace.get(placeId) ?? [], version);
    return visit && isSameVisit(visit, next) ? [] : [[placeId, next] as const];
  });
  return changed.length === 0 ? visits : { ...visits, ...Object.fromEntries(changed) };
}

function visitAfter(
  visit: Visit | undefined,
  items: readonly ProgressItem[],
  version: string,
): Visit {
  const now = [...itemsByKey(items)].map(([key, item]) => [key, seenFigure(item)] as const);
  const subjects = new Set(now.map(([, it]) => subjectOf(it)));
  // One page doesn't know a person's targets, another not their pins: what it can't show stays. What
  // a report no longer says is dropped, but only once the data are others.
  const stays = ({ plan, ...it }: SeenFigure) =>
    visit?.version === version || (plan ? plan.isOwn : !subjects.has(subjectOf(it)));
  const kept = Object.entries(visit?.figures ?? {}).filter(([, it]) => stays(it));
  return { version, figures: Object.fromEntries([...kept, ...now]) };
}

/** What a figure is about, within its place: one of today, or one seen, with its part as a text. */
export const subjectOf = ({
  indicatorId,
  breakdown,
}: {
  indicatorId: string;
  breakdown: string | Breakdown | null;
}): string =>
  `${indicatorId}|${typeof breakdown === 'string' ? breakdown : breakdownKey(breakdown)}`;

function seenFigure({ actual, plan, problem }: ProgressItem): SeenFigure {
  const { start, end, asOf } = actual.period;
  return {
    indicatorId: actual.indicatorId,
    breakdown: breakdownKey(actual.breakdown),
    value: actual.value,
    period: asOf === undefined ? { start, end } : { start, end, asOf },
    plan: plan
      ? {
          value: plan.value,
          period: { start: plan.period.start, end: plan.period.end },
          isOwn: isOwnTarget(plan),
        }
      : null,
    measured: plan !== undefined && problem === undefined,
  };
}

function isSameVisit(a: Visit, b: Visit): boolean {
  const keys = Object.keys(b.figures);
  return (
    a.version === b.version &&
    keys.length === Object.keys(a.figures).length &&
    keys.every((key) => isSameFigure(a.figures[key], b.figures[key]))
  );
}

const isSameFigure = (a: SeenFigure | undefined, b: SeenFigure | undefined): boolean =>
  a?.value === b?.value &&
  a?.measured === b?.measured &&
  a?.plan?.value === b?.plan?.value &&
  a?.period.start === b?.period.start &&
  a?.period.end === b?.period.end &&
  a?.period.asOf === b?.period.asOf;

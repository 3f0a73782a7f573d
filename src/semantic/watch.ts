import { groupBy } from '../lib/group-by.ts';
import { breakdownKey } from './observation.ts';
import { isOwnTarget } from './own-target.ts';
import type { PlaceId } from './place.ts';
import type { ProgressItem } from './progress-list.ts';
import {
  progressOf,
  type Progress,
  type ProgressStatus,
  type ProgressThresholds,
} from './progress.ts';
import { itemsByKey, subjectOf, type SeenFigure, type Visit, type Visits } from './visit.ts';

/** An indicator that a person watches, and the pace below which they want to be told of it. */
export interface Pin {
  indicatorId: string;
  below: number | null;
}

/** What may have happened to a figure, what is to be seen to first. */
export const changeKinds = [
  'behind',
  'watch',
  'rule',
  'done',
  'on-track',
  'not-measured',
  'new-plan',
  'new-figure',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A pace that is below the one which a person has set. */
export interface RaisedRule {
  pace: number;
  below: number;
}

/** What has happened to one figure since the last visit; the weightiest of it. */
export interface Change {
  kind: ChangeKind;
  indicatorId: string;
  placeId: PlaceId;
  /** Empty for the total, else `dimension=member`. */
  breakdown: string;
  /** Today's figure; missing where none has a plan any more. */
  item: ProgressItem | undefined;
  status: ProgressStatus | undefined;
  before: ProgressStatus | undefined;
  raised: RaisedRule | undefined;
}

interface WatchRules {
  /** The department's own, whatever the address says. */
  thresholds: ProgressThresholds;
  pins: readonly Pin[];
}

interface SinceOptions extends WatchRules {
  placeIds: readonly PlaceId[];
  /** Of today's data: where it is that of the last visit, nothing can be new. */
  version: string;
}

/**
 * What other data have changed since the last visit to each of these places, one change a figure and
 * the gravest first. A place that was never visited has none; figures without a plan count where
 * they are pinned.
 */
export function changesSince(
  visits: Visits,
  items: readonly ProgressItem[],
  { placeIds, version, ...rules }: SinceOptions,
): Change[] {
  const byPlace = groupBy(items, (it) => it.actual.placeId);
  return placeIds
    .flatMap((placeId) => {
      const visit = visits[placeId];
      if (!visit || visit.version === version) return [];
      return changesAt(placeId, visit, byPlace.get(placeId) ?? [], rules);
    })
    .sort((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
}

/** The rule that a figure breaks. A lower bound breaks none: its pace may be any that is higher. */
export const raisedBy = (item: ProgressItem, pins: readonly Pin[]): RaisedRule | undefined =>
  // A rule asks for the pace alone: every threshold gives the same.
  brokenRule(item, measured(item, { onTrack: 1, watch: 1 }), pins);

function brokenRule(
  item: ProgressItem,
  progress: Progress | undefined,
  pins: readonly Pin[],
): RaisedRule | undefined {
  const below = pins.find((it) => it.indicatorId === item.indicator.id)?.below ?? null;
  if (below === null || !progress || progress.pace === null || progress.pace >= below) {
    return undefined;
  }
  const mayBeHigher = item.actual.qualifier === 'at-least' && progress.kind === 'cumulative';
  return mayBeHigher ? undefined : { pace: progress.pace, below };
}

function changesAt(
  placeId: PlaceId,
  visit: Visit,
  shown: readonly ProgressItem[],
  rules: WatchRules,
): Change[] {
  const items = itemsByKey(shown);
  const absent = Object.entries(visit.figures).flatMap(([key, it]) =>
    it.plan && !items.has(key) ? [it] : [],
  );
  const found = [...items].flatMap(([key, item]): Change[] => {
    const seen = visit.figures[key] ?? earlierPlan(item, absent);
    const now = standingOf(item, rules);
    const before = seen?.measured ? standingOf(asSeen(item, seen), rules) : undefined;
    const kind = kindOf({ item, seen, now, before }, rules);
    if (!kind) return [];
    return [
      {
        kind,
        indicatorId: item.indicator.id,
        placeId,
        breakdown: breakdownKey(item.actual.breakdown),
        item,
        status: now.status,
        before: before?.status,
        raised: now.raised,
      },
    ];
  });
  const plannedNow = new Set(
    [...items.values()].filter((it) => it.plan).map(({ actual }) => subjectOf(actual)),
  );
  const gone = absent
    .filter((it) => !it.plan?.isOwn && it.measured && !plannedNow.has(subjectOf(it)))
    .map(({ indicatorId, breakdown }): Change => ({
      kind: 'not-measured',
      indicatorId,
      placeId,
      breakdown,
      item: undefined,
      status: undefined,
      before: undefined,
      raised: undefined,
    }));
  return gravestOfEach([...found, ...gone]);
}

/** A figure with a report's plan and a person's own target is one figure, told once. */
const gravestOfEach = (changes: readonly Change[]): Change[] =>
  [...groupBy(changes, subjectOf).values()].flatMap(
    (same) => changeKinds.flatMap((kind) => same.find((it) => it.kind === kind) ?? [])[0] ?? [],
  );

/** The last of the same figure's plans that are stated no more: last year's, once this year's came. */
function earlierPlan(
  { actual, plan }: ProgressItem,
  absent: readonly SeenFigure[],
): SeenFigure | undefined {
  if (!plan) return undefined;
  const subject = subjectOf(actual);
  const isOwn = isOwnTarget(plan);
  return absent
    .filter((it) => subjectOf(it) === subject && it.plan?.isOwn === isOwn)
    .sort((a, b) => b.period.end.localeCompare(a.period.end))[0];
}

/** How an item stands against its plan; both are missing where nothing is measured. */
interface Standing {
  status: ProgressStatus | undefined;
  raised: RaisedRule | undefined;
}

function standingOf(item: ProgressItem, { thresholds, pins }: WatchRules): Standing {
  const progress = measured(item, thresholds);
  return { status: progress?.status, raised: brokenRule(item, progress, pins) };
}

interface ThenAndNow {
  item: ProgressItem;
  seen: SeenFigure | undefined;
  now: Standing;
  /** Missing where it wasn't measured, or not seen at all. */
  before: Standing | undefined;
}

function kindOf(
  { item, seen, now, before }: ThenAndNow,
  { pins }: Pick<WatchRules, 'pins'>,
): ChangeKind | undefined {
  const { actual, plan } = item;
  const isPinned = pins.some((it) => it.indicatorId === item.indicator.id);
  if (!plan) return isPinned && seen && hasNewFigure(item, seen) ? 'new-figure' : undefined;
  // Whoever has just set a target knows of it; a pin without a plan says nothing of before.
  if (!seen && isOwnTarget(plan)) return undefined;
  const moved = now.status === before?.status ? undefined : movedTo(now.status, before?.status);
  if (moved) return moved;
  if (now.raised && !before?.raised) return 'rule';
  if (!seen?.plan) return 'new-plan';
  const isSamePlan =
    seen.plan.value === plan.value &&
    seen.plan.period.start === plan.period.start &&
    seen.plan.period.end === plan.period.end;
  if (!isSamePlan && !isOwnTarget(plan)) return 'new-plan';
  return hasNewFigure({ actual }, seen) ? 'new-figure' : undefined;
}

function movedTo(
  status: ProgressStatus | undefined,
  before: ProgressStatus | undefined,
): ChangeKind | undefined {
  if (status === undefined) return 'not-measured';
  if (status === 'behind') return status;
  // A plan that is new and not behind is first of all a new plan.
  if (before === undefined) return undefined;
  if (status === 'watch' || status === 'done') return status;
  return before === 'behind' || before === 'watch' ? 'on-track' : undefined;
}

const hasNewFigure = ({ actual }: Pick<ProgressItem, 'actual'>, seen: SeenFigure): boolean =>
  actual.value !== seen.value ||
  actual.period.start !== seen.period.start ||
  actual.period.end !== seen.period.end ||
  actual.period.asOf !== seen.period.asOf;

/** Today's item with the figures of the last visit in it, to be judged in the same way. */
function asSeen(item: ProgressItem, { value, period, plan }: SeenFigure): ProgressItem {
  const { precision } = item.actual.period;
  return {
    ...item,
    actual: { ...item.actual, value, period: { ...period, precision } },
    plan:
      plan && item.plan
        ? { ...item.plan, value: plan.value, period: { ...plan.period, precision } }
        : undefined,
    problem: undefined,
  };
}

/** Along the straight path, which no choice of the address bends. */
const measured = (
  { actual, plan, indicator, problem }: ProgressItem,
  thresholds: ProgressThresholds,
): Progress | undefined =>
  plan && !problem ? progressOf(actual, plan, indicator, { thresholds }) : undefined;

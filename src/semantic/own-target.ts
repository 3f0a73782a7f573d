import { originsOf, parseBreakdown, type Observation } from './observation.ts';
import { periodKey, type Period } from './period.ts';
import type { PlaceId } from './place.ts';

/** A plan that a person has set for themselves and that no report states. */
export interface OwnTarget {
  indicatorId: string;
  placeId: PlaceId;
  period: Pick<Period, 'start' | 'end'>;
  /** Empty for the total, else `dimension=member`. */
  breakdown: string;
  /** In the indicator's unit; money in VND. */
  value: number;
}

/** The source id of figures that a person has typed in; no document stands behind it. */
export const ownTargetSource = 'own-target';

/** What there is one target of: indicator, place, period and part. */
export const targetKey = ({
  indicatorId,
  placeId,
  period,
  breakdown,
}: Pick<OwnTarget, 'indicatorId' | 'placeId' | 'period' | 'breakdown'>): string =>
  [indicatorId, placeId, periodKey(period), breakdown].join('|');

/** The target as a plan among observations; `isOwnTarget` tells it from those that reports state. */
export const planOfTarget = (target: OwnTarget): Observation => ({
  indicatorId: target.indicatorId,
  placeId: target.placeId,
  period: { ...target.period, precision: 'day' },
  value: target.value,
  qualifier: 'exact',
  kind: 'plan',
  status: 'final',
  breakdown: parseBreakdown(target.breakdown),
  sourceId: ownTargetSource,
  locator: '',
  asPrinted: '',
  note: null,
});

/** The figures with a person's own targets for these places among them, as plans. */
export const withOwnTargets = (
  observations: readonly Observation[],
  targets: readonly OwnTarget[],
  placeIds: readonly PlaceId[],
): Observation[] => [
  ...observations,
  ...targets.filter((it) => placeIds.includes(it.placeId)).map(planOfTarget),
];

/** Whether a person has typed the figure in, or a figure that it is made of. */
export const isOwnTarget = (observation: Observation): boolean =>
  originsOf(observation).some(
    // A package might call a source of its own by this name; its figures then have a locator.
    ({ sourceId, locator }) => sourceId === ownTargetSource && locator === '',
  );

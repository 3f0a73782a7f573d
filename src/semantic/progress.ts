import { breakdownKey, type Observation } from './observation.ts';
import { daysIn, knownUntil } from './period.ts';

export type ProgressStatus = 'done' | 'on-track' | 'watch' | 'behind' | 'no-plan';

/** Pace from which a plan counts as on track, and from which it is merely to be watched. */
export interface ProgressThresholds {
  onTrack: number;
  watch: number;
}

export interface Progress {
  actual: Observation;
  plan: Observation;
  /** actual / plan; 0.68 = 68 %. */
  progress: number;
  /** Share of the plan's period that has passed at the actual's end. */
  timeShare: number;
  /** progress / timeShare. */
  pace: number;
  status: ProgressStatus;
}

/**
 * The plan that an actual belongs to: of the same indicator, place and breakdown, with a period
 * that starts with the actual's and contains it.
 */
export function planOf(actual: Observation, all: readonly Observation[]): Observation | undefined {
  return all.find(
    (other) =>
      other.kind === 'plan' &&
      other.indicatorId === actual.indicatorId &&
      other.placeId === actual.placeId &&
      breakdownKey(other.breakdown) === breakdownKey(actual.breakdown) &&
      other.period.start === actual.period.start &&
      other.period.end >= actual.period.end,
  );
}

/** Progress of an actual against its plan; a plan of zero can't be progressed against. */
export function progressOf(
  actual: Observation,
  plan: Observation,
  thresholds: ProgressThresholds,
): Progress | undefined {
  if (plan.value <= 0) return undefined;
  const progress = actual.value / plan.value;
  const passed = daysIn({ start: plan.period.start, end: knownUntil(actual.period) });
  const timeShare = Math.min(1, passed / daysIn(plan.period));
  const pace = progress / timeShare;
  return { actual, plan, progress, timeShare, pace, status: statusOf(progress, pace, thresholds) };
}

function statusOf(progress: number, pace: number, thresholds: ProgressThresholds): ProgressStatus {
  if (progress >= 1) return 'done';
  if (pace >= thresholds.onTrack) return 'on-track';
  return pace >= thresholds.watch ? 'watch' : 'behind';
}

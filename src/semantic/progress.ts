import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { daysIn, knownUntil, monthsAfter } from './period.ts';
import type { SeasonalPath } from './target-path.ts';

/** Worst first, as a leader reads them. */
export const progressStatuses = ['behind', 'watch', 'on-track', 'done', 'no-plan'] as const;

export type ProgressStatus = (typeof progressStatuses)[number];

/** Pace from which a plan counts as on track, and from which it is merely to be watched. */
export interface ProgressThresholds {
  onTrack: number;
  watch: number;
}

/** The most that a threshold may be: five times as fast as time. */
export const highestThreshold = 5;

/** Both above zero, and what is to be watched is no faster than what is on track. */
export const areThresholds = ({ onTrack, watch }: ProgressThresholds): boolean =>
  watch > 0 && watch <= onTrack && onTrack <= highestThreshold;

interface ProgressRules {
  thresholds: ProgressThresholds;
  /** The place's own way through the year, where it is chosen and known; straight otherwise. */
  path?: SeasonalPath | undefined;
}

/**
 * How a figure is measured against its plan: `cumulative` is counted up to it, `ceiling` must not
 * pass it (less is better), a `level` stands at a date and is reached or not.
 */
type PlanKind = 'cumulative' | 'ceiling' | 'level';

export interface Progress {
  actual: Observation;
  plan: Observation;
  kind: PlanKind;
  /** A level where less is better: it is reached from above. */
  isReversed: boolean;
  /** actual / plan; 0.68 = 68 %. Where it is reversed plan / actual, so that 1 is reached. */
  progress: number;
  /** Share of the plan's period that has passed at the actual's end. */
  timeShare: number;
  /** Share of the plan expected by then: the share of time, or the mean of earlier years. */
  expected: number;
  path: SeasonalPath | undefined;
  /** progress / expected, of a ceiling the reverse; null where nothing can be divided, or by a level. */
  pace: number | null;
  status: ProgressStatus;
  /** What is left to the plan, in the indicator's unit; of a ceiling the room; never below 0. */
  remaining: number;
  /** Calendar months from the actual's end to the plan's end. */
  monthsLeft: number;
  /** remaining / monthsLeft; null of levels and ceilings, where nothing or less than a month is left. */
  neededPerMonth: number | null;
}

/**
 * Progress of an actual against a plan that it belongs to; `undefined` of a plan that isn't above
 * zero, and of a count that doesn't start with the plan (a single day's is no standing). Rules of
 * status as in the data model: done from 100 %, else by the pace.
 */
export function progressOf(
  actual: Observation,
  plan: Observation,
  indicator: Pick<Indicator, 'direction' | 'measure'>,
  { thresholds, path }: ProgressRules,
): Progress | undefined {
  if (!(plan.value > 0)) return undefined;
  const kind = planKind(indicator);
  if (kind !== 'level' && actual.period.start !== plan.period.start) return undefined;
  const until = knownUntil(actual.period);
  const passed = daysIn({ start: plan.period.start, end: until });
  const timeShare = Math.min(1, passed / daysIn(plan.period));
  const used = kind === 'cumulative' ? path : undefined;
  const expected = used?.expected ?? timeShare;
  const isReversed = kind === 'level' && indicator.direction === 'down';
  const progress = shareReached(actual.value, plan.value, isReversed);
  const pace = paceOf(kind, progress, expected);
  const left = isReversed ? actual.value - plan.value : plan.value - actual.value;
  const remaining = finite(Math.max(0, left));
  const monthsLeft = monthsAfter(until, plan.period.end);
  const isNeeded = kind === 'cumulative' && remaining > 0 && monthsLeft >= 1;
  return {
    actual,
    plan,
    kind,
    isReversed,
    progress,
    timeShare,
    expected,
    path: used,
    pace,
    status: statusOf({ kind, progress, pace, isOver: timeShare === 1 }, thresholds),
    remaining,
    monthsLeft,
    neededPerMonth: isNeeded ? finite(remaining / monthsLeft) : null,
  };
}

/**
 * Only what is counted over a period is counted up to a plan: a rate of 95 % in nine months isn't on
 * its way to more, and a stock of a whole year has no pace.
 */
function planKind({ direction, measure }: Pick<Indicator, 'direction' | 'measure'>): PlanKind {
  if (measure !== 'flow') return 'level';
  return direction === 'down' ? 'ceiling' : 'cumulative';
}

/** Numbers too great to be divided stay numbers. */
const finite = (value: number): number =>
  Math.max(-Number.MAX_VALUE, Math.min(value, Number.MAX_VALUE));

/**
 * How much of a plan is reached: actual / plan, always a number; reversed plan / actual, of a level
 * where less is better.
 */
export function shareReached(actual: number, plan: number, isReversed: boolean): number {
  if (!isReversed) return finite(actual / plan);
  // A rank or a loss of nothing at all is as good as can be.
  return actual <= 0 ? 1 : finite(plan / actual);
}

function paceOf(kind: PlanKind, progress: number, expected: number): number | null {
  if (kind === 'level') return null;
  const [dividend, divisor] = kind === 'ceiling' ? [expected, progress] : [progress, expected];
  // Less than nothing of a ceiling is as good as nothing of it, and has no pace either.
  return divisor <= 0 ? null : finite(dividend / divisor);
}

interface Standing extends Pick<Progress, 'kind' | 'progress' | 'pace'> {
  isOver: boolean;
}

function statusOf(
  { kind, progress, pace, isOver }: Standing,
  thresholds: ProgressThresholds,
): ProgressStatus {
  if (kind === 'ceiling') {
    if (progress > 1) return 'behind';
    // Kept only once the time is over: till then it can still be passed.
    return isOver ? 'done' : byPace(pace, thresholds);
  }
  if (progress >= 1) return 'done';
  // A level follows no path that anybody stated: it is reached or it isn't yet.
  if (kind === 'level') return isOver ? 'behind' : 'watch';
  return byPace(pace, thresholds);
}

function byPace(pace: number | null, { onTrack, watch }: ProgressThresholds): ProgressStatus {
  if (pace === null || pace >= onTrack) return 'on-track';
  return pace >= watch ? 'watch' : 'behind';
}

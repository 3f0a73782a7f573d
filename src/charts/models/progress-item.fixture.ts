import { indicatorFor } from '../../semantic/comparison.fixture.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import { planOfTarget } from '../../semantic/own-target.ts';
import { nine, planned } from '../../semantic/progress-list.fixture.ts';
import type { ProgressItem } from '../../semantic/progress-list.ts';
import { progressOf } from '../../semantic/progress.ts';
import type { SeasonalPath } from '../../semantic/target-path.ts';

// Bắc Kạn's report of nine months of 2023 prints 33 of 48 issues; 273 of 365 days had passed, and
// three months were left.

export const broadcasts = indicatorFor('broadcasts', {
  name: { vi: 'Chuyên mục truyền hình', en: 'Programmes' },
  unit: { vi: 'số', en: 'issues' },
});
export const done = nine('broadcasts', 33, { locator: 'A.III.3' });
export const plan = planned('broadcasts', 48);
export const ownTarget = planOfTarget({
  indicatorId: 'broadcasts',
  placeId: '63-06',
  period: { start: '2023-01-01', end: '2023-12-31' },
  breakdown: '',
  value: 48,
});
export const season: SeasonalPath = { expected: 0.71, low: 0.65, high: 0.78, years: [] };

/** A figure measured against a plan: those issues, unless told otherwise. */
export function item(
  actual: Observation = done,
  of: Observation = plan,
  indicator: Indicator = broadcasts,
  path?: SeasonalPath,
): ProgressItem {
  const thresholds = { onTrack: 1, watch: 0.85 };
  const progress = progressOf(actual, of, indicator, { thresholds, path });
  return { indicator, actual, plan: of, progress, problem: undefined, status: progress?.status };
}

/** The same with a plan that is wrong, which measures nothing. */
export function ofZero(): ProgressItem {
  const zero = planned('broadcasts', 0);
  return { ...item(done, zero), problem: { code: 'plan-zero', plan: zero } };
}

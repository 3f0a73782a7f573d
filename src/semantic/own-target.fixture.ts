import { appraisals } from './comparison.fixture.ts';
import type { OwnTarget } from './own-target.ts';

/** A target for tests, of a year; what matters is given, the rest is plain. */
export const targetOf = (value: number, more: Partial<OwnTarget> = {}): OwnTarget => ({
  indicatorId: appraisals.id,
  placeId: '63-45',
  period: { start: '2023-01-01', end: '2023-12-31' },
  breakdown: '',
  value,
  ...more,
});

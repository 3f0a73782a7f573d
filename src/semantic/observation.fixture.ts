import type { Observation } from './observation.ts';

/** A figure for tests, as a report would state it; what matters is given, the rest is plain. */
export function observed(
  value: number,
  start: string,
  end: string,
  more: Partial<Observation> & { asOf?: string } = {},
): Observation {
  const { asOf, ...rest } = more;
  return {
    indicatorId: 'technology-appraisals',
    placeId: '63-45',
    period: { start, end, precision: 'day', ...(asOf ? { asOf } : {}) },
    value,
    qualifier: 'exact',
    kind: 'actual',
    status: 'final',
    breakdown: null,
    sourceId: 'quang-tri-2023-11',
    locator: 'I.2',
    asPrinted: `${value} dự án`,
    note: null,
    ...rest,
  };
}

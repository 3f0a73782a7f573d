import { isValid, parseISO } from 'date-fns';
import type { Indicator } from './indicator.ts';
import { targetKey, type OwnTarget } from './own-target.ts';
import type { Place, PlaceId } from './place.ts';

/** What a target is made of, under the names that a file of targets has for it. */
export const targetColumns = [
  'indicator_id',
  'place_id',
  'period_start',
  'period_end',
  'breakdown',
  'value',
  'unit',
] as const;

export type TargetColumn = (typeof targetColumns)[number];

/** A target as it was typed in or found in a file. */
export interface TargetCandidate extends Omit<OwnTarget, 'value'> {
  /** `ambiguous-number` is "1.234" in a file, which is 1234 to some and 1,234 to others. */
  value: number | 'not-a-number' | 'ambiguous-number';
  /** The unit as a file has it; missing where the unit was given and not asked for. */
  unit?: string;
}

/** Why something is no target, and what it is about. Worded in i18n. */
export type TargetProblem = { column: TargetColumn } & (
  | { code: 'unknown-indicator' | 'unknown-place' | 'breakdown' | 'zero' | 'negative' }
  | { code: 'not-a-number' | 'ambiguous-number' }
  | { code: 'period'; reason: 'not-a-date' | 'ends-before-start' }
  | { code: 'decimals'; decimals: number }
  | { code: 'other-unit'; unit: string; expected: Indicator['unit'] }
  | { code: 'already-set'; value: number }
  /** The same target stands on other lines of the file with another value. */
  | { code: 'twice'; lines: readonly number[] }
);

/** A target, and whether the very same one is kept already; or all that speaks against it. */
type CheckedTarget =
  { ok: true; target: OwnTarget; isKept: boolean } | { ok: false; problems: TargetProblem[] };

/** Holds a candidate against the catalogue and the targets kept so far, of which it replaces none. */
export function checkTarget(
  candidate: TargetCandidate,
  existing: readonly OwnTarget[],
  indicators: ReadonlyMap<string, Indicator>,
  places: ReadonlyMap<PlaceId, Place>,
): CheckedTarget {
  const { indicatorId, placeId, period, breakdown, value, unit } = candidate;
  const indicator = indicators.get(indicatorId);
  const problems: TargetProblem[] = [
    ...(indicator ? [] : [{ column: 'indicator_id', code: 'unknown-indicator' } as const]),
    ...(places.has(placeId) ? [] : [{ column: 'place_id', code: 'unknown-place' } as const]),
    ...periodProblems(period),
    ...(isBreakdown(breakdown) ? [] : [{ column: 'breakdown', code: 'breakdown' } as const]),
    ...valueProblems(value, indicator),
    ...(indicator && unit !== undefined ? unitProblems(unit, indicator) : []),
  ];
  if (problems.length > 0 || typeof value !== 'number') return { ok: false, problems };
  const target: OwnTarget = {
    indicatorId,
    placeId,
    period: { start: period.start, end: period.end },
    breakdown,
    value,
  };
  const kept = existing.find((other) => targetKey(other) === targetKey(target));
  if (kept && kept.value !== value) {
    const problem: TargetProblem = { column: 'value', code: 'already-set', value: kept.value };
    return { ok: false, problems: [problem] };
  }
  return { ok: true, target, isKept: kept !== undefined };
}

function periodProblems({ start, end }: OwnTarget['period']): TargetProblem[] {
  const notDates = [
    ['period_start', start],
    ['period_end', end],
  ] as const;
  const problems = notDates.flatMap(([column, date]): TargetProblem[] =>
    isIsoDate(date) ? [] : [{ column, code: 'period', reason: 'not-a-date' }],
  );
  if (problems.length > 0 || end >= start) return problems;
  return [{ column: 'period_end', code: 'period', reason: 'ends-before-start' }];
}

const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));

const isBreakdown = (text: string): boolean => text === '' || /^[^=]+=.+$/.test(text);

function valueProblems(
  value: TargetCandidate['value'],
  indicator: Indicator | undefined,
): TargetProblem[] {
  if (typeof value === 'string') return [{ column: 'value', code: value }];
  // From 1e21 on, numbers are written with an exponent, which no reader of ours takes.
  if (!(Math.abs(value) < 1e21)) return [{ column: 'value', code: 'not-a-number' }];
  // Nothing can be measured against a plan of nothing.
  if (value === 0) return [{ column: 'value', code: 'zero' }];
  if (value < 0) return [{ column: 'value', code: 'negative' }];
  // More decimals than the indicator is shown with would be rounded wherever the target is shown.
  if (indicator && Number(value.toFixed(indicator.decimals)) !== value) {
    return [{ column: 'value', code: 'decimals', decimals: indicator.decimals }];
  }
  return [];
}

/** Million VND for an indicator in VND is another unit too: nothing is scaled silently. */
function unitProblems(unit: string, { unit: expected }: Indicator): TargetProblem[] {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const isExpected = [expected.vi, expected.en].some((it) => plain(it) === plain(unit));
  return isExpected ? [] : [{ column: 'unit', code: 'other-unit', unit, expected }];
}

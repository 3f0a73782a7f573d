import { isYearAlone, parsePeriod, type PeriodText, type StatedPeriods } from './stated-periods.ts';
import {
  monthOfStep,
  rhythms,
  stepEndingIn,
  stepKey,
  type Rhythm,
  type StepKey,
} from './time-steps.ts';

/** More columns than this can't be read side by side; the latest are kept. */
const mostSteps = 36;

const monthsOf: Record<Rhythm, number> = {
  widest: 12,
  year: 12,
  'nine-months': 12,
  half: 6,
  quarter: 3,
  month: 1,
};

/** The step that ends in a month, counted from the year 0. */
function stepEnding(month: number, rhythm: Rhythm): StepKey {
  const year = Math.floor((month - 1) / 12);
  return stepEndingIn(year, month - year * 12, rhythm);
}

/** Every step from the first to the last of these, those between included; the latest 36 of more. */
export function stepsThrough(
  keys: Iterable<StepKey>,
  rhythm: Rhythm,
): { steps: StepKey[]; isCut: boolean } {
  const months = [...new Set(keys)].map(monthOfStep);
  if (months.length === 0) return { steps: [], isCut: false };
  const [first, last] = [months.reduce(lesser), months.reduce(greater)];
  const count = (last - first) / monthsOf[rhythm] + 1;
  const from = last - (Math.min(count, mostSteps) - 1) * monthsOf[rhythm];
  const steps = Array.from({ length: Math.min(count, mostSteps) }, (_, at) =>
    stepEnding(from + at * monthsOf[rhythm], rhythm),
  );
  return { steps, isCut: count > mostSteps };
}

const lesser = (a: number, b: number): number => Math.min(a, b);
const greater = (a: number, b: number): number => Math.max(a, b);

/**
 * The step of a period in a rhythm, each text read once. A period of which only the year is known may
 * be a stretch of any length, and stands at none but one figure a year.
 */
export function stepReader(rhythm: Rhythm): (text: PeriodText) => StepKey | undefined {
  const known = new Map<PeriodText, StepKey | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const isUnknown = isYearAlone(text) && rhythm !== 'widest';
      known.set(text, isUnknown ? undefined : stepKey(parsePeriod(text), rhythm));
    }
    return known.get(text);
  };
}

/** The ways in which a dataset's time can be cut; whole years are no second way where all are such. */
export function rhythmsIn(stated: readonly StatedPeriods[]): Rhythm[] {
  const texts = [...new Set(stated.flatMap(({ totals, parts }) => [...totals, ...parts]))];
  const found = rhythms.filter((rhythm) => {
    const stepOf = stepReader(rhythm);
    return texts.some((text) => stepOf(text) !== undefined);
  });
  return found.filter((it) => it !== 'year' || found.length > 2);
}

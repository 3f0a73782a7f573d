import { addDays, format, parseISO } from 'date-fns';
import { groupBy } from '../lib/group-by.ts';
import type { Catalogue } from './catalogue.ts';
import { stepReader, stepsThrough } from './coverage-steps.ts';
import type { Indicator } from './indicator.ts';
import { yearOf, type IsoDate } from './period.ts';
import { lastDayOfOldUnits, successorOf, unitsOf, vintageOf } from './place.ts';
import type { Boundary, PlaceId } from './place.ts';
import type { PeriodText, StatedPeriods } from './stated-periods.ts';
import { periodOfStep, type Rhythm, type StepKey } from './time-steps.ts';

/** Why a place has no figure of an indicator at a step of time, as far as a dataset alone tells. */
export const missingKinds = ['not-reported', 'not-due', 'not-applicable', 'not-added'] as const;

export type MissingKind = (typeof missingKinds)[number];

/** How many indicators are stated, and how many are missing for which reason. */
export type Tally = Record<'stated' | MissingKind, number>;

/** Days after the end of a period within which its report is still on the way. */
export const daysToReport = 45;

interface CoverageInput {
  stated: readonly StatedPeriods[];
  /** Those under consideration. Of them only those count that the dataset states for any place. */
  isConsidered: (indicatorId: string) => boolean;
  boundary: Boundary;
  rhythm: Rhythm;
  today: IsoDate;
  catalogue: Pick<Catalogue, 'indicators' | 'crosswalk' | 'availability'>;
}

export interface Coverage {
  /** In the order of time; steps of which nothing is stated stand between others. */
  steps: StepKey[];
  /** There are earlier steps, which are too many to be shown. */
  isCut: boolean;
  /** Those that are stated anywhere at any of the dataset's steps. */
  indicatorIds: string[];
  /** Every place of the dataset, with a tally for each step. */
  rows: { placeId: PlaceId; cells: Tally[] }[];
  /** Of all cells: steps × places × indicators. */
  total: Tally;
}

/**
 * What a dataset states of its places at its steps of time, and why the rest is missing. As reported
 * every unit stands for itself; in today's boundaries figures of old units count where they can be
 * told for today's unit, and all of its old units have one.
 */
export function coverageOf(input: CoverageInput): Coverage {
  const { boundary, rhythm, today, isConsidered, catalogue } = input;
  const stepOf = stepReader(rhythm);
  const found = input.stated.map((it) => ({ ...it, steps: statedSteps(it, stepOf) }));
  const { steps, isCut } = stepsThrough(
    found.flatMap((it) => [...it.steps.keys()]),
    rhythm,
  );
  const considered = groupBy(
    found.filter((it) => it.steps.size > 0 && isConsidered(it.indicatorId)),
    (it) => it.indicatorId,
  );
  const indicatorIds = [...considered.keys()].sort();
  const placeIds = [
    ...new Set(
      found.map(({ placeId }) =>
        boundary === 'current' ? successorOf(placeId, catalogue.crosswalk) : placeId,
      ),
    ),
  ].sort();
  const hasWeight = weights(catalogue);
  const statedOf = indicatorIds.map((id) => {
    const own = considered.get(id) ?? [];
    const byPlace = new Map(own.map((it) => [it.placeId, it.steps]));
    const first = [...byPlace.values()].flatMap((it) => [...it.keys()]).sort()[0] ?? '';
    return { indicator: catalogue.indicators.get(id), byPlace, first };
  });
  const ends = steps.map((key) => periodOfStep(key).end);
  const rows = placeIds.map((placeId) => {
    const units = unitsOf(placeId, catalogue.crosswalk);
    const cells = steps.map((step, at) => {
      const end = ends[at] ?? '';
      const exists = boundary === 'current' || existsOn(placeId, end);
      const isDue = today > daysAfter(end, daysToReport);
      const tally = emptyTally();
      for (const { indicator, byPlace, first } of statedOf) {
        const told =
          statedAt(byPlace.get(placeId), step) ||
          (boundary === 'current' && toldTogether(step, units, byPlace, indicator, hasWeight));
        if (told === true) tally.stated += 1;
        else if (told === 'not-added') tally['not-added'] += 1;
        else if (!exists || step < first) tally['not-applicable'] += 1;
        else tally[isDue ? 'not-reported' : 'not-due'] += 1;
      }
      return tally;
    });
    return { placeId, cells };
  });
  const total = rows.flatMap(({ cells }) => cells).reduce(added, emptyTally());
  return { steps, isCut, indicatorIds, rows, total };
}

/** Which totals and which parts are stated at a step, their periods without the precision. */
interface StatedAtStep {
  totals: string[];
  parts: string[];
}

type Steps = ReadonlyMap<StepKey, StatedAtStep>;

function statedSteps(
  { totals, parts }: StatedPeriods,
  stepOf: (text: PeriodText) => StepKey | undefined,
): Steps {
  const steps = new Map<StepKey, StatedAtStep>();
  const add = (text: PeriodText, which: keyof StatedAtStep) => {
    const key = stepOf(text);
    if (key === undefined) return;
    const at = steps.get(key) ?? { totals: [], parts: [] };
    at[which].push(text.slice(0, text.lastIndexOf('/')));
    steps.set(key, at);
  };
  for (const text of totals) add(text, 'totals');
  for (const text of parts) add(text, 'parts');
  return steps;
}

const statedAt = (steps: Steps | undefined, step: StepKey): boolean => steps?.has(step) === true;

/**
 * Whether today's unit has a figure by those of its old units. Parts are held against parts of the
 * same period, not member by member.
 */
function toldTogether(
  step: StepKey,
  units: readonly PlaceId[],
  byPlace: ReadonlyMap<PlaceId, Steps>,
  indicator: Indicator | undefined,
  hasWeight: (id: string | null, placeId: PlaceId, year: number) => boolean,
): boolean | 'not-added' {
  const own = units.map((id) => byPlace.get(id)?.get(step));
  const [first] = own;
  if (own.every((it) => it === undefined)) return false;
  if (units.length === 1) return true;
  const ofAll = (which: keyof StatedAtStep) =>
    (first?.[which] ?? []).filter((text) => own.every((it) => it?.[which].includes(text)));
  if (indicator?.placeAggregation === 'sum') {
    return ofAll('totals').length > 0 || ofAll('parts').length > 0 || 'not-added';
  }
  // What a part would be weighted with isn't stated.
  const isWeighed = (text: string) =>
    units.every((id) =>
      hasWeight(indicator?.denominatorId ?? null, id, yearOf(text.split('/')[1] ?? '')),
    );
  const isWeighted = indicator?.placeAggregation === 'weighted';
  return (isWeighted && ofAll('totals').some(isWeighed)) || 'not-added';
}

function weights({ availability }: Pick<Catalogue, 'availability'>) {
  const known = new Set(
    availability
      .filter((it) => it.kind === 'actual')
      .map((it) => `${it.indicatorId}|${it.placeId}|${it.year}`),
  );
  return (id: string | null, placeId: PlaceId, year: number) =>
    id !== null && known.has(`${id}|${placeId}|${year}`);
}

const existsOn = (placeId: PlaceId, day: IsoDate): boolean =>
  vintageOf(placeId) === '63' ? day <= lastDayOfOldUnits : day > lastDayOfOldUnits;

const daysAfter = (day: IsoDate, days: number): IsoDate =>
  format(addDays(parseISO(day), days), 'yyyy-MM-dd');

const emptyTally = (): Tally => ({
  stated: 0,
  'not-reported': 0,
  'not-due': 0,
  'not-applicable': 0,
  'not-added': 0,
});

function added(sum: Tally, one: Tally): Tally {
  for (const kind of ['stated', ...missingKinds] as const) sum[kind] += one[kind];
  return sum;
}

/** All that a tally counts, stated and missing. */
export const countOf = (tally: Tally): number =>
  missingKinds.reduce((sum, kind) => sum + tally[kind], tally.stated);

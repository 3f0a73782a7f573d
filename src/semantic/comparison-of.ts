import {
  calculate,
  calculations,
  inapplicable,
  peoplePerUnit,
  populationId,
  type Calculation,
  type Inapplicable,
  type RefusalReason,
} from './calculation.ts';
import type { Catalogue } from './catalogue.ts';
import type { ComparisonChoice } from './comparison.ts';
import type { InCurrentBoundary, NotAdded } from './current-boundary.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import { neighboursOf, placesOf, similarPopulation } from './peers.ts';
import { derivedPeriods } from './period-algebra.ts';
import type { PlaceId, Vintage } from './place.ts';
import { totalsOf } from './series.ts';
import {
  monthOfStep,
  rhythmFor,
  rhythms as everyRhythm,
  stepKey,
  timeSteps,
  type Rhythm,
  type StepKey,
  type TimeStep,
} from './time-steps.ts';

type Choice = Pick<
  ComparisonChoice,
  'calculation' | 'base' | 'rhythm' | 'years' | 'among' | 'view'
>;

/** What the figures themselves depend on. */
interface FiguresInput {
  choice: Pick<Choice, 'calculation' | 'base' | 'rhythm' | 'view'>;
  indicator: Indicator;
  vintage: Vintage;
  /** The indicator's figures in the boundary of that vintage. */
  told: InCurrentBoundary;
  /** The population's figures in the same boundary. */
  population: readonly Observation[];
  catalogue: Pick<Catalogue, 'indicators' | 'places' | 'neighbours'>;
}

/** What of them is shown. */
interface ShownInput {
  choice: Pick<Choice, 'years' | 'among'>;
  /** The place being looked at, and those set beside it. */
  chosen: readonly PlaceId[];
}

export type ComparisonInput = FiguresInput & ShownInput & { choice: Choice };

/** One indicator across places and time, as it was asked for: what every view is made from. */
export interface Comparison {
  indicator: Indicator;
  /** The calculation that is shown; `value` where another was asked for that makes no sense. */
  calculation: Calculation;
  /** For how many people figures per head are told. */
  people: number | undefined;
  /** The step that is 100. */
  base: StepKey | undefined;
  rhythm: Rhythm;
  /** Rhythms for which there are figures. */
  rhythms: Rhythm[];
  steps: TimeStep[];
  /** The steps between the two chosen ones, both included. */
  range: TimeStep[];
  /** The last of the range: what a view of a single period shows. */
  at: TimeStep | undefined;
  /** Places in the view, by name. */
  placeIds: PlaceId[];
  allPlaces: PlaceId[];
  chosen: readonly PlaceId[];
  /** Why a place has no figure under the calculation at a step. */
  refusalAt: (placeId: PlaceId, step: StepKey) => RefusalReason | undefined;
  /** All that is stated, of every stretch of time, before the calculation. */
  stated: readonly Observation[];
  notAdded: readonly NotAdded[];
  population: readonly Observation[];
}

/** A comparison before it is said what of it is shown. */
type ComparedFigures = Omit<Comparison, 'range' | 'at' | 'placeIds' | 'chosen'> &
  Pick<FiguresInput, 'vintage' | 'catalogue'>;

/** The figures under rhythm and calculation: what a change of period or place leaves as it is. */
export function comparedFigures(input: FiguresInput): ComparedFigures {
  const { choice, indicator, vintage, told, population, catalogue } = input;
  const isParts = choice.view === 'parts';
  const totals = totalsOf(told.observations);
  const isFlow = indicator.measure === 'flow';
  const derived = isFlow ? derivedPeriods(totals, catalogue.indicators) : [];
  const withDerived = derived.length > 0 ? [...totals, ...derived] : totals;
  const ofRhythm = (rhythm: Rhythm) => (rhythm === 'widest' ? totals : withDerived);
  const rhythms = isFlow
    ? everyRhythm.filter((it) =>
        ofRhythm(it).some(({ period }) => stepKey(period, it) !== undefined),
      )
    : (['widest'] as const);
  const wanted = rhythmFor(choice.rhythm, indicator);
  const rhythm = rhythms.find((it) => it === wanted) ?? 'widest';
  const statedSteps = isParts
    ? stepsOfParts(told.observations, totals, rhythm)
    : timeSteps(ofRhythm(rhythm), rhythm);
  const stated = statedSteps.flatMap(({ byPlace }) => [...byPlace.values()]);

  const allPlaces = placesOf(vintage, catalogue);
  const calculation = calculationShown(choice.calculation, indicator, isParts);
  const populationUnit = catalogue.indicators.get(populationId);
  const keys = statedSteps.map(({ key }) => key);
  const base =
    calculation === 'index' ? (keys.find((it) => it === choice.base) ?? keys[0]) : undefined;
  // Parts are shares of their own totals, which the view computes.
  const { figures, refused, people } = calculate(isParts ? 'value' : calculation, {
    indicator,
    figures: stated,
    rhythm,
    population,
    peoplePerUnit: populationUnit ? peoplePerUnit(populationUnit) : 1,
    base,
    allPlaces,
  });
  const refusals = new Map(
    refused.map(({ figure, reason }) => [
      `${figure.placeId}|${stepKey(figure.period, rhythm)}`,
      reason,
    ]),
  );
  const steps =
    calculation === 'value' || isParts
      ? statedSteps
      : figures.length > 0
        ? timeSteps(figures, rhythm)
        : statedSteps.map((it) => ({ ...it, byPlace: new Map() }));
  return {
    indicator,
    vintage,
    catalogue,
    calculation,
    people,
    base,
    rhythm,
    rhythms: [...rhythms],
    steps,
    allPlaces,
    refusalAt: (placeId, step) => refusals.get(`${placeId}|${step}`),
    stated: totals,
    notAdded: told.notAdded.filter(
      ({ observation: it }) => it.kind === 'actual' && it.breakdown === null,
    ),
    population,
  };
}

/** Parts may be stated of a total that isn't: the steps are the parts', the figures the totals'. */
function stepsOfParts(
  observations: readonly Observation[],
  totals: readonly Observation[],
  rhythm: Rhythm,
): TimeStep[] {
  const stated = new Map(timeSteps(totals, rhythm).map((it) => [it.key, it.byPlace]));
  const actual = observations.filter((it) => it.kind === 'actual');
  return timeSteps(actual, rhythm).map((step) => ({
    ...step,
    byPlace: stated.get(step.key) ?? new Map(),
  }));
}

/** Of the compared figures the chosen periods and places. */
export function comparisonIn(
  { vintage, catalogue, ...figures }: ComparedFigures,
  { choice, chosen }: ShownInput,
): Comparison {
  const range = rangeOf(figures.steps, choice.years);
  return {
    ...figures,
    range,
    at: range.at(-1),
    placeIds: placesAmong(choice.among, vintage, catalogue, chosen, figures.population),
    chosen,
  };
}

/** The same comparison at those steps only that another indicator has too. */
export function atCommonSteps(
  comparison: Comparison,
  other: Pick<Comparison, 'steps'>,
  years: readonly StepKey[],
): Comparison {
  const keys = new Set(other.steps.map(({ key }) => key));
  const steps = comparison.steps.filter(({ key }) => keys.has(key));
  const range = rangeOf(steps, years);
  return { ...comparison, steps, range, at: range.at(-1) };
}

/**
 * Of two keys all steps between, of one all up to it. Ends that don't exist give way to the nearest:
 * of a span the nearest inside, of a single period the nearest in time.
 */
function rangeOf(steps: readonly TimeStep[], years: readonly StepKey[]): TimeStep[] {
  const [first, second] = [...years].sort();
  if (second === undefined) {
    const end = first === undefined ? steps.at(-1)?.key : nearestKey(steps, first);
    return steps.filter(({ key }) => end !== undefined && key <= end);
  }
  const within = steps.filter(
    ({ key }) => key >= (first ?? '') && (key <= second || key.startsWith(second)),
  );
  if (within.length > 0) return within;
  const nearest = nearestKey(steps, second);
  return steps.filter(({ key }) => key === nearest);
}

function nearestKey(steps: readonly TimeStep[], asked: StepKey): StepKey | undefined {
  const distance = (key: StepKey) => Math.abs(monthOfStep(key) - monthOfStep(asked));
  const [nearest] = steps.map(({ key }) => key).sort((a, b) => distance(a) - distance(b));
  return nearest;
}

function placesAmong(
  among: string,
  vintage: Vintage,
  catalogue: Pick<Catalogue, 'places' | 'neighbours'>,
  chosen: readonly PlaceId[],
  population: readonly Observation[],
): PlaceId[] {
  const [focus] = chosen;
  if (among === 'chosen') return [...chosen];
  if (among === 'neighbours' && focus !== undefined) {
    return [focus, ...neighboursOf(focus, catalogue)];
  }
  if (among === 'similar' && focus !== undefined) {
    return [focus, ...similarPopulation(focus, population)];
  }
  const inRegion = placesOf(vintage, catalogue, among);
  return inRegion.length > 0 ? inRegion : placesOf(vintage, catalogue);
}

/** The calculation asked for, or none where it makes no sense. */
function calculationShown(asked: Calculation, indicator: Indicator, isParts: boolean): Calculation {
  const [choice] = calculationChoices(indicator, isParts).filter((it) => it.calculation === asked);
  return choice?.reason === undefined ? asked : 'value';
}

/** Which calculations an indicator bears, each with the reason why not; parts bear shares alone. */
export function calculationChoices(
  indicator: Indicator,
  isParts = false,
): { calculation: Calculation; reason: Inapplicable | 'parts' | undefined }[] {
  return calculations.map((calculation) => {
    if (!isParts) return { calculation, reason: inapplicable(calculation, indicator) };
    const isShown = calculation === 'value' || calculation === 'share';
    return { calculation, reason: isShown ? undefined : 'parts' };
  });
}

import { changeBetween, type Change } from './change.ts';
import { comparable, type ComparisonReason } from './comparability.ts';
import { groupBy } from '../lib/group-by.ts';
import { figuresByYear } from './figure-of-year.ts';
import type { Indicator } from './indicator.ts';
import {
  isPartlyCovered,
  leastFinal,
  vaguest,
  type Formula,
  type Observation,
} from './observation.ts';
import { comparePeriods, ofOnePeriod, pickerYear } from './period.ts';
import type { PlaceId } from './place.ts';
import { medianOf } from './ranking.ts';
import { stepKey, type Rhythm, type StepKey } from './time-steps.ts';

/** What is shown of the figures: themselves, or something computed from them. */
export type Calculation = 'value' | 'per-head' | 'index' | 'change' | 'share';

export const calculations: readonly Calculation[] = [
  'value',
  'per-head',
  'index',
  'change',
  'share',
];

/** The indicator by which others are told per head. */
export const populationId = 'population-average';

/** Why a figure has no computed one. Worded in i18n. */
export type RefusalReason =
  | ComparisonReason
  | { code: 'change'; change: Change }
  | { code: 'no-population' | 'no-base' | 'zero-base' | 'no-earlier' | 'incomplete-total' };

interface Refusal {
  figure: Observation;
  reason: RefusalReason;
}

interface Calculated {
  figures: Observation[];
  refused: Refusal[];
  /** Of `per-head`: for how many people the figures are. */
  people?: number;
}

export interface CalculationInput {
  indicator: Indicator;
  /** Figures of all places, totals only. */
  figures: readonly Observation[];
  rhythm: Rhythm;
  /** Figures of the population in the same boundary, and what its unit counts. */
  population: readonly Observation[];
  peoplePerUnit: number;
  /** The step of time that is 100; undefined is each indicator's first. */
  base: StepKey | undefined;
  /** All places that a total must be made of. */
  allPlaces: readonly PlaceId[];
}

/** Why a calculation makes no sense for an indicator; undefined where it does. */
export type Inapplicable = 'already-relative' | 'is-population' | 'is-rank' | 'not-additive';

export function inapplicable(
  calculation: Calculation,
  { id, measure, placeAggregation }: Indicator,
): Inapplicable | undefined {
  if (calculation === 'value') return undefined;
  if (measure === 'rank') return 'is-rank';
  if (calculation === 'index' || calculation === 'change') return undefined;
  if (measure === 'ratio' || measure === 'index') return 'already-relative';
  if (placeAggregation !== 'sum') return 'not-additive';
  return calculation === 'per-head' && id === populationId ? 'is-population' : undefined;
}

/** The figures under a calculation; each keeps its period, and all that limits it. */
export function calculate(calculation: Calculation, input: CalculationInput): Calculated {
  switch (calculation) {
    case 'value':
      return { figures: [...input.figures], refused: [] };
    case 'per-head':
      return perHead(input);
    case 'index':
      return indexToBase(input);
    case 'change':
      return changes(input);
    case 'share':
      return shares(input);
  }
}

/** How many people one unit of the population's figures stands for. */
export const peoplePerUnit = ({ unit }: Pick<Indicator, 'unit'>): number =>
  unit.en === 'thousand people' ? 1000 : 1;

/** The least of these for which half of the places have one or more. */
const groupsOfPeople = [1, 1_000, 10_000, 100_000, 1_000_000] as const;

function perHead({ figures, population, peoplePerUnit: unit }: CalculationInput): Calculated {
  const populationOf = figuresByYear(population.filter((it) => it.value > 0));
  const pairs = figures.map((figure) => ({
    figure,
    heads: populationOf(figure.placeId, pickerYear(figure.period)),
  }));
  const partly = (figure: Observation, heads: Observation | undefined) =>
    [figure, heads].find((it) => it !== undefined && isPartlyCovered(it))?.coverage;
  const rates = pairs.flatMap(({ figure, heads }) =>
    heads && figure.value > 0 && !partly(figure, heads)
      ? [figure.value / (heads.value * unit)]
      : [],
  );
  const median = medianOf(rates) ?? 1;
  const people = groupsOfPeople.find((it) => median * it >= 1) ?? 1_000_000;
  return {
    people,
    figures: pairs.flatMap(({ figure, heads }) =>
      heads && !partly(figure, heads)
        ? [
            computed((figure.value / (heads.value * unit)) * people, figure, [figure, heads], {
              code: 'per-head',
              people,
            }),
          ]
        : [],
    ),
    // Figures of one former unit are not divided by the people of all, nor the other way round.
    refused: pairs.flatMap(({ figure, heads }): Refusal[] => {
      const coverage = partly(figure, heads);
      if (coverage) {
        const { have: reported, of } = coverage;
        return [{ figure, reason: { code: 'coverage', reported, of } }];
      }
      return heads ? [] : [{ figure, reason: { code: 'no-population' } }];
    }),
  };
}

function indexToBase({ figures, indicator, rhythm, base }: CalculationInput): Calculated {
  const keyOf = (it: Observation) => stepKey(it.period, rhythm);
  const first = base ?? figures.map(keyOf).reduce(earlierKey, undefined);
  return eachPlace(figures, (own) => {
    const ground = own.find((it) => keyOf(it) === first);
    return own.map((figure): Observation | Refusal => {
      if (!ground) return { figure, reason: { code: 'no-base' } };
      if (ground.value <= 0) return { figure, reason: { code: 'zero-base' } };
      const verdict = comparable(ground, figure, indicator);
      const isNoted = verdict.kind === 'with-note' && figure !== ground;
      if (verdict.kind === 'not-comparable' || isNoted) return { figure, reason: verdict.reason };
      const value = (figure.value / ground.value) * 100;
      return computed(value, figure, [figure, ground], { code: 'index' });
    });
  });
}

const earlierKey = (a: StepKey | undefined, b: StepKey | undefined): StepKey | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

function changes({ figures, indicator }: CalculationInput): Calculated {
  return eachPlace(figures, (own) =>
    own.map((figure): Observation | Refusal => {
      const before = own.filter((it) => pickerYear(it.period) === pickerYear(figure.period) - 1);
      const earlier =
        before.find((it) => comparable(it, figure, indicator).kind !== 'not-comparable') ??
        before.at(-1);
      if (!earlier) return { figure, reason: { code: 'no-earlier' } };
      const change = changeBetween(earlier, figure, indicator);
      if (change.kind !== 'change') return { figure, reason: { code: 'change', change } };
      if (change.share === null) return { figure, reason: { code: 'zero-base' } };
      return computed(change.share * 100, figure, [figure, earlier], { code: 'change' });
    }),
  );
}

/** Shares of the sum over all places, which is only known where all have comparable figures. */
function shares({ figures, rhythm, allPlaces }: CalculationInput): Calculated {
  const atStep = groupBy(figures, (it) => stepKey(it.period, rhythm));
  const results = [...atStep.values()].map((together): Calculated => {
    const [first] = together;
    const places = new Set(together.map((it) => it.placeId));
    const isComplete =
      first !== undefined &&
      places.size === together.length &&
      allPlaces.every((id) => places.has(id)) &&
      ofOnePeriod(together) &&
      together.every(
        (it) =>
          it.qualifier === 'exact' && !isPartlyCovered(it) && it.period.asOf === first.period.asOf,
      );
    if (!isComplete) {
      const reason = { code: 'incomplete-total' } as const;
      return { figures: [], refused: together.map((figure) => ({ figure, reason })) };
    }
    const total = together.reduce((sum, it) => sum + it.value, 0);
    if (total === 0) {
      const reason = { code: 'zero-base' } as const;
      return { figures: [], refused: together.map((figure) => ({ figure, reason })) };
    }
    return {
      figures: together.map((it) =>
        computed((it.value / total) * 100, it, [it, ...together.filter((other) => other !== it)], {
          code: 'share',
        }),
      ),
      refused: [],
    };
  });
  return {
    figures: results.flatMap((it) => it.figures),
    refused: results.flatMap((it) => it.refused),
  };
}

function eachPlace(
  figures: readonly Observation[],
  tell: (own: readonly Observation[]) => (Observation | Refusal)[],
): Calculated {
  const told = [...groupBy(figures, (it) => it.placeId).values()].flatMap((own) =>
    tell([...own].sort((a, b) => comparePeriods(a.period, b.period))),
  );
  return {
    figures: told.flatMap((it) => ('figure' in it ? [] : [it])),
    refused: told.flatMap((it) => ('figure' in it ? [it] : [])),
  };
}

function computed(
  value: number,
  figure: Observation,
  from: readonly Observation[],
  formula: Formula,
): Observation {
  return {
    ...figure,
    value,
    qualifier: vaguest(from),
    status: leastFinal(from),
    derived: { formula, from },
  };
}

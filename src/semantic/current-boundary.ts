import { distinct } from '../lib/distinct.ts';
import { groupBy } from '../lib/group-by.ts';
import { figuresByYear } from './figure-of-year.ts';
import type { Indicator } from './indicator.ts';
import { breakdownKey, leastFinal, vaguest, type Observation } from './observation.ts';
import { periodKey, pickerYear } from './period.ts';
import {
  successorOf,
  unitsOf,
  vintageOf,
  vintageOfBoundary,
  type Boundary,
  type CrosswalkRow,
  type PlaceId,
} from './place.ts';

/** A figure that can't be told for a merged unit, and why. */
export interface NotAdded {
  observation: Observation;
  /** `not-additive`: nothing says how; `no-weight`: what it is weighted with isn't stated. */
  reason: 'not-additive' | 'no-weight';
}

export interface InCurrentBoundary {
  observations: Observation[];
  notAdded: NotAdded[];
}

interface Units {
  indicators: ReadonlyMap<string, Indicator>;
  crosswalk: readonly CrosswalkRow[];
  /** Figures of numerators and denominators; the observations themselves unless given. */
  related?: readonly Observation[];
}

/** All figures in a boundary: those of the 63 units as reported, or all told for the 34. */
export function inBoundary(
  boundary: Boundary,
  observations: readonly Observation[],
  units: Units,
): InCurrentBoundary {
  const vintage = vintageOfBoundary(boundary);
  if (vintage === '63') {
    return {
      observations: observations.filter((it) => vintageOf(it.placeId) === '63'),
      notAdded: [],
    };
  }
  const successors = new Map<PlaceId, PlaceId>();
  const successor = (id: PlaceId): PlaceId => {
    const known = successors.get(id) ?? successorOf(id, units.crosswalk);
    successors.set(id, known);
    return known;
  };
  const related = groupBy(units.related ?? observations, (it) => successor(it.placeId));
  const told = [...groupBy(observations, (it) => successor(it.placeId))].map(([placeId, own]) =>
    inCurrentBoundary(placeId, own, { ...units, related: related.get(placeId) ?? [] }),
  );
  return {
    observations: told.flatMap((it) => it.observations),
    notAdded: told.flatMap((it) => it.notAdded),
  };
}

/**
 * The figures of old units told for today's unit `placeId`, each with its coverage ("1/2 old units
 * have figures"): summed, re-made from numerator and denominator, or weighted by the denominator, as
 * the indicator's `place_aggregation` says; what can't be told is given back as such. A figure
 * published for today's unit stands before any computed one; an unmerged unit keeps its figures.
 */
export function inCurrentBoundary(
  placeId: PlaceId,
  observations: readonly Observation[],
  { indicators, crosswalk, related = observations }: Units,
): InCurrentBoundary {
  if (vintageOf(placeId) === '63') return { observations: [...observations], notAdded: [] };
  const units = unitsOf(placeId, crosswalk);
  const published = observations.filter((it) => it.placeId === placeId);
  const stated = new Set(published.map(whatIsStated));
  const oldFigures = observations.filter(
    (it) => units.includes(it.placeId) && !stated.has(whatIsStated(it)),
  );
  if (units.length === 1) {
    const renamed = oldFigures.map((it) => ({ ...it, placeId }));
    return { observations: [...published, ...renamed], notAdded: [] };
  }
  const groups = [...groupBy(apartIfRepeated(oldFigures), ({ key }) => key).values()];
  const told = groups.map((group): Observation | NotAdded[] => {
    const figures = group.map(({ observation }) => observation);
    const indicator = indicators.get(figures[0]?.indicatorId ?? '');
    const added = indicator && tellTogether(figures, indicator, related);
    if (!added) {
      const weighted = indicator?.placeAggregation === 'weighted';
      const reason = weighted ? 'no-weight' : 'not-additive';
      return figures.map((observation) => ({ observation, reason }));
    }
    const have = new Set(figures.map((it) => it.placeId)).size;
    const { parts, ...figure } = added;
    return {
      ...merged(placeId, parts, figure.derived ? '; ' : ' + '),
      ...figure,
      coverage: { have, of: units.length, from: figures },
    };
  });
  return {
    observations: [...published, ...told.flatMap((it) => (Array.isArray(it) ? [] : [it]))],
    notAdded: told.flatMap((it) => (Array.isArray(it) ? it : [])),
  };
}

/** The same figure, whoever states it: what must not stand twice for one unit. */
const whatIsStated = ({ indicatorId, period, kind, breakdown }: Observation): string =>
  [indicatorId, periodKey(period), kind, breakdownKey(breakdown)].join('|');

/**
 * What adds up with what: the same figure of different units. Where one unit states a figure twice
 * (a report that contradicts itself), the second is kept apart, never added to the first.
 */
function apartIfRepeated(observations: readonly Observation[]) {
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const what = `${whatIsStated(observation)}|${observation.period.asOf}`;
    const time = seen.get(`${what}|${observation.placeId}`) ?? 0;
    seen.set(`${what}|${observation.placeId}`, time + 1);
    return { observation, key: `${what}|${time}` };
  });
}

type Told = Pick<Observation, 'value' | 'derived'> & { parts: readonly Observation[] };

function tellTogether(
  figures: readonly Observation[],
  indicator: Indicator,
  related: readonly Observation[],
): Told | undefined {
  if (indicator.placeAggregation === 'sum') return { value: sum(figures), parts: figures };
  // What a plan or a part would be weighted with isn't stated.
  const areTotals = figures.every((it) => it.kind === 'actual' && it.breakdown === null);
  if (indicator.placeAggregation !== 'weighted' || !areTotals) return undefined;
  const denominators = besideEach(figures, indicator.denominatorId, related);
  if (!denominators || sum(denominators) === 0) return undefined;
  const numerators = besideEach(figures, indicator.numeratorId, related);
  if (numerators) {
    const { scale } = indicator;
    const from = [...numerators, ...denominators];
    return {
      value: (sum(numerators) / sum(denominators)) * scale,
      parts: figures,
      derived: { formula: { code: 'ratio', scale }, from },
    };
  }
  const weighed = figures.reduce(
    (all, it, at) => all + it.value * (denominators[at]?.value ?? 0),
    0,
  );
  return {
    value: weighed / sum(denominators),
    parts: figures,
    derived: { formula: { code: 'weighted-mean' }, from: [...figures, ...denominators] },
  };
}

/** For each figure the related indicator's of the same unit and year; undefined if one is missing. */
function besideEach(
  figures: readonly Observation[],
  relatedId: string | null,
  related: readonly Observation[],
): Observation[] | undefined {
  if (relatedId === null) return undefined;
  const relatedOf = figuresByYear(related.filter((it) => it.indicatorId === relatedId));
  const found = figures.flatMap(
    ({ placeId, period }) => relatedOf(placeId, pickerYear(period)) ?? [],
  );
  return found.length === figures.length ? found : undefined;
}

const sum = (figures: readonly Observation[]): number =>
  figures.reduce((all, it) => all + it.value, 0);

/** What parts have in common; only a sum is printed as one, and equal parts are parts all the same. */
function merged(
  placeId: PlaceId,
  figures: readonly Observation[],
  between: '; ' | ' + ',
): Observation {
  const [first] = figures;
  if (!first) throw new Error('nothing to add up');
  return {
    ...first,
    placeId,
    qualifier: vaguest(figures),
    status: leastFinal(figures),
    asPrinted: figures.map((it) => it.asPrinted).join(between),
    locator: distinct(figures.map((it) => it.locator)).join(', '),
    note: figures.length === 1 ? first.note : null,
  };
}

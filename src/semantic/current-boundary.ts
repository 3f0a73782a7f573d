import { groupBy } from '../lib/group-by.ts';
import type { Indicator } from './indicator.ts';
import { breakdownKey, type Observation, type Qualifier } from './observation.ts';
import { periodKey } from './period.ts';
import { unitsOf, vintageOf, type CrosswalkRow, type PlaceId } from './place.ts';

/** Figures that can't be added up for a merged unit, and why. */
export interface NotAdded {
  observation: Observation;
  reason: 'not-additive';
}

export interface InCurrentBoundary {
  observations: Observation[];
  notAdded: NotAdded[];
}

/**
 * The figures of old units told for today's unit `placeId`. Sums where the indicator's
 * `place_aggregation` says so, each with its coverage ("1/2 old units have figures"); an unmerged
 * unit keeps its figures; what can't be added is given back as such. Figures already about today's unit pass unchanged.
 */
export function inCurrentBoundary(
  placeId: PlaceId,
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  crosswalk: readonly CrosswalkRow[],
): InCurrentBoundary {
  if (vintageOf(placeId) === '63') return { observations: [...observations], notAdded: [] };
  const units = unitsOf(placeId, crosswalk);
  const ownFigures = observations.filter((it) => it.placeId === placeId);
  const oldFigures = observations.filter(
    (it) => vintageOf(it.placeId) === '63' && units.includes(it.placeId),
  );
  if (units.length === 1) {
    return {
      observations: [...ownFigures, ...oldFigures.map((it) => ({ ...it, placeId }))],
      notAdded: [],
    };
  }
  const additive = (it: Observation) => indicators.get(it.indicatorId)?.placeAggregation === 'sum';
  const groups = groupBy(apartIfRepeated(oldFigures.filter(additive)), ({ key }) => key);
  return {
    observations: [
      ...ownFigures,
      ...[...groups.values()].map((group) =>
        addUp(
          placeId,
          group.map(({ observation }) => observation),
          units.length,
        ),
      ),
    ],
    notAdded: oldFigures
      .filter((it) => !additive(it))
      .map((observation) => ({ observation, reason: 'not-additive' })),
  };
}

/**
 * What adds up with what: the same figure of different units. Where one unit states a figure twice
 * (a report that contradicts itself), the second is kept apart, never added to the first.
 */
function apartIfRepeated(observations: readonly Observation[]) {
  const seen = new Map<string, number>();
  return observations.map((observation) => {
    const { indicatorId, period, kind, breakdown, placeId } = observation;
    const what = [indicatorId, periodKey(period), period.asOf, kind, breakdownKey(breakdown)].join(
      '|',
    );
    const time = seen.get(`${what}|${placeId}`) ?? 0;
    seen.set(`${what}|${placeId}`, time + 1);
    return { observation, key: `${what}|${time}` };
  });
}

const vaguest = (group: readonly Observation[]): Qualifier =>
  (['about', 'at-least'] as const).find((it) => group.some(({ qualifier }) => qualifier === it)) ??
  'exact';

function addUp(placeId: PlaceId, group: Observation[], of: number): Observation {
  const [first] = group;
  if (!first) throw new Error('nothing to add up');
  const have = new Set(group.map((it) => it.placeId)).size;
  return {
    ...first,
    placeId,
    value: group.reduce((sum, it) => sum + it.value, 0),
    qualifier: vaguest(group),
    asPrinted: distinct(group.map((it) => it.asPrinted)).join(' + '),
    locator: distinct(group.map((it) => it.locator)).join(', '),
    note: group.length === 1 ? first.note : null,
    coverage: { have, of, from: group },
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

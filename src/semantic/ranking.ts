import { levelOf, type Apart } from './across-places.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';
import type { PlaceId } from './place.ts';

export interface Ranked {
  figure: Observation;
  /** Places of one value share the best rank, and the next one is left out: 1, 2, 2, 4. */
  rank: number;
  /** How many places share it, itself counted. */
  sharedBy: number;
}

export interface Ranking {
  ranked: Ranked[];
  apart: Apart[];
  /** Places of which no figure is known here. */
  missing: PlaceId[];
  order: 'highest-first' | 'lowest-first';
  /**
   * Places in the order have numbers. Ranks are none of their own; an index is ranked by its
   * publisher among all, so that an order of the few that are known would contradict it.
   */
  isNumbered: boolean;
}

/** Lowest first where less is better, and where the figures are ranks themselves. */
export const orderOf = ({ direction, measure }: Indicator): Ranking['order'] =>
  direction === 'down' || measure === 'rank' ? 'lowest-first' : 'highest-first';

/** Ranks the figures of one step of time, one a place. A figure alone of its kind has no rank. */
export function rankingOf(
  byPlace: ReadonlyMap<PlaceId, Observation>,
  placeIds: readonly PlaceId[],
  indicator: Indicator,
  focus?: PlaceId,
): Ranking {
  const figures = placeIds.flatMap((id) => byPlace.get(id) ?? []);
  const { together, apart } = levelOf(figures, indicator, focus);
  const order = orderOf(indicator);
  const sign = order === 'highest-first' ? -1 : 1;
  const sorted = [...together].sort((a, b) => sign * (a.value - b.value));
  const ranked = sorted.map((figure) => ({
    figure,
    rank: sorted.findIndex((it) => it.value === figure.value) + 1,
    sharedBy: sorted.filter((it) => it.value === figure.value).length,
  }));
  const missing = placeIds.filter((id) => !byPlace.has(id));
  const isWhole = indicator.measure !== 'index' || (missing.length === 0 && apart.length === 0);
  const isNumbered = ranked.length > 1 && indicator.measure !== 'rank' && isWhole;
  return { ranked, apart, missing, order, isNumbered };
}

/** Middle of the values; the mean of the two in the middle of an even number; undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

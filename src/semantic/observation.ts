import type { Period } from './period.ts';
import type { PlaceId } from './place.ts';

/** `exact`; `at-least` for "trên 1000"; `about` for "khoảng 200". */
export type Qualifier = 'exact' | 'at-least' | 'about';
export type ValueKind = 'actual' | 'plan';

/** A part of a total: `field=agriculture`. */
export interface Breakdown {
  dimension: string;
  member: string;
}

/** How far a figure for today's unit is covered by the old units that reported. */
export interface Coverage {
  have: number;
  of: number;
  /** The old units' own figures, each with its source. */
  from: readonly Observation[];
}

/** One number, for one indicator, one place and one period, out of one source. */
export interface Observation {
  indicatorId: string;
  placeId: PlaceId;
  period: Period;
  value: number;
  qualifier: Qualifier;
  kind: ValueKind;
  breakdown: Breakdown | null;
  sourceId: string;
  locator: string;
  asPrinted: string;
  note: { vi: string; en: string } | null;
  /** Set where the number stands for a merged unit. */
  coverage?: Coverage;
}

/** The figure stands for a merged unit of which not all parts reported. */
export const isPartlyCovered = ({ coverage }: Pick<Observation, 'coverage'>): boolean =>
  coverage !== undefined && coverage.have < coverage.of;

/** A breakdown as the data files write it; an empty one is the total. */
export const breakdownKey = (breakdown: Breakdown | null): string =>
  breakdown ? `${breakdown.dimension}=${breakdown.member}` : '';

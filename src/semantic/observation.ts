import type { Period } from './period.ts';
import type { PlaceId } from './place.ts';

/** `exact`; `at-least` for "trên 1000"; `about` for "khoảng 200". */
export type Qualifier = 'exact' | 'at-least' | 'about';
export type ValueKind = 'actual' | 'plan';
/** How final the publisher calls the figure. */
export type FigureStatus = 'final' | 'preliminary' | 'estimate';

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

/**
 * How a number came about that no source states as such. In `per-head`, `index`, `change` and
 * `share` the first of `from` is set against the second.
 */
export type Formula =
  | { code: 'weighted-mean' }
  | { code: 'ratio'; scale: number }
  | { code: 'difference' }
  | { code: 'sum-of-periods' }
  | { code: 'sum-of-parts' }
  | { code: 'per-head'; people: number }
  | { code: 'index' }
  | { code: 'change' }
  | { code: 'share' };

/** A formula and the figures that went into it, each with its own source. */
export interface Derivation {
  formula: Formula;
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
  status: FigureStatus;
  breakdown: Breakdown | null;
  sourceId: string;
  locator: string;
  asPrinted: string;
  note: { vi: string; en: string } | null;
  /** Set where the number stands for a merged unit. */
  coverage?: Coverage;
  /** Set where the number is computed; its source and printed words are those of the first figure. */
  derived?: Derivation;
}

/** Calculations that a person asks for: all figures of a view are shown under them. */
const ofWholeViews: readonly Formula['code'][] = ['per-head', 'index', 'change', 'share'];

/**
 * No source states the number: it is worked out of several that do (of periods, parts or former
 * units), and not by a calculation that the whole view shows.
 */
export const isComputed = ({
  derived,
  coverage,
}: Pick<Observation, 'derived' | 'coverage'>): boolean =>
  derived ? !ofWholeViews.includes(derived.formula.code) : (coverage?.from.length ?? 0) > 1;

/** The figures as sources state them from which a number was made; itself, where one states it. */
export const originsOf = (observation: Observation): Observation[] => {
  const from = observation.derived?.from ?? observation.coverage?.from;
  return from ? [...new Set(from.flatMap(originsOf))] : [observation];
};

/** One text for one figure of one source, to find it again and for React; equal for equal figures. */
export const observationKey = (it: Observation): string =>
  [
    it.indicatorId,
    it.placeId,
    it.period.start,
    it.period.end,
    it.period.asOf,
    it.kind,
    breakdownKey(it.breakdown),
    it.sourceId,
    it.locator,
    it.value,
  ].join('|');

/** The less final of several: an estimate among them makes the result one. */
export const leastFinal = (figures: readonly Pick<Observation, 'status'>[]): FigureStatus =>
  (['estimate', 'preliminary'] as const).find((it) =>
    figures.some(({ status }) => status === it),
  ) ?? 'final';

/** The vaguest of several: a lower bound among them makes their sum one. */
export const vaguest = (figures: readonly Pick<Observation, 'qualifier'>[]): Qualifier =>
  (['about', 'at-least'] as const).find((it) =>
    figures.some(({ qualifier }) => qualifier === it),
  ) ?? 'exact';

/** The figure stands for a merged unit of which not all parts reported. */
export const isPartlyCovered = ({ coverage }: Pick<Observation, 'coverage'>): boolean =>
  coverage !== undefined && coverage.have < coverage.of;

/** A breakdown as the data files write it; an empty one is the total. */
export const breakdownKey = (breakdown: Breakdown | null): string =>
  breakdown ? `${breakdown.dimension}=${breakdown.member}` : '';

/** The way back: null of nothing, which is the total; of a text without `=` a part of no member. */
export function parseBreakdown(written: string): Breakdown | null {
  const [dimension = '', ...member] = written.split('=');
  return written === '' ? null : { dimension, member: member.join('=') };
}

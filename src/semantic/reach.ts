import { unitsOf, type CrosswalkRow } from './place.ts';

/**
 * Which observations a question touches: those that keep to every list given, of columns of the same
 * name; without lists, all. So that rows which lie far away are fetched only if they are asked for.
 */
export interface Reach {
  indicators?: readonly string[];
  places?: readonly string[];
  sources?: readonly string[];
  /** Parts of a total are left out. */
  totalsOnly?: true;
  /** The places and those that they were made from. */
  withOldUnits?: true;
  /** Only what a later document gives another value. */
  supersededOnly?: true;
}

const lists = ['indicators', 'places', 'sources'] as const;

/** What some words of a reach stand for in the data at hand. */
export interface ReachContext {
  crosswalk: readonly CrosswalkRow[];
  superseded: { indicators: readonly string[]; sources: readonly string[] };
}

/** A reach in lists of ids alone. */
export function resolveReach(reach: Reach, { crosswalk, superseded }: ReachContext): Reach {
  const { withOldUnits, supersededOnly, places, indicators, sources, ...rest } = reach;
  const units = places?.flatMap((id) => [id, ...unitsOf(id, crosswalk)]);
  const both = (asked: readonly string[] | undefined, known: readonly string[]) =>
    asked ? asked.filter((id) => known.includes(id)) : known;
  const found = supersededOnly
    ? {
        indicators: both(indicators, superseded.indicators),
        sources: both(sources, superseded.sources),
      }
    : { ...(indicators && { indicators }), ...(sources && { sources }) };
  const asked = withOldUnits ? units : places;
  return { ...rest, ...found, ...(asked && { places: asked }) };
}

/** Whether the rows of one reach are all among those of another; both in lists of ids alone. */
export function isWithin(inner: Reach, outer: Reach): boolean {
  if (outer.totalsOnly && !inner.totalsOnly) return false;
  return lists.every((key) => {
    const allowed = outer[key];
    return !allowed || (inner[key]?.every((id) => allowed.includes(id)) ?? false);
  });
}

/** The same text for the same reach, in whichever order its ids are given. */
export function reachKey(reach: Reach): string {
  const named = lists.map((key) => (reach[key] ? [...new Set(reach[key])].sort() : null));
  return JSON.stringify([...named, reach.totalsOnly ?? false]);
}

/** What a column of observations may hold under a reach; null stands for a missing value. */
export interface ColumnValues {
  column: string;
  in: readonly (string | null)[];
}

/** A reach as lists of values that columns may have. */
export function valuesOfReach({ indicators, places, sources, totalsOnly }: Reach): ColumnValues[] {
  return [
    ...(indicators ? [{ column: 'indicator_id', in: indicators }] : []),
    ...(places ? [{ column: 'place_id', in: places }] : []),
    ...(sources ? [{ column: 'source_id', in: sources }] : []),
    ...(totalsOnly ? [{ column: 'breakdown', in: [null] }] : []),
  ];
}

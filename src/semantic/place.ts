/** `63-45`: boundary vintage and two-digit code. A bare code is never an id: they collide. */
export type PlaceId = string;

/** The 63 units until 2025-06-30, or the 34 since. */
export type Vintage = '63' | '34';

/** The last day on which the 63 units existed; the 34 exist since the day after. */
export const lastDayOfOldUnits = '2025-06-30';

/** Which units a person wants to see: those of the reports, or today's. */
export type Boundary = 'reported' | 'current';

export interface Place {
  id: PlaceId;
  name: { vi: string; en: string };
  kind: 'province' | 'city';
  /** Id of its region, of the same vintage. */
  region: string | null;
  /** ISO 3166-2 code, `VN-53`; the units of today have none yet. */
  iso?: string;
  /** Which shapes of the map it is drawn with. */
  shapeIds: readonly string[];
}

/** One of the six regions of a vintage. */
export interface Region {
  id: string;
  vintage: Vintage;
  name: { vi: string; en: string };
}

/** Which old unit became part of which new one. */
export interface CrosswalkRow {
  from: PlaceId;
  to: PlaceId;
}

export const vintageOf = (id: PlaceId): Vintage => (id.startsWith('34-') ? '34' : '63');

export const vintageOfBoundary = (boundary: Boundary): Vintage =>
  boundary === 'current' ? '34' : '63';

/** The old units that make up a new one; an old unit stands for itself. */
export function unitsOf(placeId: PlaceId, crosswalk: readonly CrosswalkRow[]): PlaceId[] {
  if (vintageOf(placeId) === '63') return [placeId];
  return crosswalk.filter((row) => row.to === placeId).map((row) => row.from);
}

/** The units of a vintage that an id stands for: itself, its successor, or those it was made of. */
export function unitsIn(
  vintage: Vintage,
  id: PlaceId,
  crosswalk: readonly CrosswalkRow[],
): PlaceId[] {
  return vintage === '34' ? [successorOf(id, crosswalk)] : unitsOf(id, crosswalk);
}

/** The same area's unit in the other vintage: the successor of an old unit, or itself. */
export function successorOf(placeId: PlaceId, crosswalk: readonly CrosswalkRow[]): PlaceId {
  if (vintageOf(placeId) === '34') return placeId;
  return crosswalk.find((row) => row.from === placeId)?.to ?? placeId;
}

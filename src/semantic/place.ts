/** `63-45`: boundary vintage and two-digit code. A bare code is never an id: they collide. */
export type PlaceId = string;

/** The 63 units until 2025-06-30, or the 34 since. */
export type Vintage = '63' | '34';

/** Which units a person wants to see: those of the reports, or today's. */
export type Boundary = 'reported' | 'current';

export interface Place {
  id: PlaceId;
  name: { vi: string; en: string };
  kind: 'province' | 'city';
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

/** The same area's unit in the other vintage: the successor of an old unit, or itself. */
export function successorOf(placeId: PlaceId, crosswalk: readonly CrosswalkRow[]): PlaceId {
  if (vintageOf(placeId) === '34') return placeId;
  return crosswalk.find((row) => row.from === placeId)?.to ?? placeId;
}

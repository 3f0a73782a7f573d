import { vintageOf, vintageOfBoundary, type Boundary } from '../../semantic/place.ts';

/** The same scope under other boundaries; a region of the old ones has no like among the new. */
export const amongIn = (boundary: Boundary, among: string): string =>
  /^\d/.test(among) && vintageOf(among) !== vintageOfBoundary(boundary) ? 'all' : among;

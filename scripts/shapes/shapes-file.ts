import type { MapArchipelago, MapShapes } from '../../src/charts/chart-model.ts';

/** An archipelago without the words of its label, which are the reader's language. */
export type ArchipelagoShape = Omit<MapArchipelago, 'lines'> & { id: 'hoang-sa' | 'truong-sa' };

/** What lies beside the app as `shapes/63.json` and `shapes/34.json`. */
export interface ShapesFile extends Omit<MapShapes, 'archipelagos'> {
  attribution: typeof attribution;
  archipelagos: ArchipelagoShape[];
}

/** What the licence asks to be said wherever the shapes are passed on. */
export const attribution = {
  title: '@svg-maps/vietnam 2.0.0',
  author: 'Stephen Truong',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  source: 'https://www.npmjs.com/package/@svg-maps/vietnam',
  changes: 'borders fitted to one another, corners thinned out, units merged',
};

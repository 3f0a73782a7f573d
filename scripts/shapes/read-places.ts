import { dataFolder } from '../data/data-folder.ts';
import { readPackages } from '../data/read-packages.ts';
import type { PlaceShapes } from './make-shapes.ts';

export const vintages = ['63', '34'] as const;
export type Vintage = (typeof vintages)[number];

/** The units of a vintage with the shapes that data/geography/places.csv gives them. */
export function readPlaces(vintage: Vintage): PlaceShapes[] {
  const places = readPackages(dataFolder)
    .packages.find(({ descriptor }) => descriptor.name === 'geography')
    ?.tables.get('places');
  if (!places) throw new Error('no table of places');
  const [id, shapes] = ['place_id', 'shape_ids'].map((it) => places.columns.indexOf(it));
  return Array.from({ length: places.rowCount }, (_, row) => ({
    placeId: String(places.cellAt(row, id ?? 0)),
    shapes: String(places.cellAt(row, shapes ?? 0)).split('~'),
  })).filter(({ placeId }) => placeId.startsWith(`${vintage}-`));
}

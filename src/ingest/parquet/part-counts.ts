import type { RowCount } from './parquet-parts.ts';
import { numberCells } from './part-cells.ts';
import type { PartValues } from './part-values.ts';

/** How often each combination of values occurs, in the order in which they are met. */
export function countCombinations(columns: readonly PartValues[], rows: number): RowCount[] {
  // Each row is numbered by what it has in the columns until here, each combination once.
  let places = new Int32Array(rows);
  let combinations: (readonly (string | number | null)[])[] = rows > 0 ? [[]] : [];
  for (const column of columns) {
    const cells = numberCells(column);
    const met = new Map<number, number>();
    const next: (readonly (string | number | null)[])[] = [];
    const nextPlaces = new Int32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const before = places[row] as number;
      const cell = cells.places[row] as number;
      const pair = before * cells.values.length + cell;
      let place = met.get(pair);
      if (place === undefined) {
        const values = combinations[before] as readonly (string | number | null)[];
        place = next.push([...values, cells.values[cell] as string | number | null]) - 1;
        met.set(pair, place);
      }
      nextPlaces[row] = place;
    }
    places = nextPlaces;
    combinations = next;
  }
  const counts = new Int32Array(combinations.length);
  for (const place of places) counts[place] = (counts[place] as number) + 1;
  return combinations.map((values, place) => ({ values, rows: counts[place] as number }));
}

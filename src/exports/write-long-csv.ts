import type { ExportGrid } from './export-table.ts';
import { writeCsv, type CsvManner } from './write-csv.ts';

/** So many rows are written at a time, between which the page may go on. */
const atATime = 20_000;

/** A CSV in parts, for grids that would stop the page if they were written at once. */
export async function writeLongCsv(
  rowCount: number,
  gridOf: (from: number, until: number) => ExportGrid,
  manner: CsvManner,
  pause: () => Promise<void>,
): Promise<string[]> {
  // Without rows the head has a line end of its own.
  const head = writeCsv(gridOf(0, 0), manner).replace(/\r\n$/, '');
  const parts = [head];
  for (let from = 0; from < rowCount; from += atATime) {
    if (from > 0) await pause();
    const grid = gridOf(from, Math.min(rowCount, from + atATime));
    // Each part is written with the head, by which its separators are set, and gives it away.
    parts.push(writeCsv(grid, manner).slice(head.length));
  }
  return parts;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNodeDatabase } from '../scripts/data/node-database.ts';
import { toParquet } from '../scripts/data/write-parquet.ts';
import { bundledIds } from './bundled-ids.ts';

/** Columns of the files with DuckDB's types, as a data keeper's own figures have them. */
export const importTypes = {
  indicator_id: 'VARCHAR',
  place_id: 'VARCHAR',
  period_start: 'DATE',
  period_end: 'DATE',
  period_precision: 'VARCHAR',
  value: 'DOUBLE',
  qualifier: 'VARCHAR',
  value_kind: 'VARCHAR',
} as const;

const csvTypes = { VARCHAR: 'string', DATE: 'date', DOUBLE: 'number' } as const;

/**
 * Writes so many synthetic figures of the app's own indicators and places as `observations.csv` and
 * `observations.parquet`: the same bytes for the same number of rows. Months from 1960 on, one figure
 * for each place, so that none meets another.
 */
export async function makeImportData(folder: string, rows: number): Promise<void> {
  const places = bundledIds('geography/places.csv').filter((id) => id.startsWith('63-'));
  const indicators = bundledIds('reports/indicators.csv').slice(0, 40);
  const lines = [Object.keys(importTypes).join(',')];
  for (let row = 0; row < rows; row += 1) {
    const place = places[row % places.length] ?? '';
    const indicator = indicators[Math.floor(row / places.length) % indicators.length] ?? '';
    const month = Math.floor(row / places.length / indicators.length);
    const end = new Date(Date.UTC(1960, month + 1, 0)).toISOString().slice(0, 10);
    // The same for all indicators: no part exceeds its whole.
    const value = 100 + (((row % places.length) * 31 + month * 7919) % 97);
    lines.push(`${indicator},${place},${end.slice(0, 8)}01,${end},day,${value},exact,actual`);
  }
  const csv = new TextEncoder().encode(`${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'observations.csv'), csv);
  const columns = Object.entries(importTypes).map(([name, type]) => ({
    name,
    type: csvTypes[type],
  }));
  const database = await openNodeDatabase();
  try {
    database.loadCsv('figures', csv, columns);
    const parquet = toParquet(database.toArrow('SELECT * FROM figures'));
    writeFileSync(join(folder, 'observations.parquet'), parquet);
  } finally {
    database.close();
  }
}

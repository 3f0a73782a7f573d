import { expect, test } from 'vitest';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { knownTables } from '../semantic/tables.ts';
import { readParquet } from '../workers/parquet-client.ts';
import { isAccepted, loadDataPackages } from './data-packages.ts';
import { loadEngine } from './load-engine.ts';

/** Every cell of every table, as the engine holds it after loading the packages of a list. */
async function cellsOf(list: string): Promise<Record<string, unknown[]>> {
  const data = await loadDataPackages(list, null, { readParquet }, {});
  expect(data.packages.flatMap((it) => it.problems)).toEqual([]);
  expect(data.packages.every(isAccepted)).toBe(true);
  const engine = new DuckdbEngine();
  await loadEngine(engine, data);
  const tables: Record<string, unknown[]> = {};
  for (const view of Object.keys(knownTables)) {
    const rows = toRows(await engine.query(`SELECT * FROM ${view}`));
    tables[view] = rows.map((row) => JSON.stringify(row)).sort();
  }
  engine.close();
  return tables;
}

test('the bundled packages are the same, cell by cell, out of CSV and out of Parquet', async () => {
  document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const fromCsv = await cellsOf('data/packages.json');
  const fromParquet = await cellsOf('data/packages-parquet.json');
  expect(fromParquet).toEqual(fromCsv);
  expect(fromCsv['places']).toHaveLength(97);
  expect(fromCsv['crosswalk']).toHaveLength(63);
  // Five reports and 31 publications; 259 figures of the ones and 2,001 of the others.
  expect(fromCsv['sources']).toHaveLength(36);
  expect(fromCsv['observations']).toHaveLength(2260);
  expect(fromCsv['observations']?.some((row) => String(row).includes('"value":5750000000'))).toBe(
    true,
  );
});

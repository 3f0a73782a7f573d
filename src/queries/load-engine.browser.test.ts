import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import type { CsvColumn } from '../engine/engine.ts';
import { knownTables } from '../semantic/tables.ts';
import type { DataState, PackageState } from './data-packages.ts';
import { loadEngine } from './load-engine.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

const half = '2023-01-01,2023-06-30';
const figure = (value: number, source: string, part = ''): string =>
  `oil,63-45,${half},day,,${value},exact,actual,,${part},${source},I,${value},,`;
const gone = `oil,63-45,${half},actual,,six-months,nine-months,2023-10-01`;

const columnsOf = (fields: readonly CsvColumn[]): CsvColumn[] =>
  fields.map(({ name, type }) => ({ name, type }));

function packageOf(name: string, tables: Partial<Record<keyof typeof knownTables, string[]>>) {
  const resources = Object.entries(tables).map(([table, rows]) => {
    const columns = columnsOf(knownTables[table as keyof typeof knownTables].fields);
    const text = [columns.map((it) => it.name).join(','), ...rows, ''].join('\n');
    const read = async () =>
      ({ format: 'csv', bytes: new TextEncoder().encode(text), columns }) as const;
    return [table, { read, contentKey: text }] as const;
  });
  return { name, resources: new Map(resources), problemCount: 0 } as unknown as PackageState;
}

const state = (...packages: PackageState[]): DataState => ({
  packages,
  version: '',
  asShipped: false,
});

async function values(view: string): Promise<unknown[]> {
  const rows = await engine.query(`SELECT value FROM ${view} ORDER BY value`);
  return rows.toArray().map(({ value }) => value as unknown);
}

const older = packageOf('older', {
  observations: [figure(50, 'six-months'), figure(7, 'six-months', 'field=oil')],
});
const newer = packageOf('newer', {
  observations: [figure(52, 'nine-months')],
  superseded: [gone],
});

test('a revised figure gives way to the newer one, and comes back when that is taken away', async () => {
  await loadEngine(engine, state(older));
  expect(await values('observations')).toEqual([7, 50]);
  await loadEngine(engine, state(older, newer));
  expect(await values('observations')).toEqual([7, 52]);
  expect(await values('stated_observations')).toEqual([7, 50, 52]);
  await loadEngine(engine, state(older));
  expect(await values('observations')).toEqual([7, 50]);
  expect((await engine.query('FROM superseded')).numRows).toBe(0);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { toRows } from '../../src/lib/arrow-rows.ts';
import { groupBy } from '../../src/lib/group-by.ts';
import { openNodeDatabase, type NodeDatabase } from '../data/node-database.ts';
import { summarySql, writeSummary } from './summaries.ts';

// The engine takes seconds to warm up where many tests run at once.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let database: NodeDatabase;
beforeAll(async () => {
  database = await openNodeDatabase();
  folder = mkdtempSync(join(tmpdir(), 'summaries-'));
}, 60_000);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Figure {
  indicator: string;
  place: string;
  /** The last day of its period. */
  end: string;
  kind: string;
  breakdown: string | null;
  source: string;
}

const figures = fc.array(
  fc.record({
    indicator: fc.constantFrom('fines', 'grants'),
    place: fc.constantFrom('63-01', '63-45'),
    // The first and the last day of a year, and a month in between.
    end: fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-01-01'),
    kind: fc.constantFrom('actual', 'plan'),
    breakdown: fc.constantFrom(null, '', 'sex=male'),
    source: fc.constantFrom('r-1', 'r-2'),
  }),
  { maxLength: 40 },
);

const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);

function load(rows: readonly Figure[]): void {
  database.query(`CREATE OR REPLACE TABLE observations (indicator_id VARCHAR, place_id VARCHAR,
    period_end DATE, value_kind VARCHAR, breakdown VARCHAR, source_id VARCHAR)`);
  if (rows.length === 0) return;
  const lines = rows.map(
    ({ indicator, place, end, kind, breakdown, source }) =>
      `(${[indicator, place, end, kind, breakdown, source].map(text).join(', ')})`,
  );
  database.query(`INSERT INTO observations VALUES ${lines.join(', ')}`);
}

/** The same, counted one by one. */
function counted(rows: readonly Figure[]) {
  const groups = groupBy(rows, ({ indicator, place, end, kind, source }) =>
    [indicator, place, end.slice(0, 4), kind, source].join(),
  );
  return [...groups]
    .map(([key, own]) => {
      const totals = own.filter(({ breakdown }) => (breakdown ?? '') === '').length;
      return `${key},${own.length},${totals}`;
    })
    .toSorted();
}

const lineOf = (row: Record<string, unknown>): string =>
  ['indicator_id', 'place_id', 'year', 'value_kind', 'source_id', 'observations', 'totals']
    .map((name) => String(row[name]))
    .join();

test('a summary counts each figure once, by the year in which its period ends', () => {
  fc.assert(
    fc.property(figures, (rows) => {
      load(rows);
      const summed = database.query(summarySql('observations'));
      expect(summed.map(lineOf).toSorted()).toEqual(counted(rows));
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('summaries of two halves add up to that of the whole', () => {
  fc.assert(
    fc.property(figures, figures, (one, other) => {
      load([...one, ...other]);
      database.query('CREATE OR REPLACE TABLE whole AS SELECT * FROM observations');
      load(one);
      database.query(`CREATE OR REPLACE TABLE first_half AS ${summarySql('observations')}`);
      load(other);
      const sum = `SELECT indicator_id, place_id, year, value_kind, source_id,
          sum(observations)::BIGINT AS observations, sum(totals)::BIGINT AS totals
        FROM (FROM first_half UNION ALL (${summarySql('observations')})) GROUP BY ALL ORDER BY ALL`;
      const whole = database.query(summarySql('whole')).map(lineOf);
      expect(database.query(sum).map(lineOf)).toEqual(whole);
    }),
    { numRuns: 20, seed: 11 },
  );
});

test('the file that a package brings along holds the summary, and its descriptor tells its bytes', () => {
  const rows: Figure[] = [
    {
      indicator: 'fines',
      place: '63-45',
      end: '2023-12-31',
      kind: 'actual',
      breakdown: null,
      source: 'r-1',
    },
    {
      indicator: 'fines',
      place: '63-45',
      end: '2023-06-30',
      kind: 'actual',
      breakdown: 'sex=male',
      source: 'r-1',
    },
    {
      indicator: 'fines',
      place: '63-45',
      end: '2022-12-31',
      kind: 'plan',
      breakdown: '',
      source: 'r-1',
    },
  ];
  load(rows);
  const resource = writeSummary(database, folder, 'observations');
  const file = readFileSync(join(folder, String(resource['path'])));
  expect(resource).toMatchObject({ name: 'observations-by-year', bytes: file.length });
  const held = toRows(tableFromIPC(readParquet(new Uint8Array(file)).intoIPCStream()));
  expect(held.map(lineOf)).toEqual([
    'fines,63-45,2022,plan,r-1,1,1',
    'fines,63-45,2023,actual,r-1,2,1',
  ]);
});

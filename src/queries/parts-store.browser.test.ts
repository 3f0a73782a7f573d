import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { startDuckdbWorker } from '../engine/start-duckdb-worker.ts';
import type { ParquetParts, RowFilter, RowGroup } from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { createStore } from '../lib/store.ts';
import { statements } from '../semantic/statements.ts';
import { askEngine, withRows } from './ask-engine.ts';
import { rowsInFiles, type PartedTable } from './open-parts.ts';
import { PartsRefused, PartsTooLarge } from './parts-errors.ts';
import { PartsStore } from './parts-store.ts';

// Two row groups of one indicator each; the reader is a fake that counts what is asked of it.
type FakeRow = [indicator: string, place: string, value: number, breakdown: string | null];
const groups: FakeRow[][] = [
  [
    ['fines', '63-45', 65, null],
    ['fines', '63-04', 7, null],
    ['fines', '63-45', 60, 'sex=male'],
  ],
  [
    ['grants', '63-45', 43, null],
    ['grants', '63-01', 86, null],
  ],
];
const names = ['indicator_id', 'place_id', 'value', 'breakdown', 'source_id'];

let engine: DuckdbEngine;
let worker: Worker | undefined;
let rows: FakeRow[][];
let asked: number[];
let fault: PartError | undefined;
const refused = createStore<ReadonlyMap<string, readonly Problem[]>>(new Map());

const passes = (row: FakeRow, where: readonly RowFilter[]) =>
  where.every(({ column, in: values }) => {
    const at = ['indicator_id', 'place_id', 'value', 'breakdown'].indexOf(column);
    return values.includes(row[at] as string | null);
  });

const reader: ParquetParts = {
  footer: () => Promise.reject(new Error('the footers are known')),
  rows: async ({ index }, _, { where = [] }) => {
    asked.push(index);
    if (fault) throw fault;
    const left = (rows[index] ?? []).filter((row) => passes(row, where));
    const table = tableFromArrays({ value: Float64Array.from(left.map(([, , value]) => value)) });
    const texts = (at: number) => left.map((row) => row[at] as string | null);
    const csv = { indicator_id: texts(0), place_id: texts(1), breakdown: texts(3) };
    const whole = tableFromArrays({
      ...Object.fromEntries(
        Object.entries(csv).map(([name, it]) => [name, it.map((x) => x ?? '')]),
      ),
      source_id: left.map(() => 'report'),
    });
    return { ipc: tableToIPC(whole.assign(table), 'stream'), rows: left.length };
  },
  counts: () => Promise.reject(new Error('not asked')),
  cluster: () => Promise.reject(new Error('not asked')),
  fetchedBytes: 0,
  close: () => undefined,
};

const field = (name: string, type: 'string' | 'number' = 'string') => ({
  name,
  type,
  constraints: {},
});
const resource = {
  name: 'figures',
  path: 'a.parquet',
  format: 'parquet' as const,
  schema: {
    fields: names.map((name) => field(name, name === 'value' ? 'number' : 'string')),
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [
      { fields: ['indicator_id'], reference: { resource: 'indicators', fields: ['indicator_id'] } },
    ],
  },
};
const rowGroups: RowGroup[] = groups.map((own, index) => ({
  part: 'data/p/a.parquet',
  index,
  rows: own.length,
  columns: new Map(),
}));
const table: PartedTable = {
  package: 'p',
  resource,
  summary: undefined,
  columns: names,
  rows: 5,
  bytes: 100,
  version: [],
  ...rowsInFiles(async (filters) =>
    rowGroups.filter(({ index }) =>
      filters.every(({ column, in: values }) =>
        column === 'indicator_id' ? values.includes(groups[index]?.[0]?.[0] ?? '') : true,
      ),
    ),
  ),
};

const csv = (name: string, columns: readonly string[], ...lines: string[]) => ({
  table: name,
  contentKey: name,
  read: () =>
    Promise.resolve({
      format: 'csv' as const,
      bytes: new TextEncoder().encode([columns.join(','), ...lines, ''].join('\n')),
      columns: columns.map((it) => ({
        name: it,
        type: it === 'value' || it === 'decimals' ? ('number' as const) : ('string' as const),
      })),
    }),
});

async function storeOf(bound?: number): Promise<PartsStore> {
  const openReader = () => Promise.resolve(reader);
  const store = new PartsStore({ engine, openReader, refused, ...(bound && { bound }) });
  await store.use([table]);
  return store;
}

beforeEach(async () => {
  rows = groups;
  asked = [];
  fault = undefined;
  refused.set(new Map());
  engine = new DuckdbEngine({
    startWorker: (name) => {
      worker = startDuckdbWorker(name);
      return worker;
    },
  });
  await engine.hold({
    datasets: [
      csv('empty/p/figures', names),
      csv('indicators', ['indicator_id', 'decimals'], 'fines,0', 'grants,0'),
      csv('whole', names, 'fines,63-63,5,,report'),
    ],
    views: [
      { name: 'p/figures', tables: ['empty/p/figures'] },
      { name: 'observations', tables: ['whole', 'p/figures'] },
    ],
  });
});
afterEach(() => engine.close());

const sum = async (
  store: PartsStore,
  reach: Parameters<PartsStore['viewsFor']>[0],
  where: string,
) =>
  withRows(
    { engine, parts: { store, open: () => Promise.resolve(store), refused } },
    reach,
    async (over) => {
      const sql = `SELECT sum(value)::DOUBLE AS n FROM observations WHERE ${where}`;
      return (await engine.query(sql, [], { over })).getChild('n')?.get(0) as unknown;
    },
    {},
  );

test('only the row groups of the question are read, and rows of other packages count along', async () => {
  const store = await storeOf();
  expect(await sum(store, { indicators: ['fines'] }, "indicator_id = 'fines'")).toBe(137);
  expect(asked).toEqual([0]);
  const totals = { indicators: ['fines'], totalsOnly: true } as const;
  const where = "indicator_id = 'fines' AND coalesce(breakdown, '') = ''";
  expect(await sum(store, totals, where)).toBe(77);
  expect(asked).toEqual([0]);
  expect(await sum(store, {}, 'true')).toBe(266);
  expect(asked).toEqual([0, 0, 1]);
  expect(await sum(store, 'summary', 'true')).toBe(5);
});

test('what is least lately used goes first, and is read again when it is asked for', async () => {
  const one = await reader.rows(rowGroups[0] as RowGroup, names, {});
  const store = await storeOf(Math.round(one.ipc.byteLength * 1.5));
  asked = [];
  expect(await sum(store, { indicators: ['fines'] }, "indicator_id = 'fines'")).toBe(137);
  expect(await sum(store, { indicators: ['grants'] }, "indicator_id = 'grants'")).toBe(129);
  expect(store.held.get().rows).toBe(2);
  expect(await sum(store, { indicators: ['fines'] }, "indicator_id = 'fines'")).toBe(137);
  expect(asked).toEqual([0, 1, 0]);
});

test('a question that alone is too much is refused, and the next is answered', async () => {
  const store = await storeOf(3_000);
  const all = { indicators: ['fines', 'grants'] };
  await expect(sum(await storeOf(100), all, 'true')).rejects.toThrow(PartsTooLarge);
  await expect(sum(await storeOf(100), {}, 'true')).rejects.toThrow(PartsTooLarge);
  expect(await sum(store, { indicators: ['grants'] }, "indicator_id = 'grants'")).toBe(129);
});

test('a row of an indicator that nobody defines never gets into a view', async () => {
  rows = [[['unheard', '63-45', 1, null]], []];
  const store = await storeOf();
  await expect(store.viewsFor({})).rejects.toMatchObject({
    name: 'PartsRefused',
    problems: [{ package: 'p', file: 'a.parquet', code: 'row/foreign-key', value: 'unheard' }],
  });
  expect(await sum(store, 'summary', 'true')).toBe(5);
});

test('a part that has changed stops its package, by the name of the file', async () => {
  const store = await storeOf();
  fault = new PartError({ code: 'changed', part: 'data/p/a.parquet', detail: '' });
  const refusal = await store.viewsFor({}).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(PartsRefused);
  expect(refusal).toMatchObject({
    problems: [{ file: 'a.parquet', params: { trouble: 'changed' } }],
  });
  const asking = sum(store, {}, 'true');
  await expect.poll(() => [...refused.get().keys()]).toEqual(['p']);
  await store.use([]);
  expect(await asking).toBe(5);
});

test('a restart of the engine loses the rows, and the question brings them back', async () => {
  const store = await storeOf();
  const answer = async () => {
    const statement = { ...statements.observationsOfIndicator('fines'), parameters: [] };
    const sql = "SELECT sum(value)::DOUBLE AS n FROM observations WHERE indicator_id = 'fines'";
    const parts = { store, open: () => Promise.resolve(store), refused };
    return (await askEngine({ engine, parts }, { ...statement, sql }, {}))
      .getChild('n')
      ?.get(0) as unknown;
  };
  expect(await answer()).toBe(137);
  worker?.terminate();
  expect(await answer()).toBe(137);
});

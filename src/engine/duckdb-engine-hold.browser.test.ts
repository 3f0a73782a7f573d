import { afterAll, beforeEach, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { LoadError, QueryError } from './engine-errors.ts';
import type { Contents, View } from './engine.ts';
import { numbersCsv } from './testing/numbers-csv.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

const harness = new WorkerHarness();
const engine = new DuckdbEngine({ startWorker: harness.startWorker });
afterAll(() => engine.close());

const keyed = (table: string, numbers: readonly number[]) => ({
  ...numbersCsv(table, numbers),
  contentKey: numbers.join(),
});

const all = (...tables: string[]): View => ({ name: 'all', tables });

async function numbers(from = '"all"'): Promise<unknown[]> {
  const rows = await engine.query(`SELECT n FROM ${from} ORDER BY n NULLS FIRST`);
  return rows.toArray().map(({ n }) => n as unknown);
}

async function names(): Promise<string[]> {
  return (await engine.query('SHOW TABLES')).toArray().map(({ name }) => String(name));
}

const two = (): Contents => ({
  datasets: [keyed('a', [1, 2]), keyed('b', [30])],
  views: [all('a', 'b')],
});

beforeEach(() => engine.hold(two()));

test('tables that are the same are left alone, others loaded, those no longer there dropped', async () => {
  const a = keyed('a', [1, 2]);
  const c = keyed('c', [4]);
  await engine.hold({ datasets: [a, c], views: [all('a', 'c')] });
  expect(a.read).not.toHaveBeenCalled();
  expect(c.read).toHaveBeenCalledOnce();
  expect(await numbers()).toEqual([1, 2, 4]);
  expect(await names()).toEqual(['a', 'all', 'c']);
  await engine.hold({
    datasets: [keyed('a', [5])],
    views: [all('a'), { name: 'v', tables: ['all'] }],
  });
  expect(await numbers('v')).toEqual([5]);
  await engine.hold({ datasets: [], views: [] });
  expect(await names()).toEqual([]);
});

test('what has no key is loaded again', async () => {
  const a = numbersCsv('a', [1, 2]);
  for (const times of [1, 2]) {
    await engine.hold({ datasets: [a], views: [] });
    expect(a.read).toHaveBeenCalledTimes(times);
  }
});

test('questions in between see the old state or the new one', async () => {
  const seen = new Set<string>();
  const state = { done: false };
  const next: Contents = {
    datasets: ['a', 'b', 'c', 'd', 'e'].map((table) => keyed(table, [7])),
    views: [all('a', 'b', 'c', 'd', 'e')],
  };
  const holding = engine.hold(next).then(() => (state.done = true));
  let asked = 0;
  while (!state.done) {
    seen.add(String(await numbers()));
    asked += 1;
  }
  await holding;
  seen.add(String(await numbers()));
  expect(asked).toBeGreaterThan(3);
  expect([...seen]).toEqual(['1,2,30', '7,7,7,7,7']);
});

test('if one table fails, all is as it was', async () => {
  const bad = keyed('z', [1]);
  bad.read.mockRejectedValue(new Error('the file is gone'));
  const error = await engine
    .hold({ datasets: [keyed('a', [9]), bad], views: [all('a', 'z')] })
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ table: 'z', message: 'z: the file is gone' });
  expect(await numbers()).toEqual([1, 2, 30]);
  expect(await names()).toEqual(['a', 'all', 'b']);
});

test('if a view cannot be made, all is as it was', async () => {
  await expect(
    engine.hold({ datasets: [keyed('a', [9])], views: [all('a', 'missing')] }),
  ).rejects.toThrow(LoadError);
  expect(await numbers()).toEqual([1, 2, 30]);
  expect(await names()).toEqual(['a', 'all', 'b']);
});

test('a worker that dies in between costs a second try, and nothing else', async () => {
  const a = keyed('a', [5]);
  const b = keyed('b', [6]);
  b.read.mockImplementationOnce(async () => {
    harness.kill();
    return keyed('b', [6]).read();
  });
  await engine.hold({ datasets: [a, b], views: [all('a', 'b')] });
  expect(await numbers()).toEqual([5, 6]);
  harness.kill();
  expect(await numbers()).toEqual([5, 6]);
  expect(await names()).toEqual(['a', 'all', 'b']);
});

test('two at once are done one after the other', async () => {
  const first = engine.hold({ datasets: [keyed('a', [5])], views: [all('a')] });
  const second = engine.hold({ datasets: [keyed('b', [6])], views: [all('b')] });
  await Promise.all([first, second]);
  expect(await numbers()).toEqual([6]);
  expect(await names()).toEqual(['all', 'b']);
});

const stated = [
  "('x', NULL, DATE '2023-01-01', 1)",
  "('x', '', DATE '2023-01-01', 2)",
  "('x', 'part=a', DATE '2023-01-01', 3)",
  "('x', 'part=a', NULL, 4)",
  "('y', NULL, DATE '2023-01-01', 5)",
];

const without = { table: 'gone', on: ['id', 'part', 'day'] };

async function loadRows(table: string, rows: readonly string[]): Promise<void> {
  const columns = [
    { name: 'id', type: 'string' },
    { name: 'part', type: 'string' },
    { name: 'day', type: 'date' },
    { name: 'n', type: 'number' },
  ] as const;
  const text = ['id,part,day,n', ...rows.map((row) => row.replace(/NULL|DATE |[()' ]/g, ''))];
  const bytes = (): Uint8Array => new TextEncoder().encode(`${text.join('\n')}\n`);
  const read = async () => ({ format: 'csv', bytes: bytes(), columns }) as const;
  await engine.load({ table, read });
}

test('a view without the rows of another table follows that table, also through a restart', async () => {
  await loadRows('stated', stated);
  await loadRows('gone part', []);
  await engine.unionView('gone', ['gone part']);
  await engine.unionView('kept', ['stated'], { without });
  expect(await numbers('kept')).toEqual([1, 2, 3, 4, 5]);
  await loadRows('gone part', ["('x', NULL, DATE '2023-01-01', 0)"]);
  expect(await numbers('kept')).toEqual([3, 4, 5]);
  await loadRows('gone part', ["('x', 'part=a', NULL, 0)", "('z', NULL, NULL, 0)"]);
  expect(await numbers('kept')).toEqual([1, 2, 3, 5]);
  harness.kill();
  expect(await numbers('kept')).toEqual([1, 2, 3, 5]);
  await loadRows('stated', stated.slice(3));
  expect(await numbers('kept')).toEqual([5]);
  await expect(engine.drop('gone')).rejects.toThrow(/kept/);
  await loadRows('gone part', []);
  expect(await numbers('kept')).toEqual([4, 5]);
  await expect(engine.query('FROM "gone" WHERE nowhere')).rejects.toThrow(QueryError);
});

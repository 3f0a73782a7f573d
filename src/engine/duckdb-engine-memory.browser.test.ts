import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterEach, expect, test, vi } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { TableTooLarge } from './engine-errors.ts';
import type { Dataset } from './engine.ts';
import { numbersCsv } from './testing/numbers-csv.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

// Hundreds of megabytes are made, and refused, several times.
vi.setConfig({ testTimeout: 180_000 });

const engines: DuckdbEngine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.close()));

/** An engine with memory for some ten million numbers. */
function smallEngine() {
  const harness = new WorkerHarness();
  const engine = new DuckdbEngine({ startWorker: harness.startWorker, memoryLimit: '130MB' });
  engines.push(engine);
  return { engine, harness };
}

const keyed = (table: string, numbers: readonly number[]): Dataset => ({
  ...numbersCsv(table, numbers),
  contentKey: `${table} ${numbers.length}`,
});

/** So many numbers that can't be pressed together. */
const many = (table: string, rows: number): Dataset => ({
  table,
  contentKey: `${table} ${rows}`,
  read: () => {
    const n = Float64Array.from({ length: rows }, (_, row) => Math.sin(row + 1));
    return Promise.resolve({
      format: 'arrow',
      bytes: tableToIPC(tableFromArrays({ n }), 'stream'),
    });
  },
});

/** So many times the same number: pressed, next to nothing. */
const alike = (table: string, rows: number): Dataset => ({
  table,
  contentKey: `${table} ${rows}`,
  read: () => {
    const n = new Float64Array(rows).fill(7);
    return Promise.resolve({
      format: 'arrow',
      bytes: tableToIPC(tableFromArrays({ n }), 'stream'),
    });
  },
});

const small = keyed('small', [1, 2]);

async function total(engine: DuckdbEngine): Promise<unknown> {
  return (await engine.query('SELECT sum(n) AS total FROM small')).get(0)?.total;
}

const caught = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

test('a table beyond the memory is told by its name, and what was there is there still', async () => {
  const { engine } = smallEngine();
  await engine.hold({ datasets: [small], views: [] });
  const error = await caught(
    engine.hold({ datasets: [small, many('large', 25_000_000)], views: [] }),
  );
  expect(error).toBeInstanceOf(TableTooLarge);
  expect(error).toMatchObject({ table: 'large' });
  expect(engine.status.state).toBe('ready');
  expect(await total(engine)).toBe(3);
});

test('it is told as well where all tables come at once, and the others can be held', async () => {
  const { engine } = smallEngine();
  const last = keyed('last', [4]);
  const error = await caught(
    engine.hold({ datasets: [small, many('large', 25_000_000), last], views: [] }),
  );
  expect(error).toBeInstanceOf(TableTooLarge);
  expect(error).toMatchObject({ table: 'large' });
  await engine.hold({ datasets: [small, last], views: [] });
  expect(await total(engine)).toBe(3);
});

test('what can be pressed together is held nevertheless, and answers as it would', async () => {
  const { engine, harness } = smallEngine();
  const datasets = [small, alike('one', 9_000_000), alike('two', 8_000_000)];
  await engine.hold({ datasets, views: [] });
  const sums = await engine.query(
    'SELECT (SELECT sum(n) FROM one) AS a, (SELECT sum(n) FROM two) AS b',
  );
  expect(sums.get(0)?.toJSON()).toEqual({ a: 63_000_000, b: 56_000_000 });
  expect(await total(engine)).toBe(3);
  harness.kill();
  expect(await total(engine)).toBe(3);
});

test('of two that would fit alone the one that came second is told', async () => {
  const { engine } = smallEngine();
  const one = many('one', 9_000_000);
  const two = many('two', 8_999_999);
  const error = await caught(engine.hold({ datasets: [small, one, two], views: [] }));
  expect(error).toBeInstanceOf(TableTooLarge);
  expect(error).toMatchObject({ table: 'two' });
  await engine.hold({ datasets: [small, one], views: [] });
  expect((await engine.query('SELECT count(*)::INTEGER AS n FROM one')).get(0)?.n).toBe(9_000_000);
});

test('a table whose worker was killed by another cause is loaded at the second try', async () => {
  const { engine, harness } = smallEngine();
  const other = keyed('other', [5]);
  harness.failNext('REGISTER_FILE_BUFFER', { name: 'RuntimeError', message: 'unreachable' });
  await engine.hold({ datasets: [small, other], views: [] });
  expect(await total(engine)).toBe(3);
  expect((await engine.query('FROM other')).get(0)?.n).toBe(5);
});

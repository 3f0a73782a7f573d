import { afterAll, beforeAll, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import { EngineCancelled, EngineFailed } from './engine-errors.ts';
import { numbersCsv } from './testing/numbers-csv.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

const harness = new WorkerHarness();
const engine = new DuckdbEngine({ startWorker: harness.startWorker });

beforeAll(() => engine.load(numbersCsv('a', [1, 2])));
afterAll(() => engine.close());

// Runs for minutes: longer than any test.
const endless =
  'SELECT count(*) FROM range(100000) a, range(100000) b, range(99) c WHERE a.range <> c.range';

async function total(): Promise<unknown> {
  return (await engine.query('SELECT sum(n) AS total FROM a')).get(0)?.total;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

test.each([
  // With parameters, DuckDB does not listen while it works at the first rows.
  ['with a restart, a question with parameters', `${endless} AND a.range <> ?`, [-1], 1],
  ['without one, a question without', endless, [], 0],
])('cancel stops at once, %s, and what waits is answered', async (_, sql, parameters, restarts) => {
  const workers = harness.workers.length;
  const running = engine.query(sql, parameters).catch((e: unknown) => e);
  const next = total();
  await pause(200);
  const begin = performance.now();
  engine.cancel();
  const error = await running;
  expect(performance.now() - begin).toBeLessThan(500);
  expect(error).toBeInstanceOf(EngineCancelled);
  expect(error).toMatchObject({ name: 'AbortError' });
  const answered = performance.now();
  expect(await next).toBe(3);
  if (restarts === 0) expect(performance.now() - answered).toBeLessThan(500);
  expect(harness.workers.length - workers).toBe(restarts);
});

test('a signal stops a running question and its reason is kept', async () => {
  const controller = new AbortController();
  const running = engine.query(endless, [], { signal: controller.signal }).catch((e: unknown) => e);
  await pause(200);
  controller.abort('changed my mind');
  expect(await running).toMatchObject({ name: 'AbortError', cause: 'changed my mind' });
  expect(await total()).toBe(3);
});

test('a short question that is cancelled costs no restart', async () => {
  const workers = harness.workers.length;
  const controller = new AbortController();
  const running = engine.query('FROM range(1000000)', [], { signal: controller.signal });
  const caught = running.catch((e: unknown) => e);
  await pause(5);
  controller.abort();
  expect(await caught).toBeInstanceOf(EngineCancelled);
  await pause(2_000);
  expect(await total()).toBe(3);
  expect(harness.workers.length).toBe(workers);
});

test('a signal takes a waiting question out of the line, and one aborted before is never asked', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const before = engine.query('SELECT 1');
  const waiting = engine.query('SELECT 77', [], { signal });
  controller.abort();
  await expect(waiting).rejects.toThrow(EngineCancelled);
  await expect(engine.query('SELECT 77', [], { signal })).rejects.toThrow(EngineCancelled);
  await before;
  await engine.query('SELECT 2');
  const asked = JSON.stringify(harness.requests.map(({ data }) => data));
  expect(asked).toContain('SELECT 2');
  expect(asked).not.toContain('SELECT 77');
});

test('cancel with nothing running does nothing', async () => {
  engine.cancel();
  expect(await total()).toBe(3);
});

test('a question cancelled while the engine starts leaves the start to go on', async () => {
  const local = new WorkerHarness();
  const fresh = new DuckdbEngine({ startWorker: local.startWorker });
  const controller = new AbortController();
  const waiting = fresh.query('SELECT 1', [], { signal: controller.signal });
  await pause(50);
  controller.abort();
  await expect(waiting).rejects.toThrow(EngineCancelled);
  expect((await fresh.query('SELECT 1 AS one')).get(0)?.one).toBe(1);
  expect(local.workers.length).toBe(1);
  fresh.close();
});

test('a closed engine refuses everything and starts no worker', async () => {
  const workers = harness.workers.length;
  const running = engine.query(endless).catch((e: unknown) => e);
  await pause(100);
  engine.close();
  expect(await running).toBeInstanceOf(EngineFailed);
  await expect(total()).rejects.toThrow(EngineFailed);
  await expect(engine.start()).rejects.toThrow(EngineFailed);
  await expect(engine.load(numbersCsv('b', [1]))).rejects.toThrow(EngineFailed);
  expect(harness.workers.length).toBe(workers);
});

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CompiledWasm } from './compiled-wasm.ts';
import { DuckdbEngine } from './duckdb-engine.ts';
import { EngineFailed } from './engine-errors.ts';
import type { EngineStatus } from './engine.ts';
import { numbersCsv } from './testing/numbers-csv.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

const harness = new WorkerHarness();
const engine = new DuckdbEngine({ startWorker: harness.startWorker });
const lost = numbersCsv('lost', [7]);
let workersBefore = 0;

beforeAll(async () => {
  await engine.load(numbersCsv('a', [1, 2]));
  await engine.load(numbersCsv('b', [30]));
  await engine.unionView('united', ['a', 'b']);
});

beforeEach(() => {
  workersBefore = harness.workers.length;
});

afterAll(() => engine.close());

async function total(): Promise<unknown> {
  return (await engine.query('SELECT sum(n) AS total FROM united')).get(0)?.total;
}

const restarts = (): number => harness.workers.length - workersBefore;

// Traps the wasm for real: 4 GB do not fit into its memory.
const poison = "SELECT repeat('x', 4000000000)";

test('the status tells of the start, with the bytes of the wasm', async () => {
  const fresh = new DuckdbEngine({ wasm: new CompiledWasm() });
  const seen: EngineStatus[] = [];
  const stop = fresh.subscribe(() => seen.push(fresh.status));
  expect(fresh.status).toEqual({ state: 'idle' });
  await fresh.start();
  expect(fresh.status).toBe(fresh.status);
  expect(seen[0]).toEqual({ state: 'loading' });
  expect(seen.at(-1)).toEqual({ state: 'ready' });
  const loaded = seen.flatMap(({ progress }) => (progress ? [progress.loaded] : []));
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded).toEqual([...loaded].sort((one, other) => one - other));
  expect(loaded.at(-1)).toBeGreaterThan(20_000_000);
  expect(seen.at(-2)?.progress?.total).toBe(34_242_586);
  stop();
  const count = seen.length;
  fresh.close();
  await vi.waitFor(() => expect(fresh.status.state).toBe('idle'));
  expect(seen.length).toBe(count);
});

test('a worker killed while idle is restarted with its tables and views', async () => {
  harness.kill();
  expect(await total()).toBe(33);
  expect(restarts()).toBe(1);
});

test('the death of an idle worker is noticed by itself, and the restart fetches no wasm', async () => {
  harness.kill();
  await vi.waitFor(() => expect(engine.status.state).toBe('idle'), 5_000);
  const seen: EngineStatus[] = [];
  const stop = engine.subscribe(() => seen.push(engine.status));
  expect(await total()).toBe(33);
  stop();
  expect(seen).toEqual([{ state: 'loading' }, { state: 'ready' }]);
});

test('without locks, a worker killed while idle is found out by the next question', async () => {
  const local = new WorkerHarness();
  const insecure = new DuckdbEngine({ startWorker: local.startWorker, locks: undefined });
  await insecure.load(numbersCsv('a', [1, 2]));
  local.kill();
  expect((await insecure.query('SELECT sum(n) AS total FROM a')).get(0)?.total).toBe(3);
  expect(local.workers.length).toBe(2);
  insecure.close();
});

test('a question whose worker is killed under it is answered by a new one, and so is the next', async () => {
  const slow = engine.query(
    'SELECT sum(n) + 0 * (SELECT count(*) FROM range(2000000000)) AS total FROM united',
  );
  const next = total();
  await new Promise((done) => setTimeout(done, 200));
  harness.kill();
  expect((await slow).get(0)?.total).toBe(33);
  expect(await next).toBe(33);
  expect(restarts()).toBe(1);
});

test('a statement that traps the wasm twice is told with its cause, and the engine goes on', async () => {
  const error = await engine.query(poison).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(EngineFailed);
  expect(error).toMatchObject({ sql: poison, cause: { name: 'RuntimeError' } });
  expect(await total()).toBe(33);
  expect(restarts()).toBe(2);
});

test.each([
  ['RuntimeError', 'table index is out of bounds'],
  ['Error', 'Out of Memory Error: failed to allocate data of size 2.0 GiB'],
])('a worker that answers %s: %s is replaced, and the answer is right', async (name, message) => {
  harness.failNext('CREATE_PREPARED', { name, message });
  expect(await total()).toBe(33);
  expect(restarts()).toBe(1);
});

test('a worker that reports an error is replaced', async () => {
  harness.workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'boom' }));
  expect(engine.status.state).toBe('idle');
  expect(await total()).toBe(33);
  expect(restarts()).toBe(1);
});

test('a load whose worker dies is done again with fresh bytes', async () => {
  harness.failNext('REGISTER_FILE_BUFFER', { name: 'RuntimeError', message: 'unreachable' });
  expect(await engine.load(lost)).toEqual({ rows: 1 });
  expect(lost.read).toHaveBeenCalledTimes(2);
  expect(restarts()).toBe(1);
});

test('a dataset that can no longer be read is told by name, and dropping it mends the engine', async () => {
  lost.read.mockRejectedValue(new Error('the file is gone'));
  harness.kill();
  const error = await engine.query('FROM a').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(EngineFailed);
  expect(error).toMatchObject({ sql: 'FROM a', message: 'lost: the file is gone' });
  expect(engine.status).toMatchObject({
    state: 'failed',
    error: { message: 'lost: the file is gone' },
  });
  await engine.drop('lost');
  expect(await total()).toBe(33);
});

test('a wasm that cannot be fetched is told at once, and the engine can be started again', async () => {
  const local = new WorkerHarness();
  const fresh = new DuckdbEngine({ startWorker: local.startWorker, wasm: new CompiledWasm() });
  local.intercept = (request) => {
    const noWasm = new URL('/package.json', location.href).href;
    if (request.type === 'INSTANTIATE') request.data = [noWasm, null];
    return false;
  };
  const error = await fresh.query('SELECT 1').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(EngineFailed);
  expect(error).toMatchObject({ sql: 'SELECT 1' });
  expect(fresh.status).toEqual({ state: 'failed', error });
  local.intercept = undefined;
  await fresh.start();
  expect(fresh.status.state).toBe('ready');
  fresh.close();
});

test('a worker that is killed while it starts is replaced at once', async () => {
  const local = new WorkerHarness();
  const names: string[] = [];
  const startWorker = (name: string): Worker => {
    names.push(name);
    return local.startWorker(name);
  };
  // Once the page waits for the lock of its worker, it is told of its end.
  const isWatched = async () => {
    const { pending = [] } = await navigator.locks.query();
    return pending.some(({ name }) => name === names[0]);
  };
  const fresh = new DuckdbEngine({ startWorker, wasm: new CompiledWasm() });
  local.intercept = ({ type }) => type === 'INSTANTIATE' && names.length === 1;
  const started = fresh.start();
  await vi.waitFor(async () => expect(await isWatched()).toBe(true), 10_000);
  local.kill();
  await started;
  expect(names).toHaveLength(2);
  expect((await fresh.query('SELECT 7 AS n')).get(0)?.n).toBe(7);
  fresh.close();
});

test('a start without any sign of life is given up after a minute, twice', async () => {
  const local = new WorkerHarness();
  const fresh = new DuckdbEngine({ startWorker: local.startWorker, wasm: new CompiledWasm() });
  local.intercept = ({ type }) => type === 'INSTANTIATE';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const error = fresh.query('SELECT 1').catch((e: unknown) => e);
    for (const starts of [1, 2]) {
      await vi.waitFor(() => expect(local.requests.length).toBe(starts), 10_000);
      expect(fresh.status.state).toBe('loading');
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(await error).toBeInstanceOf(EngineFailed);
    expect(await error).toMatchObject({ message: expect.stringMatching(/no sign of life/) });
    expect(fresh.status.state).toBe('failed');
  } finally {
    vi.useRealTimers();
  }
});

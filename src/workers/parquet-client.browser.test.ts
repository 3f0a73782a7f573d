import startWasm, { Table, writeParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { beforeAll, expect, test, vi } from 'vitest';
import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import { readParquet } from './parquet-client.ts';
import ParquetWorker from './parquet-worker.ts?worker';

let file: Uint8Array;

beforeAll(async () => {
  await startWasm({ module_or_path: new URL(wasm, location.href) });
  const table = tableFromArrays({ n: Float64Array.of(1.5, -2, 3) });
  file = writeParquet(Table.fromIPCStream(tableToIPC(table, 'stream')));
});

test('a file is read in a worker, and its bytes are handed over, not copied', async () => {
  const bytes = file.slice();
  const { ipc, rows } = await readParquet(bytes);
  expect(rows).toBe(3);
  expect([...(tableFromIPC(ipc).getChild('n') ?? [])]).toEqual([1.5, -2, 3]);
  expect(bytes.byteLength).toBe(0);
});

test('a view on part of a larger buffer leaves the rest to its owner', async () => {
  const larger = new Uint8Array(file.length + 8);
  larger.set(file, 8);
  expect((await readParquet(larger.subarray(8))).rows).toBe(3);
  expect(larger.byteLength).toBe(file.length + 8);
});

test('several files are read at the same time', async () => {
  const results = await Promise.all([1, 2, 3].map(() => readParquet(file.slice())));
  expect(results.map(({ rows }) => rows)).toEqual([3, 3, 3]);
});

test('what is wrong with a file is told with its code', async () => {
  const error = await readParquet(file.slice(0, -10)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ParquetError);
  expect(error).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/footer/) });
});

test('a worker that is gone is given up at the time limit, and the next file is read', async () => {
  const startWorker = (): Worker => {
    const worker = new ParquetWorker();
    worker.terminate();
    return worker;
  };
  const error = await readParquet(file.slice(), { startWorker, timeLimitMs: 200 }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ParquetError);
  expect(error).toMatchObject({ code: 'time-limit' });
  expect((await readParquet(file.slice())).rows).toBe(3);
});

/** Lives as the real one does, and is never done. */
const busyWorker = `
  const lock = 'worker ' + Math.random();
  navigator.locks.request(lock, () => {
    self.postMessage({ kind: 'alive', lock });
    return new Promise(() => {});
  });`;

test('a worker that is killed in its work is noticed at once, and the next file is read', async () => {
  let lock = '';
  const worker = new Worker(URL.createObjectURL(new Blob([busyWorker])));
  worker.addEventListener('message', ({ data }: MessageEvent<{ lock: string }>) => {
    lock = data.lock;
  });
  const reading = readParquet(file.slice(), { startWorker: () => worker }).catch((e: unknown) => e);
  // Not before the page waits for what it holds: a lock that is free from the first may be one of a
  // browser that has dropped all of them, and only silence tells.
  await vi.waitFor(async () => {
    const { pending = [] } = await navigator.locks.query();
    expect(pending.map(({ name }) => name)).toContain(lock);
  }, 10_000);
  worker.terminate();
  expect(await reading).toMatchObject({ code: 'crashed', message: 'the reader was killed' });
  expect((await readParquet(file.slice())).rows).toBe(3);
});

test('a worker that crashes is told, and the next file is read', async () => {
  const startWorker = (): Worker => {
    const worker = new ParquetWorker();
    queueMicrotask(() => worker.dispatchEvent(new ErrorEvent('error', { message: 'boom' })));
    return worker;
  };
  await expect(readParquet(file.slice(), { startWorker })).rejects.toMatchObject({
    code: 'crashed',
    message: 'boom',
  });
  expect((await readParquet(file.slice())).rows).toBe(3);
});

test('a signal ends the reading and the worker, with its reason', async () => {
  const workers: Worker[] = [];
  let ended = 0;
  const startWorker = (): Worker => {
    const worker = new ParquetWorker();
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      ended += 1;
      terminate();
    };
    workers.push(worker);
    return worker;
  };
  const controller = new AbortController();
  const reading = readParquet(file.slice(), { startWorker, signal: controller.signal });
  controller.abort('no longer needed');
  await expect(reading).rejects.toBe('no longer needed');
  await expect(readParquet(file.slice(), { startWorker, signal: controller.signal })).rejects.toBe(
    'no longer needed',
  );
  expect([workers.length, ended]).toEqual([1, 1]);
});

import { expect, test } from 'vitest';
import { chooseBuild } from './choose-build.ts';
import { startDuckdbWorker } from './start-duckdb-worker.ts';
import { unlockedConnection } from './testing/unlocked-connection.ts';

test('a browser with exceptions in wasm gets the build that uses them', async () => {
  expect((await chooseBuild()).name).toBe('eh');
});

test('the build for other browsers answers too', async () => {
  const build = await chooseBuild(Promise.resolve({ wasmExceptions: false }));
  expect(build.name).toBe('mvp');
  const worker = startDuckdbWorker('mvp test');
  const connection = await unlockedConnection(worker, build);
  expect((await connection.query('SELECT 41 + 1 AS answer')).get(0)?.answer).toBe(42);
  worker.terminate();
});

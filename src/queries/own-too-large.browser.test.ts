import { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterEach, expect, test, vi } from 'vitest';
import { dataPackageSchema } from '../datasets/data-package.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { memoryFiles } from '../storage/own-packages-memory.ts';
import type { GivenPackage, OwnPackages } from '../storage/own-packages.ts';
import { kept } from '../storage/testing/own-package.fixture.ts';
import { readParquet, writeParquet } from '../workers/parquet-client.ts';
import { engineQuery } from './answer.ts';
import { createDataAccess } from './data-access.ts';
import { isAccepted } from './data-packages.ts';
import { dataQuery } from './data.ts';
import { refreshOwnData } from './follow-own-packages.ts';
import { loadAgain } from './load-again.ts';
import { tooLargeIn } from './set-aside.ts';

// Hundreds of megabytes are made, and refused, several times.
vi.setConfig({ testTimeout: 180_000 });

const engines: DuckdbEngine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.close()));

/** The app as it is after each load of its page, with memory for some two million rows of these numbers. */
function pageOver(store: OwnPackages, memoryLimit = '90MB') {
  const engine = new DuckdbEngine({ memoryLimit });
  engines.push(engine);
  let read = 0;
  const own = { open: async () => store, openIfAny: async () => store, subscribe: () => () => {} };
  const access = createDataAccess(
    engine,
    (bytes) => {
      read += 1;
      return readParquet(bytes);
    },
    own,
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    access,
    client,
    timesRead: () => read,
    load: () => client.query(engineQuery(access, client)),
    states: async () =>
      (await client.query(dataQuery(access, client))).packages.filter((it) => it.origin === 'own'),
    async count(table: string) {
      const rows = await engine.query(`SELECT count(*)::INTEGER AS n FROM "${table}"`);
      return rows.get(0)?.n as unknown;
    },
  };
}

/** A package of one table of three columns of so many numbers that can't be pressed together. */
async function numbers(name: string, rows: number): Promise<GivenPackage> {
  const column = (seed: number) =>
    Float64Array.from({ length: rows }, (_, row) => Math.sin(row * 3 + seed));
  const table = tableFromArrays({ a: column(1), b: column(2), c: column(3) });
  const fields = ['a', 'b', 'c'].map((it) => ({ name: it, type: 'number' }));
  return {
    descriptor: v.parse(dataPackageSchema, {
      name,
      title: `Số liệu ${name}`,
      resources: [
        {
          name,
          path: 'numbers.parquet',
          format: 'parquet',
          rowCount: rows,
          schema: { fields },
        },
      ],
    }),
    files: new Map([['numbers.parquet', await writeParquet(tableToIPC(table, 'stream'))]]),
  };
}

test('an own dataset beyond the memory is set aside by name, and the rest goes on', async () => {
  const store = kept(memoryFiles());
  await store.save(await numbers('small', 1_000));
  const page = pageOver(store);
  await page.load();
  const shipped = await page.count('observations');
  const { bytes } = await store.save(await numbers('huge', beyondMemory));
  await refreshOwnData(page.access, page.client);
  expect((await page.states()).map(isAccepted)).toEqual([true, false]);
  expect((await page.states()).flatMap(tooLargeIn)).toEqual([
    { name: 'huge', title: 'Số liệu huge', bytes },
  ]);
  expect(await page.count('small')).toBe(1_000);
  expect(await page.count('observations')).toBe(shipped);
});

test('after a reload it is not tried again until a person asks for it', async () => {
  // Not the bytes of the test before, which are remembered.
  const other = beyondMemory - 1;
  const store = kept(memoryFiles());
  await store.save(await numbers('huge', other));
  await store.save(await numbers('small', 1_000));
  const first = pageOver(store);
  await first.load();
  expect((await first.states()).map(isAccepted)).toEqual([false, true]);
  expect(first.timesRead()).toBeGreaterThan(1);

  const second = pageOver(store);
  await second.load();
  expect((await second.states()).flatMap(tooLargeIn)).toMatchObject([{ name: 'huge' }]);
  expect(second.timesRead()).toBe(1);
  expect(await second.count('small')).toBe(1_000);
  expect(await loadAgain(second.access, second.client, 'huge')).toBe(false);
  expect(second.timesRead()).toBeGreaterThan(1);
  expect(await second.count('small')).toBe(1_000);

  // As on a machine, or a day, with more room.
  const roomy = pageOver(store, '1GB');
  await roomy.load();
  expect((await roomy.states()).map(isAccepted)).toEqual([false, true]);
  expect(await loadAgain(roomy.access, roomy.client, 'huge')).toBe(true);
  expect(await roomy.count('huge')).toBe(other);
});

test('a small dataset that came last is not blamed for a huge one before it', async () => {
  const store = kept(memoryFiles());
  await store.save(await numbers('large', 3_500_000));
  await store.save(await numbers('little', 800_000));
  const page = pageOver(store);
  await page.load();
  expect((await page.states()).flatMap(tooLargeIn)).toMatchObject([{ name: 'large' }]);
  expect(await page.count('little')).toBe(800_000);
});

/** 24 bytes a row. */
const beyondMemory = 4_900_000;

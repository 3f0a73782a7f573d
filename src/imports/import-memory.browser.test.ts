import { afterEach, expect, test, vi } from 'vitest';
import { EngineFailed } from '../engine/engine-errors.ts';
import { openScratchDatabase } from '../engine/open-scratch-database.ts';
import { WorkerHarness } from '../engine/testing/worker-harness.ts';
import { isOutOfMemory } from '../lib/out-of-memory.ts';
import { memoryFiles } from '../storage/own-packages-memory.ts';
import type { OwnPackages } from '../storage/own-packages.ts';
import { kept } from '../storage/testing/own-package.fixture.ts';
import type { ImportWorld } from './import-world.ts';
import type { TableImport } from './table-import.ts';
import { importOfText, worldOfTests } from './testing/import-of-text.ts';

// Hundreds of megabytes are made, and refused, several times.
vi.setConfig({ testTimeout: 180_000 });

const open: TableImport[] = [];
afterEach(() => open.splice(0).forEach((it) => it.close()));

/** A world whose scratch databases have so much memory, and tell which of their workers are gone. */
function worldWith(memoryLimit: string, own: OwnPackages, over: Partial<ImportWorld> = {}) {
  const harness = new WorkerHarness();
  let ended = 0;
  const startWorker = (name: string): Worker => {
    const worker = harness.startWorker(name);
    const terminate = worker.terminate.bind(worker);
    worker.terminate = () => {
      ended += 1;
      terminate();
    };
    return worker;
  };
  const world = worldOfTests({
    openDatabase: (options) => openScratchDatabase({ ...options, startWorker, memoryLimit }),
    ownPackages: () => Promise.resolve(own),
    ...over,
  });
  return { world, workers: () => ({ started: harness.workers.length, ended }) };
}

/** Figures of one indicator in so many periods, each with a note unlike any other. */
function figures(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = new Date(Date.UTC(1960, 0, (row % 20_000) + 1)).toISOString().slice(0, 10);
    return `technology-appraisals,63-45,${day},${day},${row % 97},Ghi chú dài cho dòng thứ ${row} ${'x'.repeat(200)}`;
  });
  return ['indicator_id,place_id,period_start,period_end,value,note_vi', ...lines, ''].join('\n');
}

const nothing = { leftOut: [], cells: [] };
const none = { kinds: ['new'] as const, without: [] };
const caught = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

test('an import without memory for its rows is told as such, and its worker is gone', async () => {
  const own = kept(memoryFiles());
  const { world, workers } = worldWith('60MB', own);
  const error = await caught(importOfText(figures(30_000).repeat(9), world));
  expect(error).toBeInstanceOf(EngineFailed);
  expect(isOutOfMemory((error as Error).message)).toBe(true);
  expect(workers()).toEqual({ started: 1, ended: 1 });
  expect((await own.list()).packages).toEqual([]);
});

test('memory that ends while rows are checked ends the import and nothing else', async () => {
  const own = kept(memoryFiles());
  const { world, workers } = worldWith('75MB', own);
  const table = await importOfText(figures(100_000), world);
  open.push(table);
  const { recipe } = await table.suggest();
  const error = await caught(table.apply(recipe, nothing));
  expect(error).toBeInstanceOf(EngineFailed);
  expect(isOutOfMemory((error as Error).message)).toBe(true);
  expect(table.ended.aborted).toBe(true);
  expect(workers()).toEqual({ started: 1, ended: 1 });
  expect((await own.list()).packages).toEqual([]);
});

test('a dataset that the pages’ engine can’t hold is taken back, and what it replaced is there', async () => {
  const own = kept(memoryFiles());
  const names = async () => (await own.list()).packages.map(({ name }) => name);
  const roomy = worldWith('1GB', own);
  const first = await importOfText(figures(10), roomy.world);
  open.push(first);
  await first.apply((await first.suggest()).recipe, nothing);
  await first.accept(none, { name: 'a', title: 'A', replaces: null });
  expect(await names()).toEqual(['a']);

  let refreshed = 0;
  const full = worldWith('1GB', own, {
    packageNames: names,
    whyNotInUse: () => Promise.resolve('out of memory: b'),
    refresh: async () => {
      refreshed += 1;
    },
  });
  const second = await importOfText(figures(20), full.world);
  open.push(second);
  const applied = await second.apply((await second.suggest()).recipe, nothing);
  expect(applied).toMatchObject({ figures: 20, problems: [] });
  const error = await caught(second.accept(none, { name: 'b', title: 'B', replaces: 'a' }));
  expect(isOutOfMemory((error as Error).message)).toBe(true);
  expect(await names()).toEqual(['a']);
  expect(await own.removed()).toEqual([]);
  expect(refreshed).toBe(2);
  // The review stands as it stood.
  expect((await second.figures({ offset: 0, limit: 1 })).total).toBe(20);
});

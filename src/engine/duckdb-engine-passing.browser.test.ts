import { afterEach, beforeEach, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';
import type { Dataset } from './engine.ts';
import { TablesForgotten } from './engine-errors.ts';
import { startDuckdbWorker } from './start-duckdb-worker.ts';

const workers: Worker[] = [];
let engine: DuckdbEngine;

beforeEach(() => {
  engine = new DuckdbEngine({
    startWorker: (name) => {
      const worker = startDuckdbWorker(name);
      workers.push(worker);
      return worker;
    },
  });
});
afterEach(() => engine.close());

const table = (name: string, text: string, more: Partial<Dataset> = {}): Dataset => ({
  table: name,
  read: () =>
    Promise.resolve({
      format: 'csv',
      bytes: new TextEncoder().encode(`id\n${text}`),
      columns: [{ name: 'id', type: 'string' }],
    }),
  ...more,
});
const passing = (name: string, text: string) => table(name, text, { isPassing: true });
const over = (...tables: string[]) => ({ over: [{ name: 'all', tables }] });

async function ids(options: Parameters<DuckdbEngine['query']>[2] = {}): Promise<unknown[]> {
  const answer = await engine.query('SELECT id FROM "all of them" ORDER BY id', [], options);
  return [...(answer.getChild('id') ?? [])];
}

const contents = {
  datasets: [table('base', '', { contentKey: 'base' }), table('own', 'a\n', { contentKey: 'own' })],
  views: [
    { name: 'all', tables: ['base'] },
    { name: 'all of them', tables: ['own', 'all'] },
  ],
};

test('a question sees the passing tables that it names, and a view over their view follows', async () => {
  await engine.hold(contents);
  expect(await ids()).toEqual(['a']);
  await engine.load(passing('p1', 'b\n'));
  await engine.load(passing('p2', 'c\n'));
  expect(await ids(over('base', 'p1'))).toEqual(['a', 'b']);
  expect(await ids(over('base', 'p2'))).toEqual(['a', 'c']);
  expect(await ids(over('base', 'p1', 'p2'))).toEqual(['a', 'b', 'c']);
});

test('a passing table is dropped although a view needs it; any other is not', async () => {
  await engine.hold(contents);
  await engine.load(passing('p1', 'b\n'));
  expect(await ids(over('base', 'p1'))).toEqual(['a', 'b']);
  await engine.drop('p1');
  expect(await ids()).toEqual(['a']);
  await expect(engine.drop('own')).rejects.toThrow('the view all of them needs it');
  await expect(ids(over('base', 'p1'))).rejects.toThrow(TablesForgotten);
});

test('a restart forgets passing tables, and no question is answered without them', async () => {
  await engine.hold(contents);
  await engine.load(passing('p1', 'b\n'));
  expect(await ids(over('base', 'p1'))).toEqual(['a', 'b']);
  workers.at(-1)?.terminate();
  await expect(ids(over('base', 'p1'))).rejects.toThrow(TablesForgotten);
  expect(await ids()).toEqual(['a']);
  await engine.load(passing('p1', 'b\n'));
  expect(await ids(over('base', 'p1'))).toEqual(['a', 'b']);
});

test('other contents leave the passing tables in place', async () => {
  await engine.hold(contents);
  await engine.load(passing('p1', 'b\n'));
  const more = table('own', 'z\n', { contentKey: 'other' });
  await engine.hold({ ...contents, datasets: [contents.datasets[0] ?? more, more] });
  expect(await ids(over('base', 'p1'))).toEqual(['b', 'z']);
});

test('a passing table with another number of rows than stated leaves nothing behind', async () => {
  await engine.hold(contents);
  await expect(engine.load({ ...passing('p1', 'b\n'), rows: 2 })).rejects.toThrow('1 rows');
  await expect(ids(over('base', 'p1'))).rejects.toThrow(TablesForgotten);
  await engine.load(passing('p1', 'c\n'));
  expect(await ids(over('base', 'p1'))).toEqual(['a', 'c']);
});

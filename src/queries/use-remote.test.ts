import { expect, test } from 'vitest';
import type { RemoteStanding } from './remote-standing.ts';
import { oldestKept } from './use-remote.ts';

const clickhouse = { url: 'https://data.example.test', database: 'khcn', table: 'observations' };
const standing = (name: string, keptSince?: number): RemoteStanding => ({
  dataset: { name, title: name, clickhouse },
  state: 'ready',
  ...(keptSince !== undefined && { keptSince }),
});

test('of all datasets on servers, the oldest kept answer counts', () => {
  expect(oldestKept()).toBeUndefined();
  expect(oldestKept([standing('ministry')])).toBeUndefined();
  expect(oldestKept([standing('ministry', 30), standing('reports'), standing('more', 20)])).toBe(
    20,
  );
});

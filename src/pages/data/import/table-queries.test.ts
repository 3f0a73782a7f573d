import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TableImport } from '../../../imports/table-import.ts';
import { figuresQuery, problemsQuery, rowsQuery } from './table-queries.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an import that was given up is held by no answer of its own for longer than seconds', async () => {
  const end = new AbortController();
  const open = {
    ended: end.signal,
    problems: async () => [],
    rows: async () => [],
    figures: async () => [],
  } as unknown as TableImport;
  const table = { key: 'a', version: 1, isApplying: false, open };
  const page = { offset: 0, limit: 50 };
  const client = new QueryClient();
  await client.query(problemsQuery(table, {}, page));
  await client.query(rowsQuery(table, page));
  await client.query(figuresQuery(table, page));
  expect(client.getQueryCache().getAll()).toHaveLength(3);
  end.abort(new Error('given up'));
  await vi.advanceTimersByTimeAsync(6_000);
  expect(client.getQueryCache().getAll()).toEqual([]);
});

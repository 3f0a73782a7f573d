import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetUnused } from './forget-unused.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const bound = { answers: 3, rows: 100 };

async function asked(client: QueryClient, key: string[], data: unknown) {
  await client.query({ queryKey: key, staleTime: 'static', queryFn: async () => data });
  await vi.advanceTimersByTimeAsync(10);
}

const names = (client: QueryClient) =>
  client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.join(' '));

test('of many answers those are kept that were in use last', async () => {
  const client = new QueryClient();
  const end = forgetUnused(client, bound);
  for (const name of ['a', 'b', 'c', 'd', 'e']) await asked(client, ['figures', name], [1]);
  expect(names(client)).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(names(client)).toEqual(['figures c', 'figures d', 'figures e']);
  end();
  client.clear();
});

test('few answers with very many rows are too much as well, each kind counted by its rows', async () => {
  const client = new QueryClient();
  const end = forgetUnused(client, bound);
  await asked(client, ['rows', 'large'], Array.from({ length: 90 }));
  await asked(client, ['figures', 'large'], { observations: Array.from({ length: 90 }) });
  await asked(client, ['figures', 'small'], { observations: Array.from({ length: 5 }) });
  await vi.advanceTimersByTimeAsync(11_000);
  expect(names(client)).toEqual(['figures large', 'figures small']);
  end();
  client.clear();
});

test('what a view shows stays, and so does what is no answer out of the data', async () => {
  const client = new QueryClient();
  const end = forgetUnused(client, bound);
  await asked(client, ['figures', 'shown'], [1]);
  const observer = new QueryObserver(client, { queryKey: ['figures', 'shown'], enabled: false });
  const leave = observer.subscribe(() => undefined);
  for (const name of ['one', 'two', 'three', 'four']) await asked(client, ['catalogue', name], 1);
  for (const name of ['a', 'b', 'c', 'd']) await asked(client, ['rows', name], [1]);
  await vi.advanceTimersByTimeAsync(11_000);
  const kept = ['figures shown', 'catalogue one', 'catalogue two', 'catalogue three'];
  expect(names(client)).toEqual([...kept, 'catalogue four', 'rows b', 'rows c', 'rows d']);
  leave();
  end();
  client.clear();
});

test('an answer that has just come in is kept however large it is, and forgotten later', async () => {
  const client = new QueryClient();
  const end = forgetUnused(client, bound);
  await asked(client, ['rows', 'small'], [1]);
  await vi.advanceTimersByTimeAsync(4_900);
  await asked(client, ['rows', 'large'], Array.from({ length: 900 }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(names(client)).toContain('rows large');
  await vi.advanceTimersByTimeAsync(11_000);
  expect(names(client)).toEqual(['rows small']);
  end();
  client.clear();
});

import { expect, test } from 'vitest';
import type { AskServer, RemoteAccess, RemoteStanding } from '../../queries/remote-access.ts';
import { createStore } from '../../lib/store.ts';
import { askRemote } from './ask-remote.ts';

const dataset = {
  name: 'ministry',
  title: 'Bộ',
  clickhouse: { url: 'https://data.example.test', database: 'khcn', table: 'observations' },
};
const options = { signal: new AbortController().signal, clock: () => 0 };

const askOf = (standing: Omit<RemoteStanding, 'dataset'>, asker?: AskServer) => {
  const standings = createStore<readonly RemoteStanding[]>([{ dataset, ...standing }]);
  const remote = { standings, asker: () => asker } as unknown as RemoteAccess;
  return askRemote(remote, 'ministry', 'SELECT 1', options);
};
const unsent = (trouble: string, technical = '') => ({
  ok: false,
  trouble: { kind: 'other', technical, position: undefined },
  server: { trouble },
});

test('a server to which somebody has signed in is asked', async () => {
  const seen: string[] = [];
  const cancelled = { kind: 'cancelled', technical: '', position: undefined } as const;
  const outcome = await askOf({ state: 'ready' }, async (sql) => {
    seen.push(sql);
    return { ok: false, trouble: cancelled, server: {} };
  });
  expect(seen).toEqual(['SELECT 1']);
  expect(outcome).toEqual({ ok: false, trouble: cancelled, server: {} });
});

test('of any other it is told why not', async () => {
  expect(await askOf({ state: 'signed-out' })).toEqual(unsent('not-signed-in'));
  const refused = { trouble: 'signed-out', detail: 'Code: 516.' } as const;
  expect(await askOf({ state: 'signed-out', failure: refused })).toEqual(unsent('not-signed-in'));
  expect(await askOf({ state: 'connecting' })).toEqual(unsent('connecting'));
  const lost = { trouble: 'no-answer', detail: 'Failed to fetch' } as const;
  expect(await askOf({ state: 'failed', failure: lost })).toEqual(
    unsent('no-answer', 'Failed to fetch'),
  );
  expect(await askRemote(undefined, 'ministry', 'SELECT 1', options)).toEqual(
    unsent('not-signed-in'),
  );
});

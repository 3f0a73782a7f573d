import { expect, test } from 'vitest';
import type { AskServer, RemoteAccess } from '../../queries/remote-access.ts';
import type { RemoteStanding } from '../../queries/remote-standing.ts';
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
  const remote = { standings, opened: () => asker && { ask: asker } } as unknown as RemoteAccess;
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
  const lost = { trouble: 'no-answer', detail: 'Failed to fetch' } as const;
  expect(await askOf({ state: 'failed', failure: lost })).toEqual(
    unsent('no-answer', 'Failed to fetch'),
  );
  expect(await askRemote(undefined, 'ministry', 'SELECT 1', options)).toEqual(
    unsent('not-signed-in'),
  );
});

/** A server that is being connected to, and what becomes of it. */
function connecting() {
  const standings = createStore<readonly RemoteStanding[]>([{ dataset, state: 'connecting' }]);
  const asked: string[] = [];
  let asks: AskServer | undefined;
  const remote = { standings, opened: () => asks && { ask: asks } } as unknown as RemoteAccess;
  return {
    remote,
    asked,
    become: (state: RemoteStanding['state']) => {
      if (state === 'ready') {
        asks = async (sql) => {
          asked.push(sql);
          return { ok: false, trouble: { kind: 'empty', technical: '', position: undefined } };
        };
      }
      standings.set([{ dataset, state }]);
    },
  };
}

test('one that is being connected to is asked once it is', async () => {
  const { remote, asked, become } = connecting();
  const outcome = askRemote(remote, 'ministry', 'SELECT 1', options);
  await Promise.resolve();
  expect(asked).toEqual([]);
  become('ready');
  expect(await outcome).toMatchObject({ trouble: { kind: 'empty' } });
  expect(asked).toEqual(['SELECT 1']);
});

test('whoever is refused, or waits no longer, is told so', async () => {
  const refused = connecting();
  const outcome = askRemote(refused.remote, 'ministry', 'SELECT 1', options);
  refused.become('signed-out');
  expect(await outcome).toEqual(unsent('not-signed-in'));
  const stop = new AbortController();
  const waiting = connecting();
  const stopped = askRemote(waiting.remote, 'ministry', 'SELECT 1', {
    ...options,
    signal: stop.signal,
  });
  stop.abort();
  expect(await stopped).toMatchObject({ trouble: { kind: 'cancelled' } });
  waiting.become('ready');
  expect(waiting.asked).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RemoteDataset } from '../datasets/packages-list.ts';
import type { Problem } from '../datasets/problem.ts';
import { accessTo, asking, open, openedOf, problem } from './remote-access.fixture.ts';
import type { OpenRemote, RemoteNews } from './remote-access.ts';

test('nothing is loaded for a dataset before somebody signs in', async () => {
  const { access, load, state } = accessTo(asking, async (dataset) => openedOf(dataset));
  expect(state()).toEqual(['signed-out']);
  await access.connect('ministry');
  expect(load).not.toHaveBeenCalled();
  await access.connect('ministry', { user: 'a', password: 'b' });
  expect(state()).toEqual(['ready']);
  expect(access.fetched()).toHaveLength(1);
  expect(access.opened('ministry')).toBeDefined();
});

test('one that is open to all is opened at once', async () => {
  const seen: string[] = [];
  const { access, state } = accessTo(open, async (dataset, { user, password }) => {
    seen.push(`${user}:${password}`);
    return openedOf(dataset);
  });
  access.connectPublic();
  await vi.waitFor(() => expect(state()).toEqual(['ready']));
  expect(seen).toEqual(['viewer:']);
});

test('it is ready once the pages show it, and not while they still show what was before', async () => {
  const { access, putInUse, state } = accessTo(open, async (dataset) => openedOf(dataset));
  let shown: () => void = () => undefined;
  putInUse.mockImplementation(() => new Promise((resolve) => (shown = () => resolve(new Map()))));
  access.connectPublic();
  await vi.waitFor(() => expect(access.fetched()).toHaveLength(1));
  expect(state()).toEqual(['connecting']);
  shown();
  await vi.waitFor(() => expect(state()).toEqual(['ready']));
  access.disconnect('ministry');
  expect(access.fetched()).toEqual([]);
  expect(putInUse).toHaveBeenCalledTimes(2);
});

test('a refusal is told, and who was refused is not remembered', async () => {
  let password = 'right';
  const { access, state } = accessTo(asking, async (dataset, given) => {
    if (given.password !== password)
      throw Object.assign(new Error('no'), { trouble: 'signed-out', detail: 'wrong' });
    return openedOf(dataset);
  });
  await access.connect('ministry', { user: 'a', password: 'wrong' });
  expect(access.standings.get()).toMatchObject([
    { state: 'signed-out', failure: { trouble: 'signed-out', detail: 'wrong' } },
  ]);
  await access.connect('ministry');
  expect(state()).toEqual(['signed-out']);
  await access.connect('ministry', { user: 'a', password: 'right' });
  expect(access.standings.get()).toEqual([{ dataset: asking, state: 'ready', user: 'a' }]);
  // Later on nobody is asked who it is, until they are refused; what was fetched stays in use.
  password = 'other';
  await access.connect('ministry');
  expect(access.standings.get()).toMatchObject([
    { state: 'ready', failure: { trouble: 'signed-out' } },
  ]);
  expect(access.fetched()).toHaveLength(1);
});

test('a server that can’t be reached is asked again in the name of who was said', async () => {
  let isDown = true;
  const { access, state } = accessTo(asking, async (dataset, { password }) => {
    if (isDown || password !== 'b')
      throw Object.assign(new Error('no'), { trouble: 'no-answer', detail: 'down' });
    return openedOf(dataset);
  });
  await access.connect('ministry', { user: 'a', password: 'b' });
  expect(state()).toEqual(['failed']);
  isDown = false;
  await access.connect('ministry');
  expect(state()).toEqual(['ready']);
});

test('what becomes of it later is told, and stays in use', async () => {
  let tell: Parameters<OpenRemote['open']>[2] = () => undefined;
  const { access } = accessTo(open, async (dataset, _, say) => {
    tell = say;
    return openedOf(dataset);
  });
  access.connectPublic();
  await vi.waitFor(() => expect(access.standings.get()[0]?.state).toBe('ready'));
  tell({ failure: { trouble: 'shard-lost', detail: 'x' } });
  expect(access.standings.get()).toMatchObject([
    { state: 'ready', failure: { trouble: 'shard-lost' } },
  ]);
  tell({});
  expect(access.standings.get()).toEqual([{ dataset: open, state: 'ready' }]);
  expect(access.fetched()).toHaveLength(1);
});

test('one that is taken out of use stays so, whatever comes of it afterwards', async () => {
  let finish: () => void = () => undefined;
  let given: AbortSignal | undefined;
  const { access, state, forgotten } = accessTo(asking, async (dataset, _, __, signal) => {
    given = signal;
    await new Promise<void>((resolve) => (finish = resolve));
    return openedOf(dataset);
  });
  const opening = access.connect('ministry', { user: 'a', password: 'b' });
  await vi.waitFor(() => expect(given).toBeDefined());
  access.disconnect('ministry');
  expect(given?.aborted).toBe(true);
  finish();
  await opening;
  expect(state()).toEqual(['signed-out']);
  expect(access.fetched()).toEqual([]);
  expect(access.opened('ministry')).toBeUndefined();
  expect(forgotten).toEqual([]);
});

test('who is signed in is told, and goes with signing out; what was answered goes when it is asked', async () => {
  const { access, state, forgotten } = accessTo(asking, async (dataset) => openedOf(dataset));
  await access.connect('ministry', { user: 'a', password: 'b' });
  expect(access.standings.get()).toEqual([{ dataset: asking, state: 'ready', user: 'a' }]);
  access.disconnect('ministry');
  expect(access.standings.get()).toEqual([{ dataset: asking, state: 'signed-out' }]);
  await access.connect('ministry');
  expect(state()).toEqual(['signed-out']);
  expect(forgotten).toEqual([]);
  await access.connect('ministry', { user: 'a', password: 'b' });
  await access.forget('ministry');
  expect(access.standings.get()).toEqual([{ dataset: asking, state: 'signed-out' }]);
  expect(access.fetched()).toEqual([]);
  await access.forget('ministry');
  expect(forgotten).toEqual(['ministry', 'ministry']);
});

describe('a dataset that does not keep to its rules', () => {
  let problems: readonly Problem[] = [];
  const opens: OpenRemote['open'] = async (dataset) => openedOf(dataset, problems);
  beforeEach(() => (problems = []));

  test('is listed with the reason, not in use, and replaced by one that does', async () => {
    problems = [problem];
    const { access, state } = accessTo(open, opens);
    await access.connect('ministry');
    expect(access.standings.get()).toMatchObject([
      {
        state: 'failed',
        failure: { trouble: 'schema', detail: 'observations · value · cell/type' },
      },
    ]);
    expect(access.fetched().map((it) => it.problems)).toEqual([[problem]]);
    problems = [];
    await access.connect('ministry');
    expect(state()).toEqual(['ready']);
    expect(access.fetched().map((it) => it.problems)).toEqual([[]]);
    access.disconnect('ministry');
    expect(access.fetched()).toEqual([]);
  });

  test('takes nothing from one that is in use', async () => {
    const { access } = accessTo(open, opens);
    await access.connect('ministry');
    problems = [problem];
    await access.connect('ministry');
    expect(access.standings.get()).toMatchObject([
      { state: 'ready', failure: { trouble: 'schema' } },
    ]);
    expect(access.fetched().map((it) => it.problems)).toEqual([[]]);
  });

  test('nor does one that is refused beside the others', async () => {
    const { access, putInUse } = accessTo(open, opens);
    await access.connect('ministry');
    const [before] = access.fetched();
    putInUse.mockResolvedValueOnce(new Map([['ministry', [problem]]]));
    await access.connect('ministry');
    expect(access.standings.get()).toMatchObject([{ state: 'ready', failure: {} }]);
    expect(access.fetched()).toEqual([before]);
    expect(putInUse).toHaveBeenCalledTimes(3);
  });
});

describe('rows that break the rules of a dataset in use', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
  afterEach(() => vi.useRealTimers());

  test('may be of a later day: it is opened anew, once', async () => {
    const opens = vi.fn<OpenRemote['open']>(async (dataset) => openedOf(dataset));
    const { access, state, refused } = accessTo(open, opens);
    await access.connect('ministry');
    vi.setSystemTime(61_000);
    refused.set('ministry', [problem]);
    access.turnedUnfit('ministry', [problem]);
    expect(state()).toEqual(['connecting']);
    await vi.waitFor(() => expect(state()).toEqual(['ready']));
    expect(refused.size).toBe(0);
    // The same again at once is no matter of days.
    access.turnedUnfit('ministry', [problem]);
    expect(access.standings.get()).toMatchObject([
      { state: 'failed', failure: { trouble: 'schema' } },
    ]);
    expect(opens).toHaveBeenCalledTimes(2);
    await access.connect('ministry');
    expect(state()).toEqual(['ready']);
  });
});

test('datasets stand in the order of the list, whoever came first or last', async () => {
  const second: RemoteDataset = { ...open, name: 'province' };
  const { access } = accessTo([open, second], async (dataset) => openedOf(dataset));
  await access.connect('province');
  await access.connect('ministry');
  await access.connect('province');
  expect(access.fetched().map((it) => it.path)).toEqual(['ministry', 'province']);
});

test('where it can’t be opened anew, the old connection still says what it gives', async () => {
  const said: ((news: RemoteNews) => void)[] = [];
  let isDown = false;
  const { access } = accessTo(open, async (dataset, _, say) => {
    said.push(say);
    if (isDown) throw Object.assign(new Error('no'), { trouble: 'overloaded', detail: 'x' });
    return openedOf(dataset);
  });
  await access.connect('ministry');
  isDown = true;
  await access.connect('ministry');
  expect(access.standings.get()).toMatchObject([
    { state: 'ready', failure: { trouble: 'overloaded' } },
  ]);
  // What failed has nothing more to say.
  said[1]?.({ keptSince: 1 });
  expect(access.standings.get()[0]?.keptSince).toBeUndefined();
  said[0]?.({ keptSince: 5 });
  expect(access.standings.get()).toEqual([{ dataset: open, state: 'ready', keptSince: 5 }]);
  isDown = false;
  await access.connect('ministry');
  expect(access.standings.get()).toEqual([{ dataset: open, state: 'ready' }]);
  said[0]?.({ keptSince: 5 });
  expect(access.standings.get()).toEqual([{ dataset: open, state: 'ready' }]);
});

test('a public dataset that was taken out of use can be used again', async () => {
  const { access, state } = accessTo(open, async (dataset) => openedOf(dataset));
  await access.connect('ministry');
  access.disconnect('ministry');
  expect(state()).toEqual(['unused']);
  await access.connect('ministry');
  expect(state()).toEqual(['ready']);
});

test('of a public dataset whose user is refused nobody is asked for a name', async () => {
  const { access, state } = accessTo(open, () =>
    Promise.reject(Object.assign(new Error('no'), { trouble: 'signed-out', detail: 'wrong' })),
  );
  await access.connect('ministry');
  expect(state()).toEqual(['failed']);
});

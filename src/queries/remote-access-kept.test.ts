import { describe, expect, test } from 'vitest';
import { accessTo, asking, openedOf } from './remote-access.fixture.ts';
import type { OpenRemote, RemoteNews } from './remote-access.ts';
import type { RemoteFailure, RemoteState } from './remote-standing.ts';

describe('what was kept from an earlier day', () => {
  /** A dataset that is opened with kept answers, and what says what becomes of it. */
  async function opened() {
    let tell: Parameters<OpenRemote['open']>[2] = () => undefined;
    let failure: RemoteFailure | undefined;
    const { access, state, putInUse } = accessTo(asking, async (dataset, _, say) => {
      if (failure) throw Object.assign(new Error('no'), failure);
      tell = say;
      say({ keptSince: 5 });
      return openedOf(dataset);
    });
    await access.connect('ministry', { user: 'a', password: 'b' });
    expect(access.standings.get()).toMatchObject([{ state: 'ready', keptSince: 5 }]);
    const refuse = (trouble: RemoteFailure['trouble']): void =>
      void (failure = { trouble, detail: 'x' });
    return { access, state, putInUse, say: (news: RemoteNews) => tell(news), refuse };
  }

  test.each<[RemoteFailure['trouble'], RemoteState]>([
    ['signed-out', 'signed-out'],
    ['no-right', 'failed'],
  ])('leaves the pages once the server refuses (%s)', async (trouble, then) => {
    const { access, putInUse, say } = await opened();
    say({ keptSince: 5, failure: { trouble, detail: 'x' } });
    expect(access.standings.get()).toEqual([
      { dataset: asking, state: then, failure: { trouble, detail: 'x' } },
    ]);
    expect(access.fetched()).toEqual([]);
    expect(putInUse).toHaveBeenCalledTimes(2);
  });

  test('leaves them also where it is refused when it is opened anew', async () => {
    const { access, state, refuse } = await opened();
    refuse('signed-out');
    await access.connect('ministry');
    expect(state()).toEqual(['signed-out']);
    expect(access.standings.get()[0]?.failure?.trouble).toBe('signed-out');
    expect(access.fetched()).toEqual([]);
  });

  test('stays as long as nobody refuses', async () => {
    const { access, state, say, refuse } = await opened();
    say({ keptSince: 5, failure: { trouble: 'overloaded', detail: 'x' } });
    refuse('no-answer');
    await access.connect('ministry');
    expect(state()).toEqual(['ready']);
    expect(access.fetched()).toHaveLength(1);
  });
});

test('who can’t open what is kept may say another name', async () => {
  const { access, state } = accessTo(asking, async () => {
    throw Object.assign(new Error('no'), { trouble: 'locked', detail: 'x' });
  });
  await access.connect('ministry', { user: 'a', password: 'wrong' });
  expect(state()).toEqual(['signed-out']);
});

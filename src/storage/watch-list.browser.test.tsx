import { useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLastVisits } from './last-visit.ts';
import { useWatchList } from './watch-list.ts';

let root: Root;
let list: ReturnType<typeof useWatchList>;
let last: ReturnType<typeof useLastVisits>;

function Reader() {
  const watchList = useWatchList();
  const lastVisits = useLastVisits();
  useLayoutEffect(() => {
    list = watchList;
    last = lastVisits;
  });
  return <output>{JSON.stringify([watchList.pins, lastVisits.visits])}</output>;
}

/** What another tab has left, or an earlier visit: read anew when the browser tells of it. */
function leave(key: string, text: string): void {
  localStorage.setItem(key, text);
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

beforeEach(async () => {
  localStorage.clear();
  window.dispatchEvent(new StorageEvent('storage'));
  const frame = document.body.appendChild(document.createElement('div'));
  root = createRoot(frame);
  root.render(<Reader />);
  await vi.waitFor(() => expect(frame.textContent).toBe('[[],{}]'));
});

afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

it('pins in the order of pinning, each once, and lets go', async () => {
  for (const id of ['b', 'a', 'b']) list.pin(id);
  await vi.waitFor(() => expect(list.pins.map((it) => it.indicatorId)).toEqual(['b', 'a']));
  expect(list.isPinned('a')).toBe(true);
  expect(list.isPinned('c')).toBe(false);
  list.unpin('b');
  await vi.waitFor(() => expect(list.pins).toEqual([{ indicatorId: 'a', below: null }]));
  expect(localStorage.getItem('watch-list')).toBe('[{"indicatorId":"a","below":null}]');
});

it('sets a rule on what is pinned, and takes it off', async () => {
  list.pin('a');
  list.setRule('a', 0.7);
  list.setRule('b', 0.7);
  await vi.waitFor(() => expect(list.pins).toEqual([{ indicatorId: 'a', below: 0.7 }]));
  list.setRule('a', null);
  await vi.waitFor(() => expect(list.pins).toEqual([{ indicatorId: 'a', below: null }]));
});

it('keeps a pin whose rule can’t be read, and nothing where the list can’t', async () => {
  leave('watch-list', '[{"indicatorId":"a","below":"low"},{"indicatorId":"b","below":-1}]');
  await vi.waitFor(() =>
    expect(list.pins).toEqual([
      { indicatorId: 'a', below: null },
      { indicatorId: 'b', below: null },
    ]),
  );
  for (const broken of ['{', 'null', '{"a":1}', '[{"below":1}]']) {
    leave('watch-list', broken);
    await vi.waitFor(() => expect(list.pins, broken).toEqual([]));
  }
});

it('keeps the other pins and visits where one can’t be read', async () => {
  leave('watch-list', '[{"below":1},{"indicatorId":"a","below":null}]');
  await vi.waitFor(() => expect(list.pins).toEqual([{ indicatorId: 'a', below: null }]));
  list.pin('b');
  expect(JSON.parse(localStorage.getItem('watch-list') ?? '')).toContainEqual({ below: 1 });
  leave('last-visit', '{"63-04":{"version":7},"63-06":{"version":"v1","figures":{}}}');
  const visit = { version: 'v1', figures: {} };
  await vi.waitFor(() => expect(last.visits).toEqual({ '63-06': visit }));
  last.keep((all) => ({ ...all, '63-45': visit }));
  expect(JSON.parse(localStorage.getItem('last-visit') ?? '')).toEqual({
    '63-04': { version: 7 },
    '63-06': visit,
    '63-45': visit,
  });
});

it('reads a visit as it was stored, and none where it is broken', async () => {
  const figure = {
    indicatorId: 'a',
    breakdown: '',
    value: 5,
    period: { start: '2023-01-01', end: '2023-06-30', asOf: '2023-06-13' },
    plan: { value: 10, period: { start: '2023-01-01', end: '2023-12-31' }, isOwn: false },
    measured: true,
  };
  const visits = { '63-06': { version: 'v1', figures: { key: figure } } };
  last.keep(() => visits);
  await vi.waitFor(() => expect(last.visits).toEqual(visits));
  leave('last-visit', localStorage.getItem('last-visit') ?? '');
  await vi.waitFor(() => expect(last.visits).toEqual(visits));
  const broken = [
    '[]',
    '{"63-06":{}}',
    JSON.stringify({ '63-06': { version: 1, figures: {} } }),
    JSON.stringify(visits).replace('2023-06-30', 'June'),
    JSON.stringify(visits).replace('"value":5', '"value":"5"'),
  ];
  for (const text of broken) {
    leave('last-visit', text);
    await vi.waitFor(() => expect(last.visits, text).toEqual({}));
  }
});

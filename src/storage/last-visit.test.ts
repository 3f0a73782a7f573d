import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { indicatorFor } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import { withoutPlan } from '../semantic/progress-list.ts';
import { createLastVisits } from './last-visit.ts';

const item = (value: number) =>
  withoutPlan(indicatorFor('a'), observed(value, '2023-01-01', '2023-06-30'));
const place = '63-45';

let stored: Map<string, string>;
/** Tells of the change that other tabs have yet to hear of. */
let untold = 0;
const writes = vi.fn<(version: string | undefined) => void>();

beforeEach(() => {
  stored = new Map();
  untold = 0;
  writes.mockClear();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      stored.set(key, text);
      writes(versionStored());
      untold += 1;
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const versionStored = (): string | undefined =>
  /"version":"(.*?)"/.exec(stored.get('last-visit') ?? '')?.[1];

/** A tab whose page shows the place, with nothing to tell of it: settled whenever it is shown anew. */
function openTab(version: string, value = 5) {
  const tab = createLastVisits();
  const show = (items = [item(value)]) => tab.settle(items, { placeIds: [place], version });
  tab.subscribe(() => show());
  show();
  return { ...tab, show };
}

/** Lets the tabs hear of each other's changes until none is left; true where there is no end. */
function isEndless(): boolean {
  for (let turn = 0; turn < 20; turn += 1) {
    if (untold === 0) return false;
    untold = 0;
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'last-visit' }));
  }
  return true;
}

it('two tabs with other data come to rest, and the later one’s data stand', () => {
  openTab('old');
  expect(isEndless()).toBe(false);
  openTab('new');
  expect(isEndless()).toBe(false);
  expect(writes.mock.calls).toEqual([['old'], ['new']]);
});

it('a tab that found its own data stored doesn’t store them over another’s', () => {
  openTab('old');
  const again = openTab('old');
  openTab('new');
  expect(isEndless()).toBe(false);
  again.show();
  expect(versionStored()).toBe('new');
});

it('what is pinned later is stored too, while the data are the same', () => {
  const tab = openTab('old');
  tab.show([
    item(5),
    withoutPlan(indicatorFor('b'), observed(1, '2023-01-01', '2023-06-30', { indicatorId: 'b' })),
  ]);
  expect(Object.keys(tab.get()[place]?.figures ?? {})).toHaveLength(2);
});

it('what a person says to have seen is stored whatever was stored before', () => {
  const old = openTab('old');
  openTab('new');
  expect(isEndless()).toBe(false);
  old.change(() => ({ [place]: { version: 'old', figures: {} } }));
  expect(isEndless()).toBe(false);
  expect(versionStored()).toBe('old');
});

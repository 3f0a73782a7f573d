import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { onCleared } from './cleared.ts';
import { keptList } from './kept-entries.ts';
import { createKept } from './kept.ts';
import type { FileStore } from './own-packages-files.ts';
import { memoryFiles } from './own-packages-memory.ts';
import { given, kept as keptIn } from './testing/own-package.fixture.ts';

const start = () => createKept('words', keptList(v.string()));
const add = (word: string) => (words: readonly string[]) => [...words, word];

let stored: Map<string, string>;
const told = vi.fn();
let stop = () => {};
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  vi.stubGlobal('window', new EventTarget());
  told.mockClear();
  stop = onCleared(told);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const tell = (key: string | null) =>
  window.dispatchEvent(Object.assign(new Event('storage'), { key }));

describe('entries that are cleared away under an open page', () => {
  it('without a word to it: what it shows is there again with the next change, and it is told', () => {
    const kept = start();
    kept.change(add('a'));
    kept.change(add('b'));
    stored.clear();
    kept.change(add('c'));
    expect(kept.get()).toEqual(['a', 'b', 'c']);
    expect(stored.get('words')).toBe('["a","b","c"]');
    expect(told).toHaveBeenCalledTimes(1);
    kept.change(add('d'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('and the page hears of it: it is told', () => {
    const kept = start();
    kept.change(add('a'));
    stored.clear();
    tell(null);
    expect(kept.get()).toEqual([]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('are told apart from those that were never there, or taken away by name', () => {
    const kept = start();
    tell(null);
    kept.change(add('a'));
    stored.delete('words');
    tell('words');
    kept.change(add('b'));
    expect(kept.get()).toEqual(['b']);
    expect(told).not.toHaveBeenCalled();
  });
});

async function clear(store: FileStore): Promise<void> {
  for (const name of await store.names()) await store.remove(name);
}

describe('own packages', () => {
  it('that are cleared away are told once, and new ones are kept', async () => {
    const store = memoryFiles();
    const onClearing = vi.fn();
    const own = keptIn(store, { onCleared: onClearing });
    expect((await own.list()).packages).toEqual([]);
    await own.save(given('june', '50'));
    expect((await own.list()).packages).toHaveLength(1);
    await clear(store);
    expect((await own.list()).packages).toEqual([]);
    await own.usage();
    expect(onClearing).toHaveBeenCalledTimes(1);
    await own.save(given('july', '51'));
    expect((await own.list()).packages.map(({ name }) => name)).toEqual(['july']);
    expect(onClearing).toHaveBeenCalledTimes(1);
    // Nobody has looked before the next is kept.
    await clear(store);
    await own.save(given('august', '52'));
    expect((await own.list()).packages.map(({ name }) => name)).toEqual(['august']);
    expect(onClearing).toHaveBeenCalledTimes(2);
  });

  it('that a person has removed, every one of them, are not cleared', async () => {
    const onClearing = vi.fn();
    const own = keptIn(memoryFiles(), { onCleared: onClearing });
    await own.save(given('june', '50'));
    await own.remove('june');
    await own.emptyBin();
    expect((await own.list()).packages).toEqual([]);
    expect(onClearing).not.toHaveBeenCalled();
  });
});

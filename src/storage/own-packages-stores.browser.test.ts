import { afterEach, describe, expect, test } from 'vitest';
import { randomId } from '../lib/random-id.ts';
import { FileExists, type FileStore } from './own-packages-files.ts';
import { indexedDbFiles } from './own-packages-indexeddb.ts';
import { queue, tabLock } from './own-packages-lock.ts';
import { memoryFiles } from './own-packages-memory.ts';
import { opfsFiles } from './own-packages-opfs.ts';
import { contentsOf, given, kept } from './testing/own-package.fixture.ts';
import { failingFiles } from './testing/failing-files.ts';

// The three places in which own packages may lie, in a real browser.

const noWorker = () => Promise.reject(new Error('no worker is needed here'));
const stores: Record<string, (name: string) => Promise<FileStore>> = {
  'the private file system': (name) => opfsFiles(noWorker, name),
  IndexedDB: (name) => indexedDbFiles(name),
  memory: () => Promise.resolve(memoryFiles()),
};

const opened: string[] = [];
const fresh = () => {
  const name = `test-${randomId()}`;
  opened.push(name);
  return name;
};
afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  for (const name of opened.splice(0)) {
    await root.removeEntry(name, { recursive: true }).catch(() => undefined);
    indexedDB.deleteDatabase(name);
  }
});

describe.each(Object.entries(stores))('%s', (_, open) => {
  test('creates a file once, tells its size, lists and removes', async () => {
    const store = await open(fresh());
    expect(await store.names()).toEqual([]);
    expect(await store.read('a/0')).toBeUndefined();
    expect(await store.size('top.json')).toBeUndefined();
    await store.create('a/0', new Blob(['Quảng Trị']));
    await store.create('a/1', new Blob([]));
    await store.create('a.json', new Blob(['{}']));
    await expect(store.create('a/0', new Blob(['other']))).rejects.toThrow(FileExists);
    expect(await (await store.read('a/0'))?.text()).toBe('Quảng Trị');
    expect(await store.size('a/0')).toBe(13);
    expect(await store.size('a/1')).toBe(0);
    expect((await store.names()).sort()).toEqual(['a', 'a.json']);
    await store.remove('a');
    await store.remove('never there');
    expect(await store.names()).toEqual(['a.json']);
    expect(await store.read('a/0')).toBeUndefined();
  });

  test('keeps packages and survives a failure at any moment of a replacement', async () => {
    const store = await open(fresh());
    await kept(store).save(given('june', '50'));
    const dry = failingFiles(await open(fresh()), Infinity, 'throws');
    await kept(dry).save(given('june', '50'));
    for (let moment = 0; moment < dry.count(); moment += 1) {
      const failing = failingFiles(store, moment, 'throws from then on');
      const before = await contentsOf(store);
      const value = String(moment);
      await kept(failing)
        .save(given('june', value, 'june'))
        .catch(() => undefined);
      expect([before, [`june=${value}`]]).toContainEqual(await contentsOf(store));
    }
  });
});

describe('two tabs that save at once both keep what they saved', () => {
  const names = Array.from({ length: 6 }, (_, index) => `set-${index}`);
  const sortedContents = async (store: FileStore) => (await contentsOf(store)).sort();

  test('with locks, in the private file system', async () => {
    const name = fresh();
    const lock = tabLock(name);
    if (!lock) throw new Error('no locks');
    const tabs = [await opfsFiles(noWorker, name), await opfsFiles(noWorker, name)];
    await Promise.all(
      names.map((each, index) =>
        kept(tabs[index % 2] ?? memoryFiles(), { exclusive: lock }).save(given(each, '1')),
      ),
    );
    expect(await sortedContents(await opfsFiles(noWorker, name))).toEqual(
      names.map((each) => `${each}=1`),
    );
  });

  test('without locks, in IndexedDB', async () => {
    const name = fresh();
    await Promise.all(
      names.map(async (each) =>
        kept(await indexedDbFiles(name), { exclusive: queue(), isLocked: false }).save(
          given(each, '1'),
        ),
      ),
    );
    expect(await sortedContents(await indexedDbFiles(name))).toEqual(
      names.map((each) => `${each}=1`),
    );
  });
});

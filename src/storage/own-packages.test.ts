import { describe, expect, test } from 'vitest';
import { NameTaken, PackageDamaged, PackageGone, StorageRefused } from './own-packages-errors.ts';
import type { FileStore } from './own-packages-files.ts';
import { memoryFiles } from './own-packages-memory.ts';
import { contentsOf, given, kept } from './testing/own-package.fixture.ts';

const garbage = new Blob(['\0\u0001 not what was written']);

/** A store whose files can be spoilt. */
function spoilable(): { store: FileStore; files: Map<string, Blob>; spoil: RegExpSpoiler } {
  const files = new Map<string, Blob>();
  const spoil = (pattern: RegExp, content = garbage) => {
    const paths = [...files.keys()].filter((path) => pattern.test(path));
    for (const path of paths) files.set(path, content);
    return paths.length;
  };
  return { store: memoryFiles(files), files, spoil };
}
type RegExpSpoiler = (pattern: RegExp, content?: Blob) => number;

/** A clock that is set by the day of November 2026. */
function clock() {
  let day = 1;
  return {
    now: () => new Date(Date.UTC(2026, 10, day, 8)),
    set: (next: number) => {
      day = next;
    },
  };
}

test('a package is given back as it was given, with what is said of it', async () => {
  const { now } = clock();
  const own = kept(memoryFiles(), { now });
  await own.save(given('june', '50'));
  const { packages, damaged } = await own.list();
  expect(damaged).toEqual([]);
  expect(packages).toMatchObject([
    {
      name: 'june',
      title: 'Số liệu june',
      savedAt: '2026-11-01T08:00:00.000Z',
      files: [
        { path: 'datapackage.json' },
        // sha256sum of "value\n50\n".
        {
          path: 'tables/figures.csv',
          bytes: 9,
          digest: '44342f2450fd76dfc08c6ac399e15cadda0e8426214d5c37b8877cc2bf9420d5',
        },
        { path: 'ghi chú.txt' },
      ],
    },
  ]);
  expect(packages[0]?.descriptor.resources[0]?.name).toBe('figures');
});

test('a name is taken once; one that replaces another may have its name and takes its place', async () => {
  const store = memoryFiles();
  const own = kept(store);
  await own.save(given('june', '50'));
  await own.save(given('july', '52'));
  await expect(own.save(given('june', '51'))).rejects.toThrow(NameTaken);
  await expect(own.save(given('may', '1', 'april'))).rejects.toThrow(PackageGone);
  await expect(own.save(given('july', '51', 'june'))).rejects.toThrow(NameTaken);
  await expect(own.saveAll([given('a', '1'), given('a', '2')])).rejects.toThrow(NameTaken);
  await own.save(given('june', '51', 'june'));
  expect(await contentsOf(store)).toEqual(['june=51', 'july=52']);
});

describe('the bin', () => {
  test('gives back what was removed and what was replaced', async () => {
    const store = memoryFiles();
    const own = kept(store);
    await own.save(given('june', '50'));
    await own.save(given('june', '51', 'june'));
    const { id } = await own.remove('june');
    expect(await contentsOf(store)).toEqual([]);
    expect((await own.removed()).map(({ name, why }) => [name, why])).toEqual([
      ['june', 'removed'],
      ['june', 'replaced'],
    ]);
    await own.restore(id);
    expect(await contentsOf(store)).toEqual(['june=51']);
    const [older] = await own.removed();
    await expect(own.restore(older?.id ?? '')).rejects.toThrow(NameTaken);
    await own.restore(older?.id ?? '', { replaces: 'june' });
    expect(await contentsOf(store)).toEqual(['june=50']);
    expect(await own.removed()).toHaveLength(1);
  });

  test('keeps for 30 days, and gives its room back when it is emptied', async () => {
    const { now, set } = clock();
    const store = memoryFiles();
    const own = kept(store, { now });
    await own.save(given('june', '50'));
    await own.remove('june');
    set(30);
    expect(await own.removed()).toHaveLength(1);
    set(32);
    expect(await own.removed()).toEqual([]);
    set(2);
    expect(await own.usage()).toMatchObject({ used: (await own.usage()).inBin });
    await own.emptyBin();
    expect(await own.usage()).toMatchObject({ used: 0, inBin: 0 });
    await expect.poll(() => store.names()).toHaveLength(4);
  });
});

describe('damage', () => {
  test('of one package leaves the others; it is told and can be removed', async () => {
    const { store, spoil } = spoilable();
    const own = kept(store);
    await own.save(given('june', '50'));
    expect(spoil(/\/2$/)).toBe(1);
    await own.save(given('july', '52'));
    const { packages, damaged } = await own.list();
    expect(packages.map(({ name }) => name)).toEqual(['july']);
    expect(damaged).toMatchObject([{ name: 'june', reason: 'file-changed', path: 'ghi chú.txt' }]);
    await own.remove('june');
    expect((await own.list()).damaged).toEqual([]);
  });

  test('that leaves a file as long as it was is found when it is read', async () => {
    const { store, spoil } = spoilable();
    const own = kept(store);
    await own.save(given('june', '50'));
    expect(spoil(/\/1$/, new Blob(['value\n51\n']))).toBe(1);
    expect((await own.list()).packages).toHaveLength(1);
    await expect(own.read('june', 'tables/figures.csv')).rejects.toThrow(PackageDamaged);
  });

  test('of a descriptor, and a file that is gone', async () => {
    const { store, files, spoil } = spoilable();
    const own = kept(store);
    await own.save(given('june', '50'));
    await own.save(given('july', '52'));
    const [june] = [...files.keys()].filter((path) => path.endsWith('/1'));
    files.delete(june ?? '');
    const length = files.get([...files.keys()].filter((it) => it.endsWith('/0'))[1] ?? '')?.size;
    spoil(/\/0$/, new Blob(['x'.repeat(length ?? 0)]));
    expect((await own.list()).damaged).toMatchObject([
      { name: 'june', reason: expect.stringMatching(/^file-/) },
      { name: 'july', reason: 'file-changed', path: 'datapackage.json' },
    ]);
  });

  test.each([
    ['the newest index', /^index-3\.json$/],
    ['the newest index and its copy', /^index-3\./],
    ['every index', /^index-/],
  ])('of %s loses nothing', async (_, which) => {
    const { store, spoil } = spoilable();
    const own = kept(store);
    await own.save(given('june', '49'));
    await own.save(given('july', '52'));
    await own.save(given('june', '50', 'june'));
    expect(spoil(which)).toBeGreaterThan(0);
    expect((await contentsOf(store)).sort()).toEqual(['july=52', 'june=50']);
    await own.save(given('may', '41'));
    expect((await contentsOf(store)).sort()).toEqual(['july=52', 'june=50', 'may=41']);
  });

  test('a half-written index that never counted changes nothing', async () => {
    const { store, files } = spoilable();
    const own = kept(store);
    await own.save(given('june', '50'));
    files.set('index-2.json', new Blob(['0f3a']));
    expect(await contentsOf(store)).toEqual(['june=50']);
    await own.save(given('july', '52'));
    expect(await contentsOf(store)).toEqual(['june=50', 'july=52']);
  });

  test('what a later version of the app has written is left alone', async () => {
    const { store, files } = spoilable();
    const own = kept(store);
    await own.save(given('june', '50'));
    const { sealed } = await import('./own-packages-state.ts');
    files.set('index-2.json', sealed({ format: 2, shelves: [] }));
    const names = await store.names();
    await expect(own.list()).rejects.toThrow(StorageRefused);
    await expect(own.save(given('july', '52'))).rejects.toThrow(StorageRefused);
    expect(await store.names()).toEqual(names);
  });
});

test('bytes that another tab has replaced are still given to whoever names them', async () => {
  const own = kept(memoryFiles());
  await own.save(given('june', '50'));
  const { packages } = await own.list();
  const digest = packages[0]?.files[1]?.digest ?? '';
  await own.save(given('june', '51', 'june'));
  const read = async (...asked: [string, string, string?]) =>
    new TextDecoder().decode(await own.read(...asked));
  expect(await read('june', 'tables/figures.csv', digest)).toBe('value\n50\n');
  expect(await read('june', 'tables/figures.csv')).toBe('value\n51\n');
});

test('a save that is called off leaves nothing behind', async () => {
  const { store, files } = spoilable();
  const stopped = new AbortController();
  const own = kept({
    ...store,
    create: async (path, content) => {
      await store.create(path, content);
      stopped.abort();
    },
  });
  await expect(own.save(given('june', '50'), { signal: stopped.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(files.size).toBe(0);
});

test('what a crash left is swept after a minute, not before', async () => {
  const { now, set } = clock();
  const { store, files } = spoilable();
  const own = kept(store, { now });
  files.set(`${now().getTime().toString(36)}-crashed/0`, garbage);
  await own.save(given('june', '50'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([...files.keys()].some((path) => path.includes('crashed'))).toBe(true);
  set(2);
  await own.save(given('july', '52'));
  await expect.poll(() => [...files.keys()].some((path) => path.includes('crashed'))).toBe(false);
  expect(await contentsOf(store)).toEqual(['june=50', 'july=52']);
});

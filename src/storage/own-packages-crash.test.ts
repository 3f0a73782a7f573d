import { describe, expect, test } from 'vitest';
import { StorageFull } from './own-packages-errors.ts';
import { memoryFiles } from './own-packages-memory.ts';
import type { FileStore } from './own-packages-files.ts';
import type { OwnPackages } from './own-packages.ts';
import { failingFiles, type Failure } from './testing/failing-files.ts';
import { contentsOf, given, kept } from './testing/own-package.fixture.ts';

// Whatever fails, at whatever moment: whoever looks next finds the state before or the state after.

const changes: Record<
  string,
  { act: (own: OwnPackages) => Promise<unknown>; after: readonly string[] }
> = {
  'saving another': {
    act: (own) => own.save(given('july', '52')),
    after: ['june=50', 'may=41', 'july=52'],
  },
  'saving two together': {
    act: (own) => own.saveAll([given('july', '52'), given('august', '60')]),
    after: ['june=50', 'may=41', 'july=52', 'august=60'],
  },
  replacing: {
    act: (own) => own.save(given('june', '51', 'june')),
    after: ['june=51', 'may=41'],
  },
  'replacing under another name': {
    act: (own) => own.save(given('june-2', '51', 'june')),
    after: ['june-2=51', 'may=41'],
  },
  removing: { act: (own) => own.remove('june'), after: ['may=41'] },
  'emptying the bin': { act: (own) => own.emptyBin(), after: ['june=50', 'may=41'] },
};

const before = ['june=50', 'may=41'];

async function filled(): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>();
  const own = kept(memoryFiles(files));
  await own.save(given('june', '49'));
  await own.save(given('may', '41'));
  await own.save(given('june', '50', 'june'));
  return files;
}

const start = await filled();
const copy = () => memoryFiles(new Map(start));

/** Every moment at which a change could fail. */
async function momentsOf(act: (own: OwnPackages) => Promise<unknown>): Promise<number> {
  const store = failingFiles(copy(), Infinity, 'throws');
  await act(kept(store));
  return store.count();
}

describe.each(Object.entries(changes))('%s', (_, { act, after }) => {
  test.each(['throws', 'throws three times', 'throws from then on', 'stops'] satisfies Failure[])(
    'where an operation %s, it is done or not done',
    async (failure) => {
      const moments = await momentsOf(act);
      expect(moments).toBeGreaterThan(5);
      const seen = new Set<string>();
      for (let moment = 0; moment < moments; moment += 1) {
        const store = copy();
        const failing = failingFiles(store, moment, failure);
        const outcome = await Promise.race([
          act(kept(failing)).then(
            () => 'done',
            () => 'rejected',
          ),
          failing.failed.then(() => new Promise((resolve) => setTimeout(resolve, 5, 'stopped'))),
        ]);
        const found = await contentsOf(store);
        seen.add(found.join());
        expect([before.join(), after.join()], `${moment}: ${String(outcome)}`).toContain(
          found.join(),
        );
        if (outcome === 'done') expect(found).toEqual(after);
        if (outcome === 'rejected' && failure === 'throws') expect(found).toEqual(before);
        await worksOn(store, found);
      }
      expect(seen.has(before.join())).toBe(true);
    },
    60_000,
  );
});

/** What was left behind stands in nobody's way. */
async function worksOn(store: FileStore, found: readonly string[]): Promise<void> {
  const own = kept(store);
  await own.save(given('next', '1'));
  expect(await contentsOf(store)).toEqual([...found, 'next=1']);
}

test('a full disk is told as one, at whatever moment, and nothing has changed', async () => {
  const act = (own: OwnPackages) => own.save(given('june', '51', 'june'));
  const moments = await momentsOf(act);
  const full = () => new DOMException('no room', 'QuotaExceededError');
  for (let moment = 0; moment < moments; moment += 1) {
    const store = copy();
    const names = await store.names();
    const outcome = await act(kept(failingFiles(store, moment, 'throws', full))).catch(
      (error: unknown) => error,
    );
    if (!(outcome instanceof Error)) continue;
    expect(outcome).toBeInstanceOf(StorageFull);
    expect(await contentsOf(store)).toEqual(before);
    expect((await store.names()).sort()).toEqual(names.sort());
  }
});

import * as v from 'valibot';
import type { FileStore } from './own-packages-files.ts';
import { begunAt } from './own-packages-staging.ts';
import {
  entrySchema,
  unsealed,
  type BinEntry,
  type Entry,
  type KeptState,
} from './own-packages-state.ts';

/**
 * What is kept where the index has gone bad: the last state that can be read, and every package of
 * which the folders tell. One that was removed since may come back; none is lost.
 */
export async function rebuilt(
  store: FileStore,
  folders: readonly string[],
  base: KeptState,
): Promise<KeptState> {
  const listed = new Set([...base.packages, ...base.bin].map(({ id }) => id));
  const found: Entry[] = [];
  for (const folder of folders) {
    if (listed.has(folder)) continue;
    const parsed = v.safeParse(
      entrySchema,
      await unsealed(await store.read(`${folder}/entry.json`)),
    );
    if (parsed.success) found.push(parsed.output);
  }
  // By when they came to lie here: one that was restored keeps the day on which it was first saved.
  const byAge = [...base.packages, ...found].sort((a, b) => begunAt(a.id) - begunAt(b.id));
  const newest = new Map(byAge.map((entry) => [entry.name, entry]));
  const outdone = byAge.flatMap((entry): BinEntry[] => {
    const other = newest.get(entry.name);
    if (!other || other === entry) return [];
    const removedAt = new Date(begunAt(other.id)).toISOString();
    return [{ ...entry, removedAt, why: 'replaced' }];
  });
  return {
    ...base,
    packages: byAge.filter((entry) => newest.get(entry.name) === entry),
    bin: [...outdone, ...base.bin],
  };
}

import type { FileStore } from './own-packages-files.ts';
import { generationOf, readState } from './own-packages-index.ts';
import { begunAt } from './own-packages-staging.ts';

/** A tab may still be reading what was in use a moment ago. */
const minute = 60_000;
/** Without locks another tab may still be writing what nothing names yet. */
const hour = 60 * minute;

/**
 * Removes what neither the newest state nor the one before names and is not quite new: what a crash
 * left, what the bin no longer holds, older states. To be called while no other tab writes.
 */
export async function sweep(store: FileStore, now: Date, isLocked: boolean): Promise<void> {
  const { generation, previous, packages, bin } = await readState(store);
  if (generation === 0) return;
  const named = [
    ...packages,
    ...bin,
    ...(previous ? [...previous.state.packages, ...previous.state.bin] : []),
  ];
  const inUse = new Set(named.map(({ id }) => id));
  const youngest = now.getTime() - (isLocked ? minute : hour);
  for (const name of await store.names()) {
    const of = generationOf(name);
    const isOver =
      of === undefined
        ? !inUse.has(name) && begunAt(name) < youngest
        : of < (previous?.generation ?? generation);
    if (isOver) await store.remove(name);
  }
}

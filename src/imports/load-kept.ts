import type { OwnPackages } from '../storage/own-packages.ts';
import type { ImportWorld } from './import-world.ts';

/**
 * Lets every page see a dataset that was just kept. Where it can't be loaded, as for want of memory, it
 * is taken back, what it replaced is there again, and the reason is thrown.
 */
export async function loadKept(
  world: Pick<ImportWorld, 'refresh' | 'whyNotInUse'>,
  own: OwnPackages,
  { name, replaces }: { name: string; replaces: string | null },
): Promise<void> {
  await world.refresh();
  const reason = await world.whyNotInUse(name);
  if (reason === null) return;
  const { id } = await own.remove(name);
  if (replaces !== null) {
    const bin = await own.removed();
    const before = bin.find((it) => it.name === replaces && it.why === 'replaced');
    if (before) await own.restore(before.id);
  }
  await own.emptyBin([id]);
  await world.refresh();
  throw new Error(reason);
}

import { readSettings, writeSettings, type SettingKey } from '../storage/kept-settings.ts';
import { isWhole } from '../storage/own-packages-archive.ts';
import type { OwnPackages } from '../storage/own-packages.ts';
import type { Archive, ArchivedPackage } from './read-archive.ts';

/** What restoring would do to one thing that is kept. */
export type Effect = 'added' | 'same' | 'replaced';

/** What would become of what is here; what the archive doesn't name stays as it is. */
export interface RestorePlan {
  packages: readonly { archived: ArchivedPackage; effect: Effect }[];
  settings: readonly { key: SettingKey; effect: Effect }[];
}

/** Holds an archive against what is kept now. */
export async function planRestore(own: OwnPackages, archive: Archive): Promise<RestorePlan> {
  const { packages, damaged } = await own.list();
  const kept = readSettings();
  const effectOf = async ({ given: { descriptor }, digests }: ArchivedPackage): Promise<Effect> => {
    const { name } = descriptor;
    const current = packages.find((it) => it.name === name);
    if (!current) return damaged.some((it) => it.name === name) ? 'replaced' : 'added';
    const isSame =
      current.files.length === digests.size &&
      current.files.every(({ path, digest }) => digests.get(path) === digest) &&
      // What has gone bad is listed as it was, and is to be mended.
      (await isWhole(own, current));
    return isSame ? 'same' : 'replaced';
  };
  return {
    packages: await Promise.all(
      archive.packages.map(async (archived) => ({ archived, effect: await effectOf(archived) })),
    ),
    settings: (Object.keys(archive.settings) as SettingKey[]).map((key) => {
      const current = kept[key];
      if (current === undefined) return { key, effect: 'added' };
      return { key, effect: current === archive.settings[key] ? 'same' : 'replaced' };
    }),
  };
}

/**
 * Puts everything of an archive in its place, all of it or nothing; datasets that are replaced go to
 * the bin. Gives back how many datasets were put there. Rejects like `OwnPackages.saveAll`.
 */
export async function restoreArchive(
  own: OwnPackages,
  archive: Archive,
  options: { withSettings: boolean },
): Promise<number> {
  // Planned anew: another tab may have changed something while the person was reading.
  const plan = await planRestore(own, archive);
  const given = plan.packages.flatMap(({ archived, effect }) => {
    if (effect === 'same') return [];
    const { name } = archived.given.descriptor;
    return [effect === 'replaced' ? { ...archived.given, replaces: name } : archived.given];
  });
  const takeBack = options.withSettings ? writeSettings(archive.settings) : () => undefined;
  try {
    if (given.length > 0) await own.saveAll(given);
  } catch (error) {
    takeBack();
    throw error;
  }
  return given.length;
}

import { digest } from '../lib/digest.ts';
import { archiveListPath, settingsPath, type ArchiveList } from './archive-list.ts';
import type { Settings } from './kept-settings.ts';
import { PackageDamaged, PackageGone } from './own-packages-errors.ts';
import type { OwnPackage, OwnPackages } from './own-packages.ts';
import { writeZip, type ZippedFile } from './write-zip.ts';

export interface Exported {
  file: Blob;
  /** Titles of those that can't be read and are not in it. */
  leftOut: string[];
}

/**
 * Everything as one ZIP: each dataset a data package in its folder, `settings.json` with what else is
 * kept, and `datapackages.json` that names them all with their digests.
 */
export async function exportOwnPackages(
  own: OwnPackages,
  settings: Settings,
  createdAt: Date,
  signal?: AbortSignal,
): Promise<Exported> {
  const { packages, damaged } = await own.list();
  const leftOut = damaged.map(({ title }) => title);
  const whole: OwnPackage[] = [];
  for (const each of packages) {
    if (await isWhole(own, each)) whole.push(each);
    else leftOut.push(each.title);
  }
  const settingsText = JSON.stringify(settings);
  const list: ArchiveList = {
    format: 1,
    createdAt: createdAt.toISOString(),
    packages: whole.map(({ name, title, savedAt, files }) => ({
      name,
      title,
      savedAt,
      files: [...files],
    })),
    settings: Object.keys(settings).length > 0 ? { digest: digest(settingsText) } : null,
  };
  async function* files(): AsyncIterable<ZippedFile> {
    yield textFile(archiveListPath, `${JSON.stringify(list, undefined, 2)}\n`);
    if (list.settings) yield textFile(settingsPath, settingsText);
    for (const each of whole) yield* filesOf(own, each, `${each.name}/`);
  }
  return { file: await writeZip(files(), signal), leftOut };
}

/** One dataset as a data package in a ZIP. Rejects with `PackageDamaged` or `PackageGone`. */
export async function exportOwnPackage(own: OwnPackages, name: string): Promise<Blob> {
  const { packages } = await own.list();
  const found = packages.find((it) => it.name === name);
  if (!found) throw new PackageGone(name);
  return writeZip(filesOf(own, found, ''));
}

/** Whether all bytes of a dataset are what was kept. */
export async function isWhole(own: OwnPackages, { name, files }: OwnPackage): Promise<boolean> {
  try {
    for (const { path, digest: expected } of files) await own.read(name, path, expected);
    return true;
  } catch (error) {
    if (error instanceof PackageDamaged) return false;
    throw error;
  }
}

async function* filesOf(
  own: OwnPackages,
  { name, files }: OwnPackage,
  folder: string,
): AsyncIterable<ZippedFile> {
  for (const { path, digest: expected } of files) {
    const content = new Blob([await own.read(name, path, expected)]);
    yield { path: folder + path, content, isPacked: path.endsWith('.parquet') };
  }
}

const textFile = (path: string, text: string): ZippedFile => ({
  path,
  content: new Blob([text]),
  isPacked: false,
});

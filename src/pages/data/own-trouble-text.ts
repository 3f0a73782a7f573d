import type { OwnDatasetWords } from '../../i18n/own-dataset-words.ts';
import {
  ArchiveInvalid,
  NameTaken,
  PackageDamaged,
  PackageGone,
  StorageFull,
  StorageRefused,
} from '../../storage/own-packages-errors.ts';

/** Why something could not be done with own datasets, in the reader's words. */
export function ownTroubleText(error: unknown, { failed, archive }: OwnDatasetWords): string {
  if (error instanceof StorageFull) return failed.full;
  if (error instanceof StorageRefused) return failed.refused;
  if (error instanceof NameTaken) return failed.taken(error.taken);
  if (error instanceof PackageGone) return failed.gone;
  if (error instanceof PackageDamaged) return failed.damaged(error.path);
  if (error instanceof ArchiveInvalid) {
    const place = error.path === '' ? '' : ` (${error.path})`;
    return `${archive.invalid[error.reason]}${place} ${archive.nothingChanged}`;
  }
  // Local storage, of the settings of an archive.
  if (error instanceof DOMException && /quota/i.test(error.name)) return failed.full;
  return failed.other;
}

import { shownLine } from '../lib/shown-text.ts';

/** There is no room left for what was to be kept; nothing has changed. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The browser lets nothing be written or read, or gave back other bytes; nothing has changed. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}

/** Another own package has this name. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
  readonly taken: string;

  constructor(taken: string) {
    super(`the name ${taken} is taken`);
    this.taken = taken;
  }
}

/** There is no such package, or no such file in it: another tab may have removed it. */
export class PackageGone extends Error {
  override readonly name = 'PackageGone';
}

/** A file of an own package is not what was kept. */
export class PackageDamaged extends Error {
  override readonly name = 'PackageDamaged';
  readonly packageName: string;
  readonly path: string;

  constructor(packageName: string, path: string) {
    super(`${packageName}: ${path} is not what was kept`);
    this.packageName = packageName;
    this.path = path;
  }
}

/** Why a file can't be restored from; nothing has changed. */
export class ArchiveInvalid extends Error {
  override readonly name = 'ArchiveInvalid';
  readonly reason: 'no-zip' | 'no-list' | 'newer' | 'file-missing' | 'file-changed';
  /** The file inside that is meant, where one is. */
  readonly path: string;

  constructor(reason: ArchiveInvalid['reason'], path = '') {
    super(`${reason} ${path}`.trim());
    this.reason = reason;
    this.path = shownLine(path);
  }
}

/** What a browser throws, as one of ours; each says a full disk in a way of its own. */
export function asStorageError(cause: unknown): unknown {
  if (!(cause instanceof DOMException)) return cause;
  if (cause.name === 'AbortError') return cause;
  const isFull = /quota/i.test(cause.name) || /no (capacity|space)|disk.*full/i.test(cause.message);
  return isFull
    ? new StorageFull(cause.message, { cause })
    : new StorageRefused(`${cause.name}: ${cause.message}`, { cause });
}

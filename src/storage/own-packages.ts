import type { DataPackage } from '../datasets/data-package.ts';

/** A dataset that a person has loaded, as this browser keeps it. */
export interface OwnPackage {
  name: string;
  title: string;
  /** When it was kept, as an ISO instant. */
  savedAt: string;
  /** Of all its files. */
  bytes: number;
  descriptor: DataPackage;
  /** Every file of the package by its path, `datapackage.json` first. */
  files: readonly OwnFile[];
}

export interface OwnFile {
  path: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  digest: string;
}

/** What is to be kept. `datapackage.json` is written from the descriptor unless it is among the files. */
export interface GivenPackage {
  descriptor: DataPackage;
  /** By path as the descriptor's resources name them; others may lie beside. */
  files: ReadonlyMap<string, Blob | Uint8Array<ArrayBuffer>>;
  /** Name of the own package whose place it takes; that one goes to the bin. */
  replaces?: string;
  /** When it was first kept, of one that comes back from elsewhere; now where it is missing. */
  savedAt?: string;
}

/** One that is listed and can't be read: a file is gone, cut off, or has other bytes. */
export interface DamagedPackage {
  name: string;
  title: string;
  savedAt: string;
  reason: 'file-missing' | 'file-changed' | 'descriptor-unreadable';
  /** The file that is meant. */
  path: string;
}

/** One in the bin, until it is emptied or 30 days are over. */
export interface RemovedPackage {
  /** Names share no id: the bin may hold two of one name. */
  id: string;
  name: string;
  title: string;
  savedAt: string;
  removedAt: string;
  /** Whether a person removed it or another took its place. */
  why: 'removed' | 'replaced';
  bytes: number;
}

export interface OwnPackagesUsage {
  /** Bytes of own packages, the bin's among them. */
  used: number;
  /** The part of `used` that emptying the bin gives back. */
  inBin: number;
  /** What the browser allows this origin, roughly; null where it doesn't say. */
  quota: number | null;
  /**
   * `persisted`: until a person deletes it. `best-effort`: until the browser itself clears up, as it
   * may on a disk that is nearly full. `no`: until the page is left.
   */
  lasts: 'persisted' | 'best-effort' | 'no';
}

interface WriteOptions {
  /** Heard until the moment of the swap; what was written aside is cleared away. */
  signal?: AbortSignal;
}

/**
 * The datasets that a person keeps in this browser. Whatever changes them does so as a whole or not
 * at all: where a method rejects, everything is as it was. Rejects with `StorageFull`,
 * `StorageRefused`, `NameTaken`, `PackageGone` or `PackageDamaged` (own-packages-errors.ts).
 */
export interface OwnPackages {
  /** What lies there now, oldest first; those that can't be read apart. Looks at no rows. */
  list(): Promise<{ packages: OwnPackage[]; damaged: DamagedPackage[] }>;
  /** Keeps a package; its name must be free among own ones but for the one that it replaces. */
  save(given: GivenPackage, options?: WriteOptions): Promise<OwnPackage>;
  /** Keeps several together: all of them or none. */
  saveAll(given: readonly GivenPackage[], options?: WriteOptions): Promise<OwnPackage[]>;
  /**
   * The bytes of a file, held against its digest. With `digest` those very bytes are given even
   * where the package was replaced or removed a moment ago.
   */
  read(name: string, path: string, digest?: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Puts a package into the bin, damaged ones too. */
  remove(name: string): Promise<RemovedPackage>;
  /** What lies in the bin, the newest first. */
  removed(): Promise<RemovedPackage[]>;
  /** Takes one out of the bin, in place of the named one where its own name is in use again. */
  restore(id: string, options?: { replaces?: string }): Promise<void>;
  /** Deletes for good what is in the bin; only the named ones where ids are given. */
  emptyBin(ids?: readonly string[]): Promise<void>;
  usage(): Promise<OwnPackagesUsage>;
  /** Calls the listener after every change, of this tab and of others. */
  subscribe(listener: () => void): () => void;
}

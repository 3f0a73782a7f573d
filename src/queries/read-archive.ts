import * as v from 'valibot';
import { readDescriptor } from '../ingest/read-descriptor.ts';
import { RefusedError } from '../ingest/source/file-refusal.ts';
import { unpackEntry } from '../ingest/source/unpack-zip.ts';
import { readZipDirectory, type ZipEntry } from '../ingest/source/zip-directory.ts';
import { digest } from '../lib/digest.ts';
import { digestBlob } from '../lib/digest-blob.ts';
import { ArchiveInvalid } from '../storage/own-packages-errors.ts';
import type { Settings } from '../storage/kept-settings.ts';
import {
  archiveListPath,
  archiveListSchema,
  settingsPath,
  settingsSchema,
} from '../storage/archive-list.ts';
import type { GivenPackage } from '../storage/own-packages.ts';

/** A file of everything, read whole and found to be as it was written. */
export interface Archive {
  createdAt: string;
  packages: readonly ArchivedPackage[];
  settings: Settings;
}

export interface ArchivedPackage {
  given: GivenPackage;
  title: string;
  bytes: number;
  /** Digests of its files by path, to be held against what is kept. */
  digests: ReadonlyMap<string, string>;
}

const limits = { zipEntries: 20_000, unpackedBytes: 2 * 2 ** 30 };

/** Reads a file that `exportOwnPackages` wrote and verifies all of it. Rejects with `ArchiveInvalid`. */
export async function readArchive(file: Blob): Promise<Archive> {
  const files = unpacker(new Uint8Array(await file.arrayBuffer()));
  const listText = files.text(archiveListPath);
  if (listText === undefined) throw new ArchiveInvalid('no-list');
  const list = v.safeParse(archiveListSchema, jsonOf(listText));
  if (!list.success) {
    const { format } = Object(jsonOf(listText)) as { format?: unknown };
    throw new ArchiveInvalid(typeof format === 'number' && format > 1 ? 'newer' : 'no-list');
  }
  const { createdAt, packages, settings } = list.output;
  const archived: ArchivedPackage[] = [];
  for (const each of packages) archived.push(await readPackage(files, each));
  return { createdAt, packages: archived, settings: settings ? readSettings(files, settings) : {} };
}

type ListedPackage = v.InferOutput<typeof archiveListSchema>['packages'][number];

async function readPackage(files: Unpacker, listed: ListedPackage): Promise<ArchivedPackage> {
  const { name, title, savedAt } = listed;
  const contents = new Map<string, Blob>();
  for (const { path, digest: expected } of listed.files) {
    const at = `${name}/${path}`;
    const bytes = files.bytes(at);
    if (!bytes) throw new ArchiveInvalid('file-missing', at);
    const content = new Blob([bytes]);
    if ((await digestBlob(content)) !== expected) throw new ArchiveInvalid('file-changed', at);
    contents.set(path, content);
  }
  const at = `${name}/datapackage.json`;
  const text = await contents.get('datapackage.json')?.text();
  if (text === undefined) throw new ArchiveInvalid('file-missing', at);
  const read = readDescriptor(text, { package: name, file: 'datapackage.json' });
  if (!read.ok || read.value.name !== name) throw new ArchiveInvalid('file-changed', at);
  return {
    given: { descriptor: read.value, files: contents, savedAt },
    title,
    bytes: listed.files.reduce((sum, { bytes }) => sum + bytes, 0),
    digests: new Map(listed.files.map((it) => [it.path, it.digest])),
  };
}

function readSettings(files: Unpacker, { digest: expected }: { digest: string }): Settings {
  const text = files.text(settingsPath);
  if (text === undefined) throw new ArchiveInvalid('file-missing', settingsPath);
  const parsed = v.safeParse(settingsSchema, jsonOf(text));
  if (digest(text) !== expected || !parsed.success) {
    throw new ArchiveInvalid('file-changed', settingsPath);
  }
  return parsed.output;
}

interface Unpacker {
  bytes: (path: string) => Uint8Array<ArrayBuffer> | undefined;
  text: (path: string) => string | undefined;
}

function unpacker(zip: Uint8Array): Unpacker {
  const entries = new Map(
    refusable('no-zip', '', () => readZipDirectory(zip, limits)).map((it): [string, ZipEntry] => [
      it.name,
      it,
    ]),
  );
  const bytes = (path: string) => {
    // The reader of directories gives names in NFC.
    const entry = entries.get(path.normalize('NFC'));
    return entry && refusable('file-changed', path, () => unpackEntry(zip, entry));
  };
  const text = (path: string) => {
    const content = bytes(path);
    return content && new TextDecoder().decode(content);
  };
  return { bytes, text };
}

function refusable<Value>(reason: ArchiveInvalid['reason'], path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (error instanceof RefusedError) throw new ArchiveInvalid(reason, path);
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

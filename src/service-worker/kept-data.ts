import { digest } from '../lib/digest.ts';
import { filesVersion, hasVersion } from './app-files.ts';
import { deleteRecord, readRecord, recordKeys, writeRecord } from './json-cache.ts';
import type { KeptDataState, KeptState } from './messages.ts';
import { livingPages } from './page-records.ts';
import { fetchedFile, InParts, readDataSet, TooLarge, type DataSet } from './read-data-set.ts';
import { appFolder, cacheName } from './worker-scope.ts';

/** Data files of one generation, kept as a whole. */
export interface KeptSet extends KeptDataState {
  /** The version of the app whose shipped results are among them. */
  of: string;
  /** Digest of `config.json`, which may change while the data stay. */
  configuration: string;
}

const prefix = 'kept set';
/** Each version of the app has a set of its own: one that only waits must not take another's results. */
const pointer = `${prefix} ${filesVersion}`;
const setCache = (id: string): string => cacheName(`data ${id}`);

let trouble: KeptState['dataTrouble'] = null;
export const dataTrouble = (): KeptState['dataTrouble'] => trouble;

/** The data that are kept, of another version of the app until this one has its own; undefined until there are any. */
export async function keptSet(): Promise<KeptSet | undefined> {
  const own = (await readRecord(pointer)) as KeptSet | undefined;
  return own ?? (await allSets()).at(-1)?.set;
}

/** By the day on which a server last had them. */
async function allSets(): Promise<{ key: string; set: KeptSet }[]> {
  const sets: { key: string; set: KeptSet }[] = [];
  for (const key of await recordKeys(prefix)) {
    const set = (await readRecord(key)) as KeptSet | undefined;
    if (set) sets.push({ key, set });
  }
  return sets.sort((one, other) => one.set.seenOn.localeCompare(other.set.seenOn));
}

/** A file of a kept set; undefined where it has none. */
export const keptFile = async (setId: string, url: string): Promise<Response | undefined> =>
  (await caches.open(setCache(setId))).match(url);

let refreshing: Promise<void> = Promise.resolve();

/**
 * Keeps the data that the server has now. A set counts once all of it is written; the one before
 * stays until no page reads it. What goes wrong is told by `dataTrouble`.
 */
export const keepData = (): Promise<void> => inTurn(readAndKeep);

/**
 * The same where a page shows other data than those that are kept, or is set up otherwise. Of data in
 * parts it has read pieces only (`isWhole`); these aren't kept.
 */
export const keepShownData = (version: string, isWhole: boolean): Promise<void> =>
  inTurn(async () => {
    if (!isWhole) {
      trouble = 'in-parts';
      return;
    }
    const set = await keptSet();
    const isSame = set?.version === version && set.of === filesVersion;
    if (!isSame || set.configuration !== (await configuration())) return readAndKeep();
    trouble = null;
    await writeRecord(pointer, { ...set, seenOn: today() } satisfies KeptSet);
  });

function inTurn(act: () => Promise<void>): Promise<void> {
  refreshing = refreshing.then(act);
  return refreshing;
}

async function configuration(): Promise<string | undefined> {
  const file = await fetchedFile('config.json').catch(() => undefined);
  return file && digest(file.bytes);
}

async function readAndKeep(): Promise<void> {
  try {
    await keep(await readDataSet());
    trouble = null;
  } catch (error) {
    trouble = troubleOf(error);
  }
}

function troubleOf(error: unknown): KeptState['dataTrouble'] {
  if (error instanceof InParts) return 'in-parts';
  if (error instanceof TooLarge) return 'too-large';
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'no-room' : 'not-read';
}

async function keep({ version, files }: DataSet): Promise<void> {
  const digests = [...files].map(([path, { bytes }]) => `${path} ${digest(bytes)}`);
  const id = digest([filesVersion, ...digests].join('\n')).slice(0, 16);
  const before = await keptSet();
  if (before?.id !== id) {
    const cache = await caches.open(setCache(id));
    for (const [path, { bytes, type }] of files) {
      const headers = { 'Content-Type': type, 'Content-Length': String(bytes.length) };
      const body = bytes as Uint8Array<ArrayBuffer>;
      await cache.put(new URL(path, appFolder).href, new Response(body, { headers }));
    }
  }
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
  const seenOn = today();
  const set: KeptSet = {
    id,
    version,
    of: filesVersion,
    configuration: digest(files.get('config.json')?.bytes ?? ''),
    seenOn,
    files: files.size,
    bytes,
  };
  await writeRecord(pointer, set);
  await forgetUnusedSets();
}

/** The reader's day, not that of Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Forgets data that neither a page reads nor a version of the app has, once this one has its own. */
export async function forgetUnusedSets(): Promise<void> {
  if ((await readRecord(pointer)) === undefined) return;
  const kept: string[] = [];
  for (const { key, set } of await allSets()) {
    if (key === pointer || (await hasVersion(set.of))) kept.push(set.id);
    else await deleteRecord(key);
  }
  const read = (await livingPages()).flatMap(({ keptSet: id }) => (id === undefined ? [] : [id]));
  const wanted = new Set([...kept, ...read].map(setCache));
  for (const name of await caches.keys()) {
    if (name.startsWith('dashboard data ') && name.endsWith(` ${appFolder}`) && !wanted.has(name)) {
      await caches.delete(name);
    }
  }
}

import { PrecacheController } from 'workbox-precaching/PrecacheController';
import { digest } from '../lib/digest.ts';
import { deleteRecord, readRecord, recordKeys, writeRecord } from './json-cache.ts';
import { livingPages } from './page-records.ts';
import { appFolder, cacheName, type ExtendableEvent } from './worker-scope.ts';

/** A file of the build; without a revision where its name changes with its content. */
interface BuiltFile {
  url: string;
  revision: string | null;
  integrity?: string;
}

declare global {
  interface Window {
    /** Written in by the build. */
    __WB_MANIFEST: readonly BuiltFile[];
  }
}

const built = self.__WB_MANIFEST;
const isOfEngine = ({ url }: BuiltFile): boolean =>
  /^assets\/duckdb-(browser-)?(eh|mvp)\b/.test(url);

/** Names exactly these files of the app: one version of this worker. */
export const filesVersion = digest(JSON.stringify(built)).slice(0, 16);

/** Files of the engine in both builds; they are kept last, and only one build. */
export const engineFiles: ReadonlySet<string> = new Set(
  built.filter(isOfEngine).map(({ url }) => new URL(url, appFolder).href),
);

// All versions share one cache: a file that a new version has in common with the old is there already.
const files = cacheName('files');
const precache = new PrecacheController({ cacheName: files });
precache.addToCacheList(built.filter((file) => !isOfEngine(file)));

/** What a version of the app consists of. */
interface Version {
  /** Address of each file and the key under which the cache has it. */
  keys: Record<string, string>;
  engine: string[];
  /** Whether pages were ever served of it. */
  wasActive: boolean;
  begun: number;
}

const prefix = 'version ';
const own: Version = {
  keys: Object.fromEntries(precache.getURLsToCacheKeys()),
  engine: [...engineFiles],
  wasActive: false,
  begun: Date.now(),
};

/**
 * Fetches what this version has not in common with those before, one file at a time. Rejects where
 * one of them doesn't come as it was built.
 */
export async function installFiles(event: ExtendableEvent): Promise<void> {
  // Before its files, so that an older worker that cleans up leaves them.
  await writeRecord(prefix + filesVersion, own);
  await precache.install(event);
}

/** From now on pages are served of this version. */
export async function activateFiles(): Promise<void> {
  await writeRecord(prefix + filesVersion, { ...own, begun: await begunAt(), wasActive: true });
  await forgetUnusedVersions();
}

/** When the installation of this version began; the worker may have been started anew since. */
async function begunAt(): Promise<number> {
  const kept = (await readRecord(prefix + filesVersion)) as Version | undefined;
  return kept?.begun ?? own.begun;
}

/** Whether a version of the app was there before this one. */
export const isFirstVersion = async (): Promise<boolean> =>
  (await recordKeys(prefix)).every((key) => key === prefix + filesVersion);

/** Whether the files of a version of the app are there. */
export const hasVersion = async (version: string): Promise<boolean> =>
  (await readRecord(prefix + version)) !== undefined;

/** A file as the given version of the app has it; undefined where it has none. */
export async function fileOf(version: string, url: string): Promise<Response | undefined> {
  const keys =
    version === filesVersion
      ? own.keys
      : ((await readRecord(prefix + version)) as Version | undefined)?.keys;
  const key = keys?.[url];
  return key === undefined ? undefined : (await caches.open(files)).match(key);
}

/** A file whose name changes with its content, of whichever version. */
export const hashedFile = async (url: string): Promise<Response | undefined> =>
  (await caches.open(files)).match(url);

/** Forgets versions that no page uses any more, and their files. */
export async function forgetUnusedVersions(): Promise<void> {
  const begun = await begunAt();
  const used = new Set([filesVersion, ...(await livingPages()).map((page) => page.files)]);
  const kept: Version[] = [];
  for (const key of await recordKeys(prefix)) {
    const version = (await readRecord(key)) as Version | undefined;
    if (!version) continue;
    // One that never came to serve pages and is older than this one was passed over.
    const isGone = version.wasActive || version.begun < begun;
    if (used.has(key.slice(prefix.length)) || !isGone) kept.push(version);
    else await deleteRecord(key);
  }
  const wanted = new Set(kept.flatMap(({ keys }) => Object.values(keys)));
  await deleteOthers(files, wanted);
  await deleteOthers(engineCache, new Set(kept.flatMap(({ engine }) => engine)));
}

export const engineCache = cacheName('engine');

async function deleteOthers(name: string, wanted: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
}

import { appFolder, cacheName } from './worker-scope.ts';

const name = cacheName('records');

/** An address that no request of the app can have: the app has no such folder. */
const addressOf = (key: string): string => `${appFolder}.records/${encodeURIComponent(key)}`;

/** Small things that must outlive the worker, which the browser ends whenever it likes. */
export async function readRecord(key: string): Promise<unknown> {
  const cache = await caches.open(name);
  const response = await cache.match(addressOf(key));
  return response?.json();
}

export async function writeRecord(key: string, value: unknown): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(addressOf(key), new Response(JSON.stringify(value)));
}

export async function deleteRecord(key: string): Promise<void> {
  const cache = await caches.open(name);
  await cache.delete(addressOf(key));
}

/** Keys that begin with this. */
export async function recordKeys(start: string): Promise<string[]> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  return requests
    .map(({ url }) => decodeURIComponent(url.slice(`${appFolder}.records/`.length)))
    .filter((key) => key.startsWith(start));
}

import { engineCache, engineFiles } from './app-files.ts';
import type { ExtendableEvent, FetchEvent } from './worker-scope.ts';

/** A file of the engine, which is kept when it has come once: it was paid for. */
export async function answerEngine({ request, waitUntil }: EngineRequest): Promise<Response> {
  const cache = await caches.open(engineCache);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    // Cut off on the way, or without room, it is just not kept.
    waitUntil(cache.put(request.url, response.clone()).catch(() => undefined));
  }
  return response;
}

interface EngineRequest extends Pick<FetchEvent, 'request'> {
  waitUntil: ExtendableEvent['waitUntil'];
}

const ofBuild = (build: string): string[] =>
  [...engineFiles].filter((url) => new RegExp(`duckdb-(browser-)?${build}\\b`).test(url));

/** Fetches the engine's files that are not there yet: mostly out of the browser's own cache. */
export async function keepEngine(build: 'eh' | 'mvp'): Promise<void> {
  const cache = await caches.open(engineCache);
  for (const url of ofBuild(build)) {
    if (await cache.match(url)) continue;
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.status !== 200) return;
    await cache.put(url, response);
  }
}

/** Whether one build of the engine is there as a whole. */
export async function isEngineKept(): Promise<boolean> {
  const cache = await caches.open(engineCache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return ['eh', 'mvp'].some((build) => ofBuild(build).every((url) => kept.has(url)));
}

import type { Query, QueryClient } from '@tanstack/react-query';

/** Answers that no view shows are kept for a second look, but no more of them than this. */
export interface UnusedBound {
  answers: number;
  /** Rows of all of them together. */
  rows: number;
}

const usual: UnusedBound = { answers: 300, rows: 300_000 };

/** Only what was read or computed out of the data, by the first word of its key: it can be had again. */
const forgettable: ReadonlySet<unknown> = new Set([
  'rows',
  'observations',
  'observations of place',
  'figures',
  'vintages',
]);

/** What was asked for just now may be about to be shown (ms). */
const youth = 5_000;

/**
 * Keeps the cache bounded, however long a page is open and however much is looked at: the answers
 * that were out of use for longest are forgotten first. Gives back what ends it.
 */
export function forgetUnused(client: QueryClient, bound = usual): () => void {
  const cache = client.getQueryCache();
  const lastUse = new WeakMap<Query, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    timer = undefined;
    const now = performance.now();
    const unused = cache
      .getAll()
      .filter((it) => forgettable.has(it.queryKey[0]) && it.getObserversCount() === 0)
      .map((query) => ({
        query,
        rows: rowsOf(query.state.data),
        at: lastUse.get(query) ?? now,
      }))
      .sort((a, b) => b.at - a.at);
    const kept = { answers: 0, rows: 0 };
    let isWaiting = false;
    for (const { query, rows, at } of unused) {
      if (kept.answers < bound.answers && kept.rows + rows <= bound.rows) {
        kept.answers += 1;
        kept.rows += rows;
      } else if (query.state.fetchStatus === 'idle' && now - at >= youth) cache.remove(query);
      else isWaiting = true;
    }
    if (isWaiting) look();
  };
  const look = () => {
    timer ??= setTimeout(forget, youth);
  };

  const end = cache.subscribe(({ type, query }) => {
    if (type === 'removed') return;
    lastUse.set(query as Query, performance.now());
    if (type === 'added') look();
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

function rowsOf(data: unknown): number {
  if (Array.isArray(data)) return data.length;
  if (typeof data !== 'object' || data === null || !('observations' in data)) return 1;
  return Array.isArray(data.observations) ? data.observations.length : 1;
}

import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query';
import { engineQuery } from './answer.ts';
import { onCleared } from '../storage/cleared.ts';
import type { DataAccess } from './data-access.ts';
import { dataQuery, knownData, shippedQuery, type KnownData } from './data.ts';
import { loadInUse } from './load-in-use.ts';
import { ownPackagesQuery } from './own-packages.ts';

/** Queries that hold whatever a person keeps, or that are set here; all others depend on the data. */
const independent: ReadonlySet<unknown> = new Set([
  'config',
  'manifest',
  'shipped packages',
  'shipped',
  'shapes',
  'page',
  'import-access',
  'own packages',
  'own shelf',
  'data',
  'engine',
]);

/**
 * Keeps what is shown in step with the own packages, here and in other tabs or cleared away by the
 * browser, and with packages whose rows turn out unfit; gives back what ends it.
 */
export function followOwnPackages(access: DataAccess, client: QueryClient): () => void {
  const refresh = (): void => void refreshOwnData(access, client).catch(() => undefined);
  const ends = [
    access.own.subscribe(refresh),
    access.parts?.refused.subscribe(refresh),
    onCleared(refresh),
  ];
  return () => ends.forEach((end) => end?.());
}

interface Refreshing {
  running: Promise<void>;
  /** One that has not begun, and will see every change until it does. */
  next: Promise<void> | undefined;
}

const refreshings = new WeakMap<QueryClient, Refreshing>();

/**
 * Reads the own packages anew. What is shown stays until the engine holds the new data; then
 * everything that was made of the old is forgotten at once, so that nothing mixes the two. Rejects
 * where they can't be read, with everything as it was.
 */
export function refreshOwnData(access: DataAccess, client: QueryClient): Promise<void> {
  const current: Refreshing = refreshings.get(client) ?? {
    running: Promise.resolve(),
    next: undefined,
  };
  refreshings.set(client, current);
  current.next ??= current.running
    .catch(() => undefined)
    .then(() => {
      current.next = undefined;
      current.running = refreshOnce(access, client);
      return current.running;
    });
  return current.next;
}

async function refreshOnce(access: DataAccess, client: QueryClient): Promise<void> {
  const before = await client.query(dataQuery(access, client));
  const shipped = await client.query(shippedQuery(access, client));
  const listing = await client.query({ ...ownPackagesQuery(access), staleTime: 0 });
  const next = await knownData(access, client, shipped, listing);
  const { queryKey } = dataQuery(access, client);
  if (sayTheSame(before, next)) {
    client.setQueryData(queryKey, next);
    return;
  }
  const engine = engineQuery(access, client);
  // What is on its way into the engine must not come after what follows.
  if (client.getQueryState(engine.queryKey)) await client.query(engine).catch(() => undefined);
  const isInUse = access.engine.status.state !== 'idle' || !next.asShipped;
  // Where the engine fails, whoever asks it next is told why.
  const loaded = isInUse ? await loadInUse(access, client, next).catch(() => undefined) : undefined;
  notifyManager.batch(() => {
    client.setQueryData(queryKey, loaded ?? next);
    if (loaded) client.setQueryData(engine.queryKey, loaded.version);
    else client.removeQueries({ queryKey: engine.queryKey });
    forgetDependent(client);
  });
}

const sayTheSame = (a: KnownData, b: KnownData): boolean => said(a) === said(b);

const said = ({ version, packages, ownTrouble }: KnownData): string =>
  JSON.stringify([
    version,
    ownTrouble?.message,
    packages.map(({ name, origin, problems }) => [name, origin, problems]),
  ]);

function forgetDependent(client: QueryClient): void {
  const predicate = ({ queryKey }: Query) => !independent.has(queryKey[0]);
  const active = client.getQueryCache().findAll({ predicate, type: 'active' });
  client.removeQueries({ predicate, type: 'inactive' });
  for (const query of active) query.reset();
  // Not `resetQueries`: it asks nothing anew that is never out of date by itself.
  for (const query of active) query.fetch().catch(() => undefined);
}

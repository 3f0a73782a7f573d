import { join } from 'node:path';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { builtApp } from '../journeys/built-app.ts';
import { loadPackage } from './load-package.ts';
import { startRemoteSite } from './remote-site.ts';
import { startServerGate, type ServerGate } from './server-gate.ts';
import { startClickhouse, type Shard } from './start-clickhouse.ts';

/** The app with a dataset on two shards, which are asked through a gate. */
export interface RemoteApp {
  url: string;
  gate: ServerGate;
  shards: readonly Shard[];
  close: () => Promise<void>;
}

const database = 'khcn';

interface RemoteAppOptions {
  /** Who may read without being asked; without one the page asks. */
  user?: string;
  name: string;
  title: string;
  /** Packages in files beside it. */
  beside: readonly string[];
  /** Makes the tables, observations spread over the shards. */
  fill: (shards: readonly Shard[], database: string) => Promise<unknown>;
}

/** Rejects where there is no ClickHouse server. */
export async function startRemoteApp({
  user,
  name,
  title,
  beside,
  fill,
}: RemoteAppOptions): Promise<RemoteApp> {
  const program = findClickhouse();
  if (!program) throw new Error('no ClickHouse server');
  const cluster = await startClickhouse(program, 2);
  const [first] = cluster.shards;
  if (!first) throw new Error('no server');
  await fill(cluster.shards, database);
  const gate = await startServerGate(first.url);
  const clickhouse = { url: gate.url, database, table: 'observations', ...(user && { user }) };
  const packages = [...beside.map((path) => ({ path })), { name, title, clickhouse }];
  const site = await startRemoteSite({ packages }, [gate.url]);
  return {
    url: site.url,
    gate,
    shards: cluster.shards,
    close: async () => {
      await site.close();
      await gate.close();
      await cluster.close();
    },
  };
}

/** The figures of the reports on the shards, all else in files. */
export const startReports = (options: Pick<RemoteAppOptions, 'user'> = {}): Promise<RemoteApp> =>
  startRemoteApp({
    ...options,
    name: 'reports',
    title: 'Báo cáo trên máy chủ',
    beside: ['geography/datapackage.json', 'reference/datapackage.json'],
    fill: (shards, into) => loadPackage(shards, join(builtApp, 'data/reports'), into),
  });

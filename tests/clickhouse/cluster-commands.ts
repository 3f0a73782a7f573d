import type { BrowserCommand } from 'vitest/node';
import { findChdb } from '../../scripts/setup/find-chdb.mjs';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { tableDdl, type KnownTableName } from '../../scripts/clickhouse/table-ddl.ts';
import { quoteName } from '../../src/engine/clickhouse/dialect.ts';
import { knownTables } from '../../src/semantic/tables.ts';
import { clusterName } from './cluster-names.ts';
import { startServerGate } from './server-gate.ts';
import { startChdb } from './start-chdb.ts';
import { startClickhouse, type Server } from './start-clickhouse.ts';

// What a test in the browser has done outside of it: its page can start no server.

/** Rows of a table, each as JSON. */
export type TableRows = Partial<Record<KnownTableName, readonly string[]>>;

declare module 'vitest/browser' {
  interface BrowserCommands {
    /**
     * Starts two shards of an old server, or one of today; gives the address at which a page may ask,
     * or null where it isn't installed.
     */
    startServers: (which: 'two old shards' | 'one of today') => Promise<string | null>;
    /**
     * Makes the tables of a database anew, with these rows, on what was started at an address;
     * observations are spread over the shards.
     */
    fillServers: (url: string, database: string, tables: TableRows) => Promise<void>;
    /** Where nothing was started, nothing is stopped. */
    stopServers: (url: string | null) => Promise<void>;
  }
}

interface Started {
  servers: readonly Server[];
  close: () => Promise<void>;
}

/** By the address at which a page asks; files of tests run side by side. */
const running = new Map<string, Started>();

const starts: Record<'two old shards' | 'one of today', () => Promise<Started | undefined>> = {
  'two old shards': async () => {
    const program = findClickhouse();
    if (!program) return undefined;
    const { shards, close } = await startClickhouse(program, 2);
    return { servers: shards, close };
  },
  'one of today': async () => {
    const folder = findChdb();
    if (!folder) return undefined;
    const { server, close } = await startChdb(folder);
    // As the guide sets it for a reader; without it rows come as JSON.
    await server.run("SET output_format_arrow_compression_method = 'none'");
    return { servers: [server], close };
  },
};

const startServers: BrowserCommand<[keyof typeof starts]> = async (_, which) => {
  const started = await starts[which]();
  if (!started) return null;
  const { servers } = started;
  const gate = await startServerGate(servers[0]?.url ?? '');
  const close = async (): Promise<void> => {
    await gate.close();
    await started.close();
  };
  running.set(gate.url, { servers, close });
  return gate.url;
};

const fillServers: BrowserCommand<[string, string, TableRows]> = async (
  _,
  url,
  database,
  tables,
) => {
  const { servers = [] } = running.get(url) ?? {};
  const isCluster = servers.length > 1;
  const options = {
    database,
    ...(isCluster && { cluster: clusterName }),
    dates: isCluster ? ('Date' as const) : ('Date32' as const),
  };
  for (const [index, server] of servers.entries()) {
    await server.run(`DROP DATABASE IF EXISTS ${database}`);
    await server.run(`CREATE DATABASE ${database}`);
    for (const [table, rows] of Object.entries(tables) as [KnownTableName, readonly string[]][]) {
      for (const statement of tableDdl(table, options)) await server.run(statement);
      if (table === 'observations') {
        for (const it of tableDdl('observations_by_year', options)) await server.run(it);
      }
      const isSpread = table === 'observations';
      const own = isSpread ? rows.filter((__, at) => at % servers.length === index) : rows;
      if (own.length === 0) continue;
      const into = `${database}.${table}`;
      if (isSpread) await putExactly(server, database, isCluster ? `${into}_local` : into, own);
      else await server.run(`INSERT INTO ${into} FORMAT JSONEachRow`, own.join('\n'));
    }
  }
};

/**
 * Observations with values to the last bit: servers as old as this one read the digits of a number less
 * exactly than a browser, which is no matter of what they answer.
 */
async function putExactly(
  server: Server,
  database: string,
  into: string,
  rows: readonly string[],
): Promise<void> {
  const { fields } = knownTables.observations;
  const columns = fields.map(({ name }) => `${quoteName(name)} Nullable(String)`);
  await server.run(`CREATE TABLE ${database}.given (${columns.join(', ')}) ENGINE = Memory`);
  const exact = rows.map((row) => {
    const { value, ...rest } = JSON.parse(row) as { value: number };
    return JSON.stringify({ ...rest, value: bitsOf(value) });
  });
  await server.run(`INSERT INTO ${database}.given FORMAT JSONEachRow`, exact.join('\n'));
  const selected = fields.map(({ name, type, constraints }) => {
    const column = quoteName(name);
    if (type === 'number') return `reinterpretAsFloat64(unhex(assumeNotNull(${column})))`;
    if (constraints.required === true)
      return type === 'date' ? `toDate(assumeNotNull(${column}))` : `assumeNotNull(${column})`;
    if (type !== 'date') return column;
    return `if(isNull(${column}), NULL, toDate(ifNull(${column}, '1970-01-01')))`;
  });
  await server.run(`INSERT INTO ${into} SELECT ${selected.join(', ')} FROM ${database}.given`);
}

function bitsOf(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes.toString('hex');
}

const stopServers: BrowserCommand<[string | null]> = async (_, url) => {
  await running.get(url ?? '')?.close();
  running.delete(url ?? '');
};

export const clusterCommands = { startServers, fillServers, stopServers };

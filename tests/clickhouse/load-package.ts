import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { descriptorDdl, tableDdl } from '../../scripts/clickhouse/table-ddl.ts';
import { descriptorTable } from '../../src/queries/remote/stated-package.ts';
import { knownTables, tableNameOf } from '../../src/semantic/tables.ts';
import { clusterName } from './cluster-names.ts';
import type { Shard } from './start-clickhouse.ts';

type KnownTableName = keyof typeof knownTables;

/** Puts the tables of a package in CSV into a cluster: observations over all shards, the rest on each. */
export async function loadPackage(
  shards: readonly Shard[],
  folder: string,
  database: string,
): Promise<void> {
  const options = { database, cluster: clusterName, dates: 'Date' as const };
  const descriptor = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  const written = JSON.parse(descriptor) as { resources: { name: string; path: string }[] };
  for (const shard of shards) {
    await shard.run(`CREATE DATABASE IF NOT EXISTS ${database}`);
    await shard.run(descriptorDdl(options));
    const into = `INSERT INTO ${database}.${descriptorTable} FORMAT JSONEachRow`;
    await shard.run(into, JSON.stringify({ descriptor }));
  }
  for (const { name, path } of written.resources) {
    const table = tableNameOf(name) as KnownTableName;
    if (!(table in knownTables)) continue;
    for (const shard of shards) {
      for (const statement of tableDdl(table, options)) await shard.run(statement);
    }
    const lines = rowsOf(join(folder, path), table);
    const isSharded = table === 'observations';
    for (const [index, shard] of shards.entries()) {
      const own = isSharded ? lines.filter((_, at) => at % shards.length === index) : lines;
      const target = isSharded ? `${table}_local` : table;
      await shard.run(`INSERT INTO ${database}.${target} FORMAT JSONEachRow`, own.join('\n'));
    }
  }
}

function rowsOf(path: string, table: KnownTableName): string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const fields = knownTables[table].fields;
  return data.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        fields.flatMap(({ name, type }) => {
          const text = row[name] ?? '';
          if (text === '') return [];
          return [[name, type === 'number' || type === 'integer' ? Number(text) : text]];
        }),
      ),
    ),
  );
}

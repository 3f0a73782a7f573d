import { posix } from 'node:path';
import type { DataPackage, Resource } from '../../src/datasets/data-package.ts';
import { quoteName } from '../../src/engine/clickhouse/dialect.ts';
import { knownTables, tableNameOf } from '../../src/semantic/tables.ts';
import { descriptorTable } from '../../src/queries/remote/stated-package.ts';
import { descriptorDdl, type DdlOptions, type KnownTableName, tableDdl } from './table-ddl.ts';

interface ExportOptions extends DdlOptions {
  /** From where the load commands are run to the package's folder. */
  folder: string;
}

/** A package's tables for ClickHouse: what makes them, and what puts its files in. */
export interface ClickhouseExport {
  tables: string;
  load: string;
  /** The row that says what the package is; `load` puts it in out of a file of this name. */
  stated: { file: string; text: string };
}

const isKnown = (name: string): name is KnownTableName => name in knownTables;

/** The package's tables of which the app knows what they are, observations and their counts among them. */
function knownResources({ resources }: DataPackage): [KnownTableName, Resource][] {
  return resources.flatMap((resource) => {
    const table = tableNameOf(resource.name);
    // They are counted by the server itself.
    return isKnown(table) && table !== 'observations_by_year' ? [[table, resource]] : [];
  });
}

/** `text` is the package's `datapackage.json`. Throws where the package has no observations. */
export function clickhouseExport(
  descriptor: DataPackage,
  text: string,
  { folder, ...options }: ExportOptions,
): ClickhouseExport {
  const resources = knownResources(descriptor);
  if (!resources.some(([table]) => table === 'observations'))
    throw new Error(`${descriptor.name} has no observations`);
  const names: KnownTableName[] = [...resources.map(([table]) => table), 'observations_by_year'];
  const statements = [
    `CREATE DATABASE IF NOT EXISTS ${quoteName(options.database)}`,
    ...names.flatMap((table) => tableDdl(table, options)),
    descriptorDdl(options),
  ];
  const stated = {
    file: `${descriptorTable}.json`,
    text: `${JSON.stringify({ descriptor: text })}\n`,
  };
  const commands = resources.flatMap(([table, { path, parts, format }]) =>
    (parts ?? [{ path }]).map((part) =>
      loadCommand(table, formats[format], posix.join(folder, part.path), options),
    ),
  );
  commands.push(loadCommand(descriptorTable, 'JSONEachRow', stated.file, options));
  return {
    tables: `${statements.join(';\n\n')};\n`,
    load: ['set -eu', ...commands, ''].join('\n'),
    stated,
  };
}

/** The server's names of a package's formats; columns go by their names in both. */
const formats = { csv: 'CSVWithNames', parquet: 'Parquet' };

const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function loadCommand(
  table: string,
  format: string,
  path: string,
  { database, cluster }: DdlOptions,
): string {
  const into = `INSERT INTO ${quoteName(database)}.${quoteName(table)} FORMAT ${format}`;
  // A package's tables may have columns of which the app knows nothing.
  const client = (host: string) =>
    `clickhouse-client ${host}--input_format_skip_unknown_fields 1 --query ${inShell(into)} < ${inShell(path)}`;
  // Spread over the shards by the one that is asked; every other table is whole on each server.
  if (table === 'observations' || cluster === undefined) return client('');
  return `for host in $SHARDS; do ${client('--host "$host" ')}; done`;
}

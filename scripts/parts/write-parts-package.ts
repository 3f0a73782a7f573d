import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readParquet } from 'parquet-wasm/node';
import type { Resource } from '../../src/datasets/data-package.ts';
import { quoteIdentifier, quoteText } from '../../src/engine/quote-identifier.ts';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { readCsv } from '../../src/ingest/read-csv.ts';
import { knownTable } from '../../src/semantic/tables.ts';
import type { NodeDatabase } from '../data/node-database.ts';
import { writeSummary } from './summaries.ts';
import { type DescribedPart, type PlannedPart, writeParts } from './write-parts.ts';

export interface PartsOptions {
  /** What a part holds: all figures of a year, or all of an indicator. */
  by: 'year' | 'indicator';
  rowsPerGroup: number;
  onPart?: (part: DescribedPart) => void;
}

const resourceName = 'observations';
/** A column with more values than this is no list of ids. */
const mostValues = 10_000;

/**
 * Writes the package of `folder` once more below `target`, with its observations in Parquet parts; all
 * else is copied. Throws where the package has none, or can't be read.
 */
export function writePartsPackage(
  database: NodeDatabase,
  folder: string,
  target: string,
  { by, rowsPerGroup, onPart }: PartsOptions,
): DescribedPart[] {
  const text = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  const outcome = readDescriptor(text, { package: folder, file: 'datapackage.json' });
  if (!outcome.ok) throw new Error(outcome.problems.map((it) => JSON.stringify(it)).join('\n'));
  const resource = outcome.value.resources.find(({ name }) => name === resourceName);
  if (!resource) throw new Error(`${folder} has no resource ${resourceName}`);
  loadRows(database, join(folder, resource.path), resource);
  const parts = writeParts(database, target, plannedParts(database, by), rowsPerGroup, onPart);
  const written = JSON.parse(text) as { resources: Record<string, unknown>[] };
  const resources = written.resources.map((each) => {
    if (each['name'] === resourceName) return inParts(each, parts, keyValuesOf(database, resource));
    copyFile(folder, target, String(each['path']));
    return each;
  });
  mkdirSync(target, { recursive: true });
  const summary = writeSummary(database, target, resourceName);
  const whole = resources.filter(({ name }) => name !== summary['name']);
  const descriptor = { ...written, resources: [...whole, summary] };
  writeFileSync(join(target, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
  return parts;
}

/** The resource as a descriptor tells it whose rows lie in these parts. */
export function inParts(
  resource: Record<string, unknown>,
  parts: readonly DescribedPart[],
  keyValues: Record<string, string[]>,
): Record<string, unknown> {
  return {
    ...resource,
    // What was said of the one file; JSON leaves these out.
    bytes: undefined,
    hash: undefined,
    encoding: undefined,
    path: parts.map(({ path }) => path),
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    rowCount: parts.reduce((sum, { rowCount }) => sum + rowCount, 0),
    keyValues,
    parts,
  };
}

function loadRows(database: NodeDatabase, path: string, { format, schema }: Resource): void {
  database.query(`DROP TABLE IF EXISTS ${resourceName}`);
  const bytes = readFileSync(path);
  if (format === 'parquet') {
    database.loadArrow(resourceName, readParquet(bytes).intoIPCStream());
    return;
  }
  const read = readCsv(bytes, { package: path, file: path });
  if (!read.ok) throw new Error(read.problems.map((it) => JSON.stringify(it)).join('\n'));
  const columns = read.value.table.columns.map((name) => {
    const field = schema.fields.find((candidate) => candidate.name === name);
    return { name, type: field?.type ?? 'string' } as const;
  });
  database.loadCsv(resourceName, bytes, columns);
}

function plannedParts(database: NodeDatabase, by: PartsOptions['by']): PlannedPart[] {
  const key = by === 'year' ? 'year(period_end)::VARCHAR' : 'indicator_id';
  const keys = database.query(`SELECT DISTINCT ${key} AS key FROM observations ORDER BY key`);
  return keys.map(({ key: value }) => ({
    path: `${resourceName}/${String(value)}.parquet`,
    sql: `SELECT * FROM observations WHERE ${key} = ${quoteText(String(value))}`,
  }));
}

/** All values of the columns that lead to other tables, so that they are known without the rows. */
export function keyValuesOf(
  database: NodeDatabase,
  { schema }: Resource,
): Record<string, string[]> {
  const references = [...schema.foreignKeys, ...(knownTable(resourceName)?.foreignKeys ?? [])];
  const columns = [
    ...new Set(
      references.filter(({ fields }) => fields.length === 1).flatMap(({ fields }) => fields),
    ),
  ];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const name = quoteIdentifier(column);
      const rows = database.query(
        `SELECT DISTINCT ${name}::VARCHAR AS value FROM observations
         WHERE ${name} IS NOT NULL ORDER BY value LIMIT ${mostValues + 1}`,
      );
      return rows.length > mostValues ? [] : [[column, rows.map(({ value }) => String(value))]];
    }),
  );
}

function copyFile(folder: string, target: string, path: string): void {
  if (!existsSync(join(folder, path))) return;
  mkdirSync(dirname(join(target, path)), { recursive: true });
  copyFileSync(join(folder, path), join(target, path));
}

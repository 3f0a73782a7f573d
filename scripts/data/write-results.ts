import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  dataVersion,
  type ShippedFile,
  type ShippedManifest,
} from '../../src/datasets/shipped-results.ts';
import { quoteIdentifier } from '../../src/engine/quote-identifier.ts';
import { unionViewSql } from '../../src/engine/union-view-sql.ts';
import { digest } from '../../src/lib/digest.ts';
import { groupBy } from '../../src/lib/group-by.ts';
import { indicatorsIn, qualityRules } from '../../src/semantic/quality-rules.ts';
import { knownTables, tableNameOf } from '../../src/semantic/tables.ts';
import { statementKey, statements, type Statement } from '../../src/semantic/statements.ts';
import { loadTable } from './load-table.ts';
import type { NodeDatabase } from './node-database.ts';
import type { SourcePackage } from './read-packages.ts';

/**
 * Runs the statements of the common views over the packages and writes their results beside the
 * app, under the version of exactly these data, so that a first view needs no engine.
 */
export function writeResults(
  derivedFolder: string,
  packages: readonly SourcePackage[],
  database: NodeDatabase,
): void {
  makeViews(packages, database);
  const digests = packages.flatMap((source) => digestsOf(join(derivedFolder, 'data'), source));
  const version = dataVersion(digests);
  const files: ShippedManifest['files'] = {};
  for (const [name, asked] of commonViews(packages, database)) {
    const path = `${version}/${name}.json`;
    const results: ShippedFile = {};
    for (const statement of asked) {
      results[statementKey(statement)] = answer(statement, database);
      files[statementKey(statement)] = path;
    }
    writeJson(join(derivedFolder, 'results', path), results);
  }
  const manifest: ShippedManifest = { version, files };
  writeJson(join(derivedFolder, 'results/manifest.json'), manifest);
}

/** Statements by the file that holds their results: what is asked together is shipped together. */
function commonViews(
  packages: readonly SourcePackage[],
  database: NodeDatabase,
): (readonly [name: string, asked: readonly Statement[]])[] {
  const ids = (sql: string) => database.query(sql).map((row) => String(row['id']));
  const places = ids(`
    SELECT DISTINCT place_id AS id FROM observations
    UNION SELECT to_place_id FROM crosswalk JOIN observations ON place_id = from_place_id
    ORDER BY id`);
  const rules = qualityRules(packages.map(({ descriptor }) => descriptor));
  const indicators = ids('SELECT indicator_id AS id FROM indicators ORDER BY id');
  const datasets = packages.flatMap(({ descriptor: { name, resources } }) => {
    const resource = resources.find((it) => tableNameOf(it.name) === 'sources');
    if (!resource) return [];
    const table = quoteIdentifier(tableOf(name, resource.name));
    return [[name, ids(`SELECT source_id AS id FROM ${table} ORDER BY id`)] as const];
  });
  return [
    [
      'catalogue',
      [
        statements.indicators(),
        statements.terms(),
        statements.sources(),
        statements.places(),
        statements.placeNames(),
        statements.crosswalk(),
        statements.regions(),
        statements.neighbours(),
        statements.availability(),
      ],
    ],
    ['quality', [statements.figuresToCheck(indicatorsIn(rules))]],
    ...datasets.map(
      ([name, sourceIds]) => [`dataset-${name}`, [statements.periodsOfSources(sourceIds)]] as const,
    ),
    ...places.map((id) => [`place-${id}`, [statements.observationsOfPlace(id)]] as const),
    ...indicators.map(
      (id) => [`indicator-${id}`, [statements.observationsOfIndicator(id)]] as const,
    ),
  ];
}

const tableOf = (packageName: string, resourceName: string): string =>
  `results of ${packageName}/${resourceName}`;

function makeViews(packages: readonly SourcePackage[], database: NodeDatabase): void {
  const tables = packages.flatMap((source) =>
    source.descriptor.resources.map(({ name }) => {
      const table = tableOf(source.descriptor.name, name);
      loadTable(database, table, source, name);
      return { name, table };
    }),
  );
  // No bundled package is read part by part, so this one is empty.
  const columns = knownTables.observations_by_year.fields.map(({ name, type }) => ({ name, type }));
  const header = `${columns.map(({ name }) => name).join(',')}\n`;
  database.loadCsv('observations_by_year', new TextEncoder().encode(header), columns);
  for (const [name, sameName] of groupBy(tables, (it) => it.name)) {
    database.query(
      unionViewSql(
        tableNameOf(name),
        sameName.map(({ table }) => table),
      ),
    );
  }
}

function answer({ sql, parameters }: Statement, database: NodeDatabase): ShippedFile[string] {
  const rows = database.query(sql, parameters);
  const columns = Object.keys(rows[0] ?? {});
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

function digestsOf(dataFolder: string, { descriptor }: SourcePackage): [string, string][] {
  const files = ['datapackage.json', ...descriptor.resources.map(({ path }) => path)];
  return files.map((file) => {
    const path = `${descriptor.name}/${file}`;
    return [path, digest(readFileSync(join(dataFolder, path)))];
  });
}

function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

import type { Resource } from '../../datasets/data-package.ts';
import type { RemoteDataset } from '../../datasets/packages-list.ts';
import type { ClickhouseServer } from '../../engine/clickhouse/clickhouse-server.ts';
import { columnsStatement, rowsStatement } from '../../engine/clickhouse/dialect.ts';
import { rowsToCsv } from '../../ingest/rows-to-csv.ts';
import { knownTables } from '../../semantic/tables.ts';
import type { FetchedPackage } from '../data-packages.ts';
import { tooMuch, type AskedOfTables } from './asked.ts';
import { countsOf, openObservations } from './open-observations.ts';
import { columnsOf, typesByTable } from './remote-columns.ts';
import { resourceOf } from './remote-resource.ts';
import { describe, descriptorTable, statedPackage } from './stated-package.ts';

/** What is fetched whole: names, sources, places. Beyond this it is no catalogue. */
const mostCatalogueRows = 200_000;

type Catalogue = Exclude<keyof typeof knownTables, `observations${string}`>;

const isCatalogue = (table: string): table is Catalogue => !table.startsWith('observations');
const catalogues = Object.keys(knownTables).filter(isCatalogue);

/** What has been fetched of a dataset on a server, and how many of its rows are of unknown places. */
interface FetchedRemote {
  fetched: FetchedPackage;
  leftOut: number;
}

/**
 * A dataset on a server as a package: what it has besides observations is fetched, observations are
 * counted and stay there. A ministry's table goes down to communes, of which the app's list of places
 * knows nothing: beside the `known` places and those of its own, what it has is left out. Rejects with
 * `ClickhouseError`; what does not fit is among the problems.
 */
export async function fetchRemotePackage(
  server: Pick<ClickhouseServer, 'ask'>,
  dataset: RemoteDataset,
  known: readonly string[],
  signal: AbortSignal,
): Promise<FetchedRemote> {
  const { name, clickhouse } = dataset;
  const { database, table } = clickhouse;
  const tables = [table, countsOf(table), descriptorTable, ...catalogues];
  const columns = await server.ask(columnsStatement(database, tables), { signal });
  const asked = { server, dataset, types: typesByTable(columns), signal };
  const told = await statedPackage(asked);
  const statedNames = told.ok ? told.value?.resources.map((it) => [it.name, it] as const) : [];
  const ofTables = { ...asked, stated: new Map(statedNames) };
  // Together: a line that is slow to answer is waited for once.
  const found = await Promise.all(
    catalogues.filter((it) => asked.types.has(it)).map((it) => fetchCatalogue(ofTables, it)),
  );
  const fetched = found.flatMap((it) => (it.ok ? [it.value] : []));
  const ownPlaces = fetched.find(({ resource }) => resource.name === 'places')?.keys ?? [];
  const places = [...new Set([...known, ...ownPlaces])];
  const observations = await openObservations({ ...ofTables, places });
  const problems = [told, ...found, observations].flatMap((it) => (it.ok ? [] : it.problems));
  const resources: Resource[] = fetched.map(({ resource }) => resource);
  if (observations.ok) resources.push(observations.value.table.resource);
  const descriptor =
    told.ok && problems.length === 0 ? describe(dataset, resources, told.value) : undefined;
  return {
    fetched: {
      path: `${name}/datapackage.json`,
      descriptor,
      files: new Map(fetched.map(({ resource, bytes }) => [`${name}/${resource.path}`, bytes])),
      parted: new Map(observations.ok ? [['observations', observations.value.table]] : []),
      problems,
    },
    leftOut: observations.ok ? observations.value.leftOut : 0,
  };
}

async function fetchCatalogue(
  { server, dataset, types, stated, signal }: AskedOfTables,
  table: Catalogue,
) {
  const { database } = dataset.clickhouse;
  const name = table.replaceAll('_', '-');
  const place = { package: dataset.name, resource: name, file: table };
  const columns = columnsOf(types.get(table) ?? new Map(), knownTables[table].fields, place);
  if (!columns.ok) return columns;
  const statement = rowsStatement({ database, table }, columns.value, [], mostCatalogueRows);
  const { rows } = await server.ask(statement, { signal });
  if (rows.length > mostCatalogueRows) throw tooMuch(table, mostCatalogueRows);
  const resource = {
    ...resourceOf(table, columns.value, stated.get(name)),
    rowCount: rows.length,
  };
  const bytes = rowsToCsv([columns.value.map((it) => it.name), ...rows]);
  const at = columns.value.findIndex((it) => resource.schema.primaryKey.includes(it.name));
  const keys = at < 0 ? [] : rows.map((row) => String(row[at] ?? ''));
  return { ok: true as const, value: { resource, bytes, keys } };
}

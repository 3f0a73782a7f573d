import type { Resource } from '../../datasets/data-package.ts';
import type { Problem } from '../../datasets/problem.ts';
import { countStatement, listMark, summaryStatement } from '../../engine/clickhouse/dialect.ts';
import type { ServerRows } from '../../engine/clickhouse/server-rows.ts';
import type { DatasetBytes } from '../../engine/engine.ts';
import { rowsToCsv } from '../../ingest/rows-to-csv.ts';
import { knownTables } from '../../semantic/tables.ts';
import { columnsOf } from './remote-columns.ts';
import { resourceOf } from './remote-resource.ts';
import { remoteTable } from './remote-table.ts';
import { tooMuch, type AskedOfTables } from './asked.ts';

/** Indicators, places, sources and years that go together. */
const mostSummaryRows = 1_000_000;

/** In which the database may have counted the observations of a table. */
export const countsOf = (table: string): string => `${table}_by_year`;

interface AskedOfPlaces extends AskedOfTables {
  /** What of which the app knows; rows of others stay on the server. */
  places: readonly string[];
}

const summaryColumns = [
  { name: 'indicator_id', type: 'string' },
  { name: 'place_id', type: 'string' },
  { name: 'source_id', type: 'string' },
  { name: 'year', type: 'integer' },
  { name: 'value_kind', type: 'string' },
  { name: 'observations', type: 'integer' },
  { name: 'totals', type: 'integer' },
] as const;

/** The answer to `summaryStatement` with a row for each place, in the order of `summaryColumns`. */
const rowsOfSummary = ({ rows }: Pick<ServerRows, 'rows'>): string[][] =>
  rows.flatMap((cells) => {
    const [indicator = '', source = '', year = '', kind = '', ...lists] = cells.map(String);
    const [places = [], observations = [], totals = []] = lists.map((it) => it.split(listMark));
    const numbersAt = (at: number) => [observations[at] ?? '', totals[at] ?? ''];
    return places.map((place, at) => [indicator, place, source, year, kind, ...numbersAt(at)]);
  });

/**
 * The observations of a dataset, counted and left where they are. Rejects with `ClickhouseError`, also
 * where there is too much to be counted.
 */
export async function openObservations({
  server,
  dataset,
  types,
  places,
  stated,
  signal,
}: AskedOfPlaces) {
  const { name, clickhouse } = dataset;
  const { database, table } = clickhouse;
  const place = { package: name, resource: 'observations', file: table };
  const stored = types.get(table);
  if (!stored) {
    const problem: Problem = { ...place, code: 'file/missing', params: {} };
    return { ok: false as const, problems: [problem] };
  }
  const { fields } = knownTables.observations;
  const columns = columnsOf(stored, fields, place);
  if (!columns.ok) return columns;
  const at = { database, table };
  const summed = types.get(countsOf(table));
  const isCounted =
    summed !== undefined && columnsOf(summed, knownTables.observations_by_year.fields, place).ok;
  const countedIn = isCounted ? countsOf(table) : undefined;
  const summary = summaryStatement(at, countedIn, places, mostSummaryRows);
  const [answer, all] = await Promise.all(
    [summary, countStatement(at, countedIn)].map((it) => server.ask(it, { signal })),
  );
  const rows = answer ? rowsOfSummary(answer) : [];
  if (rows.length > mostSummaryRows) throw tooMuch(countsOf(table), mostSummaryRows);
  const keyValues = new Map(
    (['indicator_id', 'place_id', 'source_id'] as const).map((column, index) => [
      column,
      new Set(rows.map((row) => row[index] ?? '')),
    ]),
  );
  const resource: Resource = {
    ...resourceOf('observations', columns.value, stated.get('observations')),
    keyValues: Object.fromEntries([...keyValues].map(([column, all]) => [column, [...all]])),
  };
  const counted = (): Promise<DatasetBytes> =>
    Promise.resolve({
      format: 'csv',
      bytes: rowsToCsv([summaryColumns.map((it) => it.name), ...rows]),
      columns: summaryColumns,
    });
  const inUse = rows.reduce((sum, row) => sum + Number(row[5]), 0);
  const remote = remoteTable({
    package: name,
    version: String(Date.now()),
    resource,
    server,
    at,
    columns: columns.value,
    rows: inUse,
    keyValues,
    counted,
  });
  const leftOut = Number(all?.rows[0]?.[0] ?? inUse) - inUse;
  return { ok: true as const, value: { table: remote, leftOut } };
}

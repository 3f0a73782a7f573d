import type { CsvColumn, Dataset, Engine, View } from '../engine/engine.ts';
import { groupBy } from '../lib/group-by.ts';
import { knownTables, tableNameOf } from '../semantic/tables.ts';
import { asKnownTable } from '../ingest/as-known-table.ts';
import { isAccepted, type DataState, type PackageState } from './data-packages.ts';
import type { PartedTable } from './open-parts.ts';
import { baseTableOf, countedTableOf, isSummary, viewOf } from './parts-names.ts';
import type { PartsStore } from './parts-store.ts';

interface NamedDataset extends Pick<Dataset, 'table' | 'read' | 'contentKey'> {
  /** The view under which statements ask for it. */
  view: string;
}

/** All that was ever stated, also what a later document gives another value. */
const STATED = 'stated_observations';

/** No view: what lies under the view of a table in parts. */
const BASE = '';

/** By these, a figure of a source is found among those that were superseded. */
const figureOfSource = [
  'indicator_id',
  'place_id',
  'period_start',
  'period_end',
  'value_kind',
  'breakdown',
  'source_id',
];

/**
 * Makes the engine hold the accepted packages: a table for each resource, and a view over all tables
 * of one name, so that a department's own observations stand beside the bundled ones. What was loaded
 * before and is still the same is left alone.
 */
export async function loadEngine(
  engine: Engine,
  data: DataState,
  store?: PartsStore,
): Promise<void> {
  const accepted = data.packages.filter(isAccepted);
  const parted = partedTables(accepted);
  const datasets: NamedDataset[] = [
    ...Object.entries(knownTables).map(([view, { fields }]) => emptyTable(view, fields)),
    ...accepted.flatMap(wholeTables),
    ...parted.flatMap((table) => tablesOfParts(table, store)),
  ];
  const named = parted.map((table) => ({ name: viewOf(table), tables: [baseTableOf(table)] }));
  await engine.hold({
    datasets: datasets.map(({ table, read, contentKey }) => ({
      table,
      read,
      ...(contentKey !== undefined && { contentKey }),
    })),
    views: [...named, ...viewsOver(datasets, named)],
  });
  await store?.use(parted);
}

/** The tables in parts of the packages in use. */
export const partedTables = (accepted: readonly PackageState[]): PartedTable[] =>
  accepted.flatMap(({ resources }) =>
    [...resources.values()].flatMap(({ parted }) => (parted ? [parted] : [])),
  );

function wholeTables({ name, resources }: PackageState): NamedDataset[] {
  const isInParts = [...resources.values()].some(({ parted }) => parted !== undefined);
  return [...resources].flatMap(([resourceName, { read, contentKey, parted }]) => {
    // The figures themselves are counted where all of them are here.
    if (parted || (isSummary(resourceName) && !isInParts)) return [];
    return [
      { view: tableNameOf(resourceName), table: `${name}/${resourceName}`, read, contentKey },
    ];
  });
}

/** What stands in the engine for rows that are read later: their columns, and how many there are. */
function tablesOfParts(table: PartedTable, store: PartsStore | undefined): NamedDataset[] {
  const { fields } = asKnownTable(table.resource).schema;
  const columns = fields.filter(({ name }) => table.columns.includes(name));
  const base = { ...emptyTable('', columns), view: BASE, table: baseTableOf(table) };
  if (table.summary !== undefined || !store) return [base];
  const counted = {
    view: 'observations_by_year',
    table: countedTableOf(table),
    contentKey: JSON.stringify(table.version),
    read: () => table.counted(() => store.reader()),
  };
  return [base, counted];
}

function viewsOver(datasets: readonly NamedDataset[], parted: readonly View[]): View[] {
  const shown = datasets.filter(({ view }) => view !== BASE);
  const unions = [...groupBy(shown, (it) => it.view)].map(([name, parts]): View => {
    const later = name === 'observations' ? parted.map((it) => it.name) : [];
    const tables = [...parts.map((it) => it.table), ...later];
    return { name: name === 'observations' ? STATED : name, tables };
  });
  const without = { table: 'superseded', on: figureOfSource };
  return [...unions, { name: 'observations', tables: [STATED], without }];
}

/** A table without rows, so that what statements ask for is there whatever was accepted. */
function emptyTable(view: string, columns: readonly CsvColumn[]) {
  const header = `${columns.map(({ name }) => name).join(',')}\n`;
  return {
    view,
    table: `empty/${view}`,
    contentKey: header,
    read: (): ReturnType<Dataset['read']> =>
      Promise.resolve({ format: 'csv', bytes: new TextEncoder().encode(header), columns }),
  };
}

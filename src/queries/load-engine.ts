import type { CsvColumn, Dataset, Engine, View } from '../engine/engine.ts';
import { groupBy } from '../lib/group-by.ts';
import { knownTables, tableNameOf } from '../semantic/tables.ts';
import { isAccepted, type DataState } from './data-packages.ts';

interface NamedDataset extends Required<Omit<Dataset, 'rows'>> {
  /** The view under which statements ask for it. */
  view: string;
}

/** All that was ever stated, also what a later document gives another value. */
const STATED = 'stated_observations';

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
export async function loadEngine(engine: Engine, data: DataState): Promise<void> {
  const datasets = [
    ...Object.entries(knownTables).map(([view, { fields }]) => emptyTable(view, fields)),
    ...data.packages.filter(isAccepted).flatMap(({ name, resources }) =>
      [...resources].map(([resourceName, { read, contentKey }]) => ({
        view: tableNameOf(resourceName),
        table: `${name}/${resourceName}`,
        read,
        contentKey,
      })),
    ),
  ];
  await engine.hold({
    datasets: datasets.map(({ table, read, contentKey }) => ({ table, read, contentKey })),
    views: viewsOver(datasets),
  });
}

function viewsOver(datasets: readonly NamedDataset[]): View[] {
  const unions = [...groupBy(datasets, (it) => it.view)].map(([name, parts]): View => {
    const tables = parts.map((it) => it.table);
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

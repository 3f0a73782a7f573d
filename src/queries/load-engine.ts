import type { CsvColumn, Dataset, Engine } from '../engine/engine.ts';
import { groupBy } from '../lib/group-by.ts';
import { knownTables, tableNameOf } from '../semantic/tables.ts';
import { isAccepted, type DataState } from './data-packages.ts';

interface NamedDataset extends Dataset {
  /** The view under which statements ask for it. */
  view: string;
}

/**
 * Loads the accepted packages into the engine: a table for each resource, and a view over all
 * tables of one name, so that a department's own observations stand beside the bundled ones.
 */
export async function loadEngine(engine: Engine, data: DataState): Promise<void> {
  const datasets = [
    ...Object.entries(knownTables).map(([view, { fields }]) => emptyTable(view, fields)),
    ...data.packages.filter(isAccepted).flatMap(({ name, resources }) =>
      [...resources].map(([resourceName, { read }]) => ({
        view: tableNameOf(resourceName),
        table: `${name}/${resourceName}`,
        read,
      })),
    ),
  ];
  for (const { table, read } of datasets) await engine.load({ table, read });
  for (const [view, parts] of groupBy(datasets, (it) => it.view)) {
    await engine.unionView(
      view,
      parts.map((it) => it.table),
    );
  }
}

/** A table without rows, so that what statements ask for is there whatever was accepted. */
function emptyTable(view: string, columns: readonly CsvColumn[]): NamedDataset {
  const header = `${columns.map(({ name }) => name).join(',')}\n`;
  return {
    view,
    table: `empty/${view}`,
    read: () =>
      Promise.resolve({ format: 'csv', bytes: new TextEncoder().encode(header), columns }),
  };
}

import type { SourceTable } from '../ingest/source/source-table.ts';
import { DuckdbTableImport } from './duckdb-table-import.ts';
import type { ImportProgress } from './import-access.ts';
import type { ImportWorld } from './import-world.ts';
import { stageTable } from './stage-table.ts';
import type { TableImport } from './table-import.ts';

export interface OpenOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/**
 * Beyond it a table is pressed together: as given and as read it takes half a gigabyte for three million
 * rows, a twentieth of that when pressed, and a sixth more time.
 */
const mostRowsAsTheyAre = 2_000_000;

/** Stages a table in a database of its own; rejects with the signal's reason where it is aborted. */
export async function openTableImport(
  table: SourceTable,
  world: ImportWorld,
  { signal, onProgress = () => undefined }: OpenOptions = {},
): Promise<TableImport> {
  onProgress({ step: 'staging', rows: table.rowCount });
  const isCompressed = table.rowCount > mostRowsAsTheyAre;
  const database = await world.openDatabase({ isCompressed, ...(signal ? { signal } : {}) });
  try {
    const [rows, context] = await Promise.all([stageTable(database, table), world.context()]);
    return new DuckdbTableImport({ database, table, rows, context, world, onProgress });
  } catch (error) {
    database.close();
    signal?.throwIfAborted();
    throw error;
  }
}

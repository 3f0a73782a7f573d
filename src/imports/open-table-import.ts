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

/** Stages a table in a database of its own; rejects with the signal's reason where it is aborted. */
export async function openTableImport(
  table: SourceTable,
  world: ImportWorld,
  { signal, onProgress = () => undefined }: OpenOptions = {},
): Promise<TableImport> {
  onProgress({ step: 'staging', rows: table.rowCount });
  const database = await world.openDatabase(signal ? { signal } : {});
  try {
    const [rows, context, issuer] = await Promise.all([
      stageTable(database, table),
      world.context(),
      world.issuer(),
    ]);
    return new DuckdbTableImport({ database, table, rows, context, world, issuer, onProgress });
  } catch (error) {
    database.close();
    signal?.throwIfAborted();
    throw error;
  }
}

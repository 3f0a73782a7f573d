import type { SourceTable } from '../source/source-table.ts';

/** A Parquet file as far as it is known without its name. */
export type ParquetTable = Omit<SourceTable, 'file' | 'sheet' | 'format'>;

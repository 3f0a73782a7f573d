import type { ParquetErrorCode } from '../ingest/parquet/parquet-error.ts';
import type { ArrowBytes } from '../ingest/parquet/read-parquet.ts';

/** To the worker. Each worker is sent one file, so that neither side has to keep count. */
export interface ParquetRequest {
  kind: 'read';
  bytes: Uint8Array;
}

/** From the worker. */
export type ParquetAnswer =
  { kind: 'done'; table: ArrowBytes } | { kind: 'failed'; code: ParquetErrorCode; message: string };

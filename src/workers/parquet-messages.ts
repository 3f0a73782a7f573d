import type { ParquetErrorCode } from '../ingest/parquet/parquet-error.ts';
import type { ArrowBytes } from '../ingest/parquet/read-parquet.ts';

/** To the worker. Each worker is sent one file, so that neither side has to keep count. */
export interface ParquetRequest {
  /** A Parquet file into Arrow, or an Arrow IPC stream into a Parquet file. */
  kind: 'read' | 'write';
  bytes: Uint8Array;
}

/** From the worker, before it answers. */
export interface ParquetAlive {
  kind: 'alive';
  lock: string;
}

/** From the worker. */
export type ParquetAnswer =
  | { kind: 'done'; table: ArrowBytes }
  | { kind: 'written'; file: Uint8Array<ArrayBuffer> }
  | { kind: 'failed'; code: ParquetErrorCode; message: string };

import type { Table } from 'apache-arrow';
import type { Parameter } from './engine.ts';

/** A text file for `ScratchDatabase.loadCsv`. */
export interface CsvSource {
  /** Bytes are given away (detached); a file is read where it lies. */
  data: Uint8Array<ArrayBuffer> | Blob;
  delimiter: string;
  /** Lines before the first row. */
  skip: number;
  /** Names and DuckDB types, in the order of the file. */
  columns: readonly { name: string; type: string }[];
}

/**
 * A database of its own, in a worker of its own, for one import: filled, changed, and thrown away
 * with all its memory. What happens in it can't touch the engine of the pages. As locked as that one:
 * no statement reaches a file or the network.
 */
export interface ScratchDatabase {
  /** Aborted when the database is gone, closed or crashed; every call rejects from then on. */
  readonly ended: AbortSignal;
  /**
   * Makes a table of a CSV without a header, an empty cell is NULL, quotes are doubled inside of
   * quotes. Returns the number of rows. Rejects with `QueryError` at the first row that is longer or
   * shorter, or whose cell isn't of its type.
   */
  loadCsv(table: string, source: CsvSource): Promise<number>;
  /** Makes a table of an Arrow IPC stream, whose bytes are detached; returns the number of rows. */
  loadArrow(table: string, ipc: Uint8Array<ArrayBuffer>): Promise<number>;
  /** Runs one statement of ours, which may change tables. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Rows of one statement, numbers as in `Engine.query`. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Table>;
  /** Rows of one statement as an Arrow IPC stream, numbers as DuckDB has them. */
  toArrow(sql: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker at once, whatever it is doing. */
  close(): void;
}

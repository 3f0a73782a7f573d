import type { Table } from 'apache-arrow';

/**
 * A value bound to a `?` of a statement. Numbers are bound as DOUBLE: write `?::INTEGER` where a
 * whole number is called for.
 */
export type Parameter = string | number | boolean | null;

export interface CsvColumn {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date' | 'boolean';
}

/** Arrow as the bytes of an IPC stream; CSV in UTF-8 with commas, a header line and ISO dates. */
export type DatasetBytes =
  | { format: 'arrow'; bytes: Uint8Array }
  | { format: 'csv'; bytes: Uint8Array; columns: readonly CsvColumn[] };

export interface Dataset {
  table: string;
  /**
   * Called at the load and again after every restart. The bytes are given away: they are detached.
   * Must not ask the engine.
   */
  read: () => Promise<DatasetBytes>;
  /** The number of rows that the source states; a table with another number is refused. */
  rows?: number;
  /** The same for the same rows: `hold` doesn't load again what is there already. */
  contentKey?: string;
  /**
   * Comes and goes with questions: `hold` leaves it alone, a restart forgets it, and it can be dropped
   * although a view needs it, which goes on without. Its name is a new one.
   */
  isPassing?: boolean;
}

/** All rows of some tables, columns matched by name (UNION ALL BY NAME). */
export interface View {
  name: string;
  /** Tables, or views made before. */
  tables: readonly string[];
  /**
   * Leaves out the rows that have their like in another table or view, by these columns; what is
   * missing in both is alike, and so is an empty text.
   */
  without?: { table: string; on: readonly string[] };
}

export interface Contents {
  datasets: readonly Dataset[];
  /** In an order in which they can be made. */
  views: readonly View[];
}

export interface Column {
  name: string;
  /** As DuckDB spells it: VARCHAR, DOUBLE, DECIMAL(10,2), … */
  type: string;
  nullable: boolean;
}

/**
 * An unchanging snapshot; `progress` counts the bytes of the engine's wasm while these are fetched.
 */
export interface EngineStatus {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  progress?: { loaded: number; total: number };
  error?: Error;
}

export interface QueryOptions {
  signal?: AbortSignal;
  /**
   * Views that exist, as this question needs them; they stay so. Rejects with `TablesForgotten` where
   * one of their tables is no longer there.
   */
  over?: readonly View[];
}

/**
 * The database, wherever it runs. It starts at the first need; statements are answered one after
 * the other. Nothing that outlives a restart can be made except by `load`, `unionView` and `hold`.
 */
export interface Engine {
  readonly status: EngineStatus;
  /** Calls the listener after every change of `status` until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Starts the engine ahead of need. Rejects with `EngineFailed`. */
  start(): Promise<void>;
  /**
   * Answers one question (SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, EXPLAIN, PIVOT …); no
   * statement that changes anything. Every number that fits arrives as a JavaScript number; a
   * column with a whole number beyond 2^53, or a decimal of more than 15 digits, arrives as text.
   * DATE and TIMESTAMP arrive as milliseconds since 1970 (UTC), TIME as a BigInt of microseconds.
   * Rejects with `QueryError`, `EngineCancelled` or `EngineFailed`.
   */
  query(sql: string, parameters?: readonly Parameter[], options?: QueryOptions): Promise<Table>;
  /**
   * Loads or replaces a table, all or nothing. Rejects with `LoadError` (the old table stays) or
   * `EngineFailed`.
   */
  load(dataset: Dataset): Promise<{ rows: number }>;
  /** Makes or replaces a view. */
  unionView(
    name: string,
    tables: readonly string[],
    options?: Pick<View, 'without'>,
  ): Promise<void>;
  /**
   * Makes the database hold these tables and views and no others, all or nothing. Only tables with
   * another `contentKey` than before are read. Questions are answered meanwhile, out of what was there
   * before. Rejects with `LoadError` or `EngineFailed`, and all is as it was.
   */
  hold(contents: Contents): Promise<void>;
  /** Removes a table or a view, if there is one. A table that a view needs is refused. */
  drop(name: string): Promise<void>;
  describe(name: string): Promise<readonly Column[]>;
  /** Stops the running query, whose promise rejects with `EngineCancelled`. */
  cancel(): void;
  /** Ends the engine for good. */
  close(): void;
}

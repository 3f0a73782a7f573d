import DuckdbWorker from './duckdb-worker.ts?worker';

/**
 * Starts the thread for DuckDB. The name, `<eh|mvp> <unique>`, tells it what to run; see `duckdb-
 * worker.ts`.
 */
export function startDuckdbWorker(name: string): Worker {
  return new DuckdbWorker({ name });
}

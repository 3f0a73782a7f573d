import DuckdbWorker from './duckdb-worker.ts?worker';

/**
 * Starts the thread for DuckDB. The name, `<eh|mvp> <unique>`, tells it what to run; see `duckdb-
 * worker.ts`.
 */
export function startDuckdbWorker(name: string): Worker {
  const worker = new DuckdbWorker({ name });
  // Whoever started it is told; to the page it is no error of its own that nobody caught.
  worker.addEventListener('error', (event) => event.preventDefault());
  return worker;
}

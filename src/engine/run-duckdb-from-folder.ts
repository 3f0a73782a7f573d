/**
 * Runs DuckDB's code in this worker. Takes the place of `run-duckdb.ts` in the folder that opens from a
 * disk, where no script can be fetched: the code is part of the worker. Of the two builds it is `eh`;
 * a browser without exceptions in wasm could not unpack the wasm in that folder either.
 */
export async function runDuckdb(): Promise<void> {
  // @ts-expect-error -- a script that is run, with nothing to take from it and no types.
  await import('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
}

import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { type DuckdbBuild } from '../choose-build.ts';
import { isAliveMessage } from '../alive-message.ts';
import { isModuleMessage } from '../module-message.ts';

/** DuckDB without anything of ours around it, for what the worker does by itself. */
export async function unlockedConnection(
  worker: Worker,
  build: DuckdbBuild,
): Promise<AsyncDuckDBConnection> {
  worker.addEventListener('message', (event) => {
    if (isModuleMessage(event.data) || isAliveMessage(event.data)) event.stopImmediatePropagation();
  });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  await duckdb.instantiate(build.wasm);
  await duckdb.open({});
  return duckdb.connect();
}

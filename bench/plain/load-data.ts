import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import startParquet, { readParquet } from 'parquet-wasm';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

export type Connection = AsyncDuckDBConnection;

const absolute = (path: string): string => new URL(path, location.href).href;

/** Starts DuckDB and makes one table `observations` of the files; the first file is of places. */
export async function loadData(
  files: readonly string[],
): Promise<{ db: AsyncDuckDB; connection: Connection; names: Map<string, string> }> {
  const [places = '', first = '', ...rest] = files;
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(workerScript)));
  await db.instantiate(absolute(wasm));
  await db.open({});
  const connection = await db.connect();
  await startParquet({ module_or_path: absolute(parquetWasm) });
  await insert(connection, 'places', places);
  await insert(connection, 'observations', first);
  for (const file of rest) {
    await insert(connection, 'part', file);
    await connection.query('INSERT INTO observations BY NAME SELECT * FROM part');
    await connection.query('DROP TABLE part');
  }
  const rows = await connection.query('SELECT place_id, name_vi FROM places');
  const names = rows
    .toArray()
    .map(
      (row: Record<string, unknown>) => [String(row['place_id']), String(row['name_vi'])] as const,
    );
  return { db, connection, names: new Map(names) };
}

// This build of DuckDB has no Parquet inside and would fetch an extension from another host for it.
async function insert(connection: Connection, name: string, file: string) {
  const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
  const stream = readParquet(bytes, { batchSize: 65_536 }).intoIPCStream();
  await connection.insertArrowFromIPCStream(stream, { name, create: true });
}

import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import startParquet, { readParquet } from 'parquet-wasm';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

const absolute = (path: string): string => new URL(path, location.href).href;

async function openDatabase() {
  const worker = new Worker(absolute(workerScript));
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(absolute(wasm));
  await db.open({});
  const connection = await db.connect();
  await connection.query('SELECT 1');
  return { db, connection, worker };
}

async function countRows(table: Awaited<ReturnType<typeof openDatabase>>): Promise<number> {
  const rows = await table.connection.query('SELECT count(*)::INTEGER AS n FROM t');
  return Number(rows.get(0)?.['n']);
}

/** Ms that `read_csv` alone takes for a table of the file, typed as it says, in a database at rest. */
export async function plainCsv(file: Blob, types: Readonly<Record<string, string>>) {
  const database = await openDatabase();
  const { BROWSER_FILEREADER } = DuckDBDataProtocol;
  await database.db.registerFileHandle('import.csv', file, BROWSER_FILEREADER, true);
  const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
  const start = performance.now();
  await database.connection.query(`CREATE TABLE t AS
    SELECT * FROM read_csv('import.csv', header=true, columns={${columns.join(', ')}})`);
  const time = performance.now() - start;
  const rows = await countRows(database);
  database.worker.terminate();
  return { time, rows };
}

/** Ms of parquet-wasm to Arrow and its insert, both ready before the clock starts. */
export async function plainParquet(file: Blob) {
  await startParquet({ module_or_path: absolute(parquetWasm) });
  const database = await openDatabase();
  const start = performance.now();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stream = readParquet(bytes, { batchSize: 65_536 }).intoIPCStream();
  const arrowBytes = stream.byteLength;
  await database.connection.insertArrowFromIPCStream(stream, { name: 't', create: true });
  const time = performance.now() - start;
  const rows = await countRows(database);
  database.worker.terminate();
  return { time, rows, arrowBytes };
}

import { createRequire } from 'node:module';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { tableFromIPC, tableToIPC } from 'apache-arrow';
import type { FieldType } from '../../src/datasets/field.ts';
import { quoteIdentifier, quoteText } from '../../src/engine/quote-identifier.ts';
import { sqlTypeOf } from '../../src/datasets/sql-type.ts';
import { toRows, type Row } from '../../src/lib/arrow-rows.ts';

export interface LoadColumn {
  name: string;
  type: FieldType;
}

/** The app's engine, run by Node: same version, same column types, same SQL. */
export interface NodeDatabase {
  query(sql: string, params?: readonly (string | number | boolean | null)[]): Row[];
  /** Makes a table of a CSV file with a header line; `columns` in the order of the file. */
  loadCsv(table: string, bytes: Uint8Array, columns: readonly LoadColumn[]): void;
  /** Makes a table of an Arrow IPC stream, whose buffer is left as it is. */
  loadArrow(table: string, stream: Uint8Array): void;
  /** The result of a query as an Arrow IPC stream. */
  toArrow(sql: string): Uint8Array;
  close(): void;
}

const require = createRequire(import.meta.url);
const bundleOf = (name: string) => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
  mainWorker: '',
});

/** Starts an empty database in memory. */
export async function openNodeDatabase(): Promise<NodeDatabase> {
  const bundles = { mvp: bundleOf('mvp'), eh: bundleOf('eh') };
  const bindings = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  // Without the cast a DECIMAL arrives with its scale dropped: 1.234 as 1234.
  bindings.open({ query: { castDecimalToDouble: true } });
  const connection = bindings.connect();

  const run = (sql: string): Uint8Array =>
    connection.useUnsafe((engine, id) => engine.runQuery(id, sql));

  const runPrepared = (sql: string, params: readonly unknown[]): Uint8Array =>
    connection.useUnsafe((engine, id) => {
      const statement = engine.createPrepared(id, sql);
      try {
        return engine.runPrepared(id, statement, [...params]);
      } finally {
        engine.closePrepared(id, statement);
      }
    });

  return {
    query: (sql, params = []) =>
      toRows(tableFromIPC(params.length > 0 ? runPrepared(sql, params) : run(sql))),

    loadCsv(table, bytes, columns) {
      const file = `${table}.csv`;
      bindings.registerFileBuffer(file, bytes.slice());
      run(
        `CREATE TABLE ${quoteIdentifier(table)} AS SELECT * FROM read_csv(${quoteText(file)}, ` +
          `auto_detect=false, header=true, delim=',', quote='"', escape='"', nullstr='', ` +
          `columns=${columnsOf(columns)})`,
      );
      bindings.dropFile(file);
    },

    loadArrow(table, stream) {
      connection.insertArrowFromIPCStream(stream.slice(), { name: table, create: true });
      // An Arrow stream of another version can make no table and raise no error.
      run(`SELECT 1 FROM ${quoteIdentifier(table)} LIMIT 1`);
    },

    // The engine answers in the IPC file format, which parquet-wasm does not read.
    toArrow: (sql) => tableToIPC(tableFromIPC(run(sql)), 'stream'),

    close() {
      connection.close();
      bindings.reset();
    },
  };
}

function columnsOf(columns: readonly LoadColumn[]): string {
  const pairs = columns.map(({ name, type }) => `${quoteText(name)}: '${sqlTypeOf(type)}'`);
  return `{${pairs.join(', ')}}`;
}

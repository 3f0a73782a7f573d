import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bootLock } from './boot-lock.ts';
import { CompiledWasm } from './compiled-wasm.ts';
import { DuckdbEngine } from './duckdb-engine.ts';
import { DuckdbSession } from './duckdb-session.ts';
import { QueryError } from './engine-errors.ts';
import NetworkSpyWorker from './testing/network-spy-worker.ts?worker';

// Ways out of DuckDB past the page's own guard: what is asked here is what nobody may ever type, as a
// command of the app's and as a question. Only the lock stands in the way; the thread has its network.

const requests: string[] = [];
let session: DuckdbSession;

beforeAll(async () => {
  session = await DuckdbSession.open({
    startWorker: (name) => {
      new BroadcastChannel(name).onmessage = ({ data }) => requests.push(data);
      return new NetworkSpyWorker({ name });
    },
    locks: undefined,
    wasm: new CompiledWasm(),
    onProgress: () => {},
  });
  requests.length = 0;
});

afterAll(() => session.kill('the test is over'));

const here = location.origin;
const blob = URL.createObjectURL(new Blob(['a\n1\n']));

const addresses = {
  http: `${here}/package.json`,
  'another host': 'http://127.0.0.1:9/stolen.csv?secret=1',
  https: 'https://tables.example.test/a.parquet',
  s3: 's3://bucket/a.parquet',
  gcs: 'gcs://bucket/a.parquet',
  r2: 'r2://bucket/a.parquet',
  azure: 'az://container/a.parquet',
  'hugging face': 'hf://datasets/a/b.parquet',
  file: 'file:///etc/passwd',
  'a path': '/etc/passwd',
  'a path upwards': '../../../etc/passwd',
  data: 'data:text/csv,a%0A1',
  blob,
  'private files': 'opfs://own-packages/index-1',
  'standard input': '/dev/stdin',
};

const readers = {
  read_csv: (it: string) => `FROM read_csv('${it}')`,
  read_csv_auto: (it: string) => `FROM read_csv_auto('${it}', header = false)`,
  read_parquet: (it: string) => `FROM read_parquet('${it}')`,
  read_json: (it: string) => `FROM read_json('${it}')`,
  read_json_objects: (it: string) => `FROM read_json_objects('${it}')`,
  read_ndjson: (it: string) => `FROM read_ndjson('${it}')`,
  read_text: (it: string) => `FROM read_text('${it}')`,
  read_blob: (it: string) => `FROM read_blob('${it}')`,
  glob: (it: string) => `FROM glob('${it}')`,
  sniff_csv: (it: string) => `FROM sniff_csv('${it}')`,
  parquet_metadata: (it: string) => `FROM parquet_metadata('${it}')`,
  parquet_schema: (it: string) => `FROM parquet_schema('${it}')`,
  parquet_file_metadata: (it: string) => `FROM parquet_file_metadata('${it}')`,
  parquet_kv_metadata: (it: string) => `FROM parquet_kv_metadata('${it}')`,
  'a quoted name': (it: string) => `FROM '${it}'`,
  'an identifier': (it: string) => `SELECT * FROM "${it}"`,
  'a list': (it: string) => `FROM read_csv(['${it}', '${it}'])`,
  'a name put together': (it: string) => `FROM query_table('read_csv(''' || '${it}' || ''')')`,
  'a statement put together': (it: string) => `FROM query('FROM read_text(''${it}'')')`,
  'a subquery': (it: string) => `SELECT (SELECT count(*) FROM read_text('${it}'))`,
};

/** Statements that are no reading. */
const doors = {
  attaching: [
    `ATTACH '${addresses.http}' AS a`,
    `ATTACH '${addresses.http}' AS a (READ_ONLY)`,
    "ATTACH 'file.db' AS a",
    "ATTACH IF NOT EXISTS 'import.csv' AS a (TYPE SQLITE)",
    "ATTACH 'host=127.0.0.1' AS a (TYPE POSTGRES)",
    "ATTACH 'ducklake:file.ducklake' AS a",
    `USE '${addresses.http}'`,
  ],
  copying: [
    "COPY (SELECT 1) TO 'out.csv'",
    "COPY (SELECT 1) TO 'out.parquet' (FORMAT parquet)",
    "COPY (SELECT 1) TO 'out' (FORMAT csv, PARTITION_BY (a))",
    `COPY (SELECT 1) TO '${addresses['another host']}'`,
    "COPY (SELECT 1) TO 'https://tables.example.test/?secret=1'",
    "COPY (SELECT 1) TO 's3://bucket/out.csv'",
    "COPY (SELECT 1) TO '/dev/stdout'",
    `CREATE TABLE taken (a INT); COPY taken FROM '${addresses.http}'`,
    'COPY FROM DATABASE memory TO other',
    "EXPORT DATABASE 'out'",
    "EXPORT DATABASE 's3://bucket/out' (FORMAT parquet)",
    "IMPORT DATABASE 'out'",
    `IMPORT DATABASE '${here}'`,
  ],
  extensions: [
    'LOAD httpfs',
    'LOAD parquet',
    'LOAD json',
    'LOAD icu',
    'LOAD sqlite_scanner',
    `LOAD '${here}/httpfs.duckdb_extension.wasm'`,
    `INSTALL httpfs FROM '${here}'; LOAD httpfs`,
    `FORCE INSTALL httpfs FROM '${here}'; LOAD httpfs`,
    'INSTALL spatial FROM community; LOAD spatial',
    'UPDATE EXTENSIONS (httpfs)',
  ],
  secrets: [
    "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
    "CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
    'DROP SECRET s',
    "SELECT getenv('HOME')",
    "SELECT which_secret('s3://bucket', 's3')",
  ],
  settings: [
    ...['enable_external_access', 'lock_configuration', 'autoload_known_extensions'].flatMap(
      (it) => [`SET ${it}=${it === 'lock_configuration' ? 'false' : 'true'}`, `RESET ${it}`],
    ),
    'SET GLOBAL enable_external_access=true',
    'SET SESSION enable_external_access=true',
    'SET autoinstall_known_extensions=true',
    'RESET GLOBAL lock_configuration',
    "SET allowed_paths=['/etc/passwd']",
    'RESET allowed_paths',
    "SET allowed_directories=['https://', '/']",
    'RESET allowed_directories',
    "SET custom_extension_repository='http://127.0.0.1:9'",
    'RESET custom_extension_repository',
    "SET autoinstall_extension_repository='http://127.0.0.1:9'",
    "SET extension_directory='/tmp'",
    'SET allow_unsigned_extensions=true',
    'SET allow_community_extensions=true',
    "SET home_directory='/'",
    'RESET home_directory',
    "SET temp_directory='/tmp'",
    'RESET temp_directory',
    "SET secret_directory='/tmp'",
    "SET memory_limit='100GB'",
    'RESET memory_limit',
    "SET max_memory='100GB'",
    'SET threads=64',
    'RESET threads',
    "SET http_proxy='http://127.0.0.1:9'",
    "SET s3_endpoint='127.0.0.1:9'",
    "SET log_query_path='/tmp/log'",
    "SET file_search_path='/etc'",
    "SET disabled_filesystems='LocalFileSystem'",
    "SET profiling_output='/tmp/out.json'",
    'PRAGMA enable_external_access=true',
    'PRAGMA lock_configuration=false',
    "PRAGMA memory_limit='100GB'",
    'PRAGMA threads=64',
    "PRAGMA temp_directory='/tmp'",
    "PRAGMA import_database('out')",
    "CALL import_database('out')",
    "CALL pragma_import_database('out')",
    "CALL force_checkpoint('elsewhere')",
  ],
  'a detour': [
    `CREATE MACRO hidden() AS TABLE FROM read_text('${addresses.http}'); FROM hidden()`,
    `CREATE MACRO through(it) AS TABLE FROM read_csv(it); FROM through('${addresses.http}')`,
    `CREATE VIEW hidden AS FROM read_text('${addresses.http}'); FROM hidden`,
    `CREATE TABLE hidden AS FROM read_blob('${addresses.http}')`,
    `PREPARE hidden AS FROM read_text('${addresses.http}'); EXECUTE hidden`,
    `PREPARE asked AS FROM read_text(?); EXECUTE asked('${addresses.http}')`,
    `SET VARIABLE it = '${addresses.http}'; FROM read_text(getvariable('it'))`,
    `EXPLAIN ANALYZE FROM read_text('${addresses.http}')`,
    `DESCRIBE FROM read_csv('${addresses.http}')`,
    `SUMMARIZE FROM read_csv('${addresses.http}')`,
    `WITH hidden AS MATERIALIZED (FROM read_text('${addresses.http}')) FROM hidden`,
    `PIVOT (FROM read_csv('${addresses.http}')) ON a`,
    `SELECT * FROM range(1) JOIN LATERAL (FROM read_text('${addresses.http}')) ON true`,
    `FROM sql_auto_complete('COPY (SELECT 1) TO ''out.csv'''); COPY (SELECT 1) TO 'out.csv'`,
  ],
};

const never = new AbortController().signal;

/** Fails unless both ways of asking are refused, with words of DuckDB's own. */
async function expectRefused(sql: string): Promise<void> {
  await expect(session.command(sql), sql).rejects.toThrow(/Error/);
  await expect(session.ask(sql, [], never), sql).rejects.toThrow(/Error/);
}

/** Fails unless the engine lives, the lock stands as it was set, and nothing is known to have gone out. */
async function expectShut(): Promise<void> {
  const answer = await session.command(
    "SELECT name, value FROM duckdb_settings() WHERE name IN ('enable_external_access', 'lock_configuration', 'allowed_paths', 'allowed_directories') ORDER BY name",
  );
  expect(answer.toArray().map(({ name, value }) => [name, value])).toEqual([
    ['allowed_directories', '[]'],
    ['allowed_paths', '[import.csv]'],
    ['enable_external_access', 'false'],
    ['lock_configuration', 'true'],
  ]);
  expect(requests).toEqual([]);
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  test.each(Object.entries(addresses))('reads nothing of %s', async (_name, address) => {
    await expectRefused(read(address));
    await expectShut();
  });
});

describe.each(Object.entries(doors))('%s', (_, statements) => {
  test.each(statements)('leads nowhere: %s', async (sql) => {
    await expectRefused(sql);
    await expectShut();
  });
});

test('a bound value opens no more than a written one', async () => {
  for (const reader of ['read_text', 'read_csv', 'read_blob', 'glob']) {
    const sql = `FROM ${reader}(?)`;
    await expect(session.commandWith(sql, [addresses.http]), sql).rejects.toThrow(/Error/);
    await expect(session.ask(sql, [addresses.http], never), sql).rejects.toThrow(/Error/);
  }
  await expectShut();
});

test('through all of this nothing was asked of any network', async () => {
  // What a thread tells comes when the browser finds the time.
  await new Promise((done) => setTimeout(done, 500));
  expect(requests).toEqual([]);
});

test('the lock is set last, so that nothing of it can be taken back', () => {
  expect(bootLock.at(-1)).toBe('SET lock_configuration=true');
});

test('what is said past the lock reaches the engine’s own guard too, which answers the next', async () => {
  const engine = new DuckdbEngine();
  const all = Object.values(doors).flat();
  for (const sql of all.filter((it) => !it.includes(';'))) {
    await expect(engine.query(sql), sql).rejects.toThrow(QueryError);
  }
  expect((await engine.query('SELECT 42 AS answer')).get(0)?.['answer']).toBe(42);
  engine.close();
});

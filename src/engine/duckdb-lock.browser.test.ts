import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseBuild } from './choose-build.ts';
import { CompiledWasm } from './compiled-wasm.ts';
import { DuckdbEngine } from './duckdb-engine.ts';
import { DuckdbSession } from './duckdb-session.ts';
import { QueryError } from './engine-errors.ts';
import { startDuckdbWorker } from './start-duckdb-worker.ts';
import NetworkSpyWorker from './testing/network-spy-worker.ts?worker';
import { unlockedConnection } from './testing/unlocked-connection.ts';
import { WorkerDied } from './worker-died.ts';

// A file that the test's own server does answer for, so that a hole would not look like a wall.
const reachable = new URL('/package.json', location.href).href;
const readReachable = `SELECT length(content) FROM read_text('${reachable}')`;

const requests: string[] = [];
let session: DuckdbSession;
const engine = new DuckdbEngine();

function startSpy(name: string): Worker {
  new BroadcastChannel(name).onmessage = ({ data }) => requests.push(data);
  return new NetworkSpyWorker({ name });
}

beforeAll(async () => {
  session = await DuckdbSession.open({
    startWorker: startSpy,
    locks: undefined,
    wasm: new CompiledWasm(),
    onProgress: () => {},
  });
});

afterAll(() => {
  session.kill('the test is over');
  engine.close();
});

async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 200));
}

test('without the lock, DuckDB reaches the network and the witness sees it', async () => {
  const worker = startSpy('eh unlocked');
  const connection = await unlockedConnection(worker, await chooseBuild());
  const answer = await connection.query(readReachable);
  expect(Number(answer.getChildAt(0)?.get(0))).toBeGreaterThan(5);
  await expect.poll(() => requests).toContain(reachable);
  await settle();
  requests.length = 0;
  worker.terminate();
});

test('a DuckDB without lock cannot reach the network from the worker that the engine uses', async () => {
  const worker = startDuckdbWorker('eh walled');
  const connection = await unlockedConnection(worker, await chooseBuild());
  await expect(connection.query(readReachable)).rejects.toThrow();
  expect((await connection.query('SELECT 1 AS one')).get(0)?.one).toBe(1);
  worker.terminate();
});

const doors = [
  `FROM '${reachable}'`,
  readReachable,
  `FROM read_csv('${reachable}', header=false)`,
  `FROM read_blob('${reachable}')`,
  `FROM sniff_csv('${reachable}')`,
  `FROM glob('${reachable}')`,
  `FROM read_parquet('${reachable}')`,
  `FROM read_json('${reachable}')`,
  "FROM 'https://example.test/a.csv'",
  "FROM 's3://bucket/a.csv'",
  "FROM read_csv('other.csv')",
  "FROM read_text('opfs://other.csv')",
  `ATTACH '${reachable}' AS a`,
  `ATTACH '${reachable}' AS a (READ_ONLY)`,
  "ATTACH 'file.db'",
  `COPY (SELECT 1) TO '${reachable}'`,
  "COPY (SELECT 1) TO 'out.csv'",
  `COPY (SELECT 1) TO 'https://example.test/?secret=1'`,
  "EXPORT DATABASE 'out'",
  "IMPORT DATABASE 'out'",
  'LOAD httpfs',
  'LOAD parquet',
  `LOAD '${reachable}'`,
  `INSTALL httpfs FROM '${location.origin}'; LOAD httpfs`,
  'SET enable_external_access=true',
  'RESET enable_external_access',
  'SET lock_configuration=false',
  "SET allowed_paths=['x']",
  "SET allowed_directories=['https://']",
  "SET custom_extension_repository='https://example.test'",
  'SET autoload_known_extensions=true',
  'PRAGMA enable_external_access=true',
  "SELECT '{}'::JSON",
];

test.each(doors)('the lock alone refuses %s', async (sql) => {
  const error = await session.command(sql).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(WorkerDied);
});

test('what the lock lets pass reaches no network either, and nothing else did', async () => {
  for (const sql of [
    'INSTALL httpfs',
    `INSTALL httpfs FROM '${location.origin}'`,
    "ATTACH ':memory:' AS m",
    'CREATE SECRET s (TYPE http)',
    "COPY (SELECT 1) TO 'import.csv'",
  ]) {
    await session.command(sql).catch(() => {});
  }
  await settle();
  expect(requests).toEqual([]);
});

test.each([
  ...doors,
  'INSTALL httpfs',
  "ATTACH ':memory:' AS m",
  'USE memory',
  'DETACH memory',
  "COPY (SELECT 1) TO 'import.csv'",
  "EXPLAIN ANALYZE COPY (SELECT 1) TO 'import.csv'",
  "CALL enable_logging('HTTP')",
  'PRAGMA enable_profiling',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'SET VARIABLE x = 1',
  'CREATE TABLE made AS SELECT 1',
  'CREATE TEMP TABLE made AS SELECT 1',
  'DROP TABLE held',
  'DELETE FROM held',
  'INSERT INTO held VALUES (2)',
  'UPDATE held SET a = 2',
  'ALTER TABLE held RENAME TO other',
  'WITH x AS (SELECT 3 AS a) INSERT INTO held FROM x',
  'EXPLAIN ANALYZE WITH x AS (SELECT 1) DELETE FROM held',
  'WITH x AS (SELECT 1 AS a) MERGE INTO held USING x USING (a) WHEN MATCHED THEN DELETE',
  'PREPARE p AS SELECT 1',
  'CHECKPOINT',
  '/* SELECT */ DROP TABLE held',
  '-- SELECT\nDROP TABLE held',
  '-- SELECT\rDROP TABLE held',
  '-- \rSELECT 1\nDROP TABLE held',
  "/* /* */ SELECT 1 */ ATTACH ':memory:' AS hidden",
  '\u00a0DROP TABLE held',
  'SELECT 1; DROP TABLE held',
  'FROM held\0; DROP TABLE held',
])('the engine refuses %s and goes on', async (sql) => {
  await expect(engine.query(sql)).rejects.toThrow(QueryError);
  await engine.load({
    table: 'held',
    read: async () => ({
      format: 'csv',
      bytes: new TextEncoder().encode('a\n1\n'),
      columns: [{ name: 'a', type: 'integer' }],
    }),
  });
  expect((await engine.query('FROM held')).toArray().map(({ a }) => a)).toEqual([1]);
});

test('comments end where DuckDB ends them', async () => {
  for (const sql of ['-- a remark\rSELECT 1', '/* /* */ DROP TABLE held */ SELECT 1']) {
    expect((await engine.query(sql)).numRows).toBe(1);
  }
});

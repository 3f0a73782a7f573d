import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompiledWasm } from './compiled-wasm.ts';
import { DuckdbEngine } from './duckdb-engine.ts';
import { EngineCancelled, EngineFailed, QueryError } from './engine-errors.ts';
import { openScratchDatabase } from './open-scratch-database.ts';
import type { CsvSource, ScratchDatabase } from './scratch-database.ts';
import { observationColumns, observationsCsv } from './testing/observations-csv.ts';
import { WorkerHarness } from './testing/worker-harness.ts';

let database: ScratchDatabase;

beforeAll(async () => {
  database = await openScratchDatabase();
});
afterAll(() => database.close());

// Runs for minutes: longer than any test.
const endless =
  'SELECT count(*) FROM range(100000) a, range(100000) b, range(99) c WHERE a.range <> c.range';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function csv(data: CsvSource['data'] | string, names = ['a', 'b'], type = 'VARCHAR'): CsvSource {
  return {
    data: typeof data === 'string' ? bytesOf(data) : data,
    delimiter: ',',
    skip: 0,
    columns: names.map((name) => ({ name, type })),
  };
}

async function rows(sql: string, of: ScratchDatabase = database): Promise<unknown[][]> {
  return (await of.query(sql)).toArray().map((row) => Object.values(row));
}

const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (e: unknown) => e,
  );

test('a CSV is read cell by cell as it stands', async () => {
  const text = '1,"a;b, ""c""\nd"\n" x ",\u00a0y \n"",\n-,\'q"\n\n#,NULL';
  expect(await database.loadCsv('plain', csv(text))).toBe(5);
  expect(await rows('SELECT * FROM plain')).toEqual([
    ['1', 'a;b, "c"\nd'],
    [' x ', '\u00a0y '],
    [null, null],
    ['-', '\'q"'],
    ['#', 'NULL'],
  ]);
});

test('a file, and a part of one, is read where it lies', async () => {
  const file = new File(['tên;số\nĐà Nẵng;1,5\n'], 'số liệu.csv');
  const source = { ...csv(file, ['tên', 'số']), delimiter: ';', skip: 1 };
  expect(await database.loadCsv('file', source)).toBe(1);
  expect(await rows('SELECT * FROM file')).toEqual([['Đà Nẵng', '1,5']]);
  await database.loadCsv('part', { ...source, data: file.slice(12), skip: 0 });
  expect(await rows('SELECT "số" FROM part')).toEqual([['1,5']]);
});

test('types other than text are held to', async () => {
  await database.loadCsv('typed', csv('1.5\n\n-2\n', ['n'], 'DOUBLE'));
  expect(await rows('SELECT sum(n), count(*) FROM typed')).toEqual([[-0.5, 3]]);
  const error = await caught(database.loadCsv('bad', csv('1.5\n1,5\n', ['n'], 'DOUBLE')));
  expect(error).toBeInstanceOf(QueryError);
});

test.each([
  ['longer', '1,2\n1,2,3\n', 2],
  ['shorter', '1,2\n1,2\n1\n', 3],
])('a row that is %s is told with its line, and no table is made', async (_, text, line) => {
  const error = await caught(database.loadCsv('ragged', csv(text)));
  expect(error).toBeInstanceOf(QueryError);
  expect((error as QueryError).reason).toContain(`CSV Error on Line: ${line}`);
  expect(await caught(database.query('FROM ragged'))).toBeInstanceOf(QueryError);
});

test.each([
  ['1,2\n1,"2\n1,2\n', 1],
  ['1,2\r\n3,4\r\n"5', 2],
  ['"', 0],
])('a quote that is never closed is told, and no table is made: %j', async (text, rows) => {
  for (const data of [text, new Blob([text])]) {
    const error = await caught(database.loadCsv('open', csv(data)));
    expect(error).toMatchObject({
      name: 'QueryError',
      reason: expect.stringMatching(`row ${rows} `),
    });
    expect(await caught(database.query('FROM open'))).toBeInstanceOf(QueryError);
  }
});

test.each([
  ['Windows', '1,2\r\n3,"4"\r\n'],
  ['Windows, but for the last', '1,2\r\n3,4'],
  ['old Macs', '1,2\r3,4\r'],
  ['old Macs, but for the last', '1,2\r3,4'],
  ['one line', '3,4'],
])('lines end as on %s', async (_, text) => {
  const all = [
    ['1', '2'],
    ['3', '4'],
  ].slice(text === '3,4' ? 1 : 0);
  expect(await database.loadCsv('ends', csv(new Blob([text])))).toBe(all.length);
  expect(await rows('FROM ends')).toEqual(all);
  await database.run('DROP TABLE ends');
});

test('no rows at all make an empty table', async () => {
  expect(await database.loadCsv('empty', csv(''))).toBe(0);
  expect(await rows('FROM empty')).toEqual([]);
});

test('lines of megabytes are read, longer ones than 16 MB refused', async () => {
  const long = 'x'.repeat(9_000_000);
  expect(await database.loadCsv('long', csv(`1,${long}\n2,y\n`))).toBe(2);
  expect(await rows('SELECT length(b) FROM long')).toEqual([[9_000_000], [1]]);
  const error = await caught(database.loadCsv('longer', csv(`1,${long}${long}\n2,y\n`)));
  expect((error as QueryError).reason).toMatch(/maximum line size/i);
});

test('a million lines of 60 MB and more out of a file keep their order', async () => {
  const file = observationsCsv(1_000_000);
  expect(file.size).toBeGreaterThan(60_000_000);
  const source = { ...csv(file), columns: observationColumns };
  expect(await database.loadCsv('many', source)).toBe(1_000_000);
  expect(await rows('SELECT count(*) FROM many WHERE value <> rowid::VARCHAR')).toEqual([[0]]);
  const numbered = '(SELECT value, row_number() OVER () - 1 AS line FROM many)';
  expect(await rows(`SELECT count(*) FROM ${numbered} WHERE value <> line::VARCHAR`)).toEqual([
    [0],
  ]);
});

test('statements change tables, parameters are bound, numbers arrive as numbers', async () => {
  await database.run('CREATE TABLE t AS SELECT ?::VARCHAR AS a, ?::BIGINT AS n', ["it's", 3]);
  await database.run('INSERT INTO t VALUES (NULL, 9007199254740993)');
  expect((await database.query('SELECT n FROM t WHERE a = ?', ["it's"])).get(0)?.n).toBe(3);
  expect(await rows('SELECT * FROM t')).toEqual([
    ["it's", '3'],
    [null, '9007199254740993'],
  ]);
  expect(await caught(database.run('nonsense'))).toMatchObject({
    name: 'QueryError',
    sql: 'nonsense',
    position: 0,
  });
});

test('a query changes nothing', async () => {
  expect(await caught(database.query('DROP TABLE plain'))).toBeInstanceOf(QueryError);
  expect(await rows('SELECT count(*) FROM plain')).toEqual([[5]]);
});

test('a table passes as Arrow into another database and into the engine', async () => {
  const sql = 'SELECT value::DECIMAL(9,2) AS value, place_id FROM many LIMIT 300000';
  const ipc = await database.toArrow(sql);
  expect(ipc.byteLength).toBe(ipc.buffer.byteLength);
  expect(await database.loadArrow('again', ipc.slice())).toBe(300_000);
  expect(await rows('SELECT sum(value), typeof(any_value(value)) FROM again')).toEqual([
    [44_999_850_000, 'DECIMAL(9,2)'],
  ]);
  const engine = new DuckdbEngine();
  const read = async () => ({ format: 'arrow', bytes: ipc }) as const;
  expect(await engine.load({ table: 'mine', read })).toEqual({ rows: 300_000 });
  engine.close();
});

test('no rows are an Arrow stream too, and a slip in the statement is told', async () => {
  expect(await database.loadArrow('none', await database.toArrow('FROM t WHERE false'))).toBe(0);
  expect(await rows('FROM none')).toEqual([]);
  const late = "SELECT CASE WHEN range = 900000 THEN error('late') END FROM range(1000000)";
  expect(await caught(database.toArrow(late))).toMatchObject({
    name: 'QueryError',
    reason: 'Invalid Input Error: late',
  });
  expect(await rows('SELECT 1')).toEqual([[1]]);
});

test.each([
  "FROM read_csv('other.csv')",
  `FROM read_text('${new URL('/package.json', location.href).href}')`,
  "COPY (SELECT 1) TO 'out.csv'",
  'SET enable_external_access=true',
])('it is locked in: %s', async (sql) => {
  expect(await caught(database.run(sql))).toBeInstanceOf(QueryError);
});

test('closed in the middle of a statement, it rejects all that waits, at once', async () => {
  const harness = new WorkerHarness();
  const other = await openScratchDatabase({ startWorker: harness.startWorker });
  const work = [caught(other.run(endless)), caught(other.query('SELECT 1'))];
  await new Promise((done) => setTimeout(done, 100));
  const begin = performance.now();
  other.close();
  for (const error of await Promise.all(work)) expect(error).toBeInstanceOf(EngineCancelled);
  expect(performance.now() - begin).toBeLessThan(100);
  expect(other.ended.aborted).toBe(true);
  expect(await caught(other.toArrow('SELECT 1'))).toBeInstanceOf(EngineCancelled);
});

test('a worker that is killed ends it with a clear error, and it is not started again', async () => {
  const harness = new WorkerHarness();
  const other = await openScratchDatabase({ startWorker: harness.startWorker });
  const running = caught(other.run(endless));
  harness.kill();
  expect(await running).toBeInstanceOf(EngineFailed);
  expect(await running).toMatchObject({ message: 'the worker is gone' });
  expect(other.ended.aborted).toBe(true);
  expect(await caught(other.query('SELECT 1'))).toBeInstanceOf(EngineFailed);
  expect(harness.workers.length).toBe(1);
});

test('memory that runs out ends it', async () => {
  const other = await openScratchDatabase();
  expect(await caught(other.run("SELECT repeat('x', 4000000000)"))).toBeInstanceOf(EngineFailed);
  expect(other.ended.aborted).toBe(true);
});

test('a signal ends it, while it starts and later', async () => {
  const { startWorker } = new WorkerHarness();
  const early = new AbortController();
  const opening = caught(openScratchDatabase({ startWorker, signal: early.signal }));
  early.abort();
  expect(await opening).toBeInstanceOf(EngineCancelled);
  const late = new AbortController();
  const other = await openScratchDatabase({ signal: late.signal });
  const running = caught(other.run(endless));
  late.abort();
  expect(await running).toBeInstanceOf(EngineCancelled);
});

test('the wasm is fetched once for it and the engine, whichever comes first', async () => {
  for (const turn of ['engine', 'scratch', 'both']) {
    const wasm = new CompiledWasm();
    const harness = new WorkerHarness();
    const engine = new DuckdbEngine({ startWorker: harness.startWorker, wasm });
    const open = () => openScratchDatabase({ startWorker: harness.startWorker, wasm });
    if (turn === 'engine') await engine.start();
    const opening = open();
    if (turn === 'scratch') await opening;
    await Promise.all([engine.start(), opening]);
    const kinds = harness.requests.map((it) => (it as { kind?: string }).kind ?? it.type);
    expect(kinds.filter((it) => it === 'module').length).toBe(1);
    expect(kinds.filter((it) => it === 'INSTANTIATE').length).toBe(2);
    engine.close();
    (await opening).close();
  }
});

import { Float64, Utf8, vectorFromArray } from 'apache-arrow';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RangeServer, startRangeServer } from '../../tests/faults/range-server.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { readLayout } from '../ingest/parquet/part-layout.ts';
import { writePart } from '../ingest/parquet/written-part.fixture.ts';
import { digest } from '../lib/digest.ts';
import { KeptBytes } from './kept-bytes.ts';
import { RemotePart } from './remote-part.ts';

const part = 'data/2024.parquet';
const rows = Array.from({ length: 20_000 }, (_, row) => row);
/** Values of a column lie behind those of the one before, some 100 KB each. */
const file = writePart({
  first: vectorFromArray(
    rows.map((row) => Math.sin(row)),
    new Float64(),
  ),
  second: vectorFromArray(
    rows.map((row) => `văn bản ${row}`),
    new Utf8(),
  ),
  third: vectorFromArray(
    rows.map((row) => Math.cos(row)),
    new Float64(),
  ),
});
const other = writePart({
  first: vectorFromArray(
    rows.map((row) => row / 2),
    new Float64(),
  ),
});

let server: RangeServer;
let fetched = 0;
let kept = new KeptBytes(2 ** 30);

beforeAll(async () => {
  server = await startRangeServer();
});
beforeEach(() => {
  server.files.set(part, { bytes: file, etag: '"v1"' });
  server.asked.length = 0;
  fetched = 0;
  kept = new KeptBytes(2 ** 30);
});
afterEach(() => server.faults.clear());
afterAll(() => server.close());

const open = (
  expected?: { bytes?: number; version?: string | undefined },
  guess?: number,
): Promise<RemotePart> =>
  RemotePart.open(
    {
      url: new URL(part, server.url),
      part,
      expected,
      onBytes: (bytes) => (fetched += bytes),
      kept,
    },
    { guess },
  );

const footerLength = new DataView(file.buffer).getUint32(file.length - 8, true) + 8;

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof PartError ? error.fault.code : String(error)),
  );

test('the footer of a part comes in one answer, and nothing else of it', async () => {
  const remote = await open(undefined, 1000);
  expect(remote.footer).toEqual(file.slice(file.length - footerLength));
  expect(remote.file).toEqual({ total: file.length, version: '"v1"' });
  expect(server.asked.map(({ range }) => range)).toEqual(['bytes=-1000']);
  expect(fetched).toBe(1000);
});

test('a footer longer than guessed takes a second answer, one of stated length no byte too many', async () => {
  expect((await open(undefined, 100)).footer).toEqual(file.slice(file.length - footerLength));
  expect(fetched).toBe(footerLength);
  fetched = 0;
  await open({ bytes: file.length }, footerLength);
  expect(fetched).toBe(footerLength);
  expect(server.asked.at(-1)?.range).toBe(`bytes=${file.length - footerLength}-${file.length - 1}`);
});

test('near ranges come together, far ones apart, and only those asked for', async () => {
  const remote = await open(undefined, footerLength);
  const { footer } = readLayout(remote.footer, { part, bytes: file.length, version: '"v1"' });
  const columns = footer.rowGroups[0]?.columns;
  const [first, second, third] = ['first', 'second', 'third'].map((name) => {
    const { start = 0, bytes = 0 } = columns?.get(name) ?? {};
    return { start, end: start + bytes };
  });
  if (!first || !second || !third) throw new Error('no columns');
  server.asked.length = 0;
  fetched = 0;
  const read = await remote.read([third, first]);
  const wanted = [third, first].map(({ start, end }) => digest(file.slice(start, end)));
  expect(read.map((each) => digest(each))).toEqual(wanted);
  expect(server.asked.map(({ range }) => range)).toEqual([
    `bytes=${first.start}-${first.end - 1}`,
    `bytes=${third.start}-${third.end - 1}`,
  ]);
  expect(fetched).toBe(first.end - first.start + third.end - third.start);

  const another = await open(undefined, footerLength);
  server.asked.length = 0;
  await another.read([first, second]);
  expect(server.asked.map(({ range }) => range)).toEqual([`bytes=4-${second.end - 1}`]);
});

test('a part that was replaced under way is never mixed with what it was', async () => {
  const remote = await open();
  server.files.set(part, { bytes: other, etag: '"v2"' });
  expect(await codeOf(remote.read([{ start: 4, end: 100 }]))).toBe('changed');
});

test('a server that names no version is caught by its footer, or by the length', async () => {
  server.files.set(part, { bytes: file });
  const remote = await open();
  expect((await remote.read([{ start: 4, end: 100 }]))[0]).toEqual(file.slice(4, 100));
  const changed = file.slice();
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
  server.files.set(part, { bytes: changed });
  expect(await codeOf(remote.read([{ start: 4, end: 100 }]))).toBe('changed');
  server.files.set(part, { bytes: other });
  expect(await codeOf(remote.read([{ start: 4, end: 100 }]))).toBe('changed');
});

test('a file of another length than stated, or of another version than before, is refused', async () => {
  expect(await codeOf(open({ bytes: file.length + 1 }))).toBe('cut-off');
  expect(await codeOf(open({ bytes: file.length + 100_000 }))).toBe('cut-off');
  expect(await codeOf(open({ bytes: file.length - 1 }))).toBe('changed');
  expect(await codeOf(open({ bytes: file.length, version: '"v0"' }))).toBe('changed');
  expect(await codeOf(open({ bytes: file.length, version: '"v1"' }))).toBe('answered');
});

test.each([
  ['a CSV', new TextEncoder().encode('indicator_id,value\na,1\n'), 'not-parquet'],
  ['an upload that was broken off', file.slice(0, file.length / 2), 'not-parquet'],
  ['an empty Parquet file', new TextEncoder().encode('PAR1PAR1'), 'not-parquet'],
  ['a footer longer than the file', endingWith(999_999), 'corrupt'],
  ['a footer of two gigabytes', endingWith(2 ** 31), 'corrupt'],
])('%s is no part', async (_, bytes, code) => {
  server.files.set(part, { bytes, etag: '"v1"' });
  expect(await codeOf(open())).toBe(code);
});

function endingWith(length: number): Uint8Array {
  const bytes = file.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 8, length, true);
  return bytes;
}

test('an empty file is cut off', async () => {
  server.files.set(part, { bytes: new Uint8Array(), etag: '"v1"' });
  expect(await codeOf(open())).toBe('cut-off');
});

test('a server without ranges is asked once, and all is read from what it sent', async () => {
  server.faults.set(part, 'no ranges');
  const remote = await open();
  expect(remote.keptBytes).toBe(file.length);
  // Even if another file lies there by now.
  server.files.set(part, { bytes: other, etag: '"v2"' });
  expect((await remote.read([{ start: 4, end: 100 }]))[0]).toEqual(file.slice(4, 100));
  expect(server.asked.length).toBe(1);
});

test('bytes that came once are not asked for again', async () => {
  const remote = await open();
  const [first] = await remote.read([{ start: 4, end: 1000 }]);
  expect(first).toEqual(file.slice(4, 1000));
  server.asked.length = 0;
  const [again, within] = await remote.read([
    { start: 4, end: 1000 },
    { start: 200, end: 300 },
  ]);
  expect(again).toEqual(first);
  expect(within).toEqual(file.slice(200, 300));
  expect(server.asked).toEqual([]);
  const far = { start: 100_000, end: 100_100 };
  const [kept_, fetchedNow] = await remote.read([{ start: 4, end: 1000 }, far]);
  expect(kept_).toEqual(first);
  expect(fetchedNow).toEqual(file.slice(far.start, far.end));
  expect(server.asked.map(({ range }) => range)).toEqual(['bytes=100000-100099']);
});

test('bytes of one version are not kept for another', async () => {
  const before = await open();
  await before.read([{ start: 4, end: 1000 }]);
  server.files.set(part, { bytes: other, etag: '"v2"' });
  const far = { start: 50_000, end: 50_100 };
  expect(await codeOf(before.read([{ start: 4, end: 1000 }, far]))).toBe('changed');
  const after = await open();
  expect((await after.read([{ start: 4, end: 1000 }]))[0]).toEqual(other.slice(4, 1000));
});

test('bytes for which there is no more room are asked for again', async () => {
  kept = new KeptBytes(1000);
  const remote = await open();
  await remote.read([{ start: 4, end: 1000 }]);
  await remote.read([{ start: 50_000, end: 50_500 }]);
  server.asked.length = 0;
  expect((await remote.read([{ start: 4, end: 1000 }]))[0]).toEqual(file.slice(4, 1000));
  expect(server.asked.length).toBe(1);
});

test('a whole file that was dropped is fetched anew, in the same version only', async () => {
  kept = new KeptBytes(1000);
  server.faults.set(part, 'no ranges');
  const remote = await open();
  expect(remote.keptBytes).toBe(0);
  expect((await remote.read([{ start: 4, end: 100 }]))[0]).toEqual(file.slice(4, 100));
  server.files.set(part, { bytes: other, etag: '"v2"' });
  expect(await codeOf(remote.read([{ start: 4, end: 100 }]))).toBe('changed');
});

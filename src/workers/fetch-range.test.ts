import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type RangeFault,
  type RangeServer,
  startRangeServer,
} from '../../tests/faults/range-server.ts';
import { PartError, type PartFault } from '../ingest/parquet/part-error.ts';
import { fetchRange, type FetchRangeOptions } from './fetch-range.ts';
import { WHOLE_FILE_BYTES } from './range-answer.ts';

const content = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 251);
const path = 'data/2024.parquet';
let server: RangeServer;

beforeAll(async () => {
  server = await startRangeServer();
});
beforeEach(() => {
  server.files.set(path, { bytes: content, etag: '"v1"' });
  server.asked.length = 0;
});
afterEach(() => server.faults.clear());
afterAll(() => server.close());

const fetchIt = (wanted: Parameters<typeof fetchRange>[2], options: FetchRangeOptions = {}) =>
  fetchRange(new URL(path, server.url), path, wanted, { pauses: [1], ...options });

async function faultOf(promise: Promise<unknown>): Promise<PartError['fault']> {
  const error = await promise.then(
    () => new Error('it was answered'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PartError)) throw error as Error;
  return error.fault;
}

test('a range comes with the length and the version of the file, and is counted', async () => {
  let counted = 0;
  const onBytes = (bytes: number): void => void (counted += bytes);
  const answer = await fetchIt({ start: 100, end: 300 }, { onBytes });
  expect(answer).toEqual({
    bytes: content.slice(100, 300),
    range: { start: 100, end: 300 },
    total: 5000,
    version: '"v1"',
  });
  expect(counted).toBe(200);
  expect(server.asked).toEqual([{ path, range: 'bytes=100-299', ifMatch: undefined }]);
});

test('the last bytes come without knowing the length, all of a shorter file', async () => {
  expect((await fetchIt({ last: 64 })).range).toEqual({ start: 4936, end: 5000 });
  expect((await fetchIt({ last: 9000 })).bytes).toEqual(content);
});

test.each<RangeFault>(['misreads the end', 'refuses the end'])(
  'a server that %s is asked again for bytes counted from the front',
  async (fault) => {
    server.faults.set(path, fault);
    const answer = await fetchIt({ last: 64 });
    expect(answer.range).toEqual({ start: 4936, end: 5000 });
    expect(answer.bytes).toEqual(content.slice(4936));
    expect(server.asked.map(({ range }) => range)).toEqual(['bytes=-64', 'bytes=4936-4999']);
  },
);

test('without an ETag the date of the last change tells versions apart', async () => {
  const modified = 'Sat, 21 Nov 2026 06:00:00 GMT';
  server.files.set(path, { bytes: content, modified });
  expect((await fetchIt({ start: 0, end: 4 })).version).toBe(modified);
});

test.each<RangeFault>(['no ranges', 'no ranges, packed'])(
  'a server with %s sends the whole file, which is taken once',
  async (fault) => {
    server.faults.set(path, fault);
    const answer = await fetchIt({ start: 100, end: 300 });
    expect(answer.range).toEqual({ start: 0, end: 5000 });
    expect(answer.bytes).toEqual(content);
    expect(answer.total).toBe(5000);
  },
);

test('a whole file that is too large is refused before it is fetched', async () => {
  server.files.set(path, { bytes: new Uint8Array(WHOLE_FILE_BYTES + 1), etag: '"v1"' });
  server.faults.set(path, 'no ranges');
  let counted = 0;
  const onBytes = (bytes: number): void => void (counted += bytes);
  const fault = await faultOf(fetchIt({ start: 0, end: 4 }, { onBytes }));
  expect(fault).toMatchObject({ code: 'no-ranges', part: path });
  expect(fault.detail).toContain('67108865');
  expect(counted).toBe(0);
});

test.each<[RangeFault, PartFault['code'], RegExp]>([
  ['missing', 'missing', /404/],
  ['busy', 'refused', /503/],
  ['hang up', 'no-answer', /./],
  ['a page instead', 'not-parquet', /HTML/],
  ['no Content-Range', 'no-ranges', /Content-Range none/],
  ['unknown length', 'no-ranges', /\*/],
  ['another range', 'no-ranges', /bytes 99-299/],
  ['shorter range', 'cut-off', /bytes 100-298/],
  ['wrong Content-Length', 'cut-off', /Content-Length 100/],
  ['stops in the middle', 'cut-off', /100 bytes/],
  ['packed ranges', 'encoded', /gzip/],
  ['not modified', 'refused', /304/],
  ['not satisfiable', 'cut-off', /5000 bytes/],
])('a server with the fault “%s” is told by its name', async (fault, code, detail) => {
  server.faults.set(path, fault);
  const told = await faultOf(fetchIt({ start: 100, end: 300 }));
  expect(told).toMatchObject({ code, part: path, detail: expect.stringMatching(detail) });
});

test.each<RangeFault>(['busy once', 'stops once'])(
  'a server that is %s is asked again',
  async (fault) => {
    server.faults.set(path, fault);
    expect((await fetchIt({ start: 100, end: 300 })).bytes).toEqual(content.slice(100, 300));
    expect(server.asked.length).toBe(2);
  },
);

test.each<RangeFault>(['missing', 'a page instead', 'shorter range', 'packed ranges'])(
  'what a second attempt can’t change is asked for once: %s',
  async (fault) => {
    server.faults.set(path, fault);
    await faultOf(fetchIt({ start: 100, end: 300 }));
    expect(server.asked.length).toBe(1);
  },
);

const expected = { total: 5000, version: '"v1"' };

test('the first version is asked for by name, and stays good', async () => {
  await fetchIt({ start: 0, end: 4 }, { expected });
  expect(server.asked[0]?.ifMatch).toBe('"v1"');
});

test.each([
  ['another ETag', { bytes: content, etag: '"v2"' }],
  ['no ETag any more', { bytes: content }],
  ['another ETag of a longer file', { bytes: new Uint8Array(6000), etag: '"v2"' }],
])('a file with %s is another version', async (_, file) => {
  server.files.set(path, file);
  const told = await faultOf(fetchIt({ start: 0, end: 4 }, { expected }));
  expect(told).toMatchObject({ code: 'changed', part: path });
});

test('another length under the same ETag or date is another version, and so is another weak ETag', async () => {
  server.files.set(path, { bytes: content.slice(0, 4000), etag: '"v1"' });
  const shorter = await faultOf(fetchIt({ start: 0, end: 4 }, { expected }));
  expect(shorter).toMatchObject({ code: 'changed', detail: expect.stringContaining('4000') });
  const weak = { total: 5000, version: 'W/"v1"' };
  server.files.set(path, { bytes: content, etag: 'W/"v1"' });
  expect((await fetchIt({ start: 0, end: 4 }, { expected: weak })).bytes.length).toBe(4);
  expect(server.asked.at(-1)?.ifMatch).toBeUndefined();
  server.files.set(path, { bytes: content, etag: 'W/"v2"' });
  const told = await faultOf(fetchIt({ start: 0, end: 4 }, { expected: weak }));
  expect(told.code).toBe('changed');
});

test('a whole file of another version is not taken either', async () => {
  server.files.set(path, { bytes: content, etag: '"v2"' });
  server.faults.set(path, 'no ranges');
  const weak = { total: 5000, version: 'W/"v1"' };
  const told = await faultOf(fetchIt({ start: 0, end: 4 }, { expected: weak }));
  expect(told.code).toBe('changed');
});

test('a signal ends it with its reason, before and under way', async () => {
  const controller = new AbortController();
  const slow = fetchIt({ start: 0, end: 4000 }, { signal: controller.signal });
  controller.abort('no longer shown');
  await expect(slow).rejects.toBe('no longer shown');
  await expect(fetchIt({ start: 0, end: 4 }, { signal: controller.signal })).rejects.toBe(
    'no longer shown',
  );
});

test('no more than six requests are under way at a time', async () => {
  const many = Array.from({ length: 30 }, (_, at) => fetchIt({ start: at, end: at + 10 }));
  const answers = await Promise.all(many);
  expect(answers.map(({ bytes }) => bytes[0])).toEqual([...content.slice(0, 30)]);
  expect(server.mostAtOnce()).toBeLessThanOrEqual(6);
  expect(server.mostAtOnce()).toBeGreaterThan(1);
});

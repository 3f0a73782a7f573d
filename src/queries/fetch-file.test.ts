import { delay, http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { fetchFile, fetchJson, FetchFailed } from './fetch-file.ts';
import { appUrl, mockServer } from './testing/mock-server.ts';

const server = mockServer({ 'data/a.csv': 'năm,số\n2020,43\n', 'list.json': '{"packages": []}' });
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a file is found beside the app, and its bytes are counted as they come', async () => {
  const counted: number[] = [];
  const bytes = await fetchFile('data/a.csv', { onBytes: (count) => counted.push(count) });
  expect(new TextDecoder().decode(bytes)).toBe('năm,số\n2020,43\n');
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(bytes.length);
});

test('a missing file fails with its path and status', async () => {
  const error = await failure(fetchFile('data/b.csv'));
  expect(error).toBeInstanceOf(FetchFailed);
  expect(error).toMatchObject({ path: 'data/b.csv', status: 404 });
});

test('no line at all fails with status 0', async () => {
  server.use(http.get(`${appUrl}*`, () => HttpResponse.error()));
  expect(await failure(fetchFile('data/a.csv'))).toMatchObject({ status: 0 });
});

test('a file that is cut off on the way fails, and is never taken for the whole', async () => {
  server.use(
    http.get(`${appUrl}data/a.csv`, () => {
      const cutOff = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('năm,số\n'));
          controller.error(new Error('line lost'));
        },
      });
      return new HttpResponse(cutOff);
    }),
  );
  expect(await failure(fetchFile('data/a.csv', { onBytes: () => undefined }))).toMatchObject({
    name: 'FetchFailed',
    status: 0,
  });
});

test('an abandoned fetch ends with the signal’s own reason', async () => {
  server.use(
    http.get(`${appUrl}*`, async () => {
      await delay(5_000);
      return new HttpResponse('late');
    }),
  );
  const controller = new AbortController();
  const waiting = failure(fetchFile('data/a.csv', { signal: controller.signal }));
  controller.abort(new Error('moved on'));
  expect(await waiting).toMatchObject({ message: 'moved on' });
});

test('a page that a server sends instead of JSON counts as missing', async () => {
  server.use(http.get(`${appUrl}list.json`, () => HttpResponse.html('<!doctype html><p>Hello')));
  expect(await failure(fetchJson('list.json'))).toMatchObject({ name: 'FetchFailed', status: 404 });
});

test('another host is never asked', async () => {
  expect(await failure(fetchFile('https://example.test/a.csv'))).toMatchObject({
    name: 'FetchFailed',
    status: 0,
  });
  expect(await failure(fetchFile('//example.test/a.csv'))).toMatchObject({ status: 0 });
});

import { expect, test } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';

const url = 'https://data.example.test:8443';

/** What is said of an answer; `ok` of one that is let through. */
async function said(answer: () => Response, asked = `${url}/?query_id=1`): Promise<string> {
  const fetchIt: typeof fetch = () => Promise.resolve(answer());
  return guardedFetch(
    url,
    fetchIt,
  )(asked).then(
    () => 'ok',
    (error: unknown) => (error as { trouble: string }).trouble,
  );
}

const plain = (status: number, type: string, text = '', headers = {}): (() => Response) => {
  return () => new Response(text, { status, headers: { 'content-type': type, ...headers } });
};

test('answers of the server go through', async () => {
  expect(await said(plain(200, 'application/json'))).toBe('ok');
  expect(await said(plain(200, 'application/octet-stream'))).toBe('ok');
});

test.each([
  ['as a text', 404, 'text/plain; charset=UTF-8', 'Code: 60. DB::Exception: no', 'schema'],
  // The server's own reference 02841_valid_json_and_xml_on_http_exception, shortened.
  [
    'within rows',
    500,
    'application/json; charset=UTF-8',
    '{"meta":[{"name":"a","type":"UInt8"}],"data":[],"rows":0,"exception":"Code: 279. DB::Exception: …"}',
    'shard-lost',
  ],
  ['within a proxy’s page', 502, 'text/html', '<pre>Code: 241. DB::Exception</pre>', 'overloaded'],
])('what the server says %s is told as that', async (_, status, type, text, trouble) => {
  expect(await said(plain(status, type, text))).toBe(trouble);
});

test('of a page without an end only the beginning is read', async () => {
  let pulled = 0;
  const endless = (status: number) => (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new Uint8Array(1_000).fill(60));
        },
      }),
      { status, headers: { 'content-type': 'text/html' } },
    );
  expect(await said(endless(200))).toBe('not-clickhouse');
  expect(await said(endless(503))).toBe('overloaded');
  expect(pulled).toBeLessThan(40);
});

test.each([
  [200, 'not-clickhouse'],
  [401, 'signed-out'],
  [403, 'no-right'],
  [429, 'overloaded'],
  [502, 'no-answer'],
  [503, 'overloaded'],
  [504, 'timed-out'],
])('a page with status %i: %s', async (status, trouble) => {
  expect(await said(plain(status, 'text/html', '<!doctype html>'))).toBe(trouble);
});

test('a proxy that says it in plain words is none less', async () => {
  expect(await said(plain(503, 'text/plain', 'no healthy upstream'))).toBe('overloaded');
  expect(await said(plain(502, 'text/plain', 'Bad Gateway'))).toBe('no-answer');
});

test('a redirect is not followed', async () => {
  expect(await said(() => Response.redirect('https://elsewhere.example.test/', 302))).toBe(
    'redirected',
  );
});

test('no other server is asked, whatever the address', async () => {
  let count = 0;
  const answer = (): Response => {
    count += 1;
    return new Response('{}');
  };
  for (const other of ['https://data.example.test/', 'http://data.example.test:8443/']) {
    expect(await said(answer, other)).toBe('no-answer');
  }
  expect(count).toBe(0);
});

test('requests bring no cookies, follow nothing and are kept nowhere', async () => {
  let given: RequestInit | undefined;
  const fetchIt: typeof fetch = (_, init) => {
    given = init;
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  };
  await guardedFetch(url, fetchIt)(`${url}/`, { method: 'POST' });
  expect(given).toMatchObject({
    method: 'POST',
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
});

test('a line that fails is told as such, and a question that was taken back as that', async () => {
  const fails: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(guardedFetch(url, fails)(url)).rejects.toMatchObject({ trouble: 'no-answer' });
  const reason = new Error('taken back');
  const signal = AbortSignal.abort(reason);
  await expect(guardedFetch(url, fails)(url, { signal })).rejects.toBe(reason);
});

import { afterEach, expect, test, vi } from 'vitest';
import { ClickhouseServer } from './clickhouse-server.ts';
import { rowsStatement } from './dialect.ts';

afterEach(() => vi.unstubAllGlobals());

interface Asked {
  url: URL;
  sql: string;
  authorization: string;
}

type Answer = (asked: Asked, signal: AbortSignal) => Response | Promise<Response>;

const rows = (...data: unknown[][]): Response =>
  Response.json({
    meta: (data[0] ?? []).map((_, at) => ({ name: `c${at}`, type: 'String' })),
    data,
    rows: data.length,
  });

/** A server of a version that answers as told, and what it was asked. */
function serverOf(
  version: string,
  answer: Answer,
  limits = {},
  writesArrow = 0,
  Made = ClickhouseServer,
) {
  const asked: Asked[] = [];
  const fetchIt: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const sql = await request.text();
    const authorization = request.headers.get('authorization') ?? '';
    const one = { url: new URL(request.url), sql, authorization };
    asked.push(one);
    if (sql.startsWith('SELECT version()')) return rows([version, writesArrow]);
    const signal = init?.signal ?? new AbortController().signal;
    return answer(one, signal);
  };
  const server = new Made(
    { url: 'https://data.example.test', database: 'khcn' },
    { user: 'đọc', password: 'mật khẩu' },
    { fetchIt, pauses: [1, 1], ...limits },
  );
  return { server, asked };
}

const statement = rowsStatement(
  { database: 'khcn', table: 'observations' },
  [{ name: 'indicator_id', kind: 'text' }],
  [{ column: 'indicator_id', in: ["a'b"] }],
  5,
);

test('values are bound by a server that can, and written in for one that can’t', async () => {
  const today = serverOf('26.7.1.1', () => rows(['x']));
  expect((await today.server.ask(statement)).rows).toEqual([['x']]);
  expect(today.asked[1]?.sql).toContain('IN {values_0:Array(String)}');
  expect(today.asked[1]?.url.searchParams.get('param_values_0')).toBe("['a\\'b']");
  const old = serverOf('18.16.1', () => rows(['x']));
  await old.server.ask(statement);
  expect(old.asked[1]?.sql).toContain("IN ('a\\'b')");
  expect([...(old.asked[1]?.url.searchParams.keys() ?? [])].join()).not.toContain('param_');
});

test('a server below a path is asked there, and about its own database', async () => {
  const seen: URL[] = [];
  const fetchIt: typeof fetch = (input) => {
    seen.push(new URL(new Request(input).url));
    return Promise.resolve(seen.length === 1 ? rows(['26.7', 0]) : rows(['x']));
  };
  const address = { url: 'https://dashboard.example.test/clickhouse/', database: 'khcn' };
  await new ClickhouseServer(address, { user: 'a', password: 'b' }, { fetchIt }).ask(statement);
  expect(seen.map(({ pathname }) => pathname)).toEqual(['/clickhouse/', '/clickhouse/']);
  expect(seen[1]?.searchParams.get('database')).toBe('khcn');
});

test('many values go in the body, where the browser can send no form as well', async () => {
  const many = Array.from({ length: 500 }, (_, at) => `indicator-${at}`);
  const at = { database: 'khcn', table: 'observations' };
  const large = rowsStatement(at, [], [{ column: 'indicator_id', in: many }], 5);
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  vi.resetModules();
  const { ClickhouseServer: OnPlainHttp } = await import('./clickhouse-server.ts');
  const { server, asked } = serverOf('26.7', () => rows(['x']), {}, 0, OnPlainHttp);
  await server.ask(large);
  await server.ask(statement);
  expect(asked[1]?.url.href.length).toBeLessThan(500);
  expect(asked[1]?.sql).toContain("IN ('indicator-0', 'indicator-1'");
  expect(asked[2]?.url.searchParams.get('param_values_0')).toBe("['a\\'b']");
});

test('name and password go in a header alone, as UTF-8', async () => {
  const { server, asked } = serverOf('26.7', () => rows(['x']));
  await server.ask(statement);
  for (const { url, sql, authorization } of asked) {
    expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe(
      'đọc:mật khẩu',
    );
    expect(decodeURIComponent(url.href) + sql).not.toMatch(/mật khẩu|đọc/);
  }
});

test('what may pass is asked again, and then told', async () => {
  const busy = (): Response =>
    new Response('Code: 202. DB::Exception: Too many simultaneous queries', {
      status: 500,
      headers: { 'content-type': 'text/plain' },
    });
  let left = 2;
  const passing = serverOf('26.7', () => (left-- > 0 ? busy() : rows(['x'])));
  expect((await passing.server.ask(statement)).rows).toEqual([['x']]);
  expect(passing.asked).toHaveLength(4);
  const lasting = serverOf('26.7', busy);
  await expect(lasting.server.ask(statement)).rejects.toMatchObject({ trouble: 'overloaded' });
  expect(lasting.asked).toHaveLength(4);
});

test('what won’t pass is asked once', async () => {
  const { server, asked } = serverOf(
    '26.7',
    () =>
      new Response('Code: 497. DB::Exception: Not enough privileges', {
        status: 403,
        headers: { 'content-type': 'text/plain' },
      }),
  );
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'no-right' });
  expect(asked).toHaveLength(2);
});

test('a quota that is used up is not asked of again', async () => {
  const { server, asked } = serverOf(
    '26.7',
    () => new Response('Code: 201. DB::Exception: Quota for user', { status: 500 }),
  );
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'overloaded' });
  expect(asked).toHaveLength(2);
});

test('an error within rows is an error, though its end looks like one of rows', async () => {
  const { server } = serverOf('24.8', () =>
    Response.json({ meta: [], data: [], rows: 0, exception: 'Code: 210. DB::NetException: gone' }),
  );
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'shard-lost' });
});

test('without a line nothing is tried again', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { server, asked } = serverOf('26.7', () => Promise.reject(new TypeError('failed')));
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'no-answer' });
  expect(asked).toHaveLength(2);
});

const format = ({ sql }: { sql: string }) => /FORMAT (\w+)/.exec(sql)?.[1];

test('rows can be asked for as text where the server writes Arrow too', async () => {
  const answer = (): Response => rows(['x']);
  const { server, asked } = serverOf('26.7', answer, {}, 1);
  await server.ask(statement, { asText: true });
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'cut-off' });
  expect(asked.slice(1, 3).map(format)).toEqual(['JSONCompact', 'ArrowStream']);
});

test('who no longer waits for what the server can do takes nothing from the others', async () => {
  const { server } = serverOf('26.7', () => rows(['x']));
  const stop = new AbortController();
  const first = server.ask(statement, { signal: stop.signal });
  const second = server.ask(statement);
  stop.abort(new Error('taken back'));
  await expect(first).rejects.toThrow('taken back');
  expect((await second).rows).toEqual([['x']]);
});

const never: Answer = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

test('a question that is taken back is ended on the server too', async () => {
  const { server, asked } = serverOf('26.7', (one, signal) =>
    one.sql.startsWith('KILL') ? rows() : never(one, signal),
  );
  const stop = new AbortController();
  const reason = new Error('taken back');
  const answer = server.ask(statement, { signal: stop.signal });
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  stop.abort(reason);
  await expect(answer).rejects.toBe(reason);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  const ended = asked[2]?.url.searchParams.get('param_of_query') ?? '';
  expect(ended).toBe(`['${asked[1]?.url.searchParams.get('query_id')}']`);
});

test('no end within the time allowed is told, and ended', async () => {
  const { server, asked } = serverOf(
    '26.7',
    (one, signal) => (one.sql.startsWith('KILL') ? rows() : never(one, signal)),
    { milliseconds: 30 },
  );
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'timed-out' });
  await vi.waitFor(() => expect(asked.at(-1)?.sql).toMatch(/^KILL/));
});

test('a line that swallows questions is told long before the time is over', async () => {
  const { server, asked } = serverOf('26.7', never, { doubtAfter: 20, trifle: 20 });
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'no-answer' });
  expect(asked.map(({ sql }) => sql.slice(0, 8))).toContain('SELECT 1');
  // What is silent stays it: nobody waits for that three times.
  expect(asked.filter(({ sql }) => sql.includes('indicator_id'))).toHaveLength(1);
});

test('a server that is slow, but says so, is waited for', async () => {
  const { server } = serverOf(
    '26.7',
    async ({ sql }) => {
      if (!sql.startsWith('SELECT 1')) await new Promise((resolve) => setTimeout(resolve, 150));
      return rows(['x']);
    },
    { doubtAfter: 20, trifle: 20 },
  );
  expect((await server.ask(statement)).rows).toEqual([['x']]);
});

test('an answer without end is given up', async () => {
  let pulled = 0;
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new Uint8Array(1_000).fill(32));
        },
      }),
      { headers: { 'content-type': 'application/json' } },
    );
  const { server } = serverOf('26.7', endless, { mostBytes: 10_000 });
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'too-much' });
  expect(pulled).toBeLessThan(20);
});

test('an error after rows have begun is an error, and no row', async () => {
  const late = (): Response =>
    new Response('{"meta":[],"data":[[1],Code: 210. DB::NetException: Connection reset by peer', {
      headers: { 'content-type': 'application/json' },
    });
  const { server } = serverOf('26.7', late);
  await expect(server.ask(statement)).rejects.toMatchObject({ trouble: 'shard-lost' });
});

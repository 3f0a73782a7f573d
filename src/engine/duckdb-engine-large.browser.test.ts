import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from './duckdb-engine.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

const million = `SELECT i, i * 3 AS j, (i / 4)::DECIMAL(12,2) AS d, i::DOUBLE / 7 AS f,
  i::INTEGER AS n, 'chi-so-' || i % 40 AS s, '63-' || i % 63 AS p,
  DATE '2011-01-01' + (i % 5000)::INTEGER AS day, i % 2 = 0 AS b,
  CASE WHEN i % 3 = 0 THEN NULL ELSE i END AS u FROM range(1000000) t(i)`;

test('a million rows of ten columns come without blocking the page', async () => {
  await engine.start();
  await engine.query(`${million} LIMIT 5000`);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  const table = await engine.query(million);
  const time = performance.now() - begin;
  await new Promise((done) => setTimeout(done, 200));
  observer.disconnect();
  expect(table.numRows).toBe(1_000_000);
  const last = table.get(999_999);
  expect([last?.i, last?.j, last?.d, last?.n, last?.s, last?.u]).toEqual([
    999_999,
    2_999_997,
    249_999.75,
    999_999,
    'chi-so-39',
    null,
  ]);
  // In turns: as one task, reading and converting alone took most of the time.
  expect(Math.max(0, ...tasks)).toBeLessThan(time / 3);
});

test('an answer that is on its way can be cancelled, and the next comes at once', async () => {
  const controller = new AbortController();
  const running = engine
    .query('FROM range(200000000)', [], { signal: controller.signal })
    .catch((e: unknown) => e);
  await new Promise((done) => setTimeout(done, 300));
  controller.abort();
  const begin = performance.now();
  expect(await running).toMatchObject({ name: 'AbortError' });
  expect((await engine.query('SELECT 1 AS one')).get(0)?.one).toBe(1);
  expect(performance.now() - begin).toBeLessThan(500);
});

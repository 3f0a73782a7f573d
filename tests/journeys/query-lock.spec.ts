import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startWitness } from '../faults/telling-servers.ts';
import { textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { ask, cellsOf, openQuery, trouble, write } from './query-page.ts';

// Whatever is typed or pasted here can read what is loaded and reach nothing else, and whatever it
// does to the engine, the page lives on and the next statement is answered.

let browser: JourneyBrowser;
let witness: Awaited<ReturnType<typeof startWitness>>;
beforeAll(async () => {
  witness = await startWitness();
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(async () => {
  await browser.close();
  await witness.close();
});

/** What is told of each kind, before where in the statement it is. */
const words = {
  meaning: 'Câu lệnh không có nghĩa như đã viết',
  locked: 'Câu lệnh muốn đọc tệp hoặc địa chỉ ở ngoài, hoặc đổi cài đặt; trang này không cho',
  'unknown-name': 'Có tên bảng, tên cột hoặc tên hàm không tìm thấy',
  'not-a-question':
    'Chỉ trả lời câu hỏi (SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, PIVOT); lệnh này không được chạy.',
  several: 'Mỗi lần chỉ chạy một câu lệnh; hãy bỏ bớt sau dấu chấm phẩy',
  syntax: 'Câu lệnh sai',
  empty: 'Chưa có câu lệnh nào để chạy.',
} as const;

/** `HERE` is a server of this machine, which tells of everything that reaches it. */
const refused: readonly (readonly [keyof typeof words, string])[] = [
  ['locked', "FROM read_csv('http://tables.example.test/a.csv')"],
  ['unknown-name', "SELECT * FROM 'https://tables.example.test/a.parquet'"],
  ['locked', "FROM read_csv('HEREa.csv')"],
  // The engine reads Parquet by nothing of its own.
  ['unknown-name', "FROM read_parquet('HEREa.parquet')"],
  ['locked', "FROM read_text('HEREa.txt')"],
  ['locked', "FROM read_blob(['HEREa', 'HEREb'])"],
  ['locked', "FROM sniff_csv('HEREa.csv')"],
  ['locked', "SELECT (SELECT max(content) FROM read_text('HEREa.txt')) AS taken"],
  ['locked', "WITH taken AS MATERIALIZED (FROM read_csv('HEREa.csv')) FROM taken"],
  ['meaning', "FROM read_text('HERE?stolen=' || (SELECT 1))"],
  ['locked', "FROM query('FROM read_text(''HEREa.txt'')')"],
  ['locked', "SUMMARIZE FROM read_csv('HEREa.csv')"],
  ['locked', "DESCRIBE FROM read_csv('HEREa.csv')"],
  ['locked', "PIVOT (FROM read_csv('HEREa.csv')) ON a"],
  ['locked', "FROM read_text('s3://bucket/a.txt')"],
  ['locked', "FROM read_text('data:text/plain,a')"],
  ['locked', "FROM read_text('opfs://own-packages/index-1')"],
  ['locked', "FROM read_text('/etc/passwd')"],
  ['locked', "FROM read_csv('import.csv')"],
  ['locked', "FROM glob('*')"],
  ['unknown-name', "SELECT getenv('HOME')"],
  ['not-a-question', "ATTACH ':memory:' AS other"],
  ['not-a-question', "ATTACH 'HEREa.db' AS other (READ_ONLY)"],
  ['not-a-question', "COPY observations TO 'import.csv'"],
  ['not-a-question', "COPY observations TO 'HEREout.csv'"],
  ['not-a-question', "EXPORT DATABASE 'out'"],
  ['not-a-question', "IMPORT DATABASE 'out'"],
  ['not-a-question', 'INSTALL httpfs'],
  ['not-a-question', "FORCE INSTALL httpfs FROM 'HERE'"],
  ['not-a-question', 'LOAD httpfs'],
  ['not-a-question', "CREATE SECRET s (TYPE http, BEARER_TOKEN 'a')"],
  ['not-a-question', "CREATE MACRO hidden() AS TABLE FROM read_text('HEREa.txt')"],
  ['not-a-question', "PREPARE hidden AS FROM read_text('HEREa.txt')"],
  ['not-a-question', "CALL enable_logging('HTTP')"],
  ['not-a-question', 'PRAGMA database_size'],
  ['not-a-question', 'PRAGMA enable_external_access=true'],
  ['not-a-question', 'SET threads = 4'],
  ['not-a-question', 'SET enable_external_access = true'],
  ['not-a-question', 'RESET memory_limit'],
  ['not-a-question', 'DELETE FROM observations'],
  ['not-a-question', 'EXPLAIN ANALYZE DROP VIEW observations'],
  ['several', 'SELECT 1; DROP VIEW observations'],
  ['several', "SELECT 1; COPY observations TO 'HEREout.csv'"],
  ['syntax', 'SELECT 1) UNION ALL (SELECT 2'],
  ['empty', ' -- nothing'],
];

test('nothing but questions about what is loaded is answered, and each refusal says why', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  const told: (readonly [string, string])[] = [];
  for (const [, sql] of refused) {
    // An answer in between, so that each refusal is its own.
    await ask(page, 'SELECT 1 AS one');
    await write(page, sql.replaceAll('HERE', witness.url));
    await page.keyboard.press('Control+Enter');
    const note = page.locator('[data-query-trouble]');
    await note.waitFor({ timeout: 45_000 });
    const kind = ((await note.getAttribute('data-query-trouble')) ?? '') as keyof typeof words;
    const said = await textOf(note);
    told.push([said.startsWith(words[kind]) ? kind : said, sql]);
    expect(await page.locator('[data-query-rows]').count()).toBe(0);
  }
  expect(told).toEqual(refused);
  await ask(page, 'SELECT count(*) > 0 AS whole FROM observations');
  expect(await cellsOf(page, 0)).toEqual(['true']);
  expect(witness.told).toEqual([]);
  // Fails if another origin was asked for something.
  await close();
}, 180_000);

test.each([
  'SELECT count(*) FROM range(100000000000)',
  'WITH RECURSIVE steps AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM steps) SELECT max(n) FROM steps',
  'SELECT count(*) FROM range(10000000) AS a, range(10000000) AS b WHERE hash(a.range, b.range) = 1',
])(
  'without end, %s is stopped, told within half a second, and the next is answered',
  async (sql) => {
    const { page, close } = await browser.newPage();
    await openQuery(page);
    await ask(page, 'SELECT 1 AS one');
    await write(page, sql);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Đang chạy: [1-9]/).waitFor();
    const took = await page.evaluate(async () => {
      const begun = performance.now();
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((it) => it.textContent === 'Dừng')?.click();
      while (!document.querySelector('[data-query-trouble="cancelled"]')) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - begun;
    });
    expect(took).toBeLessThan(500);
    await ask(page, 'SELECT 2 AS two');
    expect(await cellsOf(page, 0)).toEqual(['2']);
    await close();
  },
);

test.each([
  'SELECT list(a) FROM range(1000000000) AS t(a)',
  "SELECT string_agg(repeat('x', 1000000), '') FROM range(100000)",
])(
  '%s, which eats all memory, is told as such, and the next is answered',
  async (sql) => {
    const { page, close } = await browser.newPage();
    await openQuery(page);
    await write(page, sql);
    await page.keyboard.press('Control+Enter');
    await trouble(page, 'memory').waitFor({ timeout: 120_000 });
    await ask(page, 'SELECT count(*) > 0 AS whole FROM observations');
    expect(await cellsOf(page, 0)).toEqual(['true']);
    await close();
  },
  180_000,
);

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { ask, cellsOf, openQuery, trouble, write } from './query-page.ts';

// Whatever is typed or pasted here can read what is loaded and reach nothing else, and whatever it
// does to the engine, the page lives on and the next statement is answered.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const refused = [
  ['locked', "FROM read_csv('http://tables.example.test/a.csv')"],
  ['unknown-name', "SELECT * FROM 'https://tables.example.test/a.parquet'"],
  ['locked', "FROM read_text('/etc/passwd')"],
  ['locked', "FROM read_csv('import.csv')"],
  ['locked', "FROM glob('*')"],
  ['not-a-question', "ATTACH ':memory:' AS other"],
  ['not-a-question', "COPY observations TO 'import.csv'"],
  ['not-a-question', 'INSTALL httpfs'],
  ['not-a-question', 'LOAD httpfs'],
  ['not-a-question', 'PRAGMA database_size'],
  ['not-a-question', 'SET threads = 4'],
  ['not-a-question', 'DELETE FROM observations'],
  ['not-a-question', 'EXPLAIN ANALYZE DROP VIEW observations'],
  ['several', 'SELECT 1; DROP VIEW observations'],
  ['syntax', 'SELECT 1) UNION ALL (SELECT 2'],
  ['empty', ' -- nothing'],
] as const;

test('nothing but questions about what is loaded is answered, and each refusal says why', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  const told: string[] = [];
  for (const [, sql] of refused) {
    // An answer in between, so that each refusal is its own.
    await ask(page, 'SELECT 1 AS one');
    await write(page, sql);
    await page.keyboard.press('Control+Enter');
    const note = page.locator('[data-query-trouble]');
    await note.waitFor({ timeout: 45_000 });
    told.push((await note.getAttribute('data-query-trouble')) ?? '');
    expect(await page.locator('[data-query-rows]').count()).toBe(0);
  }
  expect(told).toEqual(refused.map(([kind]) => kind));
  await ask(page, 'SELECT count(*) > 0 AS whole FROM observations');
  expect(await cellsOf(page, 0)).toEqual(['true']);
  // Fails if another origin was asked for something.
  await close();
}, 120_000);

test('a statement without end is stopped, told within half a second, and the next is answered', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await ask(page, 'SELECT 1 AS one');
  await write(page, 'SELECT count(*) FROM range(100000000000)');
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
});

test('a statement that eats all memory is told as such, and the next is answered', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await write(page, 'SELECT list(a) FROM range(1000000000) AS t(a)');
  await page.keyboard.press('Control+Enter');
  await trouble(page, 'memory').waitFor({ timeout: 120_000 });
  await ask(page, 'SELECT count(*) > 0 AS whole FROM observations');
  expect(await cellsOf(page, 0)).toEqual(['true']);
  await close();
}, 180_000);

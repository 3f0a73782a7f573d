import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { textOf, untilEngine } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { someOf } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { ask, cellsOf, editor, trouble, untilAnswered, write } from '../journeys/query-page.ts';
import { endWorkers, holdWorkers } from './held-workers.ts';
import {
  appraisalsOf,
  giveFiles,
  importAt,
  load,
  loadAgain,
  loadButton,
  nameSource,
} from './own-import.ts';
import { appraisalsShown, doOwnWork, expectOwnWork } from './own-work.ts';

// Whatever kills a thread of the page, nothing that a person has brought in goes with it, and the next
// press is answered.

vi.setConfig({ testTimeout: 180_000 });

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
let visit: WatchedPage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
beforeEach(async () => {
  visit = await browser.newPage();
  ({ page } = visit);
  page.context().setDefaultTimeout(45_000);
  await holdWorkers(page);
  await doOwnWork(page, baseUrl);
});
afterEach(() => visit.leave());
afterAll(() => browser.close());

const engine = 'duckdb-worker';
/** Four years of the reports and one of the person’s own: 431 together. */
const ofQuangTri =
  "FROM observations WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45'";
const values = `SELECT value ${ofQuangTri} ORDER BY period_end`;

/** Ends the engine's thread, and waits until the page has noticed. */
async function endEngine(): Promise<void> {
  expect(await endWorkers(page, engine)).toBe(1);
  // Looked for in every frame: the next thread may be ready before long.
  await page.waitForFunction(() => document.documentElement.dataset['engineState'] !== 'ready');
}

async function begin(sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Đang chạy: [1-9]/).waitFor({ timeout: 45_000 });
}

test('the engine’s thread that dies while nothing runs is not missed', async () => {
  await untilEngine(page, 'ready');
  await endEngine();
  await expectOwnWork(page);
  await goTo(page, '#/query');
  await ask(page, values);
  expect(await cellsOf(page, 0)).toEqual(['43', '65', '86', '106', '131']);
  visit.expectClean();
});

test('the engine’s thread that dies under a question: the question is answered all the same', async () => {
  await goTo(page, '#/query');
  await begin(
    `SELECT sum(value) + 0 * (SELECT count(*) FROM range(6000000000)) AS total ${ofQuangTri}`,
  );
  await endEngine();
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(['431']);
  await expectOwnWork(page);
  visit.expectClean();
});

test('a question under which the engine dies each time is told, stays as typed, and the next is answered', async () => {
  await goTo(page, '#/query');
  const endless = 'SELECT count(*) FROM range(100000000000)';
  await begin(endless);
  await endEngine();
  await untilEngine(page, 'ready');
  await endEngine();
  await trouble(page, 'engine').waitFor();
  expect(await textOf(trouble(page, 'engine'))).toContain(
    'dừng đột ngột vì câu lệnh này. Trang và số liệu vẫn nguyên',
  );
  expect(await editor(page).innerText()).toContain(endless);
  await ask(page, values);
  expect(await cellsOf(page, 0)).toEqual(['43', '65', '86', '106', '131']);
  await expectOwnWork(page);
  visit.expectClean();
});

test('a question that takes all memory takes nothing else: own figures are asked for next', async () => {
  await goTo(page, '#/query');
  await write(page, 'SELECT list(a) FROM range(1000000000) AS t(a)');
  await page.keyboard.press('Control+Enter');
  await trouble(page, 'memory').waitFor({ timeout: 90_000 });
  await ask(page, values);
  expect(await cellsOf(page, 0)).toEqual(['43', '65', '86', '106', '131']);
  await expectOwnWork(page);
});

test('what reads a file dies: the file is refused by name at once, and another one is read', async () => {
  await goTo(page, '#/data');
  const row = '"Quảng\nTrị";2019;1\n';
  const large = { ...appraisalsOf(2019, 12), name: 'lon.csv' };
  large.buffer = Buffer.from(`Địa phương;Kỳ;Giá trị\n${row.repeat(500_000)}`);
  await page.evaluate(() => {
    const end = Reflect.get(window, 'endWorkers') as (kind: string) => number;
    const timer = setInterval(() => {
      void navigator.locks.query().then(({ pending = [] }) => {
        // Once the page waits for the lock of whoever reads, it is told of its end.
        const isWatched = pending.some(({ name }) => name?.startsWith('worker '));
        if (isWatched && end('import-worker') > 0) clearInterval(timer);
      });
    }, 5);
  });
  await giveFiles(page, large);
  await importAt(page, 'rejected').waitFor({ timeout: 30_000 });
  const told = await textOf(importAt(page, 'rejected'));
  expect(told).toContain('lon.csv');
  expect(told).toContain('Phần đọc tệp dừng đột ngột');
  await giveFiles(page, appraisalsOf(2019, 12));
  await nameSource(page);
  await load(page);
  await goTo(page, '#/?place=63-45&year=2019');
  expect(await appraisalsShown(page)).toBe('12');
  await expectOwnWork(page);
  visit.expectClean();
});

test('the threads of an import die in its review: what was said is kept, and it goes on', async () => {
  await goTo(page, '#/data');
  await giveFiles(page, appraisalsOf(2019, 12));
  await nameSource(page);
  await importAt(page, 'review').getByLabel('Tên văn bản').fill('Báo cáo số 7');
  await importAt(page, 'review').getByLabel('Tên văn bản').blur();
  // The import's own database, and the engine.
  expect(await endWorkers(page, engine)).toBe(2);
  await page.getByText('Các câu trả lời và sửa đổi vẫn còn; mở lại để làm tiếp.').waitFor();
  await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
  await nameSource(page);
  expect(await importAt(page, 'review').getByLabel('Tên văn bản').inputValue()).toBe(
    'Báo cáo số 7',
  );
  await load(page);
  await goTo(page, '#/?place=63-45&year=2019');
  expect(await appraisalsShown(page)).toBe('12');
  await expectOwnWork(page);
  visit.expectClean();
});

test.each(someOf([150, 0], 1))(
  'the threads of an import die %i ms after it was accepted: it is in once, or can be accepted again',
  async (wait) => {
    await goTo(page, '#/data');
    await giveFiles(page, appraisalsOf(2019, 12));
    await nameSource(page);
    await loadButton(page).click();
    await page.waitForTimeout(wait);
    await endWorkers(page, engine);
    const reopen = page.getByRole('button', { name: 'Mở lại', exact: true });
    const refused = page.getByText('Chưa nạp được, và không có gì thay đổi.');
    const loaded = importAt(page, 'loaded');
    await loaded.or(reopen).or(refused).first().waitFor({ timeout: 45_000 });
    await loaded.or(reopen).first().waitFor();
    if ((await loaded.count()) === 0 && (await isPressed(reopen, loaded))) {
      await nameSource(page);
      await loadAgain(page);
    }
    await goTo(page, '#/?place=63-45&year=2019');
    expect(await appraisalsShown(page)).toBe('12');
    expect(await listed(page)).toEqual(['quang-tri-2024 true', 'tham-dinh-2019 true']);
    await expectOwnWork(page);
  },
);

/** Whether it could be pressed: what was kept when the threads died comes in by itself. */
const isPressed = (button: Locator, loaded: Locator): Promise<boolean> =>
  button.click({ timeout: 15_000 }).then(
    () => true,
    async (failure: unknown) => {
      if ((await loaded.count()) === 0) throw failure;
      return false;
    },
  );

/** Own datasets as the data page lists them. */
async function listed(on: Page): Promise<string[]> {
  await goTo(on, '#/data');
  await on.locator('[data-own-dataset]').nth(1).waitFor();
  return on
    .locator('[data-own-dataset]')
    .evaluateAll((all) =>
      all.map((it) => `${it.getAttribute('data-own-dataset')} ${it.getAttribute('data-accepted')}`),
    );
}

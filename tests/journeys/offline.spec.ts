import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headlinesOf, openApp, textOf, untilEngine, untilReady } from './app-page.ts';
import { serveOwnCopy, untilEngineKept, untilKept, type OwnServer } from './kept-app.ts';
import { valuesOfWorkbook } from './exported-workbook.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from './open-browser.ts';
import { cellsOf, openQuery, runButton, untilAnswered } from './query-page.ts';

// One visit, and then the cable is pulled: the server is gone and the browser has no network.

let server: OwnServer;
let browser: JourneyBrowser;
let visit: WatchedPage;
beforeAll(async () => {
  server = await serveOwnCopy();
  browser = await openBrowser(server.url);
  visit = await browser.newPage({ serviceWorkers: 'allow', engineAtIdle: true });
  await openApp(visit.page, '#/data');
  await untilKept(visit.page);
  await untilEngineKept(visit.page);
  await server.stop();
  await visit.page.context().setOffline(true);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const versionLine = (page: Page) => page.locator('[data-version-line]');

test('the overview opens with its figures, and says that they are kept ones', async () => {
  const { page } = visit;
  await openApp(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await versionLine(page)
    .getByText(/Đang không có mạng: dùng số liệu đã lưu ngày \d+\/\d+\/\d{4}/)
    .waitFor();
});

test.each([
  ['#/?place=63-04&year=2018', /Cao Bằng/],
  ['#/indicator/technology-appraisals', /có ý kiến về công nghệ/],
  ['#/indicator', /Danh mục chỉ tiêu/],
  ['#/compare', /So sánh/],
  ['#/map', /Bản đồ/],
  ['#/progress', /./],
  ['#/briefing', /Bản tin/],
  ['#/data', /Dữ liệu/],
  ['#/data/reports', /./],
  ['#/query', /Truy vấn/],
  ['#/?lang=en', /Quang Tri/],
])('%s opens anew, and nothing of it fails', async (address, title) => {
  const { page } = visit;
  await openApp(page, address);
  expect(await page.locator('html').getAttribute('data-app-state')).toBe('ready');
  expect(await textOf(page.getByRole('heading', { level: 1 }).first())).toMatch(title);
  expect(await page.getByText('Không mở được phần này').count()).toBe(0);
});

test('the engine answers a question', async () => {
  const { page } = visit;
  const sql =
    "SELECT value FROM observations WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45' ORDER BY period_end";
  await openQuery(page, sql);
  await untilEngine(page, 'ready');
  await runButton(page).click();
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(['43', '65', '86', '106']);
});

test('figures leave as a workbook', async () => {
  const { page } = visit;
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  expect(await valuesOfWorkbook(page)).toEqual([43, 65, 86, 106]);
});

test('a chart leaves as a picture, with the letters that it is set in', async () => {
  const { page } = visit;
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Ảnh' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ảnh biểu đồ' });
  await dialog.getByRole('img').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'PNG' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

const table = 'Chỉ tiêu,Tỉnh,Kỳ,Giá trị\ntechnology-appraisals,Quảng Trị,Tháng 3/2024,7\n';

test.each([
  ['a CSV file', 'so-lieu.csv', Buffer.from(table)],
  [
    'a Parquet file',
    'observations.parquet',
    readFileSync(
      fileURLToPath(
        new URL('../../dist/data/parquet/reports/observations.parquet', import.meta.url),
      ),
    ),
  ],
])('%s is read and comes to its review', async (_, name, buffer) => {
  const { page } = visit;
  await openApp(page, '#/data');
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.locator('input[type="file"][multiple]').setInputFiles(file);
  await page.locator('[data-import-state="review"]').waitFor({ timeout: 45_000 });
});

test('with the network back the next visit has the server’s data, and says no more', async () => {
  const { page } = visit;
  await server.start();
  await page.context().setOffline(false);
  await openApp(page);
  await untilReady(page);
  expect(await textOf(versionLine(page))).not.toMatch(/không có mạng/);
  visit.expectClean();
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chart, openTable, rowsOf, untilEngine, untilReady } from './app-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';
import {
  ask,
  cellsOf,
  editor,
  openQuery,
  runButton,
  trouble,
  untilAnswered,
  write,
} from './query-page.ts';
import { overflow } from './sticking-out.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

test('an example from the reports: run, read as rows, drawn with its part-year, told as computed', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await page.getByRole('button', { name: /^Thẩm định công nghệ ở Quảng Trị/ }).click();
  expect(await editor(page).innerText()).toContain('technology-appraisals');
  await runButton(page).click();
  await untilAnswered(page);
  // The report of November 2023, section I.2: 43, 65, 86, and 106 "đầu năm 2023 đến nay".
  expect(await cellsOf(page, 0)).toEqual(['2020', '2021', '2022', '2023']);
  expect(await cellsOf(page, 1)).toEqual(['43', '65', '86', '106']);
  expect(await cellsOf(page, 3)).toEqual(['false', 'false', 'false', 'true']);
  const notReport = 'Kết quả của một câu lệnh SQL, không phải số liệu báo cáo.';
  expect(await page.getByText(notReport).count()).toBe(1);

  await page.getByRole('radio', { name: 'Biểu đồ' }).check();
  const figure = chart(page, 'projects theo year');
  expect(await figure.getByText(notReport).count()).toBe(1);
  expect(await figure.getByText(/kỳ chưa đủ/).count()).toBe(1);
  // A computed figure has no source that it could be mistaken to come from.
  expect(await rowsOf(await openTable(figure))).toEqual([
    ['2020', '43', 'no source'],
    ['2021', '65', 'no source'],
    ['2022', '86', 'no source'],
    ['2023', '106', 'no source'],
  ]);
  expect(await figure.getByRole('button', { name: 'Thêm vào bản tin' }).count()).toBe(0);
  await close();
});

test('an address shows its statement, and runs it only when it is told to', async () => {
  const { page, close } = await browser.newPage({ engineAtIdle: true });
  await openQuery(page, 'SELECT 6 * 7 AS answer');
  await untilEngine(page, 'ready');
  await page.waitForTimeout(500);
  expect(await editor(page).innerText()).toContain('SELECT 6 * 7 AS answer');
  expect(await page.getByText(/đến từ địa chỉ và chưa chạy/).count()).toBe(1);
  expect(await page.locator('[data-query-rows]').count()).toBe(0);
  await runButton(page).click();
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(['42']);
  expect(await page.getByText(/đến từ địa chỉ và chưa chạy/).count()).toBe(0);

  await write(page, "SELECT 'ắ & # %' AS x");
  await expect
    .poll(() => new URLSearchParams(page.url().split('?')[1]).get('sql'))
    .toBe("SELECT 'ắ & # %' AS x");
  await page.reload();
  await untilReady(page);
  expect(await editor(page).innerText()).toContain("SELECT 'ắ & # %' AS x");
  expect(await page.locator('[data-query-rows]').count()).toBe(0);
  await close();
});

test('a slip is told with its line and column, marked in the text, and the engine’s words are English', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await write(page, "SELECT 'ắ' AS chữ,\n  value FORM observations");
  await page.keyboard.press('Control+Enter');
  await trouble(page, 'syntax').waitFor({ timeout: 45_000 });
  const told = trouble(page, 'syntax');
  expect(await told.innerText()).toContain('Câu lệnh sai ở dòng 2, cột 14.');
  expect(await told.locator('[lang="en"]').innerText()).toMatch(/^Parser Error: syntax error/);
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('observations');

  await write(page, 'SELECT nothing_such FROM observations');
  await page.keyboard.press('Control+Enter');
  await trouble(page, 'unknown-name').waitFor();
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('nothing_such');
  await page.keyboard.press('Home');
  await page.keyboard.type(' ');
  await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
  await close();
});

test('names are offered with their meanings, and put in from the list of tables', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  const table = page.locator('aside li').filter({ hasText: 'observations' }).first();
  await table.locator('summary').first().click();
  expect(await table.innerText()).toMatch(/2\.260 dòng|Số liệu/);
  expect(await table.innerText()).toContain('VARCHAR · Nguyên văn');
  await write(page, 'SELECT ');
  await table.getByRole('button', { name: 'Chèn as_printed' }).click();
  await page.keyboard.type(' FROM obs');
  const offered = page.getByRole('option', { name: /^observations/ });
  await offered.waitFor();
  expect(await offered.innerText()).toContain('Số liệu');
  await page.keyboard.press('Escape');
  await ask(page, 'SELECT count(*) AS n FROM "reports/observations"');
  expect(await cellsOf(page, 0)).toEqual(['259']);
  await close();
});

test('statements are kept: saved, found after a reload, renamed, deleted and taken back', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page, 'SELECT 1 AS một');
  await page.getByRole('button', { name: 'Lưu câu lệnh' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Câu thứ nhất');
  await page.keyboard.press('Enter');
  expect(await page.getByText('Đã lưu “Câu thứ nhất” trong trình duyệt này.').count()).toBe(1);
  await openQuery(page);
  await page.getByRole('button', { name: 'Câu thứ nhất', exact: true }).click();
  expect(await editor(page).innerText()).toContain('SELECT 1 AS một');
  await page.getByRole('button', { name: 'Đổi tên “Câu thứ nhất”' }).click();
  await page.getByLabel('Tên', { exact: true }).fill('Câu một');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Xóa “Câu một”' }).click();
  expect(await page.getByRole('button', { name: 'Câu một', exact: true }).count()).toBe(0);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('button', { name: 'Câu một', exact: true }).count()).toBe(1);
  await close();
});

test('an answer is taken along as CSV, with formulas put out of action, and as a workbook', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await ask(
    page,
    "SELECT '=1+1' AS công_thức, -1234.5 AS số, DATE '2023-11-30' AS ngày, NULL AS trống",
  );
  await page.getByRole('button', { name: 'Tải kết quả' }).click();
  const dialog = page.getByRole('dialog');
  const download = async () => {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Tải xuống' }).click();
    return coming;
  };
  const csv = await download();
  expect(csv.suggestedFilename()).toMatch(/^truy-van-sql-[0-9a-f]{8}-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = (await readFile(await csv.path(), 'utf8')).replace('\ufeff', '');
  expect(text.split('\r\n')).toEqual(['"công_thức";số;ngày;trống', `"'=1+1";-1234,5;2023-11-30;`]);
  await dialog.getByRole('radio', { name: 'Excel (.xlsx)' }).check();
  const workbook = await download();
  expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe('PK');
  await close();
});

test('a million rows: few of them on the page, the last one reached by one key', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await ask(page, "SELECT range AS n, 'dòng ' || range AS chữ FROM range(3000000)");
  const grid = page.getByRole('grid', { name: 'Kết quả' });
  expect(await grid.getAttribute('aria-rowcount')).toBe('1000001');
  expect(await page.getByText(/chỉ lấy 1.000.000 dòng đầu/).count()).toBe(1);
  await grid.focus();
  await page.keyboard.press('Control+End');
  await grid.getByText('dòng 999999', { exact: true }).waitFor();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await close();
});

test('fits a phone', async () => {
  const { page, close } = await browser.newPage(phone);
  await openQuery(page);
  await ask(page, 'SELECT * FROM observations');
  expect(await overflow(page)).toEqual([]);
  await close();
});
